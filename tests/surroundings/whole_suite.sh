#!/usr/bin/env bash
# All unit tests and all transcripts once more, with the German locale forced upon C and C++ and the
# clock of Kolkata: not one byte may differ from what they expect elsewhere.
#     whole_suite.sh UNIT CXMAT ROOT WORK LIBRARY
set -u
unit=$1 cxmat=$2 root=$3 work=$4 library=$5
rm -rf "$work" && mkdir -p "$work/locale" "$work/cases"
if ! localedef -i de_DE -f UTF-8 "$work/locale/de_DE.UTF-8" 2>"$work/localedef"; then
  echo "skipped: no German locale to be had (Debian: locales)"
  [ "${CXMAT_REQUIRE_BROWSER:-0}" = 1 ] && exit 1
  exit 77
fi
export LOCPATH="$work/locale" CXMAT_LOCALE=de_DE.UTF-8 TZ=Asia/Kolkata SOURCE_DATE_EPOCH=1790000000
failed=0
# Without what valijson judges: it reads and writes numbers as the locale does.
LD_PRELOAD="$library" "$unit" --minimal=true --test-suite-exclude=schema \
  --test-case-exclude='JSON is what the schema says*' >"$work/unit.log" 2>&1 || { failed=1; tail -40 "$work/unit.log"; }
# The transcripts call cxmat by its path: this one stands in for it.
printf '#!/bin/sh\nLD_PRELOAD="%s" exec "%s" "$@"\n' "$library" "$cxmat" >"$work/cxmat"
chmod +x "$work/cxmat"
run_case() {
  bash "$root/tests/cli/run.sh" "$work/cxmat" "$root" "$1" "$work/cases/$(basename "$1" .test)" ||
    echo "FAILED: $1"
}
export -f run_case
export root work
printf '%s\n' "$root"/tests/cli/cases/*.test | xargs -P "$(nproc)" -I{} bash -c 'run_case "$1"' _ {} \
  >"$work/cases.log" 2>&1
grep -q FAILED "$work/cases.log" && { failed=1; head -60 "$work/cases.log"; }
echo "$(ls "$work/cases" | wc -l) transcripts and all unit tests under $CXMAT_LOCALE"
exit $failed
