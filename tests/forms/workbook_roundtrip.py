#!/usr/bin/env python3
"""Forms as workbooks, filled in by other programs, come back answer for answer:
workbook_roundtrip.py CXMAT WORK.

They are filled in as an archive of XML, by openpyxl, and by LibreOffice on the way through its own
format; the last two where they are installed. LibreOffice also says what the formulas come to: which
questions are shown is worked out here from the conditions as people would read them.
"""
import csv
import io
import json
import os
import random
import re
import shutil
import subprocess
import sys
from xml.etree import ElementTree

from sheet_file import MAIN, Workbook, column, fill

cxmat, work = sys.argv[1:3]
here = os.path.dirname(os.path.abspath(__file__))
shutil.rmtree(work, ignore_errors=True)
os.makedirs(work)
QUESTIONNAIRE = f"{here}/every_kind.yaml"
failures = []

EXTENT = ["1", "2", "3", "4", "na", "dk"]
ODD = ["sum", "date", "star", "twin", "other"]
CHANNELS = ["shop", "letter", "chat", "dk"]
FOLLOWING = [f"evy{number}" for number in range(11, 26)]
VALUES = {name: int(name) for name in "1234"}
WORDS = {"de": {"na": "trifft hier nicht zu", "dk": "weiß nicht", "1": "1 – gar nicht", "2": "2 – teilweise",
                "3": "3 – weitgehend, mit Lücken", "4": "4 – vollständig", "sum": "sum – =1+1",
                "date": "date – 1.2.", "star": "star – *alle? ~", "twin": "Zwilling", "other": "other – zwilling",
                "manager": "Führungskräfte", "frontline": "Team im Kundenkontakt", "number dk": "weiß nicht"},
         "en": {"na": "does not apply here", "dk": "don't know", "1": "1 – not at all", "2": "2 – partly",
                "3": "3 – largely, with gaps", "4": "4 – fully", "sum": "sum – =1+1", "date": "date – 1/2",
                "star": "star – *all? ~", "twin": "Twin", "other": "other – twin",
                "manager": "Managers", "frontline": "Front line", "number dk": "don't know"}}


def shown(person):
    """The questions that depend on something and are shown, from their conditions in plain words."""
    def value(name):
        return VALUES.get(person[name])
    one, odd, several, count = person["evy01"], person["evy02"], person["evy03"], person["evy04"]
    number = None if count in (None, "dk") else float(count)
    rules = {
        "evy11": one == "2",
        "evy12": one is not None and one != "2",
        "evy13": value("evy01") is not None and value("evy01") < 3,
        # False only where both parts of the "and" are true; open where none is false.
        "evy14": (value("evy01") is not None and value("evy01") < 3) or (odd is not None and odd != "twin"),
        "evy15": "letter" in several,
        "evy16": bool(several) and "letter" not in several,
        "evy17": several == ["chat"],
        "evy18": bool(several) and several != ["chat"],
        "evy19": (number is not None and number >= 10) or person["evy05"] == "2.5",
        "evy20": count is not None and number != 10,
        "evy21": count == "dk",
        "evy22": count is not None and count != "dk",
        "evy24": person["role"] != "frontline",
        "evy25": person["role"] != "manager" and one == "na",
    }
    rules["evy23"] = (rules["evy11"] and person["evy11"] == "1") or odd == "sum"
    return {question for question, is_shown in rules.items() if is_shown}


def make_person(chance):
    person = {"role": chance.choice(["manager", "frontline", None]), "site": chance.choice(["Kiel", None]),
              "evy01": chance.choice(EXTENT + [None]), "evy02": chance.choice(ODD + [None]),
              "evy03": chance.choice([[], ["dk"], ["chat"], ["letter"], ["shop", "letter"], ["shop", "chat"]]),
              "evy04": chance.choice(["0", "10", "37", "dk", None]),
              "evy05": chance.choice(["2.5", "-3", "0.25", None]),
              "evy06": chance.choice([None, "=SUM(1)", "Ruhe, \"Zeit\"\nund Platz", "12"])}
    person.update({question: chance.choice(EXTENT) for question in FOLLOWING})
    for question in FOLLOWING:
        if question not in shown(person):
            person[question] = None
    if chance.random() < 0.3:
        person["evy01_comment"] = "Das gilt erst seit März; vorher nicht."
    if person["evy01"] is None and person["evy02"] is None:
        person["evy02"] = "date"
    return person


