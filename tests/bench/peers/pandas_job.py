#!/usr/bin/env python3
"""pandas_job.py FILE: the benchmark's job (../README.md) with pandas and numpy.

Tuned: only the columns needed, answers as float32 (which holds them and NaN exactly), groups as categories,
dimensions as matrix products."""
# SPDX-License-Identifier: Apache-2.0
import json
import sys

import numpy
import pandas

QUESTIONS = [f"q{number:02}" for number in range(1, 31)]
DIMENSIONS = [QUESTIONS[first:first + 6] for first in range(0, 30, 6)]
WEIGHTS = numpy.array([1.0, 2, 1, 3, 1, 2])
SHARES = numpy.array([2.0, 1, 1, 1, 1])
SCORES = [f"score{number}" for number in range(1, 6)]
NEEDED = ["overall"] + SCORES
QUARTERS = [0.25, 0.5, 0.75]


def weighted(values, there, weights, least):
    given = there @ weights
    total = numpy.nan_to_num(values) @ weights
    return numpy.divide(total, given, out=numpy.full(len(values), numpy.nan), where=given >= least)


def read(name):
    types = dict.fromkeys(QUESTIONS + ["nps"], "float32") | dict.fromkeys(["industry", "role"], "category")
    return pandas.read_csv(name, usecols=list(types), dtype=types, na_values=["n/a"])


def reliability(values, there):
    complete = values[there.all(axis=1)]
    single = complete.var(axis=0, ddof=1).sum()
    count = values.shape[1]
    return {"n": len(complete), "alpha": count / (count - 1) * (1 - single / complete.sum(axis=1).var(ddof=1))}


def group(by, key, rows, n, mean, sd, quartiles, given, balance):
    return {"by": by, "key": key, "rows": int(rows), "n": int(n["overall"]), "mean": mean["overall"],
            "sd": sd["overall"], "q1": quartiles[0.25], "median": quartiles[0.5], "q3": quartiles[0.75],
            "dims": [{"n": int(n[name]), "mean": mean[name], "sd": sd[name]} for name in SCORES],
            "nps_n": int(given), "nps": 100 * balance / given}


def everyone(table):
    def each(figure):  # a column at a time: the whole table would be copied for each figure
        return {name: getattr(table[name], figure)() for name in NEEDED}

    return group("all", "all", len(table), each("count"), each("mean"), each("std"),
                 table["overall"].quantile(QUARTERS), table["nps"].count(), table["balance"].sum())


def grouped(table, by):
    groups = table.groupby(by, sort=False, observed=True)
    scores = groups[NEEDED]
    n, mean, sd = scores.count(), scores.mean(), scores.std()
    quartiles = groups["overall"].quantile(QUARTERS).unstack()
    rows, given, balance = groups.size(), groups["nps"].count(), groups["balance"].sum()
    return [group(by, key, rows[key], n.loc[key], mean.loc[key], sd.loc[key], quartiles.loc[key], given[key],
                  balance[key]) for key in rows.index]


def main():
    table = read(sys.argv[1])
    alpha = []
    for score, names in zip(SCORES, DIMENSIONS):
        values = table[names].to_numpy("float64")
        there = ~numpy.isnan(values)
        table[score] = weighted(values, there, WEIGHTS, 5)
        alpha.append(reliability(values, there))
    scores = table[SCORES].to_numpy()
    table["overall"] = weighted(scores, ~numpy.isnan(scores), SHARES, 1)
    items = [{"n": int(table[name].count()), "mean": table[name].dropna().to_numpy("float64").mean()}
             for name in QUESTIONS]
    del values, there, scores
    table = table.drop(columns=QUESTIONS)
    table["balance"] = (table["nps"] >= 9).astype("int8") - (table["nps"] <= 6).astype("int8")
    json.dump({"rows": len(table), "groups": [everyone(table)] + grouped(table, "industry") + grouped(table, "role"),
               "alpha": alpha, "items": items}, sys.stdout, default=float, ensure_ascii=False)


if __name__ == "__main__":
    main()
