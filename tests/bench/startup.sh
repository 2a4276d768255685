#!/usr/bin/env bash
# Times a whole `cxmat report examples/nordlicht` (both formats, both languages) against starting
# Python with a YAML library, in turn, on the same machine: medians and their ratio.
#
#   tests/bench/startup.sh [CXMAT] [ROUNDS]
set -eu
cd "$(dirname "$0")/../.."
cxmat=${1:-build/release/cli/cxmat}
rounds=${2:-40}
python=/usr/bin/python3
"$python" -c 'import yaml' 2>/dev/null || { echo "needs python3-yaml"; exit 77; }
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# Microseconds that a command takes; the shell's own clock costs no process.
microseconds() {
  local start=${EPOCHREALTIME/./}
  "$@" >/dev/null 2>&1
  echo $((${EPOCHREALTIME/./} - start))
}
for _ in $(seq "$rounds"); do
  microseconds "$cxmat" report examples/nordlicht -o "$out/" >>"$out/report"
  microseconds "$cxmat" score examples/nordlicht >>"$out/score"
  microseconds "$cxmat" --version >>"$out/version"
  microseconds "$python" -c 'import yaml' >>"$out/python"
done
median() { sort -n "$1" | sed -n "$(((rounds + 1) / 2))p"; }
base=$(median "$out/python")
for what in report score version python; do
  m=$(median "$out/$what")
  awk -v w="$what" -v m="$m" -v b="$base" \
    'BEGIN { printf "%-8s %7.1f ms   %5.2f x python3 -c \"import yaml\"\n", w, m / 1000, m / b }'
done
