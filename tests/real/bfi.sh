#!/usr/bin/env bash
# Real answers: the 2,800 people of bfi, scored by cxmat and by R. Needs Debian's r-cran-psychtools.
set -eu
cxmat=$1 root=$2 work=$3
if ! command -v Rscript >/dev/null || ! Rscript -e 'library(psychTools)' >/dev/null 2>&1; then
  echo "skipped: R with psychTools (r-cran-psychtools) is not installed"
  exit 77
fi
rm -rf "$work" && mkdir -p "$work"
Rscript "$root/tests/real/bfi.R" write "$work/answers.csv"
"$cxmat" score --questionnaire "$root/tests/real/bfi.yaml" --responses "$work/answers.csv" \
  --groups gender,education --format csv -o "$work/scores.csv"
Rscript "$root/tests/real/bfi.R" compare "$work/scores.csv"
