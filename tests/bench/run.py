#!/usr/bin/env python3
"""How fast cxmat is beside other programs that do the same job (README.md), on this machine.

    run.py [MODE...]            prints Markdown; without a mode: quick latency

    quick           100,000 and 1,000,000 rows
    full            10,000,000 rows: 1.3 GB of disk, 6 GB of memory for the others
    growth          10^4 to 10^8 rows: 13 GB of disk, or a pipe for the last where there is less
    latency         what a small run takes
    instructions    cxmat's instructions per row, counted by valgrind: the same on a noisy machine

Data, programs and the others' packages go to $CXMAT_BENCH_FOLDER (${TMPDIR:-/tmp}/cxmat-bench). Not a test."""
# SPDX-License-Identifier: Apache-2.0
import argparse
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

import measure
import programs
import tables

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BYTES_A_ROW = 128
KEPT_BYTES = 64 << 20  # below it cxmat keeps the rows, for the certainty of levels, unless told --one-pass
ORACLE_ROWS = 1_000_000  # above it plain Python takes minutes: the others are held against each other


def say(text):
    print(text, file=sys.stderr)


class Bench:
    def __init__(self, arguments):
        self.arguments = arguments
        self.cxmat = str(pathlib.Path(arguments.cxmat).resolve())
        default = pathlib.Path(tempfile.gettempdir()) / "cxmat-bench"
        self.folder = pathlib.Path(os.environ.get("CXMAT_BENCH_FOLDER", default))
        self.folder.mkdir(parents=True, exist_ok=True)
        self.built = programs.build(self.folder)
        self.peers = programs.peers(self.folder, say) if set(arguments.mode) & {"quick", "full", "growth"} else {}

    def data(self, rows):
        """The file of so many rows, written once and read once, so that it is in the system's cache."""
        file = self.folder / f"{rows}.csv"
        generator = pathlib.Path(self.built["generate"])
        if not file.exists() or file.stat().st_mtime < generator.stat().st_mtime:
            say(f"writing {file}")
            part = file.with_suffix(".part")
            with part.open("wb") as out:
                subprocess.run([generator, str(rows)], stdout=out, check=True)
            part.rename(file)
        with file.open("rb", buffering=0) as data:
            while data.read(1 << 20):
                pass
        return file

    def commands(self, file, shown=None):
        """What runs on the file, by label; of these, those that are shown."""
        commands = {"cxmat": programs.cxmat_job(self.cxmat, file)}
        if file.stat().st_size < KEPT_BYTES:
            commands["cxmat --one-pass"] = [*commands["cxmat"], "--one-pass"]
        if self.arguments.threads1:
            label, command = list(commands.items())[-1]
            commands[f"{label}, 1 thread"] = ["taskset", "-c", "0", *command]
        commands |= {label: [*words, str(file)] for label, (words, _) in self.peers.items()}
        commands |= programs.limits(self.built, file)
        if self.arguments.only:
            shown = self.arguments.only.split(",")
        return {label: command for label, command in commands.items() if shown is None or label in shown}

    def measured(self, rows, rounds, shown=None):
        file = self.data(rows)
        commands = self.commands(file, shown)
        measured = measure.rounds(self.built["timed"], commands, rounds, self.folder, rows <= ORACLE_ROWS,
                                  lambda text: say(f"{rows} rows, {text}"))
        return file, commands, measured

    def agreement(self, file, rows, measured):
        """Do the figures agree? One line each."""
        outputs = {}
        for label in [*self.peers, *(each for each in measured.runs if each.startswith("cxmat"))]:
            if label in measured.runs:
                outputs[label] = measure.output_of(self.folder, label)
        for label in [each for each in outputs if each.startswith("cxmat")]:
            job = self.folder / f"{label}.job"
            with outputs[label].open("rb") as result, job.open("wb") as out:
                subprocess.run([sys.executable, HERE / "to_job.py"], stdin=result, stdout=out, check=False)
            outputs[label] = job
        if rows <= ORACLE_ROWS:
            first, name = self.folder / f"{rows}.oracle", "plain Python"
            if not first.exists() or first.stat().st_mtime < file.stat().st_mtime:
                with first.open("wb") as out:
                    subprocess.run([sys.executable, HERE / "oracle.py", file], stdout=out, check=True)
        elif outputs:
            name = next(iter(outputs))
            first = outputs.pop(name)
        if not outputs:
            return "Nothing to compare the figures with."
        done = subprocess.run([sys.executable, HERE / "compare.py", first, *outputs.values()], text=True,
                              stdout=subprocess.PIPE, check=False)
        say(done.stdout)
        if done.returncode != 0:
            return f"**The figures differ** from those of {name}:\n\n```\n{done.stdout}```"
        return f"All figures agree with those of {name}: {', '.join(outputs)}."

    def size(self, rows, rounds):
        file, commands, measured = self.measured(rows, rounds)
        size = file.stat().st_size
        print(f"\n### {rows:,} rows ({size / 1e6:.0f} MB), {rounds} rounds\n")
        print(tables.sizes(measured, commands, size, rows, "cxmat"))
        for line in [*tables.failures(measured), self.agreement(file, rows, measured)]:
            print(f"\n{line}")

    def quick(self):
        for rows in 100_000, 1_000_000:
            self.size(rows, self.arguments.rounds or 7)

    def full(self):
        self.size(10_000_000, self.arguments.rounds or 5)

    def growth(self):
        print("\n### From 10^4 to 10^8 rows\n")
        labels = [each for each in ("cxmat", "cxmat --one-pass", "polars", "duckdb")
                  if each.startswith("cxmat") or each in self.peers]
        lines = []
        for exponent in range(4, 9 if self.arguments.largest is None else self.arguments.largest + 1):
            rows = 10**exponent
            rounds = self.arguments.rounds or (5 if exponent <= 6 else 3 if exponent == 7 else 1)
            if shutil.disk_usage(self.folder).free < 2 * BYTES_A_ROW * rows and not (self.folder / f"{rows}.csv").exists():
                say(f"{rows} rows through a pipe: the disk has no room")
                measured = measure.rounds(self.built["timed"], {"cxmat": programs.cxmat_job(self.cxmat, "-")}, rounds,
                                          self.folder, False, say, [self.built["generate"], str(rows)])
            else:
                _, _, measured = self.measured(rows, rounds, labels if rows <= 10**7 else labels[:1])
            for line in tables.failures(measured):
                say(line)
            cells = [f"10^{exponent}"]
            for label in labels:
                there = label in measured.runs
                cells += [tables.number(measured.median(label, "wall")),
                          tables.number(measured.median(label, "cpu") / rows * 1e9),
                          tables.number(measured.median(label, "peak"))] if there else ["", "", ""]
            lines.append(cells)
        head = ["rows", *(f"{label} {what}" for label in labels for what in ("wall s", "cpu ns/row", "peak MiB"))]
        print(tables.table(head, lines))

    def small_survey(self):
        """Sixty people in four roles who answered the twelve questions of a questionnaire of the catalogue."""
        file = self.folder / "ownership.csv"
        draw = random.Random(1)
        rows = ["respondent,role," + ",".join(f"own{i:02}" for i in range(1, 13))]
        for person in range(60):
            role = draw.choices(["executive", "manager", "specialist", "frontline"], [6, 14, 15, 25])[0]
            answers = draw.choices(["1", "2", "3", "4", "5", "dk", "na"], [8, 20, 30, 22, 10, 6, 4], k=12)
            rows.append(f"r{person},{role}," + ",".join(answers))
        file.write_text("\n".join(rows) + "\n", encoding="utf-8")
        return [self.cxmat, "-q", "score", "--questionnaire", "ownership", "--responses", str(file), "--format", "json"]

    def latency(self):
        file = self.data(60)
        small = self.small_survey()
        python = "python3 -c 'import yaml'"
        commands = {
            python: [programs.PYTHON, "-c", "import yaml"],
            "cxmat --version": [self.cxmat, "--version"],
            "cxmat score, 60 responses": small,
            "cxmat score, 60 responses, 4 roles": [*small, "--groups", "role"],
            "cxmat score, 60 responses, 12 industries x 4 roles": programs.cxmat_job(self.cxmat, file),
            "cxmat score examples/nordlicht": [self.cxmat, "score", str(ROOT / "examples/nordlicht"), "--format", "json"],
            "cxmat report examples/nordlicht": [self.cxmat, "report", str(ROOT / "examples/nordlicht"), "-o",
                                                str(self.folder / "report") + "/"],
        }
        rounds = self.arguments.rounds or 31
        measured = measure.rounds(self.built["timed"], commands, rounds, self.folder, True, lambda text: None)
        print(f"\n### A small run, {rounds} rounds\n")
        print(tables.latency(measured, python))
        for line in tables.failures(measured):
            print(f"\n{line}")

    def instructions(self):
        """The difference of two sizes: what a row takes, without the start."""
        print("\n### Instructions\n")
        if shutil.which("valgrind") is None:
            print("Left out: no valgrind here.")
            return

        def counted(command):
            done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
            return int(re.search(r"Collected : (\d+)", done.stderr).group(1))

        def each(few, many, *flags):
            """Instructions per row and per byte."""
            more = counted(programs.cxmat_job(self.cxmat, self.data(many)) + [*flags]) - \
                counted(programs.cxmat_job(self.cxmat, self.data(few)) + [*flags])
            size = self.data(many).stat().st_size - self.data(few).stat().st_size
            return [f"{more / (many - few):,.0f}", f"{more / size:,.1f}"]

        one_pass = each(100_000, 1_000_000, "--one-pass")
        kept = each(20_000, 120_000)
        nordlicht = counted([self.cxmat, "score", str(ROOT / "examples/nordlicht"), "--format", "json"])
        start = counted([self.cxmat, "--version"])
        print(tables.table(["cxmat", "instructions"], [
            ["per row of the job, in one pass", one_pass[0]],
            ["per byte of the job, in one pass", one_pass[1]],
            ["per row of the job, rows kept", kept[0]],
            ["`score examples/nordlicht`", f"{nordlicht:,}"],
            ["`--version`", f"{start:,}"]]))

    def machine(self):
        print("## Machine and versions\n")
        for line in programs.machine(self.cxmat):
            print(f"- {line}")
        for label, (_, version) in self.peers.items():
            print(f"- {label}: {version}")


def main():
    parser = argparse.ArgumentParser(formatter_class=argparse.RawDescriptionHelpFormatter, description=__doc__)
    parser.add_argument("mode", nargs="*", default=["quick", "latency"],
                        help="quick, full, growth, latency, instructions")
    parser.add_argument("--cxmat", default=ROOT / "build/release/cli/cxmat", help="the program to measure")
    parser.add_argument("--rounds", type=int, help="how often each command runs")
    parser.add_argument("--only", help="labels of programs, separated by commas")
    parser.add_argument("--largest", type=int, help="growth: the largest power of ten")
    parser.add_argument("--threads1", action="store_true", help="cxmat on one core, too")
    arguments = parser.parse_args()
    modes = ("quick", "full", "growth", "latency", "instructions")
    for mode in arguments.mode:
        if mode not in modes:
            parser.error(f"no such mode: {mode}")
    bench = Bench(arguments)
    bench.machine()
    for mode in modes:
        if mode in arguments.mode:
            getattr(bench, mode)()
            sys.stdout.flush()


if __name__ == "__main__":
    main()
