"""An XLSForm read again as a form's user would see it, and exports of KoboToolbox and ODK."""
import csv
import io
import re
import zipfile
import xml.etree.ElementTree as xml

from expressions import xpath

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
NAME = re.compile(r"^[A-Za-z_][A-Za-z0-9._-]*$")
LANGUAGES = {"de": "Deutsch (de)", "en": "English (en)"}


def column_of(reference):
    number = 0
    for letter in re.match("[A-Z]+", reference).group():
        number = number * 26 + ord(letter) - 64
    return number - 1


def sheets(path):
    """{name: [row as dict by heading]}; a cell that is no string is a fault."""
    with zipfile.ZipFile(path) as book:
        strings = ["".join(part.text or "" for part in entry.iter(MAIN + "t"))
                   for entry in xml.fromstring(book.read("xl/sharedStrings.xml"))]
        names = [sheet.get("name") for sheet in xml.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet")]
        found = {}
        for position, name in enumerate(names, 1):
            rows = []
            for row in xml.fromstring(book.read(f"xl/worksheets/sheet{position}.xml")).iter(MAIN + "row"):
                cells = {}
                for cell in row.iter(MAIN + "c"):
                    assert cell.get("t") == "s", f"{name} {cell.get('r')} is no string"
                    cells[column_of(cell.get("r"))] = strings[int(cell.find(MAIN + "v").text)]
                rows.append(cells)
            headings = rows[0]
            found[name] = [{headings[c]: text for c, text in row.items()} for row in rows[1:]]
    return found


class Form:
    def __init__(self, path, languages=("de", "en")):
        self.book = sheets(path)
        self.survey, self.choices = self.book["survey"], self.book["choices"]
        self.lists = {}
        for row in self.choices:
            self.lists.setdefault(row["list_name"], []).append(row)
        self.faults = []
        self.languages = languages
        self.fields = []  # name, type, list, path of groups, row
        self.check()

    def fault(self, words):
        self.faults.append("xlsform: " + words)

    def check(self):
        groups, seen = [], set()
        for row in self.survey:
            kind, _, of = row["type"].partition(" ")
            if kind == "end_group":
                groups.pop()
                continue
            name = row["name"]
            if not NAME.match(name):
                self.fault(f"name {name!r}")
            if name in seen:
                self.fault(f"{name} twice")
            for reference in re.findall(r"\$\{([^}]*)\}", row.get("relevant", "")):
                if reference not in seen:
                    self.fault(f"{name} depends on {reference}, which does not come before it")
            for heading, text in row.items():
                if heading.startswith(("label", "hint")) and "${" in text:
                    self.fault(f"{name}: reference in a text: {text!r}")
            seen.add(name)
            if kind != "calculate":
                for language in self.languages:
                    if not row.get(f"label::{LANGUAGES[language]}"):
                        self.fault(f"{name} has no label in {language}")
            if kind == "begin_group":
                groups.append(name)
            elif kind in ("select_one", "select_multiple"):
                if of not in self.lists:
                    self.fault(f"list {of} is missing")
                names = [choice["name"] for choice in self.lists.get(of, [])]
                if len(names) != len(set(names)):
                    self.fault(f"names in {of} twice")
                if kind == "select_multiple" and any(" " in each for each in names):
                    self.fault(f"blank in a name of {of}")
                for choice in self.lists.get(of, []):
                    for language in self.languages:
                        if not choice.get(f"label::{LANGUAGES[language]}"):
                            self.fault(f"{of}={choice['name']} has no label in {language}")
                self.fields.append((name, kind, of, "/".join(groups), row))
            elif kind in ("integer", "decimal", "text", "calculate", "note"):
                self.fields.append((name, kind, None, "/".join(groups), row))
            else:
                self.fault(f"type {kind}")
        if groups:
            self.fault("groups are not closed")

    def shown(self, name, answers, name_in_form=lambda n: n):
        row = next(field[4] for field in self.fields if field[0] == name_in_form(name))
        values = {name_in_form(key): "" if value is None else " ".join(value) if isinstance(value, list) else value
                  for key, value in answers.items()}
        return "relevant" not in row or xpath(row["relevant"], lambda field: values.get(field, ""))

    def label(self, of, name, language):
        heading = f"label::{LANGUAGES[language]}"
        return next(choice[heading] for choice in self.lists[of] if choice["name"] == name)

    def exported(self, people, style, name_in_form):
        """style: "kobo", "odk" (names), or "labels" in German with KoboToolbox's headings."""
        head, rows = [], [[] for _ in people]
        for name, kind, of, path, row in self.fields:
            if kind == "note":
                continue
            text = row.get(f"label::{LANGUAGES['de']}", name)
            heading = {"kobo": f"{path}/{name}", "odk": f"{path}-{name}", "labels": text}[style]
            heading = heading.lstrip("/-")
            head.append(heading)
            options = self.lists[of] if kind == "select_multiple" and style != "odk" else []
            for option in options:
                shown = option["name"] if style == "kobo" else option[f"label::{LANGUAGES['de']}"]
                head.append(f"{heading}/{shown}")
            for person, cells in zip(people, rows):
                value = {name_in_form(key): v for key, v in person.items()}.get(name)
                if kind == "calculate":
                    value = xpath_string(row["calculation"])
                if style == "labels" and of and value is not None:
                    values = value if isinstance(value, list) else [value]
                    value = " ".join(self.label(of, each, "de") for each in values)
                    chosen = values
                else:
                    chosen = value or []
                    value = " ".join(value) if isinstance(value, list) else value
                cells.append(value or "")
                for option in options:
                    cells.append("" if not value else "1" if option["name"] in chosen else "0")
        out = io.StringIO(newline="")
        if style == "odk":
            csv.writer(out, lineterminator="\n").writerows(
                [["SubmissionDate", "meta-instanceID"] + head + ["KEY", "SubmitterID", "ReviewState", "FormVersion"]]
                + [["2026-03-01T09:00:00.000Z", f"uuid:{n}"] + cells + [f"uuid:{n}", "5", "", "2.1.0"]
                   for n, cells in enumerate(rows)])
        else:
            csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL).writerows(
                [head + ["_id", "_uuid", "_submission_time", "_validation_status", "__version__", "_index"]]
                + [cells + [100 + n, f"uuid-{n}", "2026-03-01T09:00:01", "", "v1", n + 1]
                   for n, cells in enumerate(rows)])
        return out.getvalue().encode()


def xpath_string(text):
    assert text[0] == text[-1] == "'", text
    return text[1:-1]
