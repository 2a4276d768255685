#!/usr/bin/env python3
"""A form published to a platform, filled there, exported and imported: publish.py CXMAT ROOT WORK TARGET.

The platforms are simulated from what they document; only SurveyJS's own library runs. Skipped (77)
where node or its packages are missing, unless CXMAT_REQUIRE_BROWSER=1.
"""
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys

import limesurvey
import model
import qualtrics
import xlsform

cxmat, root, work, target = sys.argv[1:5]
here = os.path.dirname(os.path.abspath(__file__))
shutil.rmtree(work, ignore_errors=True)
os.makedirs(work)
CORE = f"{root}/tests/browser/node_modules/survey-core"
failures, done = [], 0

# Catalogue questionnaires, and the one made by hand.
CATALOGUE = [name[:-5] for name in sorted(os.listdir(f"{root}/questionnaires"))
             if name.endswith(".yaml") and name != "defaults.yaml"]


def fail(words):
    failures.append(words)


def run(*arguments):
    return subprocess.run(arguments, capture_output=True, timeout=120)


def form(what, to, *more):
    path = f"{work}/form.{to}"
    if os.path.exists(path):
        os.remove(path)
    finished = run(cxmat, "-q", "form", *what, "--to", to, "-o", path, *more)
    if finished.returncode != 0:
        fail(f"{what} {to}: exit {finished.returncode}\n{finished.stderr.decode()[:1500]}")
        return None
    again = run(cxmat, "-q", "form", *what, "--to", to, *more)
    if again.stdout != open(path, "rb").read():
        fail(f"{what} {to}: other bytes the second time")
    return path


def compare(name, export, suffix, importing, people, extra=()):
    """Imports what a platform exported, without a map, and compares answer by answer."""
    global done
    done += 1
    path = f"{work}/export.{suffix}"
    open(path, "wb").write(export)
    finished = run(cxmat, "import", path, *importing, "--lang", "en")
    if finished.returncode != 0:
        fail(f"{name}: exit {finished.returncode}\n{finished.stderr.decode()[:1500]}")
        return
    noise = [line for line in finished.stderr.decode().splitlines() if "warning" in line]
    rows = list(csv.DictReader(io.StringIO(finished.stdout.decode(), newline="")))
    if len(rows) != len(people):
        fail(f"{name}: {len(rows)} responses, not {len(people)}")
        return
    for number, (row, person) in enumerate(zip(rows, people)):
        wanted = {key: model.words(value) for key, value in person.items()}
        wanted.update(extra[number] if extra else {})
        for key, value in wanted.items():
            got = row.get(key, "")
            if (got if got != "-" else "") != value:
                fail(f"{name}: {key} of response {number} is {got!r}, not {value!r}\n{noise[:5]}")
                return


class Asked:
    """What a form asks: the hand-written table, or of the catalogue what SurveyJS's file says."""

    def __init__(self, questions, groups):
        self.questions, self.groups = questions, groups
        self.choices = {name: kind_choices if kind in ("one", "several") else None
                        for name, kind, kind_choices, _ in questions}
        self.choices.update(groups)

    def choices_of(self, name):
        return self.choices.get(name)


def asked_by(what):
    path = form(what, "surveyjs", "--all-questions")
    kinds = {"radiogroup": "one", "dropdown": "one", "checkbox": "several", "comment": "text"}
    questions, groups = [], {}
    for page in json.load(open(path, encoding="utf-8"))["pages"]:
        for each in page["elements"]:
            choices = [choice["value"] for choice in each.get("choices", [])] or None
            kind = kinds.get(each["type"], "integer")
            if each["type"] == "html":
                continue
            if page["name"] == "page_groups":
                groups[each["name"]] = choices
            elif kind == "integer":
                numeric = each["validators"][0]
                questions.append((each["name"], kind, (numeric.get("minValue"), numeric.get("maxValue")),
                                  lambda a: True))
            else:
                questions.append((each["name"], kind, choices, lambda a: True))
    return Asked(questions, groups)


EVERYTHING = Asked(model.QUESTIONS, model.GROUPS)
EVIDENCE = Asked(model.with_evidence(model.QUESTIONS), model.GROUPS)
WAVE = {"wave": "2026-Q3"}


