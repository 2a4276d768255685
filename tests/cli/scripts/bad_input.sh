#!/usr/bin/env bash
# Bad input of every kind: one clear message, the documented exit code, and no output file that
# was created or changed.
set -u
cxmat=$1 root=$2 work=$3
rm -rf "$work" && mkdir -p "$work" && cd "$work" || exit 1
export LC_ALL=C.UTF-8 NO_COLOR=1
failed=0

# expect CODE EXIT ARGUMENTS...: runs with -o out.html and checks code, exit status and out.html.
expect() {
  local code=$1 exit=$2
  shift 2
  echo "as it was" >out.html
  "$cxmat" "$@" >stdout 2>stderr
  local got=$?
  if [ $got -ne "$exit" ]; then
    echo "FAILED: exit $got, expected $exit: $*"; cat stderr; failed=1
  fi
  if ! grep -q "\[$code\]" stderr; then
    echo "FAILED: no [$code] in the messages of: $*"; cat stderr; failed=1
  fi
  if [ "$(cat out.html)" != "as it was" ]; then
    echo "FAILED: the output was changed by: $*"; failed=1
  fi
}
report() { expect "$1" "$2" report --questionnaire ownership --responses "$3" --format html -o out.html; }

report CX001 2 missing.csv
mkdir folder && report CX498 2 folder
: >empty.csv && report CX004 2 empty.csv
printf '\xff\xfer\x00e\x00s\x00' >utf16.csv && report CX007 2 utf16.csv
printf 'respondent,own01\nr1,3\nGr\xfc\xdfe,2\n' >latin1.csv && report CX006 2 latin1.csv
printf 'respondent,own01\nr1,\0003\n' >nul.csv && report CX008 2 nul.csv
printf 'respondent,own01\nr1,"3\nr2,4\n' >quote.csv && report CX150 2 quote.csv
printf 'respondent,own01\nr1,seven\n' >value.csv && report CX156 2 value.csv
printf 'who,what\na,b\n' >strange.csv && report CX155 2 strange.csv
printf 'respondent,own01\n' >norows.csv && report CX164 2 norows.csv
head -c 100000000 /dev/zero | tr '\0' 'x' >garbage.csv
expect CX170 2 report --questionnaire ownership --responses garbage.csv --format html -o out.html
head -c 100000000 /dev/urandom >random.csv
"$cxmat" validate random.csv --questionnaire ownership >stdout 2>stderr
[ $? -eq 2 ] || { echo "FAILED: random bytes"; failed=1; }
cp garbage.csv garbage.yaml
expect CX005 2 report --questionnaire garbage.yaml --responses value.csv --format html -o out.html
rm -f garbage.* random.csv
: >empty.yaml && expect CX004 2 report --questionnaire empty.yaml --responses value.csv --format html -o out.html
printf ',' >comma.yaml
timeout 5 "$cxmat" validate comma.yaml >stdout 2>stderr
[ $? -eq 2 ] || { echo "FAILED: a lone comma"; failed=1; }
expect CX001 2 report nowhere --format html -o out.html --lang en

# Output that cannot be written.
printf 'respondent,own01,own02,own03\nr1,3,3,3\n' >good.csv
loose="--questionnaire ownership --responses good.csv --format html"
# shellcheck disable=SC2086
expect CX011 3 report $loose -o value.csv/below.html
touch plain
expect CX011 3 report $loose -o plain/below.html
expect CX011 3 report $loose -o /dev/full
"$cxmat" list >/dev/full 2>stderr
[ $? -eq 3 ] || { echo "FAILED: full standard output"; failed=1; }
if [ "$(id -u)" -ne 0 ]; then
  mkdir locked && chmod 500 locked
  expect CX011 3 report $loose -o locked/out.html
  chmod 700 locked
fi

# An output never replaces an input, and of several outputs all are written or none.
cp good.csv answers.csv
expect CX258 2 report --questionnaire ownership --responses answers.csv --format html -o answers.csv
cmp -s good.csv answers.csv || { echo "FAILED: an input was overwritten"; failed=1; }
cp -r "$root/examples/alpenbank" bank && rm -rf bank/report && mkdir -p bank/report/alpenbank-2026.en.md
expect CX011 3 report bank
[ "$(ls bank/report)" = "alpenbank-2026.en.md" ] || { echo "FAILED: half of the reports"; ls bank/report; failed=1; }
expect CX069 2 report good.csv --date 2026-02-30
awk 'BEGIN{print "respondent,g,own01"; for(i=0;i<600;i++) print i",v"i",3"}' >many.csv
expect CX173 2 score --questionnaire ownership --responses many.csv --groups g

# A good run replaces the file through a link, and leaves nothing beside it.
ln -s out.html link.html
"$cxmat" report $loose -o link.html >stdout 2>stderr || { echo "FAILED: through a link"; failed=1; }
[ -L link.html ] && grep -q '</html>' out.html || { echo "FAILED: the link was replaced"; failed=1; }
if ls -A | grep -q '\.cxmat-'; then echo "FAILED: a temporary file stayed"; failed=1; fi
exit $failed
