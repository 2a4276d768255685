#!/usr/bin/env python3
"""Known answers, as each survey platform exports them, come back the same: roundtrip.py CXMAT WORK.

The exports are made up by platforms.py. Personal data is in all of them and never in what is written.
"""
import csv
import hashlib
import hmac
import io
import json
import os
import random
import shutil
import subprocess
import sys

import platforms as made

cxmat, work = sys.argv[1:3]
here = os.path.dirname(os.path.abspath(__file__))
shutil.rmtree(work, ignore_errors=True)
os.makedirs(work)
KEY = "a key of more than thirty-two letters"
open(f"{work}/key", "w").write(KEY + "\n")
REMARKS = [None, "mehr Zeit für Rückfragen", "ein \"eigener\" Platz; und Ruhe", "erste Zeile\nzweite Zeile",
           "=SUM(1+1)", "Komma, Punkt.", "café – ß", "3"]


def people(count, kinds, seed):
    chance = random.Random(seed)
    found = []
    for number in range(count):
        picked = [each for each in made.CHANNELS if chance.random() < 0.5]
        found.append({
            "id": f"tok-{seed}-{number:03}",
            "role": chance.choice(["Verkauf", "Lager", "Büro"]),
            "ctr01": chance.choice(made.EXTENT + [None]),
            "ctr02": chance.choice(made.EXTENT + [None]),
            "ctr03": picked or None,
            "ctr04": chance.choice([None, 0, 3, 41]),
            "ctr05": chance.choice(REMARKS),
            "kind": chance.choice(kinds) if number % 3 == 0 else "complete"})
        if all(found[-1][each] is None for each in ("ctr01", "ctr02", "ctr03", "ctr04", "ctr05")):
            found[-1]["ctr01"] = "2"
    return found


ALL = ["complete", "incomplete", "test"]
UNFINISHED = ["complete", "incomplete"]
TESTS = ["complete", "test"]
PLAIN = ["complete"]
# Name, platform, file name, what writes it, kinds of rows it knows, column of ids in the export, map.
CASES = [
    ("limesurvey codes", "limesurvey", "a.csv", lambda p: made.limesurvey(p, "codes", "codes"), UNFINISHED, "token", None),
    ("limesurvey texts", "limesurvey", "a.csv", lambda p: made.limesurvey(p, "texts", "texts"), UNFINISHED, "Zugangscode", None),
    ("limesurvey texts, en", "limesurvey", "a.csv", lambda p: made.limesurvey(p, "texts", "texts", "en"), UNFINISHED, "Access code", None),
    ("limesurvey both", "limesurvey", "a.csv", lambda p: made.limesurvey(p, "both", "texts"), UNFINISHED, "token", None),
    ("limesurvey vv", "limesurvey", "a.csv", made.limesurvey_vv, UNFINISHED, "token", None),
    ("qualtrics codes", "qualtrics", "a.csv", lambda p: made.qualtrics(p, split=False), ALL, None, None),
    ("qualtrics texts", "qualtrics", "a.csv", lambda p: made.qualtrics(p, "texts"), ALL, None, None),
    ("qualtrics texts in one cell", "qualtrics", "a.csv", lambda p: made.qualtrics(p, "texts", False), ALL, None, None),
    ("qualtrics legacy", "qualtrics", "a.csv", lambda p: made.qualtrics(p, split=False, legacy=True), ALL, None, None),
    ("surveymonkey", "surveymonkey", "a.csv", made.surveymonkey, PLAIN, None, None),
    ("google forms", "googleforms", "a.csv", made.googleforms, PLAIN, None, None),
    ("google forms, workbook", "googleforms", "a.xlsx", made.googleforms_xlsx, PLAIN, None, None),
    ("microsoft forms, workbook", "msforms", "a.xlsx", made.msforms_xlsx, PLAIN, None, None),
    ("microsoft forms, German CSV", "msforms", "a.csv", made.msforms_csv, PLAIN, None, None),
    ("kobo", "kobo", "a.csv", made.kobo, TESTS, None, None),
    ("odk", "odk", "a.csv", made.odk, TESTS, None, None),
    ("sosci", "sosci", "a.csv", made.sosci, ALL, None, made.SOSCI_MAP),
    ("unipark", "unipark", "a.csv", made.unipark, ALL, None, made.UNIPARK_MAP),
    ("typeform", "typeform", "a.csv", made.typeform, UNFINISHED, None, None),
    ("formr", "formr", "a.json", made.formr_json, UNFINISHED, None, None),
    ("formr, German CSV", "formr", "a.csv", made.formr_csv_german, UNFINISHED, None, None),
    ("surveyjs", "surveyjs", "a.json", made.surveyjs, PLAIN, None, None),
    ("surveyjs, lines", "surveyjs", "a.ndjson", made.surveyjs_lines, PLAIN, None, None),
    ("German Excel", "csv", "a.csv", made.german_excel, PLAIN, None, None),
    ("Unicode text", "csv", "a.txt", made.unicode_text, PLAIN, None, None),
]
WITHOUT_IDS = {"googleforms", "surveyjs", "msforms"}


