#!/usr/bin/env bash
# Times `cxmat benchmark build` on thousands of results against `cat` of the same files, and its
# memory. The results are copies of an example's with other names, industries, sizes, countries and
# scores, drawn with a fixed seed. Not a test.
#
#   tests/bench/benchmark_build.sh [CXMAT] [FILES] [EXAMPLE]
set -eu
cd "$(dirname "$0")/../.."
cxmat=${1:-build/release/cli/cxmat}
files=${2:-10000}
example=${3:-alpenbank}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$cxmat" score "examples/$example" --format json >"$folder/example.json" 2>/dev/null
mkdir "$folder/results"
python3 - "$folder" "$files" <<'PYTHON'
import random, re, sys
folder, files = sys.argv[1], int(sys.argv[2])
draw = random.Random(20261122)
text = open(f"{folder}/example.json", encoding="utf-8").read()
head, rest = text.split('"date"', 1)
score = re.compile(r'("level_score": )([0-9.]+)')
start = re.sub(r'"organisation": \{.*?\}', "%s", head, flags=re.S).replace("%", "%%").replace("%%s", "%s")
parts = score.split(rest)  # text, key, score, text, ...
industries = ["bank", "insurance", "retail", "travel", "telecom", "energy", "health", "public", "media", "craft"]
sizes = ["1-49", "50-249", "250-999", "1000-4999", "5000+"]
countries = ["DE", "AT", "CH", "LI", "LU"]
with open(f"{folder}/list.txt", "w") as names:
    for i in range(files):
        level = draw.gauss(0, 0.5)
        own = parts[:]
        for at in range(2, len(own), 3):
            own[at] = repr(min(5.0, max(1.0, float(own[at]) + level + draw.gauss(0, 0.2))))
        organisation = '"organisation": {"name": "Firm %d", "industry": "%s", "size": "%s", "country": "%s"}' % (
            i, draw.choice(industries), draw.choice(sizes), draw.choice(countries))
        name = f"{folder}/results/{i:05}.json"
        with open(name, "w", encoding="utf-8") as file:
            file.write(start % organisation + '"date"' + "".join(own))
        names.write(name + "\n")
PYTHON
echo "$files results of $example, $(du -sh --apparent-size "$folder/results" | cut -f1) in all"
python3 - "$cxmat" "$folder" <<'PYTHON'
import os, subprocess, sys, time
cxmat, folder = sys.argv[1:]
def run(command):
    start = time.monotonic()
    process = subprocess.Popen(command, shell=isinstance(command, str))
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, command
    return time.monotonic() - start, usage.ru_maxrss / 1024
cat = f"xargs cat < {folder}/list.txt > /dev/null"
build = [cxmat, "-q", "benchmark", "build", f"{folder}/results", "-o", f"{folder}/bench.yaml",
         "--year", "2026", "--title", "Speed", "--source", "Made up"]
run(cat)  # into the system's cache
cats = sorted(run(cat)[0] for _ in range(5))
builds = sorted(run(build) for _ in range(5))
print(f"cat    {cats[2]:6.2f} s")
print(f"build  {builds[2][0]:6.2f} s  {builds[2][0] / cats[2]:.2f} x cat, {max(b[1] for b in builds):.0f} MiB")
with open(f"{folder}/bench.yaml") as file:
    print(f"{sum('segment:' in line for line in file)} segments, {os.path.getsize(folder + '/bench.yaml')} bytes")
PYTHON
