#!/usr/bin/env python3
"""What filled forms say comes back as it was, or not at all: collect.py CXMAT WORK.

The files are written here from the description in docs/collecting.md, with a checksum of our own making.
"""
import csv
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys

cxmat, work = sys.argv[1:3]
here = os.path.dirname(os.path.abspath(__file__))
shutil.rmtree(work, ignore_errors=True)
os.makedirs(work)
QUESTIONNAIRE = os.path.join(here, "..", "import", "counter.yaml")
HASH = hashlib.sha256(open(QUESTIONNAIRE, "rb").read()).hexdigest()
CHANNELS = ["shop", "letter", "chat"]
failures = []


def expect(what, holds, detail=""):
    if not holds:
        failures.append(what)
        print(f"FAILED: {what} {detail}")


def scalar(text):
    return f"{len(text.encode())}:{text}"


def canonical(value):
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode())
        return "{" + "".join(scalar(key) + canonical(value[key]) for key in keys) + "}"
    if isinstance(value, list):
        return "[" + "".join(map(canonical, value)) + "]"
    return scalar({True: "true", False: "false"}.get(value, str(value)) if isinstance(value, bool) else str(value))


def sealed(root):
    return {**root, "checksum": hashlib.sha256(canonical(root).encode()).hexdigest()}


def form(person, revision=1, complete=True, version="1.0.0", hash_=HASH, questionnaire="counter", **more):
    return sealed({"cxmat": 1,
                   "form": {"id": "counter", "questionnaires": [{"id": questionnaire, "version": version, "hash": hash_}],
                            "revision": revision, "complete": complete},
                   "not_for_publication": True,
                   "response": {"respondent": person["id"], "duration": 90 + revision,
                                "groups": {"role": person["role"]} if person["role"] else {},
                                "answers": person["answers"], **more}})


def write(path, root, **how):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(root if isinstance(root, str) else json.dumps(root, ensure_ascii=False, indent=1, **how))


def run(*arguments, code=0):
    done = subprocess.run([cxmat, *arguments], capture_output=True, text=True, timeout=60)
    expect(f"exit code {code} of {' '.join(arguments)}", done.returncode == code, f"{done.returncode}\n{done.stderr}")
    return done


def figures(result):
    """All that is computed; not what it was made of."""
    kept = json.loads(result)
    kept.pop("inputs", None)
    return kept


def people(count, seed):
    chance = random.Random(seed)
    found = []
    for number in range(count):
        chosen = [each for each in CHANNELS if chance.random() < 0.5]
        found.append({"id": f"f{seed:04x}{number:012x}", "role": chance.choice(["Verkauf", "Lager", "Büro"]),
                      "answers": {"ctr01": chance.choice(["1", "2", "3", "4", "na", "dk", ""]),
                                  "ctr02": chance.choice(["1", "2", "3", "4", "-"]),
                                  "ctr03": " ".join(chosen),
                                  "ctr04": chance.choice(["", "0", "3", "41"]),
                                  "ctr05": chance.choice(["", "mehr Zeit für Rückfragen", "„Ruhe“: ja\nbitte"])}})
    return found


crowd = people(40, 7)
answers = f"{work}/answers"
for each in crowd:
    write(f"{answers}/{each['id']}.json", form(each))
with open(f"{work}/answers.csv", "w", newline="") as file:
    rows = csv.writer(file)
    ids = list(crowd[0]["answers"])
    rows.writerow(["respondent", "role", *ids])
    for each in crowd:
        rows.writerow([each["id"], each["role"], *each["answers"].values()])

loose = ["score", "--questionnaire", QUESTIONNAIRE, "--groups", "role", "--format", "json", "--responses"]
wanted = figures(run(*loose, f"{work}/answers.csv").stdout)
folder = run(*loose, answers)
expect("a folder of forms says what a table says", figures(folder.stdout) == wanted)
expect("a folder is one input", [each["name"] for each in json.loads(folder.stdout)["inputs"] if each["role"] == "responses"] == ["answers"])
expect("no file of a single person is named", not any(each["id"] in folder.stdout for each in crowd))
files = sorted(os.path.join(answers, name) for name in os.listdir(answers))
expect("so do files one by one", figures(run(*loose, ",".join(files)).stdout) == wanted)
single = hashlib.sha256(open(files[0], "rb").read()).hexdigest()
expect("no fingerprint of one person's answers", single not in run(*loose, ",".join(files)).stdout)

