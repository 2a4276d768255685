"""A workbook as its parts: cells read and written with nothing but an archive and an XML parser."""
import re
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def tree(archive, name):
    return ElementTree.fromstring(archive.read(name))


class Workbook:
    def __init__(self, path):
        self.path = path
        archive = self.archive = zipfile.ZipFile(path)
        assert archive.testzip() is None, path
        self.strings = ["".join(text.text or "" for text in entry.iter(MAIN + "t"))
                        for entry in tree(archive, "xl/sharedStrings.xml")]
        targets = {each.get("Id"): each.get("Target")
                   for each in tree(archive, "xl/_rels/workbook.xml.rels")}
        self.parts, self.states = {}, {}
        for sheet in tree(archive, "xl/workbook.xml").iter(MAIN + "sheet"):
            target = targets[sheet.get(RELATIONS + "id")]
            self.parts[sheet.get("name")] = target.lstrip("/") if target.startswith("/") else "xl/" + target
            self.states[sheet.get("name")] = sheet.get("state", "visible")

    def xml(self, sheet):
        return tree(self.archive, self.parts[sheet])

    def value(self, cell):
        kind, value = cell.get("t"), cell.find(MAIN + "v")
        if kind == "inlineStr":
            return "".join(text.text or "" for text in cell.iter(MAIN + "t"))
        if value is None or value.text is None:
            return None
        if kind == "s":
            return self.strings[int(value.text)]
        return value.text if kind in ("str", "b", "e") else float(value.text)

    def cells(self, sheet):
        """{"B7": value} of cells that hold something."""
        found = {cell.get("r"): self.value(cell) for cell in self.xml(sheet).iter(MAIN + "c")}
        return {place: value for place, value in found.items() if value is not None}

    def formulas(self, sheet):
        return {cell.get("r"): cell.find(MAIN + "f").text for cell in self.xml(sheet).iter(MAIN + "c")
                if cell.find(MAIN + "f") is not None}

    def rewritten(self, path, edit):
        """A copy in which edit(name, bytes) has its way with each part; None drops one."""
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as copy:
            for name in self.archive.namelist():
                content = edit(name, self.archive.read(name))
                if content is not None:
                    copy.writestr(name, content)


def column(place):
    return re.match("[A-Z]+", place).group()


def fill(book, sheet, values, path):
    """A copy with values {"F7": text, number or True}, as a program would save it that knows no
    formulas: their last values are gone."""
    root = book.xml(sheet)
    left = dict(values)
    for cell in root.iter(MAIN + "c"):
        if cell.find(MAIN + "f") is not None and cell.find(MAIN + "v") is not None:
            cell.remove(cell.find(MAIN + "v"))
            cell.attrib.pop("t", None)
        if cell.get("r") not in left:
            continue
        value = left.pop(cell.get("r"))
        for child in list(cell):
            cell.remove(child)
        if isinstance(value, bool):
            cell.set("t", "b")
            ElementTree.SubElement(cell, MAIN + "v").text = str(int(value))
        elif isinstance(value, (int, float)):
            cell.attrib.pop("t", None)
            ElementTree.SubElement(cell, MAIN + "v").text = repr(value)
        else:
            cell.set("t", "inlineStr")
            text = ElementTree.SubElement(ElementTree.SubElement(cell, MAIN + "is"), MAIN + "t")
            text.text = value
    assert not left, left
    ElementTree.register_namespace("", MAIN[1:-1])
    ElementTree.register_namespace("r", RELATIONS[1:-1])
    book.rewritten(path, lambda name, content: ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
                   if name == book.parts[sheet] else content)
