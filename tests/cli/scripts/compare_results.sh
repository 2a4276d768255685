#!/usr/bin/env bash
# A comparison says the same of engagements as of their results in JSON, in every format, and the
# same whenever it is made; several formats go into a folder.
set -eu
cxmat=$1 root=$2 work=$3
rm -rf "$work" && mkdir -p "$work/json"
cd "$root/examples/portfolio"
for unit in */; do
  "$cxmat" score "$unit" --quiet --format json -o "$work/json/${unit%/}.json"
done
for format in table md html csv json; do
  "$cxmat" compare . --quiet --lang en --format "$format" -o "$work/folders.$format"
  "$cxmat" compare "$work/json" --quiet --lang en --format "$format" -o "$work/results.$format"
  cmp "$work/folders.$format" "$work/results.$format"
done
"$cxmat" compare reisen "$work/json/werft.json" --quiet --lang en >"$work/mixed.txt"
"$cxmat" compare reisen werft --quiet --lang en | cmp - "$work/mixed.txt"
"$cxmat" compare . --quiet --lang en --format table,html,json -o "$work/out" >"$work/paths"
test "$(wc -l <"$work/paths")" -eq 3
cmp "$work/out/comparison.html" "$work/folders.html"
cmp "$work/out/comparison.txt" "$work/folders.table"
# One self-contained page: no script, no request, no inline style.
if grep -nEi '<script|<link|<img|<iframe|@import|url\(|[ ]style=|src=' "$work/folders.html"; then
  echo "FAILED: the page is not self-contained"
  exit 1
fi
# A copy is the same result.
cp "$work/json/werft.json" "$work/json/copy.json"
if "$cxmat" compare "$work/json" --quiet 2>"$work/twice"; then
  echo "FAILED: a copy was compared with its original"
  exit 1
fi
grep -q CX359 "$work/twice"
