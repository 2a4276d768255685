#!/usr/bin/env python3
"""Workbooks of forms with a hostile text in every place: the cells, prompts, notes and formulas of
the workbook that has a word there: workbook_hostile.py PAYLOAD_FORM_WORKBOOKS WORK."""
import glob
import os
import shutil
import subprocess
import sys
import unicodedata

from sheet_file import MAIN, Workbook

maker, work = sys.argv[1:3]
shutil.rmtree(work, ignore_errors=True)
os.makedirs(work)
subprocess.run([maker, work], check=True, timeout=300)
# What people choose from a list must be chosen whole; Excel ends prompts at 255 characters.
LONGEST = {"cxmat_lists": 1000, "": 32767 // 2}


def visible(text):
    """Without blanks, controls and marks without a width: which of them stay is not asked here."""
    return "".join(letter for letter in text if not letter.isspace()
                   and letter != "\ufffd" and unicodedata.category(letter)[0] != "C")


def validations(book, sheet):
    """Where, and what formula or list; the words in them are checked apart."""
    return [(each.get("sqref"), each.get("type"), [part.text for part in each])
            for each in book.xml(sheet).iter(MAIN + "dataValidation")]


def check(book, name):
    for part in book.archive.namelist():
        content = book.archive.read(part)
        if part.endswith(".rels"):
            assert b'TargetMode="External"' not in content and b"hyperlink" not in content, (name, part)
        assert b"<hyperlink" not in content and b"<oleObject" not in content, (name, part)
        assert "externalLink" not in part and "vbaProject" not in part, (name, part)
    for sheet in book.parts:
        for each in book.xml(sheet).iter(MAIN + "dataValidation"):
            for words, most in (("promptTitle", 32), ("prompt", 255), ("errorTitle", 32), ("error", 255)):
                assert len((each.get(words) or "").encode("utf-16-le")) <= 2 * most, (name, words)


word = Workbook(f"{work}/word.xlsx")
check(word, "word")
form = "Questionnaire"
assert len(word.formulas(form)) > 20
places = sum("word" in value for sheet in word.parts for value in word.cells(sheet).values() if isinstance(value, str))
assert places > 40, places

compared = 0
for path in sorted(glob.glob(f"{work}/*.txt")):
    text = open(path, encoding="utf-8", errors="replace", newline="").read()
    name = os.path.basename(path)
    book = Workbook(path.replace(".txt", ".xlsx"))
    check(book, name)
    assert sorted(book.archive.namelist()) == sorted(word.archive.namelist()), name
    assert book.states == word.states, name
    for sheet in word.parts:
        assert book.formulas(sheet) == word.formulas(sheet), (name, sheet)
        assert validations(book, sheet) == validations(word, sheet), (name, sheet)
        cells = book.cells(sheet)
        for place, like in word.cells(sheet).items():
            if like == "word" and visible(text):
                most = LONGEST.get(sheet, LONGEST[""])
                found, wanted = visible(cells.get(place, "")), visible(text)
                assert isinstance(cells[place], str), (name, sheet, place)
                whole = found == wanted or (sheet == "cxmat_lists" and found.endswith("–" + wanted))
                begun = found.rstrip("…").rsplit("–", 1)[-1] if sheet == "cxmat_lists" else found.rstrip("…")
                cut = len(text) > most - 2 and len(begun) > most // 2 and wanted.startswith(begun)
                assert whole or cut, (name, sheet, place, cells[place], text[:80])
                compared += 1
print(f"{places} places, {compared} cells compared")
