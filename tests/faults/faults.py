#!/usr/bin/env python3
"""Disks that fill up, processes that die, memory that runs out, at every point there is.

    faults.py CXMAT ROOT WORK LIBRARY PART [MOST [COMMAND...]]

LIBRARY is failing_calls.cpp. PART is `writes`, `kills`, `memory` or `targets`; MOST bounds how many
points of each command are tried (0: all of them; of kills, how many there are in all). Without a
COMMAND all commands are tried.
"""
# SPDX-License-Identifier: Apache-2.0
import hashlib
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor

cxmat, root, work, library, part = (pathlib.Path(one).resolve() if i < 4 else one
                                    for i, one in enumerate(sys.argv[1:6]))
most = int(sys.argv[6]) if len(sys.argv) > 6 else 0
examples = root / "examples"
plain = {**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
typed = b"".join(b"%d\n" % (1 + i % 3) for i in range(60))

# Arguments, where the output goes, and what is typed. `@` is the folder of the run.
commands = {
    "report": (["report", examples / "cx-pulse", "--format", "html,md", "-o", "@/out/"],),
    "workbook": (["report", examples / "cx-pulse", "--format", "xlsx", "-o", "@/out/"],),
    "figures": (["report", examples / "cx-pulse", "--svg", "@/out/svg", "-o", "@/out/"],),
    "score": (["score", examples / "cx-pulse", "--format", "json,csv", "-o", "@/out/"],),
    "import": (["import", root / "tests/cli/data/import/limesurvey.csv", "--questionnaire",
                "ownership", "--groups", "role", "-o", "@/out/r.csv"],),
    "tally": (["tally", examples / "sql", "-o", "@/out/a.cxtally"],),
    "merge": (["merge", "@/one.cxtally", "-o", "@/out/sum.cxtally"],),
    "form": (["form", examples / "forms", "--to", "xlsx", "-o", "@/out/form.xlsx"],),
    "interview": (["interview", "ownership", "-o", "@/out/a.json", "--lang", "en"], typed),
    "smallest": (["score", root / "tests/faults/smallest", "--format", "json", "-o", "@/out/a.json"],),
    "small report": (["report", root / "tests/faults/smallest", "--format", "md", "-o", "@/out/a.md"],),
}
commands = {name: commands[name] for name in sys.argv[7:] or commands}
# Libraries in C that take memory for granted (libxlsxwriter, lp_solve): the process ends by a
# signal, and the files are as they were.
with_libraries_in_c = ("workbook", "form", "score", "smallest", "small report")
failed = []


def check(holds, what):
    if not holds:
        failed.append(what)
        print("FAILED:", what, flush=True)


class Place:
    """A folder of one command, with what the command writes as it was before and will be."""

    def __init__(self, name, number=0):
        self.name, self.number = name, number
        self.folder = work / f"{part}-{name}-{number}"
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / "tmp").mkdir(parents=True)
        if name == "merge":
            self.started(["tally", examples / "sql", "-o", "@/one.cxtally"])
        code, said = self.run()
        self.new = self.outputs()
        assert code == 0 and self.new, f"{name}: {code}\n{said}"

    def arguments(self):
        given = commands[self.name]
        return given[0], given[1] if len(given) > 1 else b""

    def started(self, arguments, typed=b"", fault=None):
        call = [str(cxmat), *(str(one).replace("@", str(self.folder)) for one in arguments)]
        environment = {**plain, "TMPDIR": str(self.folder / "tmp")}
        if fault:
            environment |= {"CXMAT_FAULT": fault, "LD_PRELOAD": str(library),
                            "CXMAT_FAULT_COUNT": str(self.folder / "count")}
        done = subprocess.run(call, input=typed, capture_output=True, env=environment)
        return done.returncode, done.stderr.decode("utf-8", "replace")

    def run(self, fault=None):
        return self.started(*self.arguments(), fault)

    def outputs(self):
        return {str(file.relative_to(self.folder / "out")): hashlib.sha256(
            file.read_bytes()).hexdigest()
            for file in sorted((self.folder / "out").rglob("*")) if file.is_file()}

    def begin(self, old):
        """The output folder as before a run: `old` files of another time, or none at all."""
        shutil.rmtree(self.folder / "out", ignore_errors=True)
        if old and self.name != "interview":
            for name in self.new:
                file = self.folder / "out" / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text("as it was\n")

    def is_whole(self):
        """Every output is as it was, or as it will be."""
        if self.name == "interview":  # how far it came is its own matter
            file = self.folder / "out/a.json"
            return not file.exists() or self.started(["validate", file])[0] == 0
        was = hashlib.sha256(b"as it was\n").hexdigest()
        return all(found in (was, self.new[name]) for name, found in self.outputs().items()
                   if name in self.new)

    def strays(self):
        known = {name for name in self.new}
        found = [name for name in self.outputs() if name not in known]
        # libxlsxwriter's own, "tmp.NAME", have a name for a moment.
        return found + [file.name for file in (self.folder / "tmp").glob("cxmat*")]

    def points(self, kind):
        self.begin(old=True)
        self.run(f"{kind}:0")
        count = int((self.folder / "count").read_text())
        assert count > 0, f"{self.name}: the library is not loaded"
        every = range(1, count + 1)
        if most == 0 or count <= most:
            return count, list(every)
        draw = random.Random(f"{self.name} {kind}")
        return count, sorted(draw.sample(every, most))


