#!/usr/bin/env bash
# What is hidden of small tables against the fewest cells that can be. Needs Debian's python3-scipy.
set -eu
for python in /usr/bin/python3 python3; do
  if command -v "$python" >/dev/null && "$python" -c 'import scipy' 2>/dev/null; then
    exec "$python" "$(dirname "$0")/optimum.py" "$1"
  fi
done
echo "skipped: scipy (python3-scipy) is not installed"
exit 77
