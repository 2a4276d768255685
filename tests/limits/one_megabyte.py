#!/usr/bin/env python3
"""Whatever a megabyte holds, cxmat answers: with a documented exit code, in under two seconds and
256 MiB.

    one_megabyte.py CXMAT WORK
"""
# SPDX-License-Identifier: Apache-2.0
import io
import os
import pathlib
import random
import shutil
import subprocess
import sys
import time
import zipfile

cxmat, work = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
MEGABYTE = 1 << 20
most_seconds, most_bytes = 2.0, 256 << 20
shutil.rmtree(work, ignore_errors=True)
work.mkdir(parents=True)
environment = {**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "1"}
failed = 0
worst = {"seconds": (0.0, ""), "MiB": (0.0, "")}


def fill(unit, before=b"", after=b"", most=MEGABYTE):
    """As many of `unit` as fit; one that is callable is given its number."""
    parts, size, number = [before], len(before) + len(after), 0
    while size < most:
        part = unit(number) if callable(unit) else unit
        parts.append(part)
        size += len(part)
        number += 1
    parts.append(after)
    return b"".join(parts)


def answers(what, *arguments):
    begun = time.monotonic()
    process = subprocess.Popen([str(cxmat), *map(str, arguments)], stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE, env=environment)
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = 0
    # A busy machine makes it wait; several threads make it work at the same time.
    seconds = min(time.monotonic() - begun, used.ru_utime + used.ru_stime)
    memory = used.ru_maxrss * 1024
    code = os.waitstatus_to_exitcode(status)
    good = (code in (0, 1, 2) and seconds < most_seconds and memory < most_bytes and
            len(said) < 256 << 10)
    global failed
    failed += not good
    for key, value in (("seconds", seconds), ("MiB", memory / 2**20)):
        worst[key] = max(worst[key], (value, what))
    print(f"{'ok' if good else 'FAILED'}: {what}: exit code {code}, {seconds:.2f} s, "
          f"{memory / 2**20:.0f} MiB, {len(said)} bytes said")


def questionnaire(questions, more=b""):
    head = b"cxmat: 1\nquestionnaire: many\nversion: 1.0.0\ntitle: {en: Many}\n" + more + \
           b"dimensions:\n  - id: all\n    label: {en: All}\n    questions:\n"
    return fill(questions, head)


def question(number, more=b""):
    return b"      - {id: q%d, type: select_one practice, label: {en: \"Is %d so?\"}%s}\n" % (
        number, number, more)


