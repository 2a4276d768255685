#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Bounds of hidden cells, by cxmat privacy-check and by scipy's linprog (HiGHS).

100 random tables: two groupings, crossed, with a share of all cells hidden. Half of them publish
how many chose each of five choices. Numbers of people by plain linear programs, means by the
transformation of Charnes and Cooper (1962), which cxmat does not use.
Usage: attack_lp.py CXMAT FOLDER; exits 77 where scipy is missing."""
import json
import os
import random
import subprocess
import sys

try:
    import numpy
    from scipy.optimize import linprog
except ImportError:
    print("skipped: scipy (python3-scipy) is not installed")
    sys.exit(77)

TABLES = 100
CHOICES = 5
HIDDEN = {"suppressed": True}


class Table:
    """Cells by name: () is everyone, ("g", 0) a group, ("g", 0, "h", 1) a crossed group."""

    def __init__(self, seed):
        draw = random.Random(seed)
        self.rows, self.columns = draw.randint(2, 4), draw.randint(2, 3)
        self.with_choices = seed % 2 == 0
        self.minimum = draw.randint(3, 5)
        answers = [(draw.randrange(self.rows), draw.randrange(self.columns),
                    draw.choice([0, 1, 1, 2, 2, 3, 4])) for _ in range(draw.randint(12, 60))]
        self.cells = {(): answers}
        for r in range(self.rows):
            self.cells["g", r] = [a for a in answers if a[0] == r]
        for c in range(self.columns):
            self.cells["h", c] = [a for a in answers if a[1] == c]
        for r in range(self.rows):
            for c in range(self.columns):
                self.cells["g", r, "h", c] = [a for a in answers if a[:2] == (r, c)]
        self.hidden = [name for name in self.cells if name and draw.random() < 0.45]

    def lines(self):
        yield (), [("g", r) for r in range(self.rows)]
        yield (), [("h", c) for c in range(self.columns)]
        for r in range(self.rows):
            yield ("g", r), [("g", r, "h", c) for c in range(self.columns)]
        for c in range(self.columns):
            yield ("h", c), [("g", r, "h", c) for r in range(self.rows)]

    def figures(self, name):
        """n, sum of scores, counts of choices."""
        scores = [a[2] for a in self.cells[name]]
        return (len(scores), sum(scores) / (CHOICES - 1), [scores.count(k) for k in range(CHOICES)])

    def people(self, name):
        return None if name in self.hidden else len(self.cells[name])

    def published(self, name):
        if name in self.hidden:
            return HIDDEN
        n, total, counts = self.figures(name)
        distribution = {"choices": dict(zip("12345", counts)), "answered": n}
        return {"n": n, "asked": n, "coverage": 1 if n else None,
                "score": total / n if n else None, "ungated_score": None,
                "unweighted_score": None, "distribution": distribution if self.with_choices else None}

    def result(self):
        def groups(axis, size):
            return {f"{axis}{i}": self.published((axis, i)) for i in range(size)}

        def node(name, kind, parent, scored):
            empty = {"n": 0, "asked": 0, "coverage": None, "score": None, "ungated_score": None,
                     "unweighted_score": None, "distribution": None}
            crosses = {f"g{r},h{c}": self.published(("g", r, "h", c))
                       for r in range(self.rows) for c in range(self.columns)}
            return {"id": name, "parent": parent, "kind": kind, "label": {}, "weight": 1,
                    "model": None, "scored": scored,
                    "overall": self.published(()) if scored else empty,
                    "groups": {"g": groups("g", self.rows), "h": groups("h", self.columns)}
                    if scored else {}, "crosses": {"g,h": crosses if scored else {}},
                    "waves": {}, "trace": None}

        sizes = {"g": self.rows, "h": self.columns}
        return {
            "schema_version": 1, "assessment": "random", "organisation": {"name": None},
            "privacy": {"minimum_group": self.minimum}, "weighting": None, "merged": [],
            "questionnaires": [{"id": "random", "hash": "0", "weight": 1, "levels": [
                {"level": i + 1, "from": low} for i, low in enumerate([1, 1.5, 2.5, 3.5, 4.5])]}],
            "groupings": list(sizes),
            "grouping_details": {axis: {"label": {}, "waves_without_value": [], "values": [
                {"name": f"{axis}{i}", "label": {}, "respondents": self.people((axis, i))}
                for i in range(size)]} for axis, size in sizes.items()},
            "wave_details": [{"id": "w", "label": {}, "respondents": len(self.cells[()])}],
            "nodes": [node("overall", "overall", None, False),
                      node("random", "questionnaire", "overall", False),
                      node("q1", "question", "random", True)]}

    def bounds(self):
        """Of each hidden cell: the ends of n, and of the mean where anybody may have one."""
        width = 2 + (CHOICES if self.with_choices else 0)  # n, sum, counts
        place = {name: i * width for i, name in enumerate(self.hidden)}
        size = len(self.hidden) * width
        equal, right, most = [], [], []
        for whole, parts in self.lines():
            for item in range(width):
                row, known = numpy.zeros(size), 0
                for name, sign in [(whole, -1)] + [(part, 1) for part in parts]:
                    if name in place:
                        row[place[name] + item] += sign
                    else:
                        n, total, counts = self.figures(name)
                        known += sign * [n, total, *counts][item]
                equal.append(row)
                right.append(-known)
        for name, at in place.items():
            row = numpy.zeros(size)
            row[at + 1], row[at] = 1, -1  # nobody has more than 1
            most.append(row)
            if self.with_choices:
                people, scores = numpy.zeros(size), numpy.zeros(size)
                people[at], scores[at + 1] = -1, -1
                for k in range(CHOICES):
                    people[at + 2 + k], scores[at + 2 + k] = 1, k / (CHOICES - 1)
                equal += [people, scores]
                right += [0, 0]
        equal, right, most = numpy.array(equal), numpy.array(right), numpy.array(most)

        def end(objective):
            found = linprog(objective, A_ub=most, b_ub=numpy.zeros(len(most)), A_eq=equal,
                            b_eq=right, bounds=(0, None), method="highs")
            assert found.status == 0, found.message
            return found.fun

        people = {}
        for name, at in place.items():
            objective = numpy.zeros(size)
            objective[at] = 1
            people[name] = (numpy.ceil(end(objective) - 1e-6), numpy.floor(-end(-objective) + 1e-6))
        return {name: (people[name], self.mean(place, name, people, equal, right, most))
                for name in place}

    @staticmethod
    def mean(place, name, people, equal, right, most):
        """Variables y = x t with t = 1 / n: sum / n becomes y of the sum, and y of n becomes 1."""
        low, high = people[name]
        if high < 1:
            return None
        size = equal.shape[1]
        equal_t = numpy.hstack([equal, -right.reshape(-1, 1)])
        one = numpy.zeros(size + 1)
        one[place[name]] = 1
        at_most = [numpy.append(row, 0) for row in most]
        for other, at in place.items():  # y of n <= its most people x t
            row = numpy.zeros(size + 1)
            row[at], row[size] = 1, -people[other][1]
            at_most.append(row)
        ranges = [(0, None)] * size + [(1 / high, 1 / max(1, low))]
        ends = []
        for sign in (1, -1):
            objective = numpy.zeros(size + 1)
            objective[place[name] + 1] = sign
            found = linprog(objective, A_ub=numpy.array(at_most), b_ub=numpy.zeros(len(at_most)),
                            A_eq=numpy.vstack([equal_t, one]),
                            b_eq=numpy.append(numpy.zeros(len(equal)), 1), bounds=ranges,
                            method="highs")
            assert found.status == 0, found.message
            ends.append(sign * found.fun)
        return ends


def attack(cxmat, folder, table):
    path = os.path.join(folder, "table.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump(table.result(), file)
    run = subprocess.run([cxmat, "privacy-check", path, "--format", "json"], check=False,
                         capture_output=True, text=True)
    assert run.returncode in (0, 1), run.stderr
    found = {}
    for cell in json.loads(run.stdout)["cells"]:
        if cell["node"] == "q1":
            name = ()
            for axis, value in sorted(cell["people"].items()):
                name += (axis, int(value[1:]))
            assert cell["state"] == "found", cell
            found[name] = (cell["n"], cell["score"])
    return found


def main():
    cxmat, folder = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    compared, wrong = 0, 0
    for seed in range(TABLES):
        table = Table(seed)
        found = attack(cxmat, folder, table)
        for name, (people, mean) in table.bounds().items():
            if name not in found:  # a group that is shown says that nobody was asked
                assert people == (0, 0), (seed, name)
                continue
            own_people, own_mean = found[name]
            same = tuple(own_people) == people and (mean is None) == (own_mean is None)
            if same and mean is not None:
                same = max(abs(a - b) for a, b in zip(mean, own_mean)) < 2e-6
            compared += 1
            wrong += not same
            if not same:
                print("table", seed, name, "cxmat", own_people, own_mean, "scipy", people, mean)
    print(f"{compared} hidden cells of {TABLES} tables compared, {wrong} differ")
    assert compared > 500
    sys.exit(wrong > 0)


main()
