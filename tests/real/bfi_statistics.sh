#!/usr/bin/env bash
# The deeper statistics on the 2,800 people of bfi, compared with R's packages. Needs Debian's
# r-cran-psychtools, r-cran-jsonlite, r-cran-survey and r-cran-effectsize.
set -eu
cxmat=$1 root=$2 work=$3
for package in psychTools jsonlite survey effectsize; do
  if ! command -v Rscript >/dev/null || ! Rscript -e "library($package)" >/dev/null 2>&1; then
    echo "skipped: R with $package is not installed"
    exit 77
  fi
done
rm -rf "$work" && mkdir -p "$work"
Rscript "$root/tests/real/bfi.R" write "$work/answers.csv"
Rscript "$root/tests/real/bfi_statistics.R" weights "$work/answers.csv" "$work/weighted.csv"
"$cxmat" score --questionnaire "$root/tests/real/bfi.yaml" --responses "$work/answers.csv" \
  --groups gender,education --format json -o "$work/plain.json"
"$cxmat" score --questionnaire "$root/tests/real/bfi.yaml" --responses "$work/weighted.csv" \
  --weight weight --format json -o "$work/weighted.json"
Rscript "$root/tests/real/bfi_statistics.R" compare "$work/plain.json" "$work/weighted.json"
