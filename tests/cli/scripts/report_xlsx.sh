#!/usr/bin/env bash
# The workbook as another program reads it: sheets, tables, numbers as numbers, texts as texts.
set -u
cxmat=$1 root=$2 work=$3
command -v python3 >/dev/null || { echo "skipped: python3 is not installed"; exit 77; }
rm -rf "$work" && mkdir -p "$work"
exec python3 "$root/tests/cli/read_xlsx.py" "$cxmat" "$root" "$work"
