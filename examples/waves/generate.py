#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes responses/*.csv, the same bytes on every computer: python3 generate.py [folder].

Every answer is invented. Hearing stays where it is; acting rises slowly, and in the last wave all at
once, when each kind of feedback got somebody in charge of it.
"""
import pathlib
import sys

WAVES = ["2024-q4", "2025-q1", "2025-q2", "2025-q3", "2025-q4", "2026-q1", "2026-q2", "2026-q3"]
HEARING = ["voc01", "voc02", "voc03", "voc04"]
ACTING = ["voc05", "voc06", "voc07", "voc08", "voc09"]
NEW = {"voc09": 2}  # asked from this wave on
TEAMS = ["phone"] * 18 + ["writing"] * 14 + ["desk"] * 12
ACTING_OVER_TIME = [2.0, 2.05, 2.15, 2.2, 2.3, 2.35, 2.45, 2.95]
EASE = {"voc01": 0.5, "voc02": -0.2, "voc03": -0.4, "voc04": 0.1,
        "voc05": 0.4, "voc06": -0.3, "voc07": 0.2, "voc08": -0.3, "voc09": -0.5}


class Dice:
    """A linear congruential generator (Knuth, MMIX): no library's generator can change under us."""

    def __init__(self, seed):
        self.state = seed

    def roll(self):
        """A number in [0, 1)."""
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 11) / 2**53

    def spread(self, width):
        """Around 0, like a bell: the sum of three rolls."""
        return width * (self.roll() + self.roll() + self.roll() - 1.5)


def answer(dice, leaning, question, level):
    if dice.roll() < 0.03:
        return "dk"
    value = level + EASE[question] + leaning + dice.spread(1.1)
    return str(min(5, max(1, int(value + 0.5))))


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent / "responses")
    dice = Dice(20260908)
    people = [(f"p{101 + i}", team, dice.spread(1.2)) for i, team in enumerate(TEAMS)]
    for position, wave in enumerate(WAVES):
        questions = [q for q in HEARING + ACTING if NEW.get(q, 0) <= position]
        lines = [",".join(["respondent", "team", *questions])]
        for name, team, leaning in people:
            if dice.roll() < 0.18:
                continue  # on holiday, or no time
            answers = [answer(dice, leaning, q, 2.9 if q in HEARING else ACTING_OVER_TIME[position])
                       for q in questions]
            lines.append(",".join([name, team, *answers]))
        (folder / f"{wave}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
