"""A workbook as another program reads it: every cell a text or a number, no formula."""
import re
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Book:
    def __init__(self, path):
        self.archive = zipfile.ZipFile(path)
        assert self.archive.testzip() is None
        for name in self.archive.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(self.archive.read(name))
        strings = ElementTree.fromstring(self.archive.read("xl/sharedStrings.xml"))
        self.strings = ["".join(text.text or "" for text in entry.iter(MAIN + "t"))
                        for entry in strings]
        book = ElementTree.fromstring(self.archive.read("xl/workbook.xml"))
        self.names = [sheet.get("name") for sheet in book.iter(MAIN + "sheet")]

    def xml(self, name):
        number = self.names.index(name) + 1
        return ElementTree.fromstring(self.archive.read(f"xl/worksheets/sheet{number}.xml"))

    def rows(self, name):
        """Rows of {column letter: text or number}."""
        rows = []
        for row in self.xml(name).iter(MAIN + "row"):
            cells = {}
            for cell in row.iter(MAIN + "c"):
                assert cell.find(MAIN + "f") is None, "a formula"
                value = cell.find(MAIN + "v")
                if value is not None:
                    letter = re.match("[A-Z]+", cell.get("r")).group()
                    cells[letter] = (self.strings[int(value.text)] if cell.get("t") == "s"
                                     else float(value.text))
            rows.append(cells)
        return rows

    def table(self, name):
        """Rows of {heading: text or number}."""
        head, *rows = self.rows(name)
        return [{head[letter]: value for letter, value in row.items()} for row in rows]

    def tables(self):
        found = {}
        for name in self.archive.namelist():
            if name.startswith("xl/tables/"):
                table = ElementTree.fromstring(self.archive.read(name))
                found[table.get("name")] = table
        return found
