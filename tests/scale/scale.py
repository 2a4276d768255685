#!/usr/bin/env python3
"""Parts of a survey add up to the whole, to the byte: scale.py CXMAT ROOT WORK.

What a tally holds is counted again here, from the rows and in fractions (recount.py), and read from the description of the
format (tally_reader.py). Then respondents are split at random, parts added in trees of all shapes, and the scripts
of examples/scale run, with a shell in the place of GitHub, Slurm and Spark.
"""
import base64
import csv
import importlib.util
import io
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time

import recount
import tally_reader

cxmat, root, work = (os.path.abspath(path) for path in sys.argv[1:4])
shutil.rmtree(work, ignore_errors=True)
os.makedirs(work)
os.chdir(work)
random.seed(int(os.environ.get("CXMAT_SEED", "20261122")))
rounds = int(os.environ.get("CXMAT_SCALE_ROUNDS", "12"))
failures = []


def expect(what, holds, detail=""):
    if not holds:
        failures.append(what)
        print(f"FAILED: {what} {detail}")


def run(*arguments, given=None, code=0):
    done = subprocess.run([cxmat, *arguments], input=given, capture_output=True)
    expect(f"cxmat {' '.join(arguments)}", done.returncode == code, f"-> {done.returncode}\n{done.stderr.decode()}")
    return done.stdout


def bytes_of(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, text):
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)


# --- A survey of our own -----------------------------------------------------------------------------------------

ASKED = {"desk": (3, {"speed": (2, {"des01": 1, "des02": 3, "des03": 2}), "care": (1, {"des04": 1, "des05": 0, "des06": 5})}),
         "shelf": (2, {"order": (1, {"she01": 1, "she02": 1}), "light": (4, {"she03": 2})})}
QUESTIONS = [question for _, dimensions in ASKED.values() for _, asked in dimensions.values() for question in asked]
ROLES = ["executive", "manager", "frontline"]
WEIGHTS = ["1", "0.25", "1.333333", "3", "0"]


def questionnaire(name):
    lines = [f"cxmat: 1\nquestionnaire: {name}\nversion: 1.0.0\ntitle: {name}\nscales:\n  steps:\n    choices:\n"]
    lines += [f'      - {{name: "{value}", value: {value}, label: "{value}"}}\n' for value in range(1, 6)]
    lines += ["      - {name: na, not_applicable: true, label: none}\n      - {name: dk, dont_know: true, label: unknown}\n",
              "dimensions:\n"]
    for id, (weight, asked) in ASKED[name][1].items():
        lines.append(f"  - id: {id}\n    weight: {weight}\n    label: {id}\n    questions:\n")
        lines += [f"      - {{id: {question}, type: select_one steps, weight: {weight}, label: {question}}}\n"
                  for question, weight in asked.items()]
    return "".join(lines)


def assessment(weighted):
    uses = "".join(f"  - {{use: {name}.yaml, weight: {weight}}}\n" for name, (weight, _) in ASKED.items())
    listed = ", ".join(f"{{name: {role}}}" for role in ROLES)
    return (f"cxmat: 1\nassessment: shop\norganisation: {{name: Shop}}\nlanguages: [en]\nquestionnaires:\n{uses}"
            f"groupings:\n  - {{column: role, values: [{listed}]}}\n  - {{column: region}}\n"
            + ("weight_column: weight\n" if weighted else "")
            + "quality: {straight_line: 4, missing: 0.6}\nwaves:\n  - {id: now, date: 2026-11-01, responses: [rows.csv]}\n")


def answers(weighted):
    rows = []
    for number in range(90):
        row = {"respondent": f"r{number}", "role": random.choice(ROLES[1:] + [""]),
               "region": random.choice(["Süd", "Nord", "Österreich", "zentral", "Ost"])}
        usual = random.choice("12345")
        for question in QUESTIONS:
            row[question] = random.choice([usual] * 5 + list("12345") + ["", "na", "dk", "-"])
        if number % 17 == 0:
            row |= {question: "" for question in QUESTIONS}
        rows.append(row | ({"weight": random.choice(WEIGHTS)} if weighted else {}))
    return rows