def places(book):
    """Where each key of the hidden column stands: {"question own01": row}."""
    sheet = book.main
    return {value: int(place[1:]) for place, value in book.cells(sheet).items()
            if column(place) == "A" and place != "A1"}


def open_form(path):
    book = Workbook(path)
    book.main = next(name for name, state in book.states.items() if state == "visible")
    return book


def numbers_as_texts(number):
    """Of some people, as where a column was pasted in. Formulas do not take them for numbers."""
    return number % 4 == 3


def typed(person, book, language, chance, number):
    """What somebody enters: what the list says, or something near it."""
    words, at, cells = WORDS[language], places(book), {}
    for name, value in person.items():
        if value is None or value == []:
            continue
        if name in ("role", "site"):
            cells[f"F{at['group ' + name]}"] = words.get(value, value)
        elif name.endswith("_comment"):
            cells[f"H{at['question ' + name[:-8]]}"] = value
        elif name == "evy03":
            for each in value:
                cells[f"F{at[f'choice evy03 {each}']}"] = chance.choice(["x", "X", " x ", "ja", "1", 1, True])
            if len(value) == 1:
                cells[f"F{at['choice evy03 shop' if value != ['shop'] else 'choice evy03 chat']}"] = chance.choice(["nein", "0"])
        else:
            place = f"F{at['question ' + name]}"
            if name == "evy04":
                cells[place] = (words["number dk"] if value == "dk" else
                                f" {value} " if numbers_as_texts(number) else int(value))
            elif name == "evy05":
                cells[place] = value.replace(".", ",") if numbers_as_texts(number) else float(value)
            elif name == "evy06":
                cells[place] = value
            else:
                cells[place] = chance.choice([words[value], f"  {words[value]} "])
    return cells


def run(*arguments, expect=0):
    done = subprocess.run([cxmat, *arguments], capture_output=True, timeout=120)
    text = done.stderr.decode()
    if done.returncode != expect:
        failures.append(f"exit {done.returncode}: {' '.join(arguments[:3])}\n{text[:1500]}")
    return text


def expected_row(person):
    row = {name: "" if value is None else value for name, value in person.items()}
    row["evy03"] = " ".join(person["evy03"])
    return row


def compare(how, files, people):
    out = f"{work}/{how}.csv".replace(" ", "_")
    run("import", *files, "--questionnaire", QUESTIONNAIRE, "--groups", "role,site", "-o", out)
    if not os.path.exists(out):
        failures.append(f"{how}: nothing was written")
        return
    rows = list(csv.DictReader(io.StringIO(open(out, encoding="utf-8", newline="").read(), newline="")))
    if len(rows) != len(people):
        failures.append(f"{how}: {len(rows)} rows instead of {len(people)}")
        return
    for number, (row, person) in enumerate(zip(rows, people)):
        wanted = expected_row(person)
        found = {name: row.get(name, "").replace("\r\n", "\n") for name in wanted}
        if found != wanted:
            differing = {name: (found[name], wanted[name]) for name in wanted if found[name] != wanted[name]}
            failures.append(f"{how}, {number}: {differing}")


def check_states(how, path, person):
    """What LibreOffice worked out: 0 not asked, 1 open, 2 answered."""
    book = open_form(path)
    cells = book.cells(book.main)
    for key, row in places(book).items():
        if not key.startswith("question "):
            continue
        name = key.split(" ")[1]
        is_shown = name not in FOLLOWING or name in shown(person)
        given = person[name] not in (None, [])
        wanted = 0 if not is_shown else 2 if given else 1
        if cells.get(f"B{row}") != wanted:
            failures.append(f"{how}: {name} is in state {cells.get(f'B{row}')}, not {wanted}: {person}")


