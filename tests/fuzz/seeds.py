#!/usr/bin/env python3
"""Writes the first inputs of every fuzz target, made of the project's own files.

    seeds.py CXMAT ROOT FOLDER      FOLDER/TARGET/... for each target
"""
# SPDX-License-Identifier: Apache-2.0
import hashlib
import pathlib
import re
import struct
import subprocess
import sys
import zipfile
import zlib

cxmat, root, folder = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
examples = root / "examples"


def put(target, content, before=b""):
    content = before + content
    place = folder / target
    place.mkdir(parents=True, exist_ok=True)
    (place / hashlib.sha256(content).hexdigest()[:16]).write_bytes(content)


def put_files(target, pattern, before=b"", most=40_000):
    files = sorted(root.glob(pattern))
    assert files, pattern
    for file in files:
        if file.stat().st_size <= most:
            put(target, file.read_bytes(), before)


def made(*arguments):
    """What cxmat prints."""
    return subprocess.run([cxmat, *map(str, arguments)], check=True, capture_output=True).stdout


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def pictures():
    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
    png += chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
    jpeg = b"\xff\xd8\xff\xc0\0\x0b\x08\0\1\0\1\1\1\x11\0\xff\xda\0\x08\1\1\0\0\x3f\0\0\xff\xd9"
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>a</title>' \
          b'<path d="M0 0h9v9z" style="fill:#123"/></svg>'
    for content in (png, jpeg, svg):
        put("picture", content)


def workbooks():
    file = folder / "seed.xlsx"
    made("form", examples / "forms", "--to", "xlsx", "--output", file)
    put("xlsx", file.read_bytes())
    parts = ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
             "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels")
    with zipfile.ZipFile(file) as archive:
        for which, name in enumerate(parts):
            put("workbook", archive.read(name)[:19_000], bytes([which]))
    main = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    put("workbook", b"<worksheet " + main + b"><sheetData><row r='1'><c r='A1' t='inlineStr'>"
        b"<is><t>ID</t></is></c><c r='B1' t='s'><v>0</v></c></row><row r='2'><c r='A2'><v>7</v></c>"
        b"<c r='B2' s='1'><v>45000.25</v></c><c r='C2' t='b'><v>1</v></c>"
        b"<c r='D2' t='e'><v>#N/A</v></c></row></sheetData></worksheet>", b"\0")
    file.unlink()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("table.csv", "a,b\n1,2\n")
    put("xlsx", file.read_bytes())
    file.unlink()


def results():
    small = examples / "cx-pulse"
    put("published_result", made("score", small, "--format", "json"))
    for name in ("cx-pulse", "sql"):
        tally = folder / "seed.tally"
        made("tally", examples / name, "--output", tally)
        put("tally", tally.read_bytes())
        tally.unlink()
    # The smallest result: everything that readers look at, in a few kilobytes.
    put("published_result", made("score", examples / "sql", "--format", "json"))


def conditions():
    for file in sorted(root.glob("questionnaires/*.yaml")):
        for found in re.findall(r'(?:relevant|when): "(.*)"', file.read_text("utf-8")):
            put("condition", found.encode())
    put("condition", b"${own00} != 'none' and not(${own01} = '1' or selected(${x}, 'a'))")
    put("condition", b"${n} <= 3.5 or (${n} > 10 and ${t} = \"it's\")")


def texts():
    payloads = (root / "tests/support/payloads.hpp").read_text("utf-8")
    for found in re.findall(r'"((?:[^"\\]|\\.)+)"', payloads):
        text = found.encode().decode("unicode_escape", "replace").encode("utf-8", "replace")
        for target in ("markup", "markdown", "cells"):
            put(target, text)
    for target in ("markup", "markdown", "cells"):
        put(target, "Größe: 3 € | *a* <b> =1+1 @x \u2068n\u2069".encode())


def main():
    for pattern in ("questionnaires/*.yaml", "examples/*/*.yaml", "tests/formats/data/*.yaml"):
        put_files("yaml", pattern, most=20_000)
    put_files("questionnaire", "questionnaires/*.yaml", most=20_000)
    put_files("questionnaire", "tests/formats/data/all-types.yaml")
    put_files("assessment", "examples/*/assessment.yaml")
    put_files("benchmark", "examples/benchmarks/*.yaml")
    put_files("instrument", "examples/nordlicht/instruments/*.yaml")
    put_files("responses", "tests/formats/data/all-types.csv", b"\0")
    put_files("responses", "tests/formats/data/all-types-answers.yaml", b"\1")
    put_files("responses", "examples/forms/answers/*.json", b"\2")
    for pattern in ("examples/exports/raw/*.csv", "examples/*/responses*.csv",
                    "tests/formats/data/*.csv"):
        put_files("csv", pattern)
        put_files("export", pattern)
    put_files("json", "examples/forms/answers/*.json")
    put_files("export", "examples/exports/raw/*")
    put("json", b'{"a":1,"b":{"c":[1,"x"]}}\n{"a":null,"d":true}\n')
    put("json", b'[{"a":"\\u00e4","b":["x",{"y":2}]},{"a":-1.5e3}]')
    put("import_map", b"cxmat: 1\nimport:\n  from: csv\n  respondent: ID\n  missing: ['-9']\n"
        b"  columns:\n    - {heading: 'Owner?', question: own}\n"
        b"    - {heading: Abteilung, group: department}\n"
        b"    - {column: 4, comment: own}\n    - {heading: E-Mail, ignore: true}\n"
        b"  values:\n    own: {'3': '3', ja: 'yes'}\n")
    put_files("sql_result", "examples/sql/result.csv")
    put_files("interview", "examples/forms/answers/*.json")
    put("peers", b"industry,size,region,overall,ownership,ownership.mandate\n"
        b"retail,1-9,north,3.1,2,4\nbanking,10-49,south,,1.5,\n")
    for which, file in enumerate(sorted(root.glob("reports/templates/*.mustache"))):
        if file.stat().st_size < 8_000:
            put("template", file.read_bytes(), bytes([which]))
    for rule in ("3.0", "ownership=2.5", "ownership.mandate=2.5:warn", "role@ownership=1.0:off"):
        put("check_rule", rule.encode())
    put_files("style", "reports/styles/*.css", most=2_000)
    put("style", b'.a::before { content: "\\201C a" ; /* b */ color : #fff }\n')
    for pattern in ("tests/formats/data/all-types.csv", "examples/*/responses.csv"):
        put_files("scanner", pattern, b"\0", most=4_000)
        put_files("one_pass", pattern, b"\1\x20", most=8_000)
    rows = (examples / "sql/responses.csv").read_bytes().split(b"\n", 1)[1]
    put("sql", rows[:2_000])
    put("sql", b"1,service,2,5,1,2\r\n2, Kundendienst ,na,DK,,-\r\n3,,\"5\",1,1,1\r\n")
    for target in ("counting", "models"):
        for seed in range(8):
            put(target, b"".join(hashlib.sha256(b"%d %d" % (seed, i)).digest() for i in range(12)))
    pictures()
    workbooks()
    results()
    conditions()
    texts()


main()
