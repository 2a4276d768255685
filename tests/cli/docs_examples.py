#!/usr/bin/env python3
"""Runs every call of cxmat that README, the docs, the examples and the help show.

    docs_examples.py CXMAT ROOT WORK

Each file's calls run one after the other in a folder of their own, where the files lie that they
speak of. A call must end with exit code 0, or 1 where it holds something against rules.
"""
# SPDX-License-Identifier: Apache-2.0
import csv
import io
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys

cxmat, root, work = (pathlib.Path(one).resolve() for one in sys.argv[1:4])
environment = {**os.environ, "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
environment["PATH"] = f"{cxmat.parent}:{environment['PATH']}"
with_rules = re.compile(r"cxmat (check|privacy-check|validate --strict)\b")
# Needs what no script makes in a moment: workbooks that people filled in (forms.workbook does it).
left_out = ("cxmat import filled/*.xlsx",)
failed, number = [], 0


def run(folder, call):
    return subprocess.run(["bash", "-c", call], cwd=folder, env=environment, capture_output=True,
                          stdin=subprocess.DEVNULL, text=True, errors="replace")


def made(folder, call):
    done = run(folder, call)
    assert done.returncode == 0, f"{call}\n{done.stderr}"


def counted(folder):
    """What a database answers to query.sql."""
    table = list(csv.reader(open(folder / "my-assessment/responses.csv", encoding="utf-8")))
    base = sqlite3.connect(":memory:")
    base.execute(f"create table responses({', '.join(f'{name} text' for name in table[0])})")
    base.executemany(f"insert into responses values({', '.join('?' * len(table[0]))})", table[1:])
    found = base.execute((folder / "query.sql").read_text("utf-8"))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([column[0] for column in found.description])
    writer.writerows(found)
    return text.getvalue()


def stage(folder):
    """What the calls speak of."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "examples").symlink_to(root / "examples")
    (folder / "questionnaires").symlink_to(root / "questionnaires")
    made(folder, "cxmat init my-assessment -q")
    mine = folder / "my-assessment"
    for file in (mine / "assessment.yaml", mine / "responses.csv"):
        file.write_text(re.sub(r"\bservice\b", "it", file.read_text("utf-8")), "utf-8")
    header, *rows = (mine / "responses.csv").read_text("utf-8").splitlines()
    for person in ("R_1a2b3c", "R_2aZ4kq9"):  # who want to be forgotten
        rows.append(person + rows[0][rows[0].index(","):])
    for name in ("responses.csv", "kept.csv"):  # the one is written over by an import
        (mine / name).write_text("\n".join([header, *rows]) + "\n", "utf-8")
    for name in ("mein-assessment", "engagement", "assessment"):
        shutil.copytree(folder / "my-assessment", folder / name)
    for name, company in (("unit-a", "werft"), ("unit-b", "reisen"), ("unit-c", "logistik")):
        shutil.copytree(root / "examples/portfolio" / company, folder / name)
    for name, part in (("north", rows[::2]), ("south", rows[1::2]), ("survey", rows)):
        (folder / f"{name}.csv").write_text("\n".join([header, *part]) + "\n", "utf-8")
    # Parts of two surveys in one table: of each the other's columns mean nothing.
    pulse = list(csv.reader(open(root / "examples/cx-pulse/responses.csv", encoding="utf-8")))
    for number, part in ((1, rows[::2]), (2, rows[1::2])):
        lines = [header + "," + ",".join(pulse[0][1:]) + ",country"]
        lines += [f"{row},{','.join(cells[1:])},DE" for row, cells in zip(part, pulse[number::2])]
        (folder / f"part{number}.csv").write_text("\n".join(lines) + "\n", "utf-8")
    (folder / "parts").mkdir()
    for name in ("north", "south"):
        made(folder, f"cxmat tally my-assessment {name}.csv -o parts/{name}.cxtally -q")
    (folder / "answers").mkdir()
    for number in range(3):
        typed = "\\n".join(str(1 + (i + number) % 3) for i in range(60))
        made(folder, f"printf '{typed}\\n' | cxmat interview my-assessment --lang en "
                     f"-o answers/i{number}.json >/dev/null")
    made(folder, "cxmat form my-assessment --to xlsx -o survey.xlsx -q")
    # The department `it` alone.
    shutil.copytree(mine, folder / "only-it")
    (folder / "only-it/responses.csv").write_text("\n".join(
        [header, *(row for row in rows if row.split(",")[2] == "it")]) + "\n", "utf-8")
    made(folder, "cxmat score only-it --format json -o it.json -q")
    made(folder, "cxmat sql my-assessment -o query.sql -q")
    (folder / "counts.csv").write_text(counted(folder), "utf-8")
    rows = "".join(f"r{i},{['executive', 'manager'][i % 2]},{['it', 'sales'][i % 3 // 2]},"
                   f"{1 + i % 5},3,4\n" for i in range(30))
    (folder / "answers.csv").write_text("respondent,role,department,own01,own02,own03\n" + rows)
    shutil.copy(root / "tests/cli/data/import/limesurvey.csv", folder / "export.csv")
    for name in ("q1", "q3"):
        shutil.copy(folder / "export.csv", folder / f"{name}.csv")
    (folder / "waves.key").write_text("a secret of sixteen bytes and more\n")
    shutil.copy(folder / "waves.key", folder / "key.txt")
    shutil.copy(root / "questionnaires/ownership.yaml", folder / "my.yaml")
    shutil.copy(root / "questionnaires/ownership.yaml", folder / "my-questionnaire.yaml")
    (folder / "results").mkdir()
    for company in sorted((root / "examples/portfolio").iterdir()):
        if company.is_dir():
            made(folder, f"cxmat score {company} --format json -o results/{company.name}.json -q")
    made(folder, "cxmat score my-assessment --format json -o result.json -q")
    for name in ("earlier", "report", "last-month", "march", "october", "april", "last", "2025",
                 "2026"):
        shutil.copy(folder / "result.json", folder / f"{name}.json")


def calls_in(text):
    """Calls in blocks of shell, lines that go on joined, comments dropped."""
    for block in re.findall(r"```sh\n(.*?)```", text, re.S):
        for line in block.replace("\\\n", " ").splitlines():
            if line.startswith("cxmat "):
                call = re.sub(r"\s+#.*$", "", line)
                yield re.sub(r"\s\.\.\.$", " --questionnaire ownership --groups role", call)


def help_calls():
    program = run(root, "cxmat --help").stdout
    commands = re.findall(r"^  ([a-z-]+)  ", program.split("Subcommands:")[1], re.M)
    for command in commands:
        text = run(root, f"cxmat {command} --help").stdout
        below = re.findall(r"^  ([a-z-]+)  ", text.split("Subcommands:")[1], re.M) \
            if "Subcommands:" in text else []
        for each in [command, *(f"{command} {name}" for name in below)]:
            shown = run(root, f"cxmat {each} --help").stdout
            for line in shown.splitlines():
                found = re.match(r"(?:Examples?:| {9,10})\s*(cxmat .*)", line)
                if found:
                    yield found[1]


def check(name, calls, prepare=lambda folder: None):
    global number
    folder = work / re.sub(r"[^a-z0-9]+", "-", name.lower())
    stage(folder)
    prepare(folder)
    for call in calls:
        if any(call.startswith(begin) for begin in left_out):
            continue
        number += 1
        done = run(folder, call)
        if done.returncode not in ((0, 1) if with_rules.match(call) else (0,)):
            failed.append(f"{name}: {call}\n  exit code {done.returncode}\n{done.stderr}")


def with_files_of_sql(folder):
    shutil.copy(root / "examples/sql/result.csv", folder)


def with_tally_of_pulse(folder):
    made(folder, "cxmat tally examples/cx-pulse -o all.cxtally -q")


def with_other_part(folder):
    made(folder, "cxmat tally --questionnaire cx-pulse --groups role part2.csv -o part2.cxtally -q")


def for_init(folder):
    """The folder is made by the first call, with departments of its own."""
    shutil.rmtree(folder / "my-assessment")
    for part in folder.glob("part*.csv"):
        part.write_text(part.read_text("utf-8").replace(",it,", ",service,"), "utf-8")


prepared = {"examples/sql/README.md": with_files_of_sql,
            "examples/scale/README.md": with_tally_of_pulse}


def main():
    shutil.rmtree(work, ignore_errors=True)
    pages = [root / "README.md", root / "CONTRIBUTING.md", *sorted((root / "docs").glob("*.md")),
             *sorted((root / "examples").glob("*/README.md"))]
    for page in pages:
        calls = list(calls_in(page.read_text("utf-8")))
        if calls:
            name = str(page.relative_to(root))
            begins = any("init my-assessment" in one for one in calls)
            prepare = for_init if begins else lambda folder: None
            check(name, calls, prepared.get(name, prepare))
    # README's calls begin with an `init`; here the folder lies there.
    check("help", [call for call in help_calls() if not call.startswith("cxmat init")],
          with_other_part)
    print(f"{number} calls run, {len(failed)} failed")
    for what in failed:
        print("FAILED:", what)
    return 1 if failed else 0


sys.exit(main())