run("import", answers, "--questionnaire", QUESTIONNAIRE, "--groups", "role", "-o", f"{work}/imported.csv")
expect("an import makes one table of them", figures(run(*loose, f"{work}/imported.csv").stdout) == wanted)
expect("without their ids", not any(each["id"] in open(f"{work}/imported.csv").read() for each in crowd))

# How a file is written does not matter; what it says does.
texts = {
    "other indentation": lambda root: json.dumps(root),
    "ASCII only": lambda root: json.dumps(root, ensure_ascii=True, indent=4),
    "other order of keys": lambda root: json.dumps(root, ensure_ascii=False, sort_keys=True),
    "Windows line ends": lambda root: json.dumps(root, ensure_ascii=False, indent=2).replace("\n", "\r\n"),
    "byte order mark": lambda root: "\ufeff" + json.dumps(root, ensure_ascii=False)}
for name, make in texts.items():
    write(f"{work}/same/{crowd[0]['id']}.json", make(form(crowd[0])))
    done = run(*loose, ",".join([f"{work}/same/{crowd[0]['id']}.json", *files[1:]]))
    expect(name, figures(done.stdout) == wanted)

good = form(crowd[1])
for name, spoil in {
        "an answer": lambda root: root["response"]["answers"].update(ctr01="3" if crowd[1]["answers"]["ctr01"] != "3" else "4"),
        "a group": lambda root: root["response"]["groups"].update(role="Lager" if crowd[1]["role"] != "Lager" else "Büro"),
        "an answer less": lambda root: root["response"]["answers"].pop("ctr05"),
        "the version": lambda root: root["form"]["questionnaires"][0].update(version="2.0.0"),
        "the revision": lambda root: root["form"].update(revision=9),
        "the checksum": lambda root: root.update(checksum="0" * 64)}.items():
    root = json.loads(json.dumps(good))
    spoil(root)
    write(f"{work}/spoiled.json", root)
    expect(f"changed {name} is seen", "[CX490]" in run(*loose, f"{work}/spoiled.json", code=2).stderr)
without = {key: value for key, value in good.items() if key != "checksum"}
write(f"{work}/unsealed.json", without)
expect("a checksum that is gone is seen", "[CX491]" in run(*loose, f"{work}/unsealed.json", code=2).stderr)
whole = json.dumps(good, ensure_ascii=False, indent=1).encode()
for length in range(1, len(whole) - 1, 17):
    with open(f"{work}/cut.json", "wb") as file:
        file.write(whole[:length])
    run(*loose, f"{work}/cut.json", code=2)

# Who corrects and saves again counts once, with the latest.
again = {**crowd[2], "answers": {**crowd[2]["answers"], "ctr01": "1" if crowd[2]["answers"]["ctr01"] != "1" else "2"}}
write(f"{answers}/again.json", form(again, revision=2))
changed = [again if each is crowd[2] else each for each in crowd]
with open(f"{work}/changed.csv", "w", newline="") as file:
    rows = csv.writer(file)
    rows.writerow(["respondent", "role", *ids])
    for each in changed:
        rows.writerow([each["id"], each["role"], *each["answers"].values()])
done = run(*loose, answers, "--verbose")
expect("the latest revision counts", figures(done.stdout) == figures(run(*loose, f"{work}/changed.csv").stdout))
run("import", answers, "--questionnaire", QUESTIONNAIRE, "--groups", "role", "-o", f"{work}/imported.csv")
expect("an import knows revisions, too", figures(run(*loose, f"{work}/imported.csv").stdout) == figures(done.stdout))
expect("and that is said", done.stderr.count("[CX495]") == 1, done.stderr)
shutil.copy(f"{answers}/again.json", f"{answers}/again (1).json")
expect("a copy counts once", figures(run(*loose, answers).stdout) == figures(done.stdout))
os.remove(f"{answers}/again (1).json")
os.remove(f"{answers}/again.json")

