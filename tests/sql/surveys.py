"""Made-up engagements and answers: whatever a questionnaire may hold that a database can count, and
whatever people and programs put into a table. The same seed gives the same survey."""

import csv
import pathlib
import random

DEPARTMENTS = ["Einkauf", "einkauf-süd", "Ärzte", "Zürich", "Vertrieb", "HR", "Übersee", "a,b", "it's"]
ASKED = ["executive", "manager", "frontline"]
ROLES = ASKED + ["Works council"]
WAVES = ["2025", "Q1-26", "Q2-26"]


def text(words):
    return f"{{en: {words}, de: {words}}}"


class Survey:
    def __init__(self, seed):
        self.random = random.Random(seed)
        pick = self.random
        self.waves = WAVES[: pick.choice([1, 1, 2, 3])]
        self.listed = pick.random() < 0.5
        self.groupings = pick.choice([[], ["department"], ["role"], ["department", "role"]])
        self.questions = []  # (id, kind, scale, relevant)
        self.questionnaires = [self.questionnaire(i) for i in range(pick.choice([1, 1, 2, 3]))]
        self.rows = pick.choice([0, 1, 7, 60, 400]) if seed % 6 else 0

    def scales(self):
        return {
            "five": ['{name: "1", value: 1', '{name: "2", value: 2', '{name: "3", value: 3',
                     '{name: "4", value: 4', '{name: "5", value: 5', "{name: na, not_applicable: true",
                     "{name: dk, dont_know: true"],
            "reversed": ['{name: never, value: 4', '{name: often, value: 1', '{name: ever, value: 0',
                         "{name: other", '{name: "99", dont_know: true'],
            "half": ['{name: low, value: 0.5', '{name: mid, value: 1', '{name: top, value: 2.5'],
            "yesno": ['{name: "yes", value: 1', '{name: "no", value: 0'],
            "kinds": ["{name: red", "{name: green", "{name: blue"],
        }

    def scale_text(self):
        lines = []
        for name, choices in self.scales().items():
            listed = ", ".join(f'{choice}, label: {text("x" + str(i))}}}' for i, choice in enumerate(choices))
            lines.append(f"  {name}: {{choices: [{listed}]}}")
        return "\n".join(lines)

    def question(self, indent):
        pick = self.random
        number = len(self.questions)
        name = f"q{number:02d}"
        kind = pick.choice(["five", "five", "five", "reversed", "half", "yesno", "kinds", "text", "integer"])
        lines = [f"{indent}- id: {name}"]
        if kind == "text":
            lines.append(f"{indent}  type: text")
        elif kind == "integer":
            lines.append(f"{indent}  type: integer")
            lines.append(f"{indent}  range: [0, 10]")
        else:
            lines.append(f"{indent}  type: select_one {kind}")
        if kind in ("integer", "kinds") and not self.shares:
            lines.append(f"{indent}  weight: 0")
        elif kind in ("five", "reversed", "half", "yesno"):
            lines.append(f"{indent}  weight: {pick.choice([1, 1, 2, 3, 0.5])}")
            if self.practices:
                lines.append(f"{indent}  level: {pick.choice([1, 2, 3])}")
        if pick.random() < 0.25:
            lines.append(f"{indent}  ask: [{', '.join(pick.sample(ASKED, pick.choice([1, 2])))}]")
        earlier = [q for q in self.questions[self.first:] if q[1] in ("five", "yesno", "reversed", "integer")]
        if earlier and pick.random() < 0.3:
            lines.append(f'{indent}  relevant: "{self.condition(earlier)}"')
        lines.append(f"{indent}  label: {text(name)}")
        self.questions.append((name, kind))
        return lines

    def condition(self, earlier):
        pick = self.random
        terms = {
            "five": ["${%s} > 2", "${%s} != 'na'", "not(${%s} = 1)", "${%s} = 'dk'"],
            "yesno": ["${%s} = 'yes'", "${%s} != 'yes'"],
            "reversed": ["${%s} = 'other'", "${%s} >= 1"],
            "integer": ["${%s} >= 4", "${%s} = 7"],
        }
        written = []
        for _ in range(pick.choice([1, 1, 2, 3])):
            name, kind = pick.choice(earlier)
            written.append(pick.choice(terms[kind]) % name)
        return pick.choice([" and ", " or "]).join(written)

    def dimension(self, name, indent, depth):
        pick = self.random
        lines = [f"{indent}- id: {name}", f"{indent}  weight: {pick.choice([1, 1, 2, 3])}",
                 f"{indent}  label: {text(name)}"]
        if pick.random() < 0.3 and not self.shares and not self.practices:
            lines.append(f"{indent}  model: {pick.choice(['weakest_link', 'weighted_mean'])}")
        if pick.random() < 0.3 and not self.shares:
            lines.append(f"{indent}  minimum_coverage: {pick.choice([0, 0.25, 0.6, 1])}")
        lines.append(f"{indent}  questions:")
        before = len(self.questions)
        for _ in range(pick.choice([1, 2, 3, 5])):
            lines += self.question(indent + "    ")
        if all(kind in ("text", "integer", "kinds") for _, kind in self.questions[before:]):
            self.questions.append((f"q{len(self.questions):02d}", "five"))
            lines += [f"{indent}    - id: {self.questions[-1][0]}", f"{indent}      type: select_one five",
                      f"{indent}      level: 1",
                      f"{indent}      label: {text('x')}"]
        if depth > 0 and pick.random() < 0.4:
            lines.append(f"{indent}  dimensions:")
            for i in range(pick.choice([1, 2])):
                lines += self.dimension(f"{name}{i}", indent + "    ", depth - 1)
        return lines

    def questionnaire(self, number):
        pick = self.random
        self.first = len(self.questions)
        self.shares = pick.random() < 0.15
        self.practices = False
        lines = ["cxmat: 1", f"questionnaire: survey{number}", "version: 1.0.0",
                 f"result: {'distribution' if self.shares else 'level'}",
                 f"title: {text('Survey')}"]
        if not self.shares:
            self.practices = pick.random() < 0.15
            models = ["cumulative"] if self.practices else [
                "weighted_mean", "weighted_mean", "weighted_mean", "weakest_link", "{id: power_mean, p: 1}",
                "{id: gated, of: weighted_mean}"]
            lines.append(f"model: {pick.choice(models)}")
        if pick.random() < 0.3 and not self.shares:
            lines.append(f"minimum_coverage: {pick.choice([0, 0.3, 0.8])}")
        lines += ["facts:", f"  - {{id: fact{number}, label: {text('Fact')}}}"]
        if "  model: {id: gated" in "  " + "  ".join(lines):
            lines += ["gates:", f"  - {{when: \"${{fact{number}}} = 'no'\", cap: 2, because: {text('x')}}}"]
        lines += ["scales:", self.scale_text(), "dimensions:"]
        for i in range(pick.choice([1, 2, 3])):
            lines += self.dimension(f"d{number}{i}", "  ", 1)
        return "\n".join(lines) + "\n"

    def assessment(self):
        lines = ["cxmat: 1", "assessment: made-up", f"organisation: {{name: Made up}}", "languages: [en]",
                 "questionnaires:"]
        for i in range(len(self.questionnaires)):
            lines.append(f"  - {{use: ./survey{i}.yaml, weight: {i + 1}}}")
        if self.groupings:
            lines.append("groupings:")
        for column in self.groupings:
            lines.append(f"  - column: {column}")
            lines.append(f"    label: {text(column)}")
            if self.listed:
                values = ROLES if column == "role" else DEPARTMENTS
                lines.append("    values:")
                lines += [f'      - {{name: "{v}", label: {text("x")}, aliases: ["{v} GmbH"]}}' for v in values]
        facts = [f"fact{i}: {self.random.choice(['yes', 'no', 'unknown'])}"
                 for i in range(len(self.questionnaires))]
        lines.append(f"facts: {{{', '.join(facts)}}}")
        lines.append("waves:")
        for i, wave in enumerate(self.waves):
            lines.append(f'  - {{id: "{wave}", responses: [wave{i}.csv]}}')
        return "\n".join(lines) + "\n"

    def cell(self, kind):
        pick = self.random
        if pick.random() < 0.15:
            return pick.choice(["", "", "-", "na", "NA", "dk", "Dk", " ", None])
        if kind == "text":
            return pick.choice(["fine", "-", "na", " two\nlines ", "Größe, \"gut\"", "\t"])
        if kind == "integer":
            return pick.choice(["0", "7", "10", " 4", "3.0", "-"])
        names = {"five": ["1", "2", "3", "4", "5", "3.0", " 2", "4 "],
                 "reversed": ["never", "often", "ever", "other", "99", "4", "1.00"],
                 "half": ["low", "mid", "top", "0.5", "2.50"], "yesno": ["yes", "no", "1", "0"],
                 "kinds": ["red", "green", "blue\t"]}
        return pick.choice(names[kind])

    def group(self, column):
        pick = self.random
        if pick.random() < 0.1:
            return pick.choice(["", None, " "])
        value = pick.choice(ROLES if column == "role" else DEPARTMENTS)
        if self.listed:
            value = pick.choice([value, value, value + " GmbH", value.upper() if value.isascii() else value])
            value = value.replace("GMBH", "GmbH")
        return pick.choice([value, value, " " + value])

    def table(self):
        columns = ["respondent", "wave"] + self.groupings + [name for name, _ in self.questions]
        rows = []
        for i in range(self.rows):
            row = [f"r{i}", self.random.choice(self.waves)]
            row += [self.group(column) for column in self.groupings]
            row += [self.cell(kind) for _, kind in self.questions]
            rows.append(row)
        return columns, rows

    def write(self, folder, spoil=None):
        folder = pathlib.Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        for i, questionnaire in enumerate(self.questionnaires):
            (folder / f"survey{i}.yaml").write_text(questionnaire, encoding="utf-8")
        (folder / "assessment.yaml").write_text(self.assessment(), encoding="utf-8")
        columns, rows = self.table()
        for i, wave in enumerate(self.waves):
            if not any(row[1] == wave for row in rows):
                continue  # a file without rows is refused
            with open(folder / f"wave{i}.csv", "w", newline="", encoding="utf-8") as file:
                writer = csv.writer(file)
                writer.writerow(columns)
                writer.writerows([["" if c is None else c for c in row] for row in rows if row[1] == wave])
        return columns, rows
