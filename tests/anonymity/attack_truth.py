#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whatever the attack says of a hidden cell must be true: its bounds hold the figure that the same
answers give where nothing is hidden (collection: consensus).
Usage: attack_truth.py CXMAT ROOT FOLDER."""
import json
import os
import re
import shutil
import subprocess
import sys

EXAMPLES = ("nordlicht", "seepark")


def run(cxmat, *arguments):
    code = subprocess.run([cxmat, *arguments, "-q"], check=False, stderr=subprocess.DEVNULL,
                          stdout=subprocess.DEVNULL).returncode
    assert code in (0, 1), (arguments, code)


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def cell_of(result, node, wave, people):
    if len(people) == 2:
        key = ",".join(column for column in result["groupings"] if column in people)
        return node["crosses"][key].get(",".join(people[column] for column in key.split(",")))
    source = node if wave == result["waves"][-1] else node["waves"][wave]
    for column, value in people.items():
        return source["groups"][column].get(value)
    return source["overall"]


def check(cxmat, root, folder, example):
    paths = {name: os.path.join(folder, f"{example}-{name}.json")
             for name in ("hidden", "open", "attack")}
    copy = os.path.join(folder, example)
    shutil.copytree(os.path.join(root, "examples", example), copy)
    run(cxmat, "score", copy, "--format", "json", "-o", paths["hidden"])
    assessment = os.path.join(copy, "assessment.yaml")
    with open(assessment, encoding="utf-8") as file:
        text = file.read()
    text, changed = re.subn(r"(?m)^privacy:.*$", "privacy: {collection: consensus}", text)
    assert changed == 1
    with open(assessment, "w", encoding="utf-8") as file:
        file.write(text)
    run(cxmat, "score", copy, "--format", "json", "-o", paths["open"])
    run(cxmat, "privacy-check", paths["hidden"], "--format", "json", "-o", paths["attack"])

    truth = read(paths["open"])
    nodes = {node["id"]: node for node in truth["nodes"]}
    attacked = [cell for cell in read(paths["attack"])["cells"] if cell["node"]]
    wrong = 0
    for cell in attacked:
        assert cell["state"] == "found", cell
        node = nodes[cell["node"]]
        real = cell_of(truth, node, cell["wave"], cell["people"])
        if real is None:  # groups that are shown as one only where others are hidden
            continue
        n = real["n"] if node["scored"] else real["distribution"]["answered"]
        low, high = cell["n"]
        good = low <= n and (high is None or n <= high)
        if n > 0 and cell["score"]:
            uncapped = real["score"] if real["ungated_score"] is None else real["ungated_score"]
            scores = [score for score in (real["unweighted_score"], uncapped) if score is not None]
            low, high = cell["score"]
            good = good and any(low - 2e-6 <= score <= high + 2e-6 for score in scores)
        wrong += not good
        if not good:
            print("not true:", cell, "in truth", n, real["score"])
    print(f"{example}: {len(attacked)} hidden cells, {wrong} with bounds that are not true")
    return wrong


def main():
    cxmat, root, folder = sys.argv[1:]
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    sys.exit(sum(check(cxmat, root, folder, example) for example in EXAMPLES) > 0)


main()
