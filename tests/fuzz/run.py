#!/usr/bin/env python3
"""Runs the fuzz targets and says of each how far it came.

    run.py BUILD [--seconds N] [--jobs N] [--only TARGET]... [--work FOLDER] [--cxmat PROGRAM]

BUILD is the folder of `cmake --preset fuzz`; PROGRAM (BUILD's own) makes some of the first inputs.
The seconds are those of all targets together. Inputs
that reached something new are kept in FOLDER/corpus (BUILD/fuzzing/corpus), and the next run begins
with them; an input that shows a fault is kept in FOLDER/found. Ends with "N passed, N failed".
"""
# SPDX-License-Identifier: Apache-2.0
import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent


def targets():
    for line in (here / "targets.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            name, dictionary, longest = line.split()
            yield name, dictionary, int(longest)


class Run:
    def __init__(self, given):
        self.build = given.build.resolve()
        self.cxmat = given.cxmat or self.build / "cli/cxmat"
        self.work = (given.work or self.build / "fuzzing").resolve()
        self.all = [one for one in targets() if not given.only or one[0] in given.only]
        self.seconds = max(1, round(given.seconds * given.jobs / len(self.all)))
        self.jobs = given.jobs
        self.sanitizers = dict(
            os.environ, ASAN_OPTIONS="detect_leaks=1",
            LSAN_OPTIONS=f"suppressions={root}/tests/lsan.supp:print_suppressions=0")

    def seeds(self):
        folder = self.work / "seeds"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        subprocess.run([sys.executable, here / "seeds.py", self.cxmat.resolve(), root, folder],
                       check=True, env=self.sanitizers)

    def fuzz(self, one):
        """True if nothing was found; and what to say."""
        name, dictionary, longest = one
        corpus = self.work / "corpus" / name
        found = self.work / "found"
        inputs = [self.work / "seeds" / name, here / "found" / name]
        for folder in (corpus, found):
            folder.mkdir(parents=True, exist_ok=True)
        options = [f"-max_total_time={self.seconds}", f"-max_len={longest}", "-timeout=20",
                   "-rss_limit_mb=2048", "-print_final_stats=1", f"-artifact_prefix={found}/{name}-"]
        if dictionary != "-":
            options.append(f"-dict={here}/dictionaries/{dictionary}.dict")
        program = self.build / "tests/fuzz/bin" / f"fuzz_{name}"
        given = [corpus, *(folder for folder in inputs if folder.is_dir())]
        done = subprocess.run([program, *options, *given], capture_output=True, env=self.sanitizers)
        said = done.stderr.decode("utf-8", "replace")
        (self.work / f"{name}.log").write_text(said)
        executions = re.findall(r"number_of_executed_units: (\d+)", said)
        reached = re.findall(r"cov: (\d+) ft: (\d+)", said)
        what = f"{name:<18}{int(executions[-1]) if executions else 0:>12,} executions"
        what += f"{int(reached[-1][0]) if reached else 0:>9,} edges"
        if done.returncode == 0:
            return True, what
        why = re.findall(r"does not hold: .*|SUMMARY: .*|ERROR: libFuzzer.*|runtime error: .*", said)
        return False, f"{what}  FOUND {why[0] if why else f'exit code {done.returncode}'}"

    def __call__(self):
        self.seeds()
        failed = 0
        with concurrent.futures.ThreadPoolExecutor(self.jobs) as pool:
            for good, what in pool.map(self.fuzz, self.all):
                failed += not good
                print(what, flush=True)
        print(f"{len(self.all) - failed} passed, {failed} failed")
        return 1 if failed else 0


def main():
    parser = argparse.ArgumentParser(description="Runs the fuzz targets.")
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--only", action="append")
    parser.add_argument("--work", type=pathlib.Path)
    parser.add_argument("--cxmat", type=pathlib.Path)
    return Run(parser.parse_args())()


sys.exit(main())
