#!/usr/bin/env python3
"""compare.py FIRST OTHER...: are the figures of the benchmark's job (README.md) those of FIRST?

Counts must be equal, all other figures within 1e-9 of the larger of 1 and themselves. Exit code 1 if not."""
# SPDX-License-Identifier: Apache-2.0
import json
import sys

COUNTS = {"rows", "n", "nps_n"}
NEAR = 1e-9


def figures(part, path=()):
    """Pairs of a path and a figure; groups go by their name, so that their order is free."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key not in ("by", "key"):
                yield from figures(value, path + (key,))
    elif isinstance(part, list):
        for at, value in enumerate(part):
            name = f"{value['by']} {value['key']}" if "by" in value else at + 1
            yield from figures(value, path + (name,))
    else:
        yield path, part


def differs(path, wanted, found):
    if wanted is None or found is None or path[-1] in COUNTS:
        return wanted != found
    return not abs(wanted - found) <= NEAR * max(1, abs(wanted))


def main():
    def load(name):
        with open(name, encoding="utf-8") as file:
            return dict(figures(json.load(file)))

    first = load(sys.argv[1])
    failed = False
    for name in sys.argv[2:]:
        try:
            other = load(name)
        except ValueError as error:
            print(f"{name}: {error}")
            failed = True
            continue
        missing = first.keys() ^ other.keys()
        wrong = [path for path in first.keys() & other.keys() if differs(path, first[path], other[path])]
        print(f"{name}: {len(first)} figures, {len(wrong)} differ, {len(missing)} on one side only")
        for path in sorted(wrong, key=str)[:10]:
            print("  ", *path, first[path], other[path])
        for path in sorted(missing, key=str)[:10]:
            print("  ", *path, "missing")
        failed = failed or bool(wrong or missing)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