def cases():
    folder = f"{root}/tests/publish/everything"
    yield "everything", [folder], ["--assessment", folder], EVERYTHING, WAVE
    yield "evidence", [folder, "--evidence"], ["--assessment", folder], EVIDENCE, WAVE
    for name in CATALOGUE:
        yield (name, [name, "--groups", "role"], ["--questionnaire", name, "--groups", "role"],
               asked_by([name, "--groups", "role"]), {})


def sanitised(name):
    return "".join(letter if letter.isalnum() and letter.isascii() else "_" for letter in name)


def code(name):
    return "".join(letter for letter in name if letter.isalnum() and letter.isascii())


def reads(platform, texts):
    """`texts`: what the platform shows, by id."""
    for name, text in model.LITERAL.items():
        if texts.get(name, "").replace("\u2060", "") != text:
            fail(f"{platform}: {name} reads {texts.get(name)!r}")


def try_xlsform():
    for name, what, importing, asked, wave in cases():
        path = form(what, "xlsform")
        if not path:
            continue
        read = xlsform.Form(path)
        failures.extend(read.faults)
        by_table = name in ("everything", "evidence")
        people = model.people(asked.questions, asked.groups, 200 if by_table else 20, 5,
                              None if by_table else lambda q, a: read.shown(q, a, sanitised))
        for person in people if by_table else []:
            for question, _, _, condition in asked.questions:
                if read.shown(question, person, sanitised) != condition(person):
                    fail(f"xlsform: {question} shown or not: {person}")
                    break
        if name == "everything":  # Markdown: a backslash before a sign
            reads("xlsform", {field[0]: re.sub(r"\\([*_#\\])", r"\1", field[4].get("label::Deutsch (de)", ""))
                              for field in read.fields})
        for style in ("kobo", "odk") + (("labels",) if by_table else ()):
            compare(f"xlsform {name} {style}", read.exported(people, style, sanitised), "csv", importing, people,
                    [wave] * len(people))
    if shutil.which("xls2xform"):
        finished = run("xls2xform", "--skip_validate", form([f"{root}/tests/publish/everything"], "xlsform"),
                       f"{work}/form.xml")
        if finished.returncode != 0:
            fail("pyxform: " + finished.stderr.decode()[:500])
    else:
        print("pyxform is not installed: not converted")


def try_limesurvey():
    for name, what, importing, asked, wave in cases():
        path = form(what, "limesurvey", "--lang", "de")
        if not path:
            continue
        read = limesurvey.Survey(path, "de", ["en"])
        failures.extend(read.faults)
        by_table = name in ("everything", "evidence")

        def shown(question, answers):
            return read.shown(code(question), read.stored(answers, code, asked.choices_of))
        people = model.people(asked.questions, asked.groups, 200 if by_table else 20, 6, None if by_table else shown)
        for person in people if by_table else []:
            for question, _, _, condition in asked.questions:
                if shown(question, person) != condition(person):
                    fail(f"limesurvey: {question} shown or not: {person}")
                    break
        if name == "everything":
            reads("limesurvey", {key: read.question(code(key))["text"] for key in model.LITERAL})
        remark = None
        if name == "evidence":  # lists have a box for a comment
            def remark(person, code_of):
                return {f"{code_of('evr_a')}[comment]": "so seit Mai" if person["evr_a"] == "1" else ""}
        for mode in ("codes", "texts"):
            extra = [{**(wave if mode == "codes" else {}), **({} if remark is None else {
                "evr_a_comment": "so seit Mai" if person["evr_a"] == "1" else ""})} for person in people]
            compare(f"limesurvey {name} {mode}", read.exported(people, mode, code, asked.choices_of, remark), "csv",
                    importing, people, extra)


def try_qualtrics():
    for name, what, importing, asked, _ in cases():
        path = form(what, "qualtrics", "--all-questions", "--lang", "de")
        if not path:
            continue
        read = qualtrics.Survey(path)
        failures.extend(read.faults)
        people = model.people(asked.questions, asked.groups, 40, 7, lambda q, a: True)
        if name == "everything":
            reads("qualtrics", {each["id"]: each["text"] for each in read.questions})
        for mode in ("codes", "texts"):
            for split in (True, False):
                compare(f"qualtrics {name} {mode} {split}",
                        read.exported(people, mode, sanitised, asked.choices_of, split), "csv", importing, people)


