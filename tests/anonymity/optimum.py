#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How many cells of small crossed tables are hidden, against the fewest that can be.

The optimum is an integer program (cell suppression, after Fischetti and Salazar 2001), solved by
scipy.optimize.milp: y says which cells are hidden; for every hidden cell there are two tables with the
same margins and the same shown cells in which it differs by at least four people; the hidden cells of a
line are at least five people. The command given prints what cxmat hides.

    optimum.py CXMAT_CROSS_PATTERNS [TABLES]
"""
import random
import subprocess
import sys

try:
    import numpy as np
    from scipy.optimize import LinearConstraint, Bounds, milp
except ImportError:
    print("skipped: scipy is not installed (python3-scipy)")
    sys.exit(77)

MINIMUM = 5


def random_table(rng):
    """Skewed: a few large rows and columns; margins that may be shown."""
    while True:
        rows, columns = rng.choice([(3, 3), (4, 3), (3, 4), (4, 4)])
        row_share = [1 / (i + 1) for i in range(rows)]
        column_share = [1 / (i + 1) for i in range(columns)]
        cells = [[0] * columns for _ in range(rows)]
        for _ in range(rng.randint(40, 160)):
            i = rng.choices(range(rows), row_share)[0]
            j = rng.choices(range(columns), column_share)[0]
            cells[i][j] += 1
        margins = [sum(row) for row in cells] + [sum(column) for column in zip(*cells)]
        small = sum(n < MINIMUM for row in cells for n in row)
        if min(margins) >= MINIMUM and small:
            return rows, columns, [n for row in cells for n in row]


def fewest_hidden(rows, columns, n):
    size = rows * columns
    # Variables: y (size), then for every cell the table with it high and the one with it low, as
    # differences split into more and less.
    tables = 2 * size
    total = size + tables * size
    place = lambda cell, low, at: size + (2 * cell + low) * size + at
    lines = [[i * columns + j for j in range(columns)] for i in range(rows)]
    lines += [[i * columns + j for i in range(rows)] for j in range(columns)]
    matrix, low, high = [], [], []

    def add(terms, least, most):
        row = np.zeros(total)
        for variable, factor in terms:
            row[variable] += factor
        matrix.append(row)
        low.append(least)
        high.append(most)

    everyone = sum(n)
    for cell in range(size):
        for which in (0, 1):
            for line in lines:
                add([(place(cell, which, at), 1) for at in line], 0, 0)
            for at in range(size):
                add([(place(cell, which, at), 1), (at, -everyone)], -np.inf, 0)
                add([(place(cell, which, at), 1), (at, n[at])], 0, np.inf)
        add([(place(cell, 0, cell), 1), (place(cell, 1, cell), -1), (cell, -(MINIMUM - 1))], 0, np.inf)
    for line in lines:
        for cell in line:
            add([(at, n[at]) for at in line] + [(cell, -MINIMUM)], 0, np.inf)
    bounds_low = np.full(total, -np.inf)
    bounds_high = np.full(total, np.inf)
    bounds_low[:size] = [1 if people < MINIMUM else 0 for people in n]
    bounds_high[:size] = 1
    objective = np.zeros(total)
    objective[:size] = 1
    found = milp(objective, constraints=LinearConstraint(np.array(matrix), low, high),
                 bounds=Bounds(bounds_low, bounds_high),
                 integrality=np.array([1] * size + [0] * (total - size)))
    return round(found.fun) if found.success else None


def main():
    rng = random.Random(20261122)
    tables = [random_table(rng) for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 60)]
    asked = "\n".join(f"{r} {c} " + " ".join(map(str, n)) for r, c, n in tables) + "\n"
    patterns = subprocess.run([sys.argv[1]], input=asked, capture_output=True, text=True,
                              check=True).stdout.split()
    ours = best = worse = 0
    for (rows, columns, n), pattern in zip(tables, patterns):
        fewest = fewest_hidden(rows, columns, n)
        if fewest is None:
            assert set(pattern) == {"1"}, (rows, columns, n, pattern)
            continue
        hidden = pattern.count("1")
        assert hidden >= fewest, ("fewer than the fewest", rows, columns, n, pattern, fewest)
        ours += hidden
        best += fewest
        worse += hidden > fewest
    print(f"{len(tables)} tables: {ours} cells hidden, {best} at least; {ours / best:.3f} times; "
          f"{worse} tables with more than the fewest")
    return 0 if ours <= 1.5 * best else 1


if __name__ == "__main__":
    sys.exit(main())
