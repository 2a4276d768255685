#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a large made-up engagement: many questions, many groups. The same call, the same files.

    big_assessment.py FOLDER [QUESTIONS] [GROUPS] [PEOPLE-PER-GROUP]
"""
import csv
import random
import sys
from pathlib import Path

folder = Path(sys.argv[1])
questions, groups, people = (
    int(given) for given in [*sys.argv[2:], *["500", "50", "12"][len(sys.argv) - 2 :]]
)
draw = random.Random(20261122)
areas = max(1, questions // 10)
folder.mkdir(parents=True, exist_ok=True)


def both(german, english):
    return f'{{de: "{german}", en: "{english}"}}'


with open(folder / "survey.yaml", "w", encoding="utf-8") as out:
    out.write(
        f"""cxmat: 1
questionnaire: survey
version: 1.0.0
title: {both("Große Befragung", "A large survey")}
licence: CC-BY-4.0
model: weighted_mean
levels:
"""
    )
    for level, bound in enumerate([1, 1.5, 2.5, 3.5, 4.5], 1):
        out.write(f"  - {{level: {level}, from: {bound}, name: {both(f'Stufe {level}', f'Level {level}')}}}\n")
    out.write("scales:\n  often:\n    choices:\n")
    words = [("nie", "never"), ("selten", "rarely"), ("manchmal", "sometimes"), ("meistens", "mostly"), ("immer", "always")]
    for value, (german, english) in enumerate(words, 1):
        out.write(f'      - {{name: "{value}", value: {value}, label: {both(german, english)}}}\n')
    out.write(f"      - {{name: dk, dont_know: true, label: {both('weiß nicht', 'don' + chr(39) + 't know')}}}\n")
    out.write("dimensions:\n")
    for area in range(areas):
        out.write(f"  - id: area{area + 1:03}\n    label: {both(f'Themenfeld {area + 1}', f'Area {area + 1}')}\n    questions:\n")
        for question in range(area, questions, areas):
            number = question + 1
            out.write(
                f"""      - id: q{number:04}
        type: select_one often
        short: {both(f"Vorgehen {number} ist geregelt", f"Practice {number} is settled")}
        label: {both(f"Wie oft wird Vorgehen {number} so eingehalten, wie es vereinbart ist?", f"How often is practice {number} kept to as agreed?")}
"""
            )

with open(folder / "assessment.yaml", "w", encoding="utf-8") as out:
    out.write(
        f"""cxmat: 1
assessment: big
title: {both("Große Befragung", "A large survey")}
organisation: {{name: "Beispiel AG", industry: retail, size: 5000+, country: DE}}
date: 2026-11-22
languages: [de, en]
questionnaires:
  - {{use: survey.yaml, target: 3.5}}
groupings:
  - column: department
    label: {both("Abteilung", "Department")}
    values:
"""
    )
    for group in range(groups):
        out.write(f"      - {{name: d{group + 1:02}, label: {both(f'Abteilung {group + 1}', f'Department {group + 1}')}}}\n")
    out.write("waves:\n  - {id: 2026-q4, date: 2026-11-20, responses: [responses.csv]}\nprivacy: {minimum_group: 5}\n")

strength = [draw.gauss(0, 0.7) for _ in range(questions)]
with open(folder / "responses.csv", "w", encoding="utf-8", newline="") as out:
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["respondent", "department", *(f"q{number + 1:04}" for number in range(questions))])
    for group in range(groups):
        leaning = draw.gauss(0, 0.4)
        for person in range(people + draw.randrange(people)):
            own = leaning + draw.gauss(0, 0.4)
            answers = []
            for at in range(questions):
                chance = draw.random()
                value = min(5, max(1, round(2.8 + strength[at] + own + draw.gauss(0, 0.8))))
                answers.append("dk" if chance < 0.03 else "" if chance < 0.05 else value)
            table.writerow([f"p{group + 1:02}{person + 1:03}", f"d{group + 1:02}", *answers])