def as_csv(rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def make_survey(folder, weighted):
    rows = answers(weighted)
    for name in ASKED:
        write(f"{folder}/{name}.yaml", questionnaire(name))
    write(f"{folder}/assessment.yaml", assessment(weighted))
    write(f"{folder}/rows.csv", as_csv(rows))
    return rows


def check_counts(folder, rows):
    run("tally", folder, "-o", f"{folder}.cxtally")
    tally = tally_reader.read(bytes_of(f"{folder}.cxtally"))
    regions = sorted({row["region"] for row in rows}, key=str.encode)
    expect("values of groupings", [each["values"] for each in tally["groupings"]] == [ROLES, regions], tally["groupings"])
    expect("questions", tally["questions"] == QUESTIONS)
    expect("signs are counted", tally["signs"] is True)
    places = [{name: i for i, name in enumerate(names)} | {"": -1} for names in (ROLES, regions)]
    ours = {tuple(place[name] for place, name in zip(places, key)): cell
            for key, cell in recount.cells_of(rows, ["role", "region"], ASKED).items()}
    expect("cells", sorted(ours) == [tuple(cell["groups"]) for cell in tally["found"]])
    grids = {node["id"]: (node["scores"], node["coverages"]) for node in tally["nodes"]}
    for found in tally["found"]:
        key = tuple(found["groups"])
        cell = ours[key]
        for name, question in zip(QUESTIONS, found["questions"]):
            expect(f"{folder} {key} {name}", question == cell.question(name), f"\n{question}\n{cell.question(name)}")
        for node, theirs, counted in zip(tally["nodes"], found["nodes"], cell.node_counts(grids)):
            expect(f"{folder} {key} {node['id']}", theirs == counted, f"\n{theirs}\n{counted}")
        expect(f"{folder} {key} people", found["respondents"] == len(cell.rows))
        silent = sum(all(row[question] in ("", "-") for question in QUESTIONS) for row in cell.rows)
        expect(f"{folder} {key} without answers", found["without_answers"] == silent)
        signs = (found["judged"], found["straight"], found["missing"])
        expect(f"{folder} {key} signs", signs == cell.signs(4, 0.6), f"{signs} {cell.signs(4, 0.6)}")


# --- Splits and sums ---------------------------------------------------------------------------------------------

def merged(files, out):
    """Adds some files at a time, in any order, until one is left."""
    files, step = list(files), 0
    while len(files) > 1:
        random.shuffle(files)
        take = random.randint(2, len(files))
        step += 1
        sum_file = f"{out}.{step}"
        run("merge", "--allow-equal", *files[:take], "-o", sum_file)
        files = files[take:] + [sum_file]
    return bytes_of(files[0])


def split(source, folder, parts):
    """The rows of a CSV in so many files, each with the headings; none of them empty."""
    with open(source, encoding="utf-8-sig", newline="") as file:
        header, *rows = list(csv.reader(file, delimiter=";" if "nordlicht" in source else ","))
    random.shuffle(rows)
    cuts = sorted(random.sample(range(1, len(rows)), parts - 1))
    files = []
    for number, (begin, end) in enumerate(zip([0] + cuts, cuts + [len(rows)])):
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows([header] + rows[begin:end])
        files.append(f"{folder}/part{number}.csv")
        write(files[-1], text.getvalue())
    return files


def check_splits(name, assessment, source, extra=()):
    run("tally", assessment, source, *extra, "-o", f"{name}.cxtally")
    whole = bytes_of(f"{name}.cxtally")
    expect(f"{name}: piped", run("tally", assessment, "-", *extra, given=bytes_of(source)) == whole)
    for number in range(rounds):
        folder = f"{name}-{number}"
        tallies = []
        for part in split(source, folder, number % 9 + 1):
            tallies.append(part.replace(".csv", ".cxtally"))
            run("tally", assessment, part, *extra, "--threads", str(random.randint(1, 3)), "-o", tallies[-1])
        expect(f"{name}: {len(tallies)} parts", merged(tallies, f"{folder}/sum") == whole)
        last = f"{folder}/last.cxtally"
        run("merge", "--allow-equal", *tallies, "-o", last)
        for command in (["score", "--format", "json"], ["report", "--format", "md", "--lang", "en"]):
            results = [run(command[0], assessment, "--tally", tally, *command[1:]) for tally in (last, f"{name}.cxtally")]
            expect(f"{name}: {command[0]}", results[0] == results[1] and results[0])


# --- The scripts of examples/scale -------------------------------------------------------------------------------

SCRIPTS = os.path.join(root, "examples", "scale")


def script(*arguments, **more):
    done = subprocess.run(["bash", *arguments], capture_output=True, env={**os.environ, "CXMAT": cxmat, **more})
    expect(" ".join(arguments), done.returncode == 0, done.stderr.decode())


def check_parallel(parts, whole):
    script(f"{SCRIPTS}/parallel.sh", "shop", "parallel.cxtally", *parts)
    expect("parallel.sh", bytes_of("parallel.cxtally") == whole)
    os.makedirs("bin", exist_ok=True)  # everything but GNU parallel
    for tool in ("bash", "mktemp", "rm", "xargs", "nproc"):
        if not os.path.exists(f"bin/{tool}"):
            os.symlink(shutil.which(tool), f"bin/{tool}")
    script(f"{SCRIPTS}/parallel.sh", "shop", "xargs.cxtally", *parts, PATH=os.path.abspath("bin"))
    expect("parallel.sh with xargs", bytes_of("xargs.cxtally") == whole)


def check_matrix(parts, whole):
    """Runs the steps of matrix.yml, in a folder per job."""
    with open(f"{SCRIPTS}/matrix.yml", encoding="utf-8") as file:
        text = file.read()
    values = re.search(r"part: \[(.*)\]", text).group(1).split(", ")
    count, add, report = re.findall(r"^        run: (.*)$", text, re.MULTILINE)
    expect("matrix.yml has a value per part", len(values) == len(parts))
    path = os.pathsep.join([os.path.dirname(cxmat), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "ENGAGEMENT": os.path.abspath("shop")}
    os.makedirs("matrix/tallies", exist_ok=True)
    for value, part in zip(values, parts):
        os.makedirs(f"job-{value}/parts")
        shutil.copy(part, f"job-{value}/parts/{value}.csv")
        step = count.replace("${{ matrix.part }}", value)
        expect(step, subprocess.run(["bash", "-e", "-c", step], cwd=f"job-{value}", env=environment).returncode == 0)
        shutil.copy(f"job-{value}/{value}.cxtally", "matrix/tallies")
    for step in (add, report):
        expect(step, subprocess.run(["bash", "-e", "-c", step], cwd="matrix", env=environment).returncode == 0)
    expect("matrix.yml", bytes_of("matrix/all.cxtally") == whole)
    expect("its report", bytes_of("matrix/report.html").startswith(b"<!DOCTYPE html>"))


def check_slurm(parts, whole):
    write("files.txt", "".join(part + "\n" for part in parts))
    for task in list(range(1, len(parts) + 1)) + [2]:  # one is started again
        script(f"{SCRIPTS}/slurm.sh", "shop", "files.txt", "tallies", SLURM_ARRAY_TASK_ID=str(task))
    tallies = sorted(os.listdir("tallies"))
    expect("slurm.sh: a tally a task", len(tallies) == len(parts))
    run("merge", *[f"tallies/{tally}" for tally in tallies], "-o", "slurm.cxtally")
    expect("slurm.sh", bytes_of("slurm.cxtally") == whole)


def check_spark(source, whole):
    """Partitions as Spark has them: lines without headings; some hold one line, one holds none."""
    os.environ["CXMAT"] = cxmat
    found = importlib.util.spec_from_file_location("spark_pipe", f"{SCRIPTS}/spark_pipe.py")
    spark = importlib.util.module_from_spec(found)
    found.loader.exec_module(spark)
    with open(source, encoding="utf-8") as file:
        header, *lines = file.read().splitlines()
    partitions = [lines[:1], [], lines[1:40], lines[40:41], lines[41:]]
    tallies = [tally for part in partitions for tally in spark.tally_of(iter(part), header, "shop")]
    expect("spark_pipe.py: a tally per partition", len(tallies) == 4)
    expect("spark_pipe.py", spark.sum_of(tallies) == whole)
    write("header.csv", header + "\n")
    piped = []
    for part in filter(None, partitions):
        command = "(cat header.csv; cat) | \"$CXMAT\" tally shop - | base64 -w 0"
        line = subprocess.run(["sh", "-c", command], input="".join(row + "\n" for row in part).encode(), capture_output=True)
        piped.append(base64.b64decode(line.stdout))
    expect("rdd.pipe", spark.sum_of(piped) == whole)


# --- When a run ends early ---------------------------------------------------------------------------------------

def check_interrupt(number):
    """A run that waits for more rows is told to stop."""
    name = signal.Signals(number).name
    before = set(os.listdir("."))
    running = subprocess.Popen([cxmat, "tally", "shop", "-", "-o", f"{name}.cxtally"], stdin=subprocess.PIPE,
                               stderr=subprocess.PIPE)
    with open("shop/rows.csv", "rb") as file:
        running.stdin.write(file.read())
    running.stdin.flush()
    time.sleep(0.5)
    running.send_signal(number)
    try:
        message = running.communicate(timeout=60)[1].decode()
    except subprocess.TimeoutExpired:
        running.kill()
        message = "still running"
    expect(f"{name} ends the run", running.returncode == -number, f"{running.returncode} {message}")
    expect(f"{name} is said", "CX512" in message, message)
    expect(f"{name} leaves nothing behind", set(os.listdir(".")) == before, sorted(set(os.listdir(".")) - before))


for weighted in (False, True):
    check_counts("weighed" if weighted else "shop", make_survey("weighed" if weighted else "shop", weighted))
check_splits("shop-splits", "shop", "shop/rows.csv")
check_splits("weighed-splits", "weighed", "weighed/rows.csv")
nordlicht = os.path.join(root, "examples", "nordlicht")
check_splits("nordlicht", nordlicht, f"{nordlicht}/responses/2026-q3.csv", ["--wave", "2026-Q3"])
pieces = split("shop/rows.csv", "pieces", 4)
whole = bytes_of("shop.cxtally")
check_parallel(pieces, whole)
check_matrix(pieces, whole)
check_slurm(pieces, whole)
check_spark("shop/rows.csv", whole)
for number in (signal.SIGINT, signal.SIGTERM):
    check_interrupt(number)
print("FAILED" if failures else "all parts add up")
sys.exit(1 if failures else 0)
