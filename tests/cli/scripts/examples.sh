#!/usr/bin/env bash
# What README promises: the examples and a fresh engagement run as they stand, without a flag.
set -eu
cxmat=$1 root=$2 work=$3
rm -rf "$work" && mkdir -p "$work"
cp -r "$root/examples" "$work/examples"
rm -rf "$work"/examples/*/report
for name in nordlicht alpenbank cx-pulse waves; do
  "$cxmat" report "$work/examples/$name" >"$work/$name.paths" 2>"$work/$name.stderr"
  test ! -s "$work/$name.stderr"
  while read -r path; do test -s "$path"; done <"$work/$name.paths"
done
test "$(wc -l <"$work/nordlicht.paths")" -eq 4
test "$(wc -l <"$work/alpenbank.paths")" -eq 2
# What goes by mail stays small.
for html in "$work"/examples/nordlicht/report/*.html; do
  test "$(wc -c <"$html")" -lt 250000
done
# The answers of the waves are what their script writes.
if command -v python3 >/dev/null; then
  mkdir "$work/waves"
  python3 "$root/examples/waves/generate.py" "$work/waves"
  diff -r "$root/examples/waves/responses" "$work/waves"
fi
"$cxmat" init "$work/mine" >/dev/null 2>&1
"$cxmat" validate "$work/mine"
"$cxmat" report "$work/mine" >/dev/null
# One self-contained page: no script, no request, no inline style.
for html in "$work"/examples/*/report/*.html; do
  if grep -nEi '<script|<link|<img|<iframe|@import|url\(|[ ]style=|[ ]on[a-z]+=|src=' "$html"; then
    echo "FAILED: $html is not self-contained"
    exit 1
  fi
  grep -q 'Content-Security-Policy" content="default-src &#39;none&#39;' "$html"
done
