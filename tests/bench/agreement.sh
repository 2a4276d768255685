#!/usr/bin/env bash
# The benchmark's job (README.md) over 2,000 generated rows: cxmat's figures are those of plain Python.
#
#   agreement.sh CXMAT GENERATE SOURCE FOLDER
set -eu
cxmat=$1
generate=$2
bench=$3/tests/bench
folder=$4
python=${CXMAT_PYTHON:-python3}
mkdir -p "$folder"
cd "$folder"
for seed in 1 2; do
  "$generate" 2000 $seed >rows.csv
  # In pieces they are the same rows.
  { "$generate" 700 $seed; "$generate" 1300 $seed 700; } | cmp - rows.csv
  "$cxmat" score --questionnaire "$bench/job.yaml" --responses rows.csv --groups industry,role --format json \
    -o cxmat.json
  "$python" "$bench/to_job.py" <cxmat.json >cxmat.job.json
  "$python" "$bench/oracle.py" rows.csv >oracle.json
  "$python" "$bench/compare.py" oracle.json cxmat.job.json
done
# And compare.py sees a wrong figure.
sed 's/"mean": 2/"mean": 3/' cxmat.job.json >wrong.json
if "$python" "$bench/compare.py" oracle.json wrong.json >/dev/null; then
  echo "compare.py found wrong figures right" >&2
  exit 1
fi
