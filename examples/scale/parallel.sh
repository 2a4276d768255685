#!/usr/bin/env bash
# Counts response files side by side, one a core, and adds what was counted:
#
#   parallel.sh ASSESSMENT OUT FILE...
#
# ASSESSMENT is a folder with an assessment.yaml, OUT the tally to write. CXMAT names another binary, WAVE the wave that
# the files belong to where the assessment has several and they do not say it themselves.
set -euo pipefail
export CXMAT=${CXMAT:-cxmat} ASSESSMENT=$1 WAVE=${WAVE:-}
out=$2
shift 2
parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT

# One file to one tally; the machine's cores are busy with other files.
count() {
  "$CXMAT" tally "$ASSESSMENT" "$1" ${WAVE:+--wave "$WAVE"} --threads 1 -o "$2"
}
export -f count

# Tallies are named by number: files of different folders may have the same name.
number=0
for file in "$@"; do
  number=$((number + 1))
  printf '%s\0%s\0' "$file" "$parts/$number.cxtally"
done >"$parts/list"

if command -v parallel >/dev/null; then
  SHELL=$(command -v bash) parallel --halt soon,fail=1 --null --max-args 2 count <"$parts/list"
else
  xargs -0 -n 2 -P "$(nproc)" bash -c 'count "$1" "$2"' count <"$parts/list"
fi
"$CXMAT" merge "$parts"/*.cxtally -o "$out"