def office(target, files, folder):
    program = shutil.which("soffice")
    done = subprocess.run([program, f"-env:UserInstallation=file://{os.path.abspath(work)}/profile", "--headless",
                           "--convert-to", target, "--outdir", folder, *files], capture_output=True, timeout=280)
    made = [f"{folder}/{os.path.basename(file).rsplit('.', 1)[0]}.{target}" for file in files]
    missing = [file for file in made if not os.path.exists(file)]
    if missing:
        failures.append(f"LibreOffice made no {missing}: {done.stderr.decode()[:400]}")
    return made


HAS_OFFICE = shutil.which("soffice") is not None
try:
    import openpyxl
except ImportError:
    openpyxl = None
tried = ["XML"] + ["openpyxl"] * (openpyxl is not None) + ["LibreOffice"] * HAS_OFFICE

compared = 0
for language in ("de", "en"):
    chance = random.Random(7 if language == "de" else 8)
    form = f"{work}/form-{language}.xlsx"
    run("form", QUESTIONNAIRE, "--groups", "role,site", "--to", "xlsx", "--lang", language, "-o", form)
    book = open_form(form)
    people = [make_person(chance) for _ in range(24)]
    files = []
    for number, person in enumerate(people):
        files.append(f"{work}/{language}-{number:02}.xlsx")
        fill(book, book.main, typed(person, book, language, chance, number), files[-1])
    compare(f"{language} XML", files, people)
    compared += len(people)
    if openpyxl:
        files_of_openpyxl = []
        for number, person in enumerate(people):
            copy = openpyxl.load_workbook(form)
            for place, value in typed(person, book, language, chance, number).items():
                copy[book.main][place] = value
                if isinstance(value, str):
                    copy[book.main][place].data_type = "s"
            files_of_openpyxl.append(f"{work}/{language}-openpyxl-{number:02}.xlsx")
            copy.save(files_of_openpyxl[-1])
        compare(f"{language} openpyxl", files_of_openpyxl, people)
    if HAS_OFFICE:
        os.makedirs(f"{work}/{language}-office")
        saved = office("xlsx", files, f"{work}/{language}-office")
        compare(f"{language} LibreOffice", saved, people)
        for number, (path, person) in enumerate(zip(saved, people)):
            if not numbers_as_texts(number):
                check_states(f"{language} {os.path.basename(path)}", path, person)
        own = office("ods", files[:6], f"{work}/{language}-office")
        os.makedirs(f"{work}/{language}-back")
        compare(f"{language} through ODS", office("xlsx", own, f"{work}/{language}-back"), people[:6])

# In an assessment, named as they are or as exports, they count as the response file does that was
# made of them; what stands in questions that were not asked counts for nothing.
ASSESSMENT = """cxmat: 1
assessment: sample
title: {de: "Probe", en: "Sample"}
organisation: {name: "Probe GmbH"}
questionnaires: [{use: every_kind.yaml}]
groupings: [{column: role}]
waves:
  - id: "2026"
    responses: [RESPONSES]
"""


def scored(name, responses):
    folder = f"{work}/{name}"
    os.makedirs(folder)
    shutil.copy(QUESTIONNAIRE, folder)
    open(f"{folder}/assessment.yaml", "w", encoding="utf-8").write(ASSESSMENT.replace("RESPONSES", ", ".join(responses)))
    done = subprocess.run([cxmat, "score", folder, "--format", "json"], capture_output=True, timeout=120)
    if done.returncode != 0:
        failures.append(f"{name}: exit {done.returncode}\n{done.stderr.decode()[:1500]}")
        return None
    result = json.loads(done.stdout)
    result.pop("inputs")
    result["quality"]["findings"].pop("duplicate", None)  # only the table numbers its respondents
    return result


