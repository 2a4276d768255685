#!/usr/bin/env python3
"""oracle.py FILE: the benchmark's job (README.md) in plain Python, as JSON.

Every score is a whole number: a dimension's over 2520, which the answered weights 5 to 10 divide, the overall
one over 60 times that, which the weights 1 to 6 divide. So all sums are exact and only the last step rounds."""
# SPDX-License-Identifier: Apache-2.0
import collections
import csv
import fractions
import json
import math
import sys

WEIGHTS = [1, 2, 1, 3, 1, 2]
SHARES = [2, 1, 1, 1, 1]
QUESTIONS = [f"q{number:02}" for number in range(1, 31)]
PARTS = 2520
WHOLE = 60 * PARTS


class Figures:
    """Mean and standard deviation of whole numbers that stand for number / unit."""

    def __init__(self, unit):
        self.unit = unit
        self.counts = collections.Counter()

    def add(self, value):
        if value is not None:
            self.counts[value] += 1

    def n(self):
        return sum(self.counts.values())

    def mean(self):
        n = self.n()
        total = sum(value * count for value, count in self.counts.items())
        return float(fractions.Fraction(total, n * self.unit)) if n else None

    def variance(self):
        n = self.n()
        if n < 2:
            return None
        total = sum(value * count for value, count in self.counts.items())
        squares = sum(value * value * count for value, count in self.counts.items())
        return fractions.Fraction(n * squares - total * total, n * (n - 1) * self.unit**2)

    def deviation(self):
        variance = self.variance()
        return None if variance is None else math.sqrt(variance)

    def quartile(self, quarter):
        """R's type 7: between the two values around place (n - 1) p."""
        n = self.n()
        if n == 0:
            return None
        below, rest = divmod((n - 1) * quarter, 4)
        values = []
        seen = 0
        for value, count in sorted(self.counts.items()):
            seen += count
            while len(values) < 2 and seen > below + len(values):
                values.append(value)
        low, high = values[0], values[-1]
        return float(fractions.Fraction(4 * low + rest * (high - low), 4 * self.unit))


class Group:
    def __init__(self):
        self.rows = 0
        self.overall = Figures(WHOLE)
        self.dimensions = [Figures(PARTS) for _ in SHARES]
        self.recommendations = collections.Counter()

    def add(self, scores, overall, recommendation):
        self.rows += 1
        self.overall.add(overall)
        for figures, score in zip(self.dimensions, scores):
            figures.add(score)
        if recommendation != "":
            self.recommendations[int(recommendation)] += 1

    def as_json(self, by, key):
        given = sum(self.recommendations.values())
        promoters = sum(count for value, count in self.recommendations.items() if value >= 9)
        detractors = sum(count for value, count in self.recommendations.items() if value <= 6)
        return {
            "by": by, "key": key, "rows": self.rows, "n": self.overall.n(),
            "mean": self.overall.mean(), "sd": self.overall.deviation(),
            "q1": self.overall.quartile(1), "median": self.overall.quartile(2),
            "q3": self.overall.quartile(3),
            "dims": [{"n": each.n(), "mean": each.mean(), "sd": each.deviation()} for each in self.dimensions],
            "nps_n": given, "nps": 100 * (promoters - detractors) / given if given else None,
        }


class Reliability:
    """Cronbach's alpha over those who answered all questions of a dimension."""

    def __init__(self):
        self.questions = [Figures(1) for _ in WEIGHTS]
        self.sums = Figures(1)

    def add(self, answers):
        if None not in answers:
            for figures, answer in zip(self.questions, answers):
                figures.add(answer)
            self.sums.add(sum(answers))

    def as_json(self):
        whole = self.sums.variance()
        if not whole:
            return {"n": self.sums.n(), "alpha": None}
        k = len(WEIGHTS)
        single = sum(figures.variance() for figures in self.questions)
        return {"n": self.sums.n(), "alpha": float(fractions.Fraction(k, k - 1) * (1 - single / whole))}


def dimension_score(answers):
    answered = sum(weight for weight, answer in zip(WEIGHTS, answers) if answer is not None)
    if 2 * answered < sum(WEIGHTS):
        return None
    return PARTS // answered * sum(w * a for w, a in zip(WEIGHTS, answers) if a is not None)


def overall_score(scores):
    share = sum(share for share, score in zip(SHARES, scores) if score is not None)
    if share == 0:
        return None
    return WHOLE // PARTS // share * sum(s * score for s, score in zip(SHARES, scores) if score is not None)


def main():
    everyone = Group()
    groups = collections.defaultdict(Group)
    reliability = [Reliability() for _ in SHARES]
    questions = [Figures(1) for _ in QUESTIONS]
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        header = next(rows)
        first, recommendation = header.index(QUESTIONS[0]), header.index("nps")
        industry, role = header.index("industry"), header.index("role")
        meanings = {"": None, "n/a": None} | {str(value): value for value in range(1, 6)}
        for row in rows:
            answers = [meanings[cell] for cell in row[first:first + len(QUESTIONS)]]
            parts = [answers[at:at + len(WEIGHTS)] for at in range(0, len(answers), len(WEIGHTS))]
            scores = [dimension_score(part) for part in parts]
            overall = overall_score(scores)
            for group in everyone, groups["industry", row[industry]], groups["role", row[role]]:
                group.add(scores, overall, row[recommendation])
            for each, part in zip(reliability, parts):
                each.add(part)
            for figures, answer in zip(questions, answers):
                figures.add(answer)
    json.dump({
        "rows": everyone.rows,
        "groups": [everyone.as_json("all", "all")] + [groups[key].as_json(*key) for key in sorted(groups)],
        "alpha": [each.as_json() for each in reliability],
        "items": [{"n": figures.n(), "mean": figures.mean()} for figures in questions],
    }, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