# Other versions are said once, not per file; other questionnaires are refused.
for name, how, code, word in [("other version", {"version": "0.9.0"}, 0, "[CX492]"), ("other text", {"hash_": "0" * 64}, 0, "[CX493]"),
                              ("other questionnaire", {"questionnaire": "elsewhere"}, 2, "[CX494]")]:
    for each in crowd[:7]:
        write(f"{work}/{name}/{each['id']}.json", form(each, **how))
    done = run(*loose, f"{work}/{name}", code=code)
    expect(name, done.stderr.count(word) == (1 if code == 0 else 7), done.stderr)
for each in crowd[:7]:
    write(f"{work}/open/{each['id']}.json", form(each, complete=False))
done = run(*loose, f"{work}/open", "--verbose")
expect("unfinished ones are counted", done.stderr.count("[CX497]") == 1 and "(7)" in done.stderr, done.stderr)

# An empty folder; one with other things in it.
os.makedirs(f"{work}/empty")
expect("an empty folder", "[CX498]" in run(*loose, f"{work}/empty", code=2).stderr)
write(f"{answers}/.hidden.json", "nonsense")
write(f"{answers}/notes.txt", "nonsense")
os.makedirs(f"{answers}/later")
expect("other files in the folder", figures(run(*loose, answers).stdout) == wanted)

victim = f"{answers}/{crowd[0]['id']}.json"
kept = open(victim, "rb").read()
run(*loose, answers, "-o", victim, code=2)
expect("a result never replaces somebody's answers", open(victim, "rb").read() == kept)

# An assessment, and no assessment at all.
write(f"{work}/engagement/assessment.yaml", "cxmat: 1\nassessment: counter-2026\norganisation: {name: Beispiel}\n"
      f"questionnaires: [{{use: {os.path.relpath(QUESTIONNAIRE, f'{work}/engagement')}}}]\n"
      "groupings: [{column: role}]\nwaves: [{id: w1, responses: [../answers]}]\n")
done = run("score", f"{work}/engagement", "--format", "json")
overall = [each for each in json.loads(done.stdout)["nodes"] if each["id"] == "overall"][0]["overall"]
expect("an assessment reads a folder", overall["n"] == [each for each in wanted["nodes"] if each["id"] == "overall"][0]["overall"]["n"])
for each in crowd:
    write(f"{work}/waves/{each['id']}.json", form(each, wave="w2"))
text = open(f"{work}/engagement/assessment.yaml").read().replace("../answers", "../waves")
write(f"{work}/engagement/assessment.yaml", text)
expect("a form of another wave is refused", "w2" in run("score", f"{work}/engagement", code=2).stderr)

shown = run("show", "ownership", "--format", "md").stdout
own = [f"own{number:02}" for number in range(1, 13)]
expect("ownership has these questions", all(each in shown for each in own))
chance = random.Random(3)
with open(f"{work}/own.csv", "w", newline="") as file:
    rows = csv.writer(file)
    rows.writerow(["respondent", "role", *own])
    for number in range(8):
        person = {"id": f"f{number:016x}", "role": ["manager", "frontline"][number % 2],
                  "answers": {each: str(chance.randint(1, 5)) for each in own}}
        root = {"cxmat": 1, "form": {"id": "ownership", "questionnaires": [{"id": "ownership", "version": "1.0.0", "hash": "x"}],
                                     "revision": 1, "complete": True},
                "response": {"respondent": person["id"], "groups": {"role": person["role"]}, "answers": person["answers"]}}
        write(f"{work}/own/{number}.json", sealed(root))
        rows.writerow([person["id"], person["role"], *person["answers"].values()])
wanted = figures(run("score", "--questionnaire", "ownership", "--groups", "role", "--responses", f"{work}/own.csv", "--format", "json").stdout)
forms = sorted(os.path.join(work, "own", name) for name in os.listdir(f"{work}/own"))
expect("forms say themselves what they asked", figures(run("score", *forms, "--format", "json").stdout) == wanted)
expect("and so does a folder of them", figures(run("score", f"{work}/own", "--format", "json").stdout) == wanted)
explained = run("explain", f"{work}/own", "own01").stdout
expect("explain takes them, too", "own01" in explained)
expect("each can be checked by itself", run("validate", f"{work}/own").stdout.count("warning") == 8)
run("validate", f"{work}/spoiled.json", f"{work}/unsealed.json", f"{work}/cut.json", code=2)
run("score", *forms, f"{answers}/{crowd[0]['id']}.json", code=2)
run("score", f"{work}/own.csv", f"{work}/own/0.json", code=2)

print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