def writes():
    for name in commands:
        place = Place(name)
        count, points = place.points("write")
        for n in points:
            old = n % 2 == 0
            place.begin(old)
            code, said = place.run(f"write:{n}")
            where = f"{name}, write {n} of {count}: exit code {code}\n{said}"
            check(code in (0, 3), where)
            check(code == 0 or re.search(r"error: .*\[CX\d+\]", said), f"no message: {where}")
            check(place.is_whole(), f"half a file: {where}")
            if code == 0 and name != "interview":
                check(place.outputs() == place.new, f"not what it should be: {where}")
            if code != 0 and name != "interview":
                check(not place.strays(), f"{place.strays()} stayed: {where}")
        print(f"{name}: {len(points)} of {count} writes failed", flush=True)


def memory():
    def one(place_n):
        place, n, count = place_n
        name = place.name
        place.begin(old=True)
        code, said = place.run(f"memory:{n}")
        if name in with_libraries_in_c and code in (-signal.SIGSEGV, -signal.SIGABRT):
            check(place.is_whole(), f"half a file: {name}, request {n} of {count}")
            return
        where = f"{place.name}, request {n} of {count}: exit code {code}\n{said[-2000:]}"
        check(code in (0, 3), where)
        check(code == 0 or re.search(r"error: .*\[CX\d+\]", said), f"no message: {where}")
        check(place.is_whole(), f"half a file: {where}")
        if code == 0 and place.name != "interview":
            check(place.outputs() == place.new, f"not what it should be: {where}")

    for name in commands:
        places = [Place(name, number) for number in range(os.cpu_count() or 1)]
        count, points = places[0].points("memory")
        with ThreadPoolExecutor(len(places)) as pool:
            parts = [pool.submit(lambda at: [one((places[at], n, count))
                                             for n in points[at::len(places)]], at)
                     for at in range(len(places))]
            for part_done in parts:
                part_done.result()
        print(f"{name}: {len(points)} of {count} requests for memory failed", flush=True)


def kills():
    """At random times; and at random calls that write, where half a file would be."""
    names = ["report", "import", "merge", "interview"]
    total = most or 1000
    draw = random.Random(total)
    all_killed = 0
    for name in names:
        place = Place(name)
        count, _ = place.points("kill")
        begun = time.monotonic()
        place.begin(old=True)
        place.run()
        long = time.monotonic() - begun
        killed = i = 0  # some end before they are hit
        while killed < total // len(names):
            i += 1
            place.begin(old=i % 3 > 0)
            if i % 2 == 0:
                code, _ = place.run(f"kill:{draw.randint(1, count)}")
                # Where there is no old file there are fewer calls: the run may have ended before.
                check(code in (-signal.SIGKILL, 0), f"{name} was not killed: {code}")
                killed += code == -signal.SIGKILL
            else:
                arguments, keys = place.arguments()
                call = [str(cxmat), *(str(one).replace("@", str(place.folder))
                                      for one in arguments)]
                run = subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL,
                                       env={**plain, "TMPDIR": str(place.folder / "tmp")})
                run.stdin.write(keys)
                run.stdin.close()
                time.sleep(draw.uniform(0, long))
                run.kill()
                killed += run.wait() == -signal.SIGKILL
            check(place.is_whole(), f"{name}: half a file after kill {i}")
            if i % 5 == 0:
                place.run()
                check(name == "interview" or place.outputs() == place.new,
                      f"{name}: the next run did not do its work")
                check(not [stray for stray in place.strays() if ".lock" not in stray],
                      f"{name}: {place.strays()} stayed beyond the next run")
        all_killed += killed
    print(f"{all_killed} processes killed")


def targets():
    """Where a file cannot go, and two who write to one place."""
    place = Place("score")
    locked = place.folder / "locked"
    locked.mkdir(mode=0o500)
    if os.geteuid() != 0:
        code, said = place.started(["score", examples / "cx-pulse", "-o", "@/locked/out/"])
        check(code == 3 and "[CX011]" in said, f"a locked folder: {code}\n{said}")
        check(not list(locked.iterdir()), "something stands in a locked folder")
    target = place.folder / "elsewhere"
    target.mkdir()
    (target / "real.json").write_text("as it was\n")
    link = place.folder / "link.json"
    link.symlink_to(target / "real.json")
    code, said = place.started(["score", examples / "cx-pulse", "--format", "json", "-o", link])
    check(code == 0 and link.is_symlink(), f"the link was replaced: {code}\n{said}")
    check((target / "real.json").read_text().startswith("{"), "what it points to was not written")
    check(sorted(os.listdir(target)) == ["real.json"], "a temporary file stayed")
    # Two languages, two writers, one file: one of both, whole, whoever comes last.
    sizes = set()
    for language in ("de", "en"):
        place.started(["report", examples / "cx-pulse", "--format", "html", "--lang", language,
                       "-o", f"@/{language}.html"])
        sizes.add(hashlib.sha256((place.folder / f"{language}.html").read_bytes()).hexdigest())
    calls = [[str(cxmat), "report", str(examples / "cx-pulse"), "--format", "html", "--lang",
              language, "-o", str(place.folder / "both.html")] for language in ("de", "en")]
    for _ in range(10):
        both = [subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=plain)
                for call in calls]
        for one in both:
            said = one.communicate()[1]
            check(one.returncode == 0, f"one of two writers failed: {said.decode()}")
        found = hashlib.sha256((place.folder / "both.html").read_bytes()).hexdigest()
        check(found in sizes, "two writers made one file of two")
    check(not [name for name in os.listdir(place.folder) if ".cxmat-" in name], "strays of two")


{"writes": writes, "kills": kills, "memory": memory, "targets": targets}[part]()
sys.exit(1 if failed else 0)
