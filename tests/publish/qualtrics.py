"""Qualtrics' TXT format: a grammar check, and exports with three heading rows."""
import csv
import html
import io
import json
import re

TAG = re.compile(r"^\[\[([A-Za-z]+)(?::(.*))?\]\]$")
TYPES = {"MC:SingleAnswer:Vertical", "MC:MultipleAnswer:Vertical", "MC:Dropdown", "TE:SingleLine", "TE:Essay", "DB"}
META = [("StartDate", "startDate"), ("EndDate", "endDate"), ("Status", "status"), ("Progress", "progress"),
        ("Duration (in seconds)", "duration"), ("Finished", "finished"), ("RecordedDate", "recordedDate"),
        ("ResponseId", "_recordId"), ("DistributionChannel", "distributionChannel"), ("UserLanguage", "userLanguage")]


def plain(text):
    return html.unescape(text.replace("<br>", "\n"))


class Survey:
    def __init__(self, path):
        self.faults, self.questions = [], []
        lines = open(path, encoding="utf-8").read().split("\n")
        if lines[0] != "[[AdvancedFormat]]":
            self.fault("no [[AdvancedFormat]] in front")
        state, blocks = "start", 0
        for number, line in enumerate(lines[1:], 2):
            tag = TAG.match(line)
            if line == "":
                state = "between" if state != "start" else state
            elif tag and tag[1] == "Block" and state in ("start", "between"):
                blocks, state = blocks + 1, "between"
            elif tag and tag[1] == "PageBreak" and state == "between":
                pass
            elif tag and tag[1] == "Question" and state == "between" and blocks:
                if tag[2] not in TYPES:
                    self.fault(f"line {number}: type {tag[2]}")
                self.questions.append({"type": tag[2], "id": "", "text": "", "choices": []})
                state = "question"
            elif tag and tag[1] == "ID" and state == "question":
                self.questions[-1]["id"] = tag[2]
            elif tag and tag[1] == "AdvancedChoices" and state == "text":
                state = "choices"
            elif tag and tag[1] == "Choice" and state in ("choices", "label"):
                self.questions[-1]["choices"].append([tag[2], None])
                state = "choice"
            elif "[[" in line or "${" in line or re.search(r"<(?!br>)", line):
                self.fault(f"line {number}: {line[:80]!r}")
            elif state == "question":
                self.questions[-1]["text"] = plain(line)
                state = "text"
            elif state == "choice":
                self.questions[-1]["choices"][-1][1] = plain(line)
                state = "label"
            else:
                self.fault(f"line {number} in {state}: {line[:80]!r}")
        ids = [each["id"] for each in self.questions if each["id"]]
        if len(set(ids)) != len(ids) or not all(re.match(r"^[A-Za-z][A-Za-z0-9_]*$", each) for each in ids):
            self.fault(f"ids {ids}")
        for each in self.questions:
            codes = [code for code, _ in each["choices"]]
            if len(set(codes)) != len(codes) or not all(re.match(r"^\d+$", code) for code in codes):
                self.fault(f"codes of {each['id']}: {codes}")
            if (each["type"][:2] == "MC") != bool(codes):
                self.fault(f"choices of {each['id']}")

    def fault(self, words):
        self.faults.append("qualtrics: " + words)

    def exported(self, people, mode, id_of, choices_of, split=True):
        """mode: "codes" (numeric values) or "texts"."""
        head = [list(each) for each in zip(*[(tag, tag, json.dumps({"ImportId": name})) for tag, name in META])]
        rows = [["2026-03-01 09:00:00", "2026-03-01 10:00:00", "0", "100", "61",
                 "1" if mode == "codes" else "True", f"2026-03-01 10:{number:02}:00", f"R_{number}", "anonymous", "DE"]
                for number in range(len(people))]
        for position, question in enumerate(self.questions):
            kind = question["type"]
            if kind == "DB":
                continue
            several = kind.startswith("MC:Multiple")
            title = question["text"].replace("\n", " ")
            if several and split:
                for code, label in question["choices"]:
                    head[0].append(f"{question['id']}_{code}")
                    head[1].append(f"{title} - Selected Choice - {label}")
                    head[2].append(json.dumps({"ImportId": f"QID{position}-{code}"}))
            else:
                head[0].append(question["id"])
                head[1].append(title)
                head[2].append(json.dumps({"ImportId": f"QID{position}"}))
            for person, row in zip(people, rows):
                key = next(each for each in person if id_of(each) == question["id"])
                value, names = person[key], choices_of(key)
                of = dict(zip(names or [], question["choices"]))
                written = [of[each][0 if mode == "codes" else 1] for each in
                           (value if isinstance(value, list) else [value] if value else [])] if of else value
                if several and split:
                    row += [("1" if mode == "codes" else label) if (code if mode == "codes" else label)
                            in (written or []) else "" for code, label in question["choices"]]
                else:
                    row.append(",".join(written) if isinstance(written, list) else written or "")
        out = io.StringIO(newline="")
        csv.writer(out, lineterminator="\n").writerows(head + rows)
        return out.getvalue().encode()
