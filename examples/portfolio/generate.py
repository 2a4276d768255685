#!/usr/bin/env python3
"""Makes the six units of this example: python3 generate.py. Every answer is invented, and comes
out the same each time."""
import random
from pathlib import Path

AREAS = {
    "ownership": ("own01", "own05", "own09"), "strategy": ("str03", "str08", "str09"),
    "jobs": ("job01", "job06", "job11"), "silos": ("sil04", "sil08", "sil12"),
    "journeys": ("jou01", "jou08", "jou11"), "perspective": ("per05", "per08", "per14"),
    "service": ("ser01", "ser05", "ser11"), "metrics": ("met08", "met10", "met12"),
    "enablement": ("ena02", "ena04", "ena09"), "technology": ("tec01", "tec05", "tec08"),
    "improvement": ("imp01", "imp07", "imp10"),
}
QUESTIONS = [(area, question) for area, questions in AREAS.items() for question in questions]

# Folder, name, industry, size, people asked, answers, typical score, areas that stand out.
UNITS = [
    ("assekuranz", "Hafenblick Assekuranz AG", "insurance", "250-999", 40, 22, 3.7,
     {"metrics": 0.6, "silos": -0.5}),
    ("reisen", "Hafenblick Reisen GmbH", "travel", "50-249", 34, 19, 3.5,
     {"journeys": 0.7, "technology": -0.6}),
    ("logistik", "Hafenblick Logistik GmbH", "logistics", "1000-4999", 60, 31, 3.2,
     {"technology": 0.5, "perspective": -0.6}),
    ("faehren", "Hafenblick Fähren GmbH", "transport", "250-999", 45, 24, 3.0,
     {"service": 0.6, "metrics": -0.7}),
    ("werft", "Hafenblick Werft GmbH", "manufacturing", "250-999", 38, 18, 2.2,
     {"ownership": -0.6, "jobs": -0.4}),
    ("gastronomie", "Hafenblick Gastronomie GmbH", "hospitality", "10-49", 12, 4, 3.4, {}),
]

ASSESSMENT = """\
# One unit of an invented group; made by ../generate.py.
cxmat: 1
assessment: hafenblick-{id}-2026
title: {{de: "CX-Kurzcheck 2026: {name}", en: "CX quick scan 2026: {name}"}}
organisation: {{name: "{name}", industry: {industry}, size: {size}, country: DE}}
date: 2026-09-30
languages: [de, en]
questionnaires:
  - use: cx-maturity-short
waves:
  - {{id: 2026, date: 2026-09-18, responses: [responses.csv], population: {population}}}
"""


def answer(rng, level):
    draw = rng.random()
    if draw < 0.03:
        return "dk"
    noise = sum(rng.random() for _ in range(4)) - 2  # about normal, sd 0.58
    return str(min(5, max(1, round(level + 1.3 * noise))))


def main():
    here = Path(__file__).parent
    for number, (folder, name, industry, size, asked, answered, level, areas) in enumerate(UNITS):
        rng = random.Random(1000 + number)
        lines = ["respondent," + ",".join(question for _, question in QUESTIONS)]
        for person in range(answered):
            own = level + 0.9 * (rng.random() + rng.random() - 1)
            cells = [answer(rng, own + areas.get(area, 0)) for area, _ in QUESTIONS]
            lines.append(f"{folder[0]}{person + 1:02}," + ",".join(cells))
        target = here / folder
        target.mkdir(exist_ok=True)
        (target / "responses.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        (target / "assessment.yaml").write_text(
            ASSESSMENT.format(id=folder, name=name, industry=industry, size=size,
                              population=asked), encoding="utf-8")


if __name__ == "__main__":
    main()
