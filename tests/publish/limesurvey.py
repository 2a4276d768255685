"""LimeSurvey's tab-separated survey: a linter, relevance, and exports in code and text mode."""
import csv
import html
import io
import re

from expressions import expression_script

KNOWN = ["class", "type/scale", "name", "relevance", "text", "help", "language", "validation", "mandatory",
         "other", "default", "same_default"]
ATTRIBUTES = {"hidden", "equation", "exclude_all_others", "num_value_int_only", "min_num_value_n",
              "max_num_value_n"}
RESERVED = {"LANG", "SID", "SAVEDID", "TOKEN", "QID", "GID", "SGQ", "self", "that", "this"}
QUESTION = re.compile(r"^[A-Za-z][A-Za-z0-9]{0,19}$")
ANSWER = re.compile(r"^[A-Za-z0-9]{1,5}$")
SUBQUESTION = re.compile(r"^[A-Za-z0-9]{1,20}$")
TYPES = set("L!OMNSTX*")


def plain(text):
    return html.unescape(re.sub(r"<br ?/>", "\n", text))


class Survey:
    def __init__(self, path, base, further):
        lines = open(path, encoding="utf-8", newline="").read().split("\n")
        self.faults = []
        assert lines[-1] == ""
        self.head = lines[0].split("\t")
        if self.head[:12] != KNOWN or not set(self.head[12:]) <= ATTRIBUTES:
            self.fault(f"columns {self.head}")
        self.rows = []
        for number, line in enumerate(lines[1:-1], 2):
            cells = line.split("\t")
            if len(cells) != len(self.head) or '"' in line or "\r" in line:
                self.fault(f"line {number}: {line[:60]!r}")
            self.rows.append(dict(zip(self.head, cells)))
        self.base, self.further = base, further
        self.lint()
        self.questions = self.read(base)

    def fault(self, words):
        self.faults.append("limesurvey: " + words)

    def lint(self):
        skeletons = {}
        for row in self.rows:
            if row["class"] in ("G", "Q", "SQ", "A"):
                skeletons.setdefault(row["language"], []).append(
                    tuple((key, row[key]) for key in self.head if key not in ("text", "help", "language")
                          and not (row["class"] == "G" and key == "name")))
                if row["class"] != "G" and not row["text"]:
                    self.fault(f"no text: {row}")
            elif row["class"] not in ("S", "SL"):
                self.fault(f"class {row['class']}")
            for key in ("text", "help", "name"):
                if row["class"] != "S" and re.search(r"[{}<>](?!br />)", row[key].replace("<br />", "")):
                    self.fault(f"an expression or a tag: {row[key]!r}")
        if set(skeletons) != {self.base, *self.further}:
            self.fault(f"languages {sorted(skeletons)}")
        for language in self.further:
            if skeletons.get(language) != skeletons[self.base]:
                self.fault(f"{language} has other rows than {self.base}")
        codes, parts = set(), set()
        for row in self.rows:
            if row["language"] != self.base:
                continue
            if row["class"] == "Q":
                parts = set()
                if not QUESTION.match(row["name"]) or row["name"] in RESERVED or row["name"].lower() in codes:
                    self.fault(f"question {row['name']!r}")
                if row["type/scale"] not in TYPES:
                    self.fault(f"type {row['type/scale']}")
                codes.add(row["name"].lower())
            elif row["class"] in ("SQ", "A"):
                rule = SUBQUESTION if row["class"] == "SQ" else ANSWER
                if not rule.match(row["name"]) or row["name"].lower() in parts or (
                        row["class"] == "SQ" and row["name"] in ("time", "other")):
                    self.fault(f"{row['class']} {row['name']!r}")
                parts.add(row["name"].lower())

    def read(self, language):
        questions = []
        for row in self.rows:
            if row["language"] == language and row["class"] == "Q":
                questions.append({"code": row["name"], "type": row["type/scale"], "relevance": row["relevance"],
                                  "text": plain(row["text"]), "equation": row["equation"], "parts": []})
            elif row["language"] == language and row["class"] in ("SQ", "A"):
                questions[-1]["parts"].append((row["name"], plain(row["text"])))
        return questions

    def question(self, code):
        return next(each for each in self.questions if each["code"] == code)

    def cells(self, question, value, choices):
        """What the survey stores: {column: code}. `choices`: names in the order of the parts."""
        code, kind = question["code"], question["type"]
        if kind == "M":
            return {f"{code}[{part}]": "Y" if value is not None and name in value else ""
                    for (part, _), name in zip(question["parts"], choices)}
        if kind in "L!O" and value is not None:
            value = question["parts"][choices.index(value)][0]
        if kind == "*":
            value = question["equation"]
        stored = {code: value or ""}
        if kind == "O":
            stored[f"{code}[comment]"] = ""
        return stored

    def shown(self, code, stored):
        values = {re.sub(r"\[(.*)\]", r"_\1", key): value for key, value in stored.items()}
        return expression_script(self.question(code)["relevance"], lambda name: values.get(name, ""))

    def stored(self, person, code_of, choices_of):
        """All columns of one person's answers."""
        all_cells = {}
        by_code = {code_of(key): (value, choices_of(key)) for key, value in person.items()}
        for question in self.questions:
            if question["type"] != "X":
                value, choices = by_code.get(question["code"], (None, None))
                all_cells.update(self.cells(question, value, choices))
        return all_cells

    def exported(self, people, mode, code_of, choices_of, comments=None):
        """mode: "codes" or "texts" (headings and answers)."""
        rows, head, words = [], None, {}
        for question in self.questions:
            for part, text in question["parts"]:
                key = f"{question['code']}[{part}]" if question["type"] == "M" else (question["code"], part)
                words[key] = text
            words[question["code"]] = question["text"]
        for number, person in enumerate(people):
            stored = self.stored(person, code_of, choices_of)
            if comments:
                stored.update(comments(person, code_of))
            head = list(stored)
            if mode == "texts":
                answered = {key.split("[")[0] for key, value in stored.items() if value}
                for key, value in stored.items():
                    code = key.split("[")[0]
                    if self.question(code)["type"] == "M":
                        stored[key] = "Ja" if value == "Y" else "Nein" if code in answered else "N/A"
                    elif (code, value) in words:
                        stored[key] = words[(code, value)]
            rows.append([str(number + 1), "1980-01-01 00:00:00", "4", "de", "77"] + list(stored.values()))
        if mode == "texts":
            titles = {key: words[key.split("[")[0]] + (f" [{words[key]}]" if key in words and "[" in key else
                                                       " [Kommentar]" if "[" in key else "") for key in head}
            head = [titles[key] for key in head]
            meta = ["Antwort ID", "Datum Abgeschickt", "Letzte Seite", "Start-Sprache", "Zufallsstartwert"]
        else:
            meta = ["id", "submitdate", "lastpage", "startlanguage", "seed"]
        out = io.StringIO(newline="")
        csv.writer(out, quoting=csv.QUOTE_ALL).writerows([meta + head] + rows)
        return ("\ufeff" + out.getvalue() + "\r\n").encode()
