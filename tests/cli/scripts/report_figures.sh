#!/usr/bin/env bash
# Figures as files: the same bytes again, nothing half written, and Markdown without them as before.
set -u
cxmat=$1 root=$2 work=$3
rm -rf "$work" && mkdir -p "$work"
failed=0
fail() { echo "FAILED: $*"; failed=1; }
example=$root/examples/nordlicht
run() { "$cxmat" report "$example" --lang en "$@"; }

run --format md >"$work/plain.md"
grep -q '!\[' "$work/plain.md" && fail "pictures that nobody asked for"
# To standard output: nothing but the report, links from this folder.
(cd "$work" && run --format md --svg svg --vega vega >shown.md) || fail "to standard output"
grep -q '](svg/nordlicht-2026.en.scores-1.svg)' "$work/shown.md" || fail "no link"
diff <(grep -v '^!\[' "$work/shown.md" | cat -s) <(cat -s "$work/plain.md") >/dev/null ||
  fail "the report differs in more than pictures"
for name in "$work"/svg/*.svg; do
  grep -q 'var(' "$name" && fail "$name: a variable"
done
[ "$(ls "$work/svg" | sed 's/\.svg$//')" = "$(ls "$work/vega" | sed 's/\.vl\.json$//')" ] ||
  fail "not the same figures"
env LC_ALL=de_DE.UTF-8 TZ=Asia/Kolkata "$cxmat" report "$example" --lang en --format html \
  --svg "$work/svg2" --vega "$work/vega2" -o "$work/out.html" >/dev/null
diff -r "$work/svg" "$work/svg2" >/dev/null || fail "other pictures"
diff -r "$work/vega" "$work/vega2" >/dev/null || fail "other specifications"

# All or nothing: a folder that is a file.
echo "as it was" >"$work/file"
run --format md --svg "$work/svg3" --vega "$work/file/vega" -o "$work/never.md" 2>"$work/stderr"
[ $? -eq 3 ] || fail "exit code"
grep -q CX011 "$work/stderr" || fail "no reason"
[ -e "$work/never.md" ] || [ -e "$work/svg3" ] && fail "half written"
[ "$(cat "$work/file")" = "as it was" ] || fail "the file is gone"

# Specifications compile and draw, where Vega is at hand.
modules=${CXMAT_NODE_MODULES:-$root/tests/browser/node_modules}
if [ -d "$modules/vega-lite" ] && [ -d "$modules/vega" ] && command -v node >/dev/null; then
  mkdir -p "$work/all"
  for name in nordlicht alpenbank seepark waves cx-pulse; do
    "$cxmat" report "$root/examples/$name" --format html --vega "$work/all" -o "$work/html/" \
      >/dev/null 2>"$work/warnings" || fail "$name"
  done
  node "$root/tests/vega/check.mjs" "$modules" "$work/all" || fail "Vega-Lite"
else
  echo "without Vega: specifications are not compiled"
fi
exit $failed
