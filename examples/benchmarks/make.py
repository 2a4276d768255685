#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes dach-2026.yaml: 200 companies that do not exist, drawn at random.

    python3 examples/benchmarks/make.py > examples/benchmarks/dach-2026.yaml

The same every time: the draws hang on the seed alone, and only on uniform numbers, which Python
promises not to change.
"""

import random

PEERS = 200
SEED = 1

# Means are made up: strategy is further than what is written into jobs.
QUESTIONNAIRES = {
    "ownership": (2.6, ["mandate", "decisions", "means", "visibility"]),
    "top-down-strategy": (2.8, ["ambition", "translation", "example", "choice"]),
    "silo-transparency": (2.4, ["language", "information", "cooperation", "goals"]),
    "job-descriptions": (2.3, ["roles", "everyday", "skills", "goals"]),
}
INDUSTRIES = [  # name, share, how far above or below the others
    ("retail", 0.26, 0.10),
    ("banking", 0.14, 0.20),
    ("insurance", 0.12, 0.10),
    ("energy", 0.12, -0.10),
    ("telecoms", 0.08, 0.25),
    ("manufacturing", 0.18, -0.20),
    ("public", 0.10, -0.30),
]
SIZES = [("50-249", 0.34, -0.10), ("250-999", 0.34, 0.0), ("1000-4999", 0.22, 0.10), ("5000+", 0.10, 0.15)]
REGIONS = [("de", 0.66, 0.0), ("at", 0.15, 0.0), ("ch", 0.19, 0.05)]

draw = random.Random(SEED)


def normal(sd):
    """Close to a normal distribution: twelve uniform numbers."""
    return sd * (sum(draw.random() for _ in range(12)) - 6)


def one_of(choices):
    rest = draw.random()
    for name, share, effect in choices:
        rest -= share
        if rest < 0:
            return name, effect
    return choices[-1][0], choices[-1][2]


def level_score(value):
    return round(min(5.0, max(1.0, value)), 2)


def peer():
    industry, by_industry = one_of(INDUSTRIES)
    size, by_size = one_of(SIZES)
    region, by_region = one_of(REGIONS)
    company = by_industry + by_size + by_region + normal(0.4)  # what all of its scores share
    parts = {}
    for questionnaire, (mean, dimensions) in QUESTIONNAIRES.items():
        level = mean + company + normal(0.25)
        scores = [level_score(level + normal(0.3)) for _ in dimensions]
        parts[questionnaire] = level_score(sum(scores) / len(scores))
        parts.update({f"{questionnaire}.{name}": score for name, score in zip(dimensions, scores)})
    overall = level_score(sum(parts[name] for name in QUESTIONNAIRES) / len(QUESTIONNAIRES))
    return industry, size, region, {"overall": overall, **parts}


print("""\
# yaml-language-server: $schema=../../questionnaires/schema/benchmark.schema.json
# Two hundred companies that do not exist. Written by make.py; change that, not this.
cxmat: 1
benchmark: dach-2026
title: {de: "Beispielvergleich DACH 2026", en: "Example benchmark DACH 2026"}
source:
  de: "Zufallszahlen aus examples/benchmarks/make.py; keine Erhebung"
  en: "Random numbers from examples/benchmarks/make.py; not a survey"
population:
  de: "Erfundene Unternehmen ab 50 Beschäftigten in Deutschland, Österreich und der Schweiz"
  en: "Invented companies with 50 staff or more in Germany, Austria and Switzerland"
publisher: "The cxmat project"
licence: "CC0 1.0"
year: 2026
method: self
synthetic: true
comparable: rank
questionnaires:""")
for name in QUESTIONNAIRES:
    print(f"  - {{id: {name}, version: 1.0.0}}")
print("peers:")
for _ in range(PEERS):
    industry, size, region, scores = peer()
    print(f"  - industry: {industry}\n    size: {size}\n    region: {region}")
    print("    scores: {" + ", ".join(f"{node}: {score:.2f}" for node, score in scores.items()) + "}")
