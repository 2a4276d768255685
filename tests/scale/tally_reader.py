"""Reads tallies from their description in docs/tally-format.md, without cxmat."""
import hashlib
import json

FIRST_LINE = b"cxmat tally 1: internal, holds counts of small groups, not for publication\n"


class Numbers:
    def __init__(self, data):
        self.data, self.at = data, 0

    def n(self):
        number = shift = 0
        while True:
            byte = self.data[self.at]
            self.at += 1
            number |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                assert byte != 0 or shift == 7, "a byte more than needed"
                return number

    def z(self):
        number = self.n()
        return -(number >> 1) - 1 if number & 1 else number >> 1

    def count(self):
        marked = self.n()
        count = marked >> 1
        return (count, self.n(), self.n()) if marked & 1 else (count, count, count)

    def list_of(self, read):
        return [read() for _ in range(self.n())]

    def histogram(self):
        bins = self.n()
        if bins == 0:
            return {"sum": 0, "bins": {}}
        shift, total, key, found = self.n(), self.z(), 0, {}
        for _ in range(bins):
            key += self.z()
            found[key] = self.count()
        assert list(found) == sorted(found) and all(key % (1 << shift) == 0 for key in found)
        return {"sum": total, "bins": found}

    def question(self):
        made = {"choices": self.list_of(self.count), "answered": self.count(), "asked": self.count(),
                "values": self.histogram()}
        return made | {state: self.n() for state in ["unanswered", "na", "dk", "not_shown"]}

    def node(self):
        return {"asked": self.n(), "scored": self.n(), "coverage": self.n(), "scores": self.histogram(),
                "contributions": self.list_of(self.n),
                "pairs": self.list_of(lambda: [self.n() for _ in range(5)])}

    def cell(self):
        made = {"wave": self.z(), "groups": self.list_of(self.z)}
        made |= {name: self.n() for name in ["respondents", "without_answers", "judged", "straight", "missing"]}
        return made | {"questions": self.list_of(self.question), "nodes": self.list_of(self.node)}


def read(data):
    """The header, with the cells under "found"."""
    assert data.startswith(FIRST_LINE), data[:80]
    content, digest = data[:-64], data[-64:].decode()
    assert hashlib.sha256(content).hexdigest() == digest
    line_end = content.index(b"\n", len(FIRST_LINE))
    tally = json.loads(content[len(FIRST_LINE):line_end])
    numbers = Numbers(content[line_end + 1:])
    tally["found"] = [numbers.cell() for _ in range(tally["cells"])]
    assert numbers.at == len(numbers.data), "bytes behind the last cell"
    assert tally["respondents"] == sum(cell["respondents"] for cell in tally["found"])
    keys = [(cell["wave"], cell["groups"]) for cell in tally["found"]]
    assert keys == sorted(keys)
    return tally
