#!/usr/bin/env python3
"""to_job.py < RESULT: cxmat's result of the benchmark's job (README.md) in the form that all programs of the
benchmark print. Scores from 0 to 1 become the answers' 1 to 5."""
# SPDX-License-Identifier: Apache-2.0
import json
import sys

GROUPINGS = ["industry", "role"]
SPAN = 4


def level(score):
    return None if score is None else 1 + SPAN * score


def spread(deviation):
    return None if deviation is None else SPAN * deviation


def group(by, key, rows, figures):
    """`figures`: those of a node, by the node's id."""
    whole = figures["job"]
    quartiles = [level(quartile) for quartile in whole["quartiles"] or [None] * 3]
    indicator = figures["nps"]["indicator"] or {"value": None}
    return {
        "by": by, "key": key, "rows": rows, "n": whole["n"],
        "mean": whole["level_score"], "sd": spread(whole["sd"]),
        "q1": quartiles[0], "median": quartiles[1], "q3": quartiles[2],
        "dims": [{"n": each["n"], "mean": each["level_score"], "sd": spread(each["sd"])}
                 for each in (figures[f"job.d{number}"] for number in range(1, 6))],
        "nps_n": figures["nps"]["n"], "nps": indicator["value"],
    }


def main():
    result = json.load(sys.stdin)
    nodes = {node["id"]: node for node in result["nodes"]}
    everyone = {name: node["overall"] for name, node in nodes.items()}
    rows = result["wave_details"][-1]["respondents"]
    groups = [group("all", "all", rows, everyone)]
    for by in GROUPINGS:
        for value in result["grouping_details"][by]["values"]:
            key = value["name"]
            groups.append(group(by, key, value["respondents"],
                                {name: node["groups"][by][key] for name, node in nodes.items()}))
    json.dump({
        "rows": rows,
        "groups": groups,
        "alpha": [{"n": figures["alpha_n"], "alpha": figures["alpha"]}
                  for figures in (everyone[f"job.d{number}"] for number in range(1, 6))],
        "items": [{"n": figures["n"], "mean": figures["level_score"]}
                  for figures in (everyone[f"q{number:02}"] for number in range(1, 31))],
    }, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