def expected(person):
    words = {each: made.shown(person[each]) for each in ("role", "ctr01", "ctr02", "ctr04", "ctr05")}
    words["ctr03"] = " ".join(person["ctr03"] or [])
    return words


failures = []
for name, platform, file, write, kinds, ids, mapping in CASES:
    asked = people(60, kinds, hashlib.sha256(name.encode()).digest()[0])
    path = f"{work}/{file}"
    open(path, "wb").write(write(asked))
    arguments = [cxmat, "import", path, "--questionnaire", f"{here}/counter.yaml", "--groups", "role",
                 "--format", "json", "--key", f"{work}/key", "-o", f"{work}/out.csv"]
    if mapping:
        open(f"{work}/map.yaml", "w").write(mapping)
        arguments += ["--map", f"{work}/map.yaml"]
    if ids:
        arguments += ["--respondent", ids]
    if os.path.exists(f"{work}/out.csv"):
        os.remove(f"{work}/out.csv")
    done = subprocess.run(arguments, capture_output=True, timeout=120)
    if done.returncode != 0:
        failures.append(f"{name}: exit {done.returncode}\n{done.stderr.decode()[:1500]}")
        continue
    report = json.loads(done.stdout)
    if report["dialect"] != platform:
        failures.append(f"{name}: taken for {report['dialect']}")
    written = open(f"{work}/out.csv", encoding="utf-8", newline="").read()
    for secret in ("ada@example.org", "192.0.2", "Muster", "tok-", "48.1"):
        if secret in written:
            failures.append(f"{name}: '{secret}' was written")
    rows = list(csv.DictReader(io.StringIO(written, newline="")))
    kept = [person for person in asked if person["kind"] == "complete"]
    found = [{each: row.get(each, "") for each in expected(kept[0])} for row in rows]
    wanted = [expected(person) for person in kept]
    if found != wanted:
        different = next((i for i, (a, b) in enumerate(zip(found, wanted)) if a != b), "length")
        pair = (found[different], wanted[different]) if different != "length" else (len(found), len(wanted))
        failures.append(f"{name}: row {different}: {pair[0]} instead of {pair[1]}")
    if platform not in WITHOUT_IDS:
        pseudonyms = ["p" + hmac.new(KEY.encode(), person["id"].encode(), "sha256").hexdigest()[:20]
                      for person in kept]
        if [row["respondent"] for row in rows] != pseudonyms:
            failures.append(f"{name}: other pseudonyms: {rows[0]['respondent']}, not {pseudonyms[0]}")
for failure in failures:
    print(failure)
print(f"{len(CASES)} exports, {len(failures)} findings")
sys.exit(1 if failures else 0)
