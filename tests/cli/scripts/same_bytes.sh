#!/usr/bin/env bash
# The same input gives the same bytes: on a second run, with shuffled rows, in another time zone,
# under another locale.
set -u
cxmat=$1 root=$2 work=$3
rm -rf "$work" && mkdir -p "$work"
cp -r "$root/examples/nordlicht" "$work/plain"
rm -rf "$work/plain/report"
cp -r "$work/plain" "$work/shuffled"
for csv in "$work"/shuffled/responses/*.csv; do
  # A record starts with a respondent's id; quoted cells hold line breaks of their own.
  perl -0777 -ne '($head, @rows) = split /\r\n(?=r-\d+;)/; $rows[-1] =~ s/[\r\n]+$//;
    @odd = grep { $i++ % 2 } @rows; @even = grep { !($j++ % 2) } @rows;
    print join("\r\n", $head, reverse(@even), @odd), "\r\n"' "$csv" >"$csv.new"
  mv "$csv.new" "$csv"
done
cmp -s "$work/plain/responses/2026-q3.csv" "$work/shuffled/responses/2026-q3.csv" &&
  { echo "the rows were not shuffled"; exit 1; }
# Only the hashes of the inputs may tell the two apart.
without_hashes() {
  case $1 in
    *.xlsx) unzip -p "$1" ;;
    *) cat "$1" ;;
  esac | sed -E 's/[0-9a-f]{64}/HASH/g'
}
failed=0
run() { "$cxmat" score "$1" --format json,csv -o "$2" >/dev/null 2>&1 && "$cxmat" report "$1" --format html,md,xlsx -o "$2/" >/dev/null 2>&1; }
run "$work/plain" "$work/first" || { echo "FAILED: first run"; exit 1; }
run "$work/plain" "$work/second"
run "$work/shuffled" "$work/third"
LC_ALL=de_DE.UTF-8 TZ=Asia/Kolkata run "$work/plain" "$work/fourth"
for file in "$work"/first/*; do
  name=$(basename "$file")
  for other in second fourth; do
    cmp "$file" "$work/$other/$name" || failed=1
  done
  diff <(without_hashes "$file") <(without_hashes "$work/third/$name") >/dev/null ||
    { echo "FAILED: shuffled rows change $name"; failed=1; }
done
[ "$(ls "$work/first" | wc -l)" -eq 8 ] || { echo "FAILED: not eight files"; failed=1; }
exit $failed
