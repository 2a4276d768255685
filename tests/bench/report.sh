#!/usr/bin/env bash
# How large and how slow reports are: the examples', and one of a made-up survey of 500 questions and
# 50 groups (big_assessment.py). Not a test.
#
#   tests/bench/report.sh [CXMAT] [QUESTIONS] [GROUPS]
set -eu
cd "$(dirname "$0")/../.."
cxmat=${1:-build/release/cli/cxmat}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 tests/bench/big_assessment.py "$folder/big" "${2:-500}" "${3:-50}"
python3 - "$cxmat" "$folder" <<'PYTHON'
import os, re, subprocess, sys, time
cxmat, folder = sys.argv[1:]

def run(command):
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, command
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024

print(f"{'':24} {'bytes':>9} {'style':>7} {'charts':>8} {'tables':>8}   wall    CPU  score's CPU  memory")
for name in ["examples/alpenbank", "examples/cx-pulse", "examples/seepark", "examples/nordlicht", f"{folder}/big"]:
    page = f"{folder}/page.html"
    times = [run([cxmat, "report", name, "--lang", "en", "--format", "html", "-o", page]) for _ in range(5)]
    scoring = min(run([cxmat, "score", name, "--format", "table"])[1] for _ in range(5))
    html = open(page, encoding="utf-8").read()
    part = lambda pattern: sum(len(each.encode()) for each in re.findall(pattern, html, re.S))
    print(f"{os.path.basename(name):24} {os.path.getsize(page):9} {part('<style>.*?</style>'):7} "
          f"{part('<svg.*?</svg>'):8} {part('<table.*?</table>'):8} {min(t[0] for t in times):5.2f} s "
          f"{min(t[1] for t in times):5.2f} s {scoring:9.2f} s {max(t[2] for t in times):7.0f} MiB")
PYTHON
