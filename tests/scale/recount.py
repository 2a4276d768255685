"""Counts a CSV of answers as docs/tally-format.md and docs/scoring.md say, in fractions: for tallies of weighted_mean over
select_one questions from 1 to 5."""
from fractions import Fraction

HALF = Fraction(1, 2)
STATES = {"": "unanswered", "na": "na", "dk": "dk", "-": "not_shown"}


def cells_of(rows, columns, questions):
    """Rows by the values of `columns`, without those that weigh nothing."""
    cells = {}
    for row in rows:
        if weight_of(row) != 0:
            cells.setdefault(tuple(row[column] for column in columns), []).append(row)
    return {key: Cell(found, questions) for key, found in cells.items()}


def weight_of(row):
    return int(Fraction(row["weight"]) * 1_000_000) if "weight" in row else 1


def counted(rows):
    weights = [weight_of(row) for row in rows]
    return (len(rows), sum(weights), sum(weight * weight for weight in weights))


class Cell:
    """`questions`: {questionnaire: (weight, {dimension: (weight, {question: weight})})}."""

    def __init__(self, rows, questions):
        self.rows, self.questions = rows, questions

    def question(self, name):
        where = {state: [row for row in self.rows if STATES.get(row[name]) == state] for state in STATES.values()}
        choices = [counted([row for row in self.rows if row[name] == str(value)]) for value in range(1, 6)]
        return {"choices": choices + [(0, 0, 0)] * 2,  # na and dk are states
                "answered": counted([row for row in self.rows if row[name] not in STATES]),
                "asked": counted([row for row in self.rows if row[name] != "-"]),
                "values": {"sum": 0, "bins": {}}} | {state: len(found) for state, found in where.items()}

    def nodes(self):
        """Per node {id: (parts, least coverage, own questions)} in the order of a tally."""
        yield "overall", [(weight, ("node", name)) for name, (weight, _) in self.questions.items()], Fraction(0), []
        for name, (_, dimensions) in self.questions.items():
            yield name, [(weight, ("node", f"{name}.{id}")) for id, (weight, _) in dimensions.items()], HALF, []
            for id, (_, asked) in dimensions.items():
                yield (f"{name}.{id}", [(weight, ("question", question)) for question, weight in asked.items()], HALF,
                       [question for question, weight in asked.items() if weight > 0])

    def scores(self, row):
        """Per node (asked, coverage, score or None, contributions)."""
        found = {}
        for name, parts, least, _ in reversed(list(self.nodes())):
            asked, covered, scored = 0, Fraction(0), []
            for position, (weight, (kind, part)) in enumerate(parts):
                if kind == "question":
                    given = row[part]
                    is_asked, coverage = given not in ("na", "-"), Fraction(given not in STATES)
                    score = None if given in STATES else Fraction(int(given) - 1, 4)
                else:
                    is_asked, coverage, score, _ = found[part]
                if is_asked:
                    asked += weight
                    covered += weight * coverage
                    if score is not None and weight > 0:
                        scored.append((position, weight, score))
            coverage = covered / asked if asked else Fraction(0)
            contributions, score = [Fraction(0)] * len(parts), None
            if scored and coverage >= least:
                total = sum(weight for _, weight, _ in scored)
                for position, weight, part in scored:
                    contributions[position] = weight * part / total
                score = sum(contributions)
            found[name] = (asked > 0, coverage, score, contributions)
        return found

    def node_counts(self, grids):
        """What a tally holds per node; `grids`: {id: (scores, coverages)}."""
        scores = [(row, self.scores(row)) for row in self.rows]
        for name, parts, _, own in self.nodes():
            grid, coverages = grids[name]
            asked = [(row, found[name]) for row, found in scores if found[name][0]]
            scored = [(row, found) for row, found in asked if found[2] is not None]
            bins = {}
            for row, found in scored:
                bins.setdefault(int(found[2] * grid), []).append(row)
            yield {"asked": len(asked), "scored": len(scored), "coverage": sum(found[1] for _, found in asked) * coverages,
                   "scores": {"sum": sum(found[2] for _, found in scored) * grid,
                              "bins": {key: counted(bins[key]) for key in sorted(bins)}},
                   "contributions": [sum(weight_of(row) * found[3][i] for row, found in scored) * grid
                                     for i in range(len(parts))],
                   "pairs": self.pairs(name, parts, own, scores, grids)}

    def pairs(self, name, parts, own, scores, grids):
        if name == "overall":
            ids = [part for _, (_, part) in parts]
            values = [(weight_of(row), [None if found[id][2] is None else found[id][2] * grids[id][0] for id in ids])
                      for row, found in scores]
        elif len(own) > 1:
            ids = own
            complete = [row for row in self.rows if all(row[question] not in STATES for question in own)]
            values = [(1, [int(row[question]) - 1 for question in own]) for row in complete]
        else:
            return []
        made = []
        for i in range(len(ids)):
            for j in range(i, len(ids)):
                both = [(w * w, v[i], v[j]) for w, v in values if v[i] is not None and v[j] is not None]
                made.append([len(both), sum(w for w, _, _ in both), sum(w * a for w, a, _ in both),
                             sum(w * b for w, _, b in both), sum(w * a * b for w, a, b in both)])
        return made

    def signs(self, straight_line, missing):
        """Judged, straight, missing: all questions stand on one scale."""
        judged = straight = few = 0
        for row in self.rows:
            shown = [row[question] for question in self.order() if row[question] != "-"]
            judged += len(shown) >= straight_line
            run = longest = 0
            for before, given in zip([None] + shown, shown):
                run = run + 1 if given == before and given not in STATES else int(given not in STATES)
                longest = max(longest, run)
            straight += longest >= straight_line
            few += sum(given != "" for given in shown) < missing * len(shown)
        return judged, straight, few

    def order(self):
        return [question for _, dimensions in self.questions.values() for _, asked in dimensions.values() for question in asked]