def try_google():
    for name, what, importing, asked, _ in cases():
        path = form(what, "google", "--all-questions", "--lang", "en")
        if not path:
            continue
        os.replace(path, f"{work}/form.js")
        if run("node", "--check", f"{work}/form.js").returncode != 0:
            fail(f"google {name}: no script")
            continue
        made = run("node", f"{here}/google.mjs", f"{work}/form.js")
        if made.returncode != 0:
            fail(f"google {name}: {made.stderr.decode()[:800]}")
            continue
        recorded = json.loads(made.stdout)
        if recorded["published"] or recorded["collectsEmail"]:
            fail(f"google {name}: published at once, or asks for addresses")
        columns = [item for item in recorded["items"] if item["kind"] not in ("page", "note")]
        keys = list(asked.groups) + [name for name, *_ in asked.questions]
        if len(keys) != len(columns):
            fail(f"google {name}: {len(columns)} items for {len(keys)} questions")
            continue
        people = model.people(asked.questions, asked.groups, 40, 8, lambda q, a: True)
        rows = [["Timestamp"] + [item["title"] for item in columns]]
        for person in people:
            row = ["3/1/2026 10:00:00"]
            for key, item in zip(keys, columns):
                value, names = person[key], asked.choices_of(key)
                if names and value is not None:
                    text = dict(zip(names, item["choices"]))
                    value = ", ".join(text[each] for each in (value if isinstance(value, list) else [value]))
                row.append(value or "")
            rows.append(row)
        out = io.StringIO(newline="")
        csv.writer(out, lineterminator="\n").writerows(rows)
        compare(f"google {name}", out.getvalue().encode(), "csv", importing, people)


def for_role(conditions, question, role):
    """Of the catalogue, whose questions depend on nothing but roles."""
    return f"'{role}'" not in conditions[question]


def try_surveyjs():
    for name, what, importing, asked, wave in cases():
        path = form(what, "surveyjs")
        if not path:
            continue
        by_table = name in ("everything", "evidence")
        names = {key: sanitised(key) for key in list(asked.groups) + [q[0] for q in asked.questions]}
        elements = [element for page in json.load(open(path, encoding="utf-8"))["pages"]
                    for element in page["elements"]]
        notes = [element["name"] for element in elements if element["type"] == "html"]
        conditions = {element["name"]: element.get("visibleIf", "") for element in elements}
        if by_table:
            people = model.people(asked.questions, asked.groups, 60, 9)
        else:
            people = model.people(asked.questions, asked.groups, 20, 9,
                                  lambda question, answers: for_role(conditions, question, answers["role"]))
        filled, extra = [], []
        for number, person in enumerate(people):
            remark = {"evr_a": "so seit Mai"} if by_table and number % 7 == 0 and person["evr_a"] else {}
            shown = [names[q[0]] for q in asked.questions
                     if (q[3](person) if by_table else for_role(conditions, q[0], person["role"]))]
            shown += [names[group] for group in asked.groups] + notes
            filled.append({"answers": {names[key]: value for key, value in person.items()}, "shown": shown,
                           "comments": remark, "texts": model.LITERAL if by_table else {}})
            extra.append({**wave, "evr_a_comment": remark.get("evr_a", "")} if by_table else wave)
        open(f"{work}/cases.json", "w", encoding="utf-8").write(json.dumps(filled))
        refused = ["{}"] if not by_table else ['{"evr_n": 51, "evr_i": "5"}'.replace(', "evr_i": "5"', "")]
        finished = run("node", f"{here}/surveyjs.mjs", CORE, path, f"{work}/cases.json", *refused)
        lines = finished.stdout.decode().splitlines()
        if finished.returncode != 0 or not lines:
            fail(f"surveyjs {name}: {finished.stderr.decode()[:800]}")
            continue
        failures.extend(f"{name} {line}" for line in lines[:-1])
        compare(f"surveyjs {name}", lines[-1].encode(), "json", importing, people, extra)


if target in ("google", "surveyjs"):
    missing = [] if shutil.which("node") else ["node"]
    missing += [] if target == "google" or os.path.isdir(CORE) else ["survey-core (npm ci in tests/browser)"]
    if missing:
        print("missing:", ", ".join(missing))
        sys.exit(1 if os.environ.get("CXMAT_REQUIRE_BROWSER") == "1" else 77)
{"xlsform": try_xlsform, "limesurvey": try_limesurvey, "qualtrics": try_qualtrics, "google": try_google,
 "surveyjs": try_surveyjs}[target]()
for each in failures[:20]:
    print(each)
print(f"{done} exports imported, {len(failures)} findings")
sys.exit(1 if failures or not done else 0)
