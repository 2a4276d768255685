#!/usr/bin/env bash
# What cxmat publishes of its own examples withstands its own attack: waves, merged departments,
# weights, practice models, crosses, changes.
set -eu
cxmat=$1 root=$2 work=$3
mkdir -p "$work"
passed=0 failed=0
for example in nordlicht seepark cx-pulse waves; do
  "$cxmat" score "$root/examples/$example" --quiet --format json -o "$work/$example.json" 2>/dev/null
  if "$cxmat" privacy-check "$work/$example.json" --quiet >"$work/$example.txt"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    tail -n 20 "$work/$example.txt"
  fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
