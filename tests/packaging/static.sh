#!/usr/bin/env bash
# The program that needs no library: it has none, and works in a system that holds nothing else.
#     static.sh CXMAT ROOT WORK
set -eu
cxmat=$1 root=$2 work=$3
if readelf -dW "$cxmat" | grep -q NEEDED || readelf -lW "$cxmat" | grep -q INTERP; then
  echo "FAILED: it needs libraries"
  exit 1
fi
rm -rf "$work" && mkdir -p "$work/alone/tmp"
cp "$cxmat" "$work/alone/cxmat"
cp -r "$root/examples/cx-pulse" "$work/alone/größer"
inside() { chroot "$work/alone" /cxmat "$@"; }
env -i "$(command -v chroot)" "$work/alone" /cxmat --version
inside score /größer --format json -o /result.json
inside report /größer --format html,md,xlsx -o /report/
test "$(ls "$work/alone/report" | wc -l)" -eq 6
inside score /größer >/dev/null
echo "runs alone: $(stat -c %s "$cxmat") bytes"