def yaml_files():
    yield "brackets", fill(b"[")
    yield "braces", fill(b"{a: ")
    yield "dashes", fill(b"- ")
    yield "question marks", fill(b"? ")
    yield "commas", fill(b",")
    yield "colons", fill(b": ")
    yield "quotes", fill(b'"')
    yield "an open quote", b'a: "' + b"x" * MEGABYTE
    yield "one long word", b"x" * MEGABYTE
    yield "anchors", fill(lambda n: b"a%d: &b%d [*b%d]\n" % (n, n, n))
    yield "tags", fill(b"- !!str x\n")
    yield "tabs", fill(b"\t- a\n")
    yield "documents", fill(b"---\na: 1\n")
    yield "comments", fill(b"# a\n")
    yield "blank lines", fill(b"\n")
    yield "carriage returns", fill(b"\r")
    yield "control bytes", fill(b"a: \x01\n")
    yield "invisible letters", fill("a: \u202e\n".encode())
    yield "no UTF-8", fill(b"\xe4")
    yield "keys", fill(lambda n: b"k%d: 1\n" % n, b"cxmat: 1\n")
    yield "one key again and again", fill(b"a: 1\n", b"cxmat: 1\n")
    yield "a list", fill(b"- a\n")
    yield "lists in lists", fill(b"- [[[[[[[[[[]]]]]]]]]]\n")
    yield "noise", random.Random(1).randbytes(MEGABYTE)
    yield "questions", questionnaire(question)
    yield "equal questions", questionnaire(lambda n: question(1))
    yield "questions without an id", questionnaire(b"      - {label: {en: A?}}\n")
    yield "conditions", questionnaire(
        lambda n: question(n, b", relevant: \"${q%d} = '1'\"" % max(0, n - 1)))
    yield "conditions in a circle", questionnaire(
        lambda n: question(n, b", relevant: \"${q%d} = '1'\"" % (n + 1)))
    yield "a deep condition", questionnaire(question(0, b", relevant: \"" + b"(" * 900_000 + b'"'))
    yield "a long condition", questionnaire(
        question(0) + question(1, b", relevant: \"" + fill(b"${q0} = '1' or ", most=900_000) +
                               b"${q0} = '1'\""))
    yield "dimensions", fill(
        lambda n: b"  - {id: d%d, label: {en: D}, questions: [{id: q%d, label: {en: Q?}}]}\n" % (n, n),
        b"cxmat: 1\nquestionnaire: many\nversion: 1.0.0\nlanguages: [en]\ntitle: {en: M}\ndimensions:\n")
    yield "choices", questionnaire(question, fill(
        lambda n: b"      - {name: c%d, value: %d, label: {en: C}}\n" % (n, n),
        b"scales:\n  - name: wide\n    choices:\n", most=MEGABYTE // 2))
    yield "too many questions in one dimension", questionnaire(question)
    yield "weights", questionnaire(lambda n: question(n, b", weight: %d.%06d" % (n % 9 + 1, n)))
    yield "groupings", fill(lambda n: b"  - {column: g%d, label: {en: G}, values: [{name: a}]}\n" % n,
                            b"cxmat: 1\nassessment: a\ntitle: {en: A}\nlanguages: [en]\n"
                            b"questionnaires: [{use: ownership}]\ngroupings:\n")
    yield "group values", fill(lambda n: b"      - {name: v%d, aliases: [a%d]}\n" % (n, n),
                               b"cxmat: 1\nassessment: a\ntitle: {en: A}\nlanguages: [en]\n"
                               b"questionnaires: [{use: ownership}]\n"
                               b"groupings:\n  - column: g\n    label: {en: G}\n    values:\n")
    yield "waves", fill(lambda n: b"  - {id: w%d, date: 2026-01-01, responses: [r.csv]}\n" % n,
                        b"cxmat: 1\nassessment: a\ntitle: {en: A}\nlanguages: [en]\n"
                        b"questionnaires: [{use: ownership}]\nwaves:\n")
    yield "questionnaires", fill(b"  - {use: ownership}\n", b"cxmat: 1\nassessment: a\n"
                                 b"title: {en: A}\nlanguages: [en]\nquestionnaires:\n")


def widest():
    """As large as limits and a megabyte allow, and good: scored, reported, asked."""
    half = MEGABYTE // 2
    asked = []
    for number in range(2000):
        if number % 200 == 0:
            asked.append(b"  - id: d%d\n    label: {en: D}\n    questions:\n" % (number // 200))
        asked.append(question(number))
    yield "questionnaire.yaml", b"cxmat: 1\nquestionnaire: many\nversion: 1.0.0\n" \
        b"title: {en: Many}\ndimensions:\n" + b"".join(asked)
    row = b",3" * 2000 + b"\n"
    yield "answers.csv", fill(lambda n: b"%d,g%d" % (n, n % 500) + row, b"respondent,role" + b"".join(
        b",q%d" % number for number in range(2000)) + b"\n")
    narrow = b"respondent,role,department,own01,own02\n"
    yield "groups.csv", fill(lambda n: b"%d,r%d,d%d,3,4\n" % (n, n % 500, n * 7 % 500), narrow, most=half)


def tables():
    names = b"respondent," + b",".join(b"own%02d" % i for i in range(1, 13)) + b"\n"
    yield "rows", fill(lambda n: b"%d,3,3,3,3,3,3,3,3,3,3,3,3\n" % n, names)
    yield "one respondent", fill(b"1,3\n", b"respondent,own01\n")
    yield "wrong answers", fill(lambda n: b"%d,x%d\n" % (n, n), b"respondent,own01\n")
    yield "groups", fill(lambda n: b"%d,3,g%d\n" % (n, n), b"respondent,own01,role\n")
    yield "columns", fill(lambda n: b"c%d," % n, b"respondent,own01,", b"\n1,3\n")
    yield "delimiters", fill(b",")
    yield "semicolons and commas", fill(b",;\t|")
    yield "quoted quotes", fill(b'""')
    yield "a quote in each cell", fill(b'a"b,')
    yield "lines of one quote", fill(b'"\n')
    yield "a long cell", b"respondent,own01\n1," + b"3" * MEGABYTE
    yield "zeros", b"\0" * MEGABYTE
    yield "line feeds", fill(b"\n")
    yield "lone returns", fill(b"1,3\r", b"respondent,own01\r")
    yield "noise in lines", fill(lambda n: random.Random(n).randbytes(40) + b"\n",
                                 b"respondent,own01\n")
    yield "UTF-16", ("respondent,own01\n" + "1,3\n" * 100_000).encode("utf-16")
    yield "Latin-1", fill("Gr\xfc\xdfe,3\n".encode("latin-1"), b"respondent,own01\n")
    yield "JSON lists", fill(b"[")
    yield "JSON objects", fill(b'{"a":')
    yield "JSON keys", fill(lambda n: b'"k%d":1,' % n, b"[{", b'"z":1}]')
    yield "JSON records", fill(lambda n: b'{"respondent":"%d","own01":"3"},' % n, b"[", b"{}]")
    yield "JSON strings", b'["' + b"\\u0041" * 170_000 + b'"]'
    yield "NDJSON", fill(lambda n: b'{"respondent":"%d","own01":"3"}\n' % n)
    yield "records of other keys", fill(lambda n: b'{"k%d":"3"}\n' % n)


def packed(parts):
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return memory.getvalue()


def workbook(sheet, strings=b"<si><t>respondent</t></si>"):
    main = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    relations = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    return packed([
        ("_rels/.rels", f"{relations}<Relationship Id='r' Type='{types}officeDocument' "
         "Target='xl/workbook.xml'/></Relationships>"),
        ("xl/_rels/workbook.xml.rels",
         f"{relations}<Relationship Id='r1' Type='{types}worksheet' Target='worksheets/sheet1.xml'/>"
         f"<Relationship Id='r2' Type='{types}sharedStrings' Target='sharedStrings.xml'/>"
         "</Relationships>"),
        ("xl/workbook.xml", b"<workbook " + main + b" xmlns:r='r'><sheets><sheet name='A' "
         b"sheetId='1' r:id='r1'/></sheets></workbook>"),
        ("xl/sharedStrings.xml", b"<sst " + main + b">" + strings + b"</sst>"),
        ("xl/worksheets/sheet1.xml", b"<worksheet " + main + b"><sheetData>" + sheet +
         b"</sheetData></worksheet>")])


def archives():
    many = 60 << 20
    yield "a bomb of rows", workbook(fill(b"<row><c><v>1</v></c></row>", most=many))
    yield "a bomb of cells", workbook(b"<row>" + fill(b"<c><v>1</v></c>", most=many) + b"</row>")
    yield "a bomb of blanks", workbook(b" " * (1 << 30))
    yield "a bomb of strings", workbook(b"", fill(b"<si><t>a</t></si>", most=many))
    yield "a string of 60 MB", workbook(b"", b"<si><t>" + b"a" * many + b"</t></si>")
    yield "deep elements", workbook(fill(b"<a>", most=many))
    yield "attributes", workbook(b"<row " + fill(lambda n: b"a%d='1' " % n, most=4 * MEGABYTE) + b"/>")
    yield "rows far away", workbook(fill(lambda n: b"<row r='%d'><c r='XFD%d'><v>1</v></c></row>" % (
        1 + n * 37, 1 + n * 37), most=MEGABYTE))
    yield "entities", workbook(b"<!DOCTYPE a [<!ENTITY b 'cccccccccc'>]>" + fill(b"&b;"))
    yield "many entries", packed([(f"f{i}", b"") for i in range(9_000)])
    yield "an archive in an archive", packed([("a.zip", packed([("b.csv", b"0" * (200 << 20))]))])
    yield "a table of zeros", packed([("a.csv", b"0" * (1 << 30))])


def written():
    """All inputs, as files: made by a process of their own, for whoever starts another one passes
    on how much memory it had."""
    process = os.fork()
    if process == 0:
        for kind in (yaml_files, widest, tables, archives):
            (work / kind.__name__).mkdir()
            for number, (what, content) in enumerate(kind()):
                (work / kind.__name__ / f"{number:03} {what}").write_bytes(content)
        os._exit(0)
    assert os.waitpid(process, 0)[1] == 0


def inputs(kind):
    """Names and files, in the order of `kind`."""
    for file in sorted((work / kind.__name__).iterdir()):
        yield file.name[4:], file


def main():
    written()
    for what, made in inputs(yaml_files):
        file = work / "file.yaml"
        made.rename(file)
        answers(f"YAML, {what}", "validate", file)
    asked, rows, groups = (file for _, file in inputs(widest))
    for file, name in ((asked, "questionnaire.yaml"), (rows, "answers.csv"), (groups, "groups.csv")):
        file.rename(work / name)
    loose = ["--questionnaire", work / "questionnaire.yaml", "--responses", work / "answers.csv"]
    answers("2,000 questions: validate", "validate", work / "questionnaire.yaml")
    answers("2,000 questions: score", "score", *loose, "--format", "json")
    answers("2,000 questions: report", "report", *loose, "--format", "html,md", "-o", work / "out/")
    answers("2,000 questions, 250 groups: score", "score", *loose, "--groups", "role")
    answers("2,000 questions: form", "form", work / "questionnaire.yaml", "--to", "html", "-o",
            work / "form.html")
    groups = ["--questionnaire", "ownership", "--responses", work / "groups.csv", "--groups",
              "role,department"]
    answers("500 by 500 groups: score", "score", *groups)
    answers("500 by 500 groups: score as JSON", "score", *groups, "--format", "json")
    answers("500 by 500 groups: report", "report", *groups, "--format", "html", "-o", work / "r.html")
    for what, made in inputs(tables):
        for name in ("table.csv", "table.json", "table.yaml"):
            file = work / name
            shutil.copyfile(made, file)
            if name == "table.csv":
                answers(f"table, {what}: import", "import", file, "--questionnaire", "ownership",
                        "--groups", "role", "-o", work / "out.csv")
                answers(f"table, {what}: score", "score", "--questionnaire", "ownership",
                        "--responses", file, "--groups", "role", "--format", "json")
            else:
                answers(f"{name}, {what}: validate", "validate", file, "--questionnaire",
                        "ownership")
    for what, made in inputs(archives):
        file = work / "book.xlsx"
        made.rename(file)
        answers(f"XLSX, {what}", "import", file,
                "--questionnaire", "ownership", "-o", work / "out.csv")
    for key, (value, what) in worst.items():
        print(f"worst: {value:.2f} {key} ({what})")
    return 1 if failed else 0


sys.exit(main())
