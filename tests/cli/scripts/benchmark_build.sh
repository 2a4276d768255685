#!/usr/bin/env bash
# Results become a benchmark: no name and no file of a peer is in it, the same input gives the same
# bytes in any order, a year is added to a file and not twice, and scoring against it works.
set -u
cxmat=$1 root=$2 work=$3
rm -rf "$work" && mkdir -p "$work/results" && cd "$work" || exit 1
export LC_ALL=C.UTF-8 NO_COLOR=1
unset SOURCE_DATE_EPOCH
failed=0
fail() { echo "FAILED: $*"; failed=1; }

"$cxmat" score "$root/examples/alpenbank" --format json -o one.json 2>messages || fail "score"
industries=(retail retail retail travel bank)
for i in $(seq 1 40); do
  # 2.0 to 4.4 and another name, industry and size for each.
  awk -v n="$i" -v industry="${industries[$((i % 5))]}" -v size=$((i % 2)) '
    /"name": ".*"/ && !named { sub(/"name": ".*"/, "\"name\": \"Geheim " n " AG\""); named = 1 }
    /"industry":/ { sub(/: .*,/, ": \"" industry "\",") }
    /"size":/ { sub(/: .*,/, ": \"" (size ? "50-249" : "250-999") "\",") }
    /"level_score": [0-9.]+/ { sub(/[0-9.]+/, 2 + ((n * 7 + NR) % 25) / 10) }
    { print }' one.json >"results/$i.json"
done
build() { "$cxmat" benchmark build "$@" --year 2026 --title Test --source Test 2>messages; }

build results -o bench.yaml || { fail "build"; cat messages; }
grep -v "^# yaml" bench.yaml | grep -qi "geheim\|\.json" && fail "a peer's name or file"
grep -q 'segment: {industry: "retail"}' bench.yaml || fail "no segment retail"
ls -r results/*.json >list.txt
build --from list.txt -o from.yaml --id bench && cmp bench.yaml from.yaml || fail "another order, other bytes"
build @list.txt -o bench.json --id bench || fail "JSON"
for format in yaml json; do
  "$cxmat" validate "bench.$format" >/dev/null 2>messages || { fail "bench.$format is not valid"; cat messages; }
done
diff <("$cxmat" benchmark show bench.yaml --format json) <("$cxmat" benchmark show bench.json --format json) ||
  fail "YAML and JSON differ"

cp bench.yaml before.yaml
build results --into bench.yaml; [ $? -eq 2 ] || fail "the same year twice"
cmp bench.yaml before.yaml || fail "a refused edition changed the file"
"$cxmat" benchmark build results --into bench.yaml --year 2027 2>messages || { fail "an edition"; cat messages; }
"$cxmat" benchmark show bench.yaml --lang en | grep -q "2026" || fail "the earlier year is not shown"
"$cxmat" validate bench.yaml >/dev/null 2>messages || { fail "editions are not valid"; cat messages; }

cp results/1.json results/again.json
build results -o twice.yaml; [ $? -eq 2 ] && grep -q CX340 messages || fail "a peer twice"
[ -e twice.yaml ] && fail "a file was written"
head -c 3000 results/2.json >results/again.json
build results -o broken.yaml; [ $? -eq 2 ] && grep -q "again.json.*CX240" messages || fail "a broken result"
rm results/again.json
build results -o results/1.json --format json; [ $? -eq 2 ] || fail "an input was replaced"

cp -r "$root/examples/alpenbank" mine
printf 'benchmark: {file: ../before.yaml}\n' >>mine/assessment.yaml
"$cxmat" score mine --format json 2>messages | grep -q '"basis": "quantiles"' || { fail "no rank"; cat messages; }
exit $failed
