#!/usr/bin/env bash
# A full disk: exit 3, one message, the old file as it was, nothing left behind.
set -u
cxmat=$1 root=$2 work=$3
rm -rf "$work" && mkdir -p "$work/disk"
if ! mount -t tmpfs -o size=64k cxmat-test "$work/disk" 2>/dev/null; then
  echo "skipped: no right to mount a small file system"
  exit 77
fi
trap 'umount "$work/disk"' EXIT
echo "as it was" >"$work/disk/out.html"
"$cxmat" report "$root/examples/nordlicht" --format html --lang de -o "$work/disk/out.html" \
  >"$work/stdout" 2>"$work/stderr"
code=$?
cat "$work/stderr"
[ $code -eq 3 ] && grep -q 'CX011' "$work/stderr" &&
  [ "$(cat "$work/disk/out.html")" = "as it was" ] && [ "$(ls -A "$work/disk")" = "out.html" ]