chance = random.Random(7)
book = open_form(f"{work}/form-de.xlsx")
at = places(book)
people = [make_person(chance) for _ in range(24)]
named = []
for number, person in enumerate(people):
    cells = typed(person, book, "de", chance, number)
    for question in set(FOLLOWING) - shown(person):
        cells[f"F{at['question ' + question]}"] = "1 – gar nicht"
    fill(book, book.main, cells, f"{work}/needless-{number:02}.xlsx")
    path = f"../needless-{number:02}.xlsx"
    named.append(path if number % 3 else f"{{file: {path}, from: {'auto' if number % 2 else 'form'}}}")
from_forms, from_table = scored("forms", named), scored("table", ["../de_XML.csv"])
if from_forms != from_table:
    keys = [key for key in from_forms or {} if from_forms[key] != (from_table or {}).get(key)]
    failures.append(f"an assessment of forms and one of their table differ in {keys}")
if not re.search('"n": 2[0-4]', json.dumps(from_table)):  # some answer nothing that is scored
    failures.append("nothing was compared")

# What was taken apart is refused, and says where.
root = book.xml(book.main)
for what, code in (("row", "CX496"), ("marks", "CX496")):
    path = f"{work}/without-{what}.xlsx"
    if what == "row":
        rows = root.find(MAIN + "sheetData")
        rows.remove(next(row for row in rows if row.get("r") == str(at["question evy02"])))
        broken = ElementTree.tostring(root, encoding="utf-8")
        book.rewritten(path, lambda name, content: broken if name == book.parts[book.main] else content)
    else:
        book.rewritten(path, lambda name, content: content.replace(b'name="cxmat"', b'name="other"')
                       if name == "xl/workbook.xml" else content)
    said = run("import", path, "--questionnaire", QUESTIONNAIRE, "-o", f"{work}/none.csv", expect=2)
    if code not in said or (what == "row" and "evy02" not in said):
        failures.append(f"without {what}: {said}")

# The catalogue: whatever the list of a cell offers is the answer that it begins with.
for language in ("de", "en"):
    chance = random.Random(11)
    form = f"{work}/catalogue-{language}.xlsx"
    ids = ["ownership", "metrics", "technology", "silo-transparency"]
    run("form", *ids, "--groups", "role", "--to", "xlsx", "--lang", language, "--evidence", "-o", form)
    book = open_form(form)
    lists = book.cells("cxmat_lists")
    chosen, cells, checked = {}, {}, book.xml(book.main)
    offers = {}
    for each in checked.iter(MAIN + "dataValidation"):
        source = re.fullmatch(r"cxmat_lists!\$A\$(\d+):\$A\$(\d+)", each[0].text or "" if len(each) else "")
        if source:
            offers[each.get("sqref")] = [lists[f"A{row}"] for row in range(int(source[1]), int(source[2]) + 1)]
    for key, row in places(book).items():
        if key.startswith("question "):
            entry = chance.choice(offers[f"F{row}"])
            state = {WORDS[language]["na"]: "na", WORDS[language]["dk"]: "dk"}
            chosen[key.split(" ")[1]] = state.get(entry) or entry[0]
            cells[f"F{row}"] = entry
            cells[f"I{row}"] = f"Beleg zu {key}"
    fill(book, book.main, cells, f"{work}/catalogue-{language}-filled.xlsx")
    run("import", f"{work}/catalogue-{language}-filled.xlsx", "--questionnaire", ",".join(ids), "--groups", "role",
        "-o", f"{work}/catalogue-{language}.csv")
    row = next(csv.DictReader(open(f"{work}/catalogue-{language}.csv", encoding="utf-8", newline="")))
    for name, value in chosen.items():
        if row[name] != value or row[f"{name}_evidence"] != f"Beleg zu question {name}":
            failures.append(f"catalogue {language}: {name} is {row[name]!r}, not {value!r}")
    compared += 1

for failure in failures[:40]:
    print(failure)
print(f"{compared} forms, by {', '.join(tried)}: {len(failures)} findings")
sys.exit(1 if failures else 0)
