#!/usr/bin/env bash
# The example as it stands: example.sh CXMAT SAME_TALLY ROOT WORK
set -eu
cxmat=$1 same_tally=$2 root=$3 work=$4
rm -rf "$work" && mkdir -p "$work"
for dialect in portable clickhouse; do
  "$cxmat" sql "$root/examples/sql" --dialect $dialect -o "$work/query.$dialect.sql"
  diff "$root/examples/sql/query.$dialect.sql" "$work/query.$dialect.sql" >&2
done
"$same_tally" "$root/examples/sql" "$root/examples/sql/result.csv"
