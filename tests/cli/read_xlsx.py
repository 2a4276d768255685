#!/usr/bin/env python3
"""Holds workbooks of the examples against their JSON results: read_xlsx.py CXMAT ROOT WORK."""
import hashlib
import json
import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../workbook"))
from book import MAIN, Book  # noqa: E402: its folder is not a package

cxmat, root, work = sys.argv[1:4]
def run(*arguments, code=0, **environment):
    done = subprocess.run([cxmat, *arguments], capture_output=True, timeout=120,
                          env={**os.environ, **environment})
    assert done.returncode == code, (arguments, done.returncode, done.stderr.decode())
    return done


# --- The example's workbook against its JSON result.
result = json.loads(run("score", f"{root}/examples/nordlicht", "--format", "json").stdout)
run("report", f"{root}/examples/nordlicht", "--format", "xlsx", "-o", f"{work}/books/",
    "--date", "2026-10-01")
names = sorted(os.listdir(f"{work}/books"))
assert len(names) == 2 and all(name.endswith(".xlsx") for name in names), names
english = Book(f"{work}/books/{[n for n in names if '.en.' in n][0]}")
german = Book(f"{work}/books/{[n for n in names if '.de.' in n][0]}")
assert english.names == ["Overview", "Scores", "Groups", "Questions", "Action plan", "Waves"]
assert german.names == ["Überblick", "Werte", "Gruppen", "Fragen", "Maßnahmenplan", "Wellen"]

scores = {row["Id"]: row for row in english.table("Scores")}
compared = 0
for node in result["nodes"]:
    cell = node["overall"]
    if node["id"] not in scores or "level_score" not in cell:
        continue
    row = scores[node["id"]]
    if cell["level_score"] is None:
        assert "Level score" not in row, row
        continue
    assert abs(row["Level score"] - cell["level_score"]) < 1e-12, (row, cell["level_score"])
    assert row["n"] == cell["n"] and row["Level"] == cell["level"]
    if node.get("target") is not None:
        assert abs(row["Target"] - node["target"]) < 1e-12, row
    compared += 1
assert compared > 20, compared

hidden = shown = 0
groups = {}
for row in german.table("Gruppen"):
    groups.setdefault(row["Kennung"], []).append(row)
for node in result["nodes"]:
    if node["id"] not in groups:
        continue
    cells = [cell for values in node["groups"].values() for cell in values.values()]
    assert len(cells) == len(groups[node["id"]]), node["id"]
    for cell, row in zip(cells, groups[node["id"]]):
        if cell.get("suppressed"):
            assert row["Reifegradwert"] == "ausgeblendet", row
            assert "Reifegrad" not in row and "Intervall von" not in row
            hidden += 1
        elif cell["level_score"] is not None:
            assert abs(row["Reifegradwert"] - cell["level_score"]) < 1e-12
            shown += 1
assert hidden > 0 and shown > 20, (hidden, shown)

# --- Tables with filters, frozen heads, a page that fits.
tables = english.tables()
assert sorted(tables) == ["ActionPlan", "Groups", "Items", "Scores", "Waves"], sorted(tables)
for table in tables.values():
    assert table.find(MAIN + "autoFilter") is not None
for name in english.names[1:]:
    sheet = english.xml(name)
    assert next(sheet.iter(MAIN + "pane")).get("state") == "frozen"
for name in english.names:
    setup = next(english.xml(name).iter(MAIN + "pageSetup"))
    assert setup.get("orientation") == "landscape" and setup.get("fitToHeight") == "0"
core = english.archive.read("docProps/core.xml").decode()
assert "2026-10-01T00:00:00Z" in core, core

# --- The same bytes again, whatever the clock, the zone and the language of the system.
digest = {}
for name in names:
    digest[name] = hashlib.sha256(open(f"{work}/books/{name}", "rb").read()).hexdigest()
run("report", f"{root}/examples/nordlicht", "--format", "xlsx", "-o", f"{work}/again/",
    "--date", "2026-10-01", LC_ALL="de_DE.UTF-8", TZ="Asia/Kolkata")
for name in names:
    again = hashlib.sha256(open(f"{work}/again/{name}", "rb").read()).hexdigest()
    assert again == digest[name], f"{name} differs"

# --- No text is a formula, a link or a number, whatever it begins with.
evil = f"{work}/evil"
shutil.copytree(f"{root}/examples/alpenbank", evil)
source = open(f"{evil}/assessment.yaml", encoding="utf-8").read()
payload = "=HYPERLINK(\"http://evil.example\",\"x\")"
changed = source.replace('name: "Alpenbank AG"', f"name: '{payload}'")
assert changed != source, "the example has another shape"
open(f"{evil}/assessment.yaml", "w", encoding="utf-8").write(changed)
run("report", evil, "--format", "xlsx", "--lang", "en", "-o", f"{work}/evil.xlsx")
book = Book(f"{work}/evil.xlsx")
assert book.rows("Overview")[0]["A"] == payload, book.rows("Overview")[0]
assert not any("hyperlink" in book.archive.read(f"xl/worksheets/sheet{i + 1}.xml").decode().lower()
               for i in range(len(book.names))), "a link"
assert "Groups" not in book.names

# --- To standard output; a place that cannot be written; a full disk for temporary files.
assert run("report", f"{root}/examples/alpenbank", "--format", "xlsx", "--lang",
           "en").stdout.startswith(b"PK\x03\x04")
run("report", f"{root}/examples/alpenbank", "--format", "xlsx", "--lang", "en", "-o", "/dev/full",
    code=3)
run("report", f"{root}/examples/alpenbank", "--format", "xlsx", "--lang", "en", "-o",
    f"{work}/never.xlsx", code=3, TMPDIR=f"{work}/missing")
assert not os.path.exists(f"{work}/never.xlsx")
print(f"compared {compared} nodes, {shown} cells of groups, {hidden} hidden")
