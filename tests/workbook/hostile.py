#!/usr/bin/env python3
"""Workbooks with a hostile text in every place: the cells of the workbook that has a word there,
each a string, no formula, no link, nothing outside the file: hostile.py PAYLOAD_WORKBOOKS WORK."""
import glob
import os
import shutil
import subprocess
import sys
import unicodedata

from book import MAIN, Book

maker, work = sys.argv[1:3]
shutil.rmtree(work, ignore_errors=True)
os.makedirs(work)
subprocess.run([maker, work], check=True, timeout=300)

LONGEST = 32767


def visible(text):
    """Without blanks, controls and marks without a width: which of them stay is not asked here."""
    return "".join(letter for letter in text if not letter.isspace()
                   and letter != "\ufffd" and unicodedata.category(letter)[0] != "C")


def parts(book):
    """What the file is made of, without the texts themselves."""
    return sorted(name for name in book.archive.namelist())


def check(book, name):
    for part in book.archive.namelist():
        if part.endswith(".rels"):
            assert b'TargetMode="External"' not in book.archive.read(part), (name, part)
            assert b"hyperlink" not in book.archive.read(part), (name, part)
    for sheet in book.names:
        for element in book.xml(sheet).iter():
            assert element.tag not in (MAIN + "f", MAIN + "hyperlink"), (name, sheet, element.tag)


def kinds(cells):
    return {letter: type(value) for letter, value in cells.items()}


word = Book(f"{work}/word.xlsx")
check(word, "word")
word_rows = [word.rows(sheet) for sheet in word.names]
places = sum("word" in value for rows in word_rows for row in rows for value in row.values()
             if isinstance(value, str))
assert places > 50, places

compared = 0
for path in sorted(glob.glob(f"{work}/*.txt")):
    text = open(path, encoding="utf-8", errors="replace", newline="").read()
    name = os.path.basename(path)
    book = Book(path.replace(".txt", ".xlsx"))
    check(book, name)
    assert parts(book) == parts(word), name
    assert len(book.names) == len(word.names), name
    for sheet, expected in zip(book.names, word_rows):
        rows = book.rows(sheet)
        assert [kinds(row) for row in rows] == [kinds(row) for row in expected], (name, sheet)
        for row, like in zip(rows, expected):
            for letter, value in like.items():
                if value == "word":
                    assert visible(row[letter]) == visible(text)[:LONGEST], (name, sheet, row)
                    compared += 1
print(f"{places} places, {compared} cells compared")
