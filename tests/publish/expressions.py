"""Conditions as platforms evaluate them: XPath of XLSForms, ExpressionScript of LimeSurvey.

A small evaluator of what their documentation says, for tests alone; it shares no code with cxmat.
"""
import re

TOKEN = re.compile(r"""\s*(?:
    (?P<string>'[^']*'|"[^"]*")|(?P<variable>\$\{[^}]*\}|[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)?\.NAOK)
    |(?P<number>-?\d+(?:\.\d+)?)|(?P<sign>==|!=|<=|>=|=|<|>|!|\(|\)|,|\.(?!\d))|(?P<word>[a-z][a-z-]*))""",
                   re.VERBOSE)


class Broken(Exception):
    pass


def tokens_of(text):
    found, at = [], 0
    text = text.strip()
    while at < len(text):
        token = TOKEN.match(text, at)
        if not token or token.end() == at:
            raise Broken(f"at {at}: {text[at:at + 20]!r} in {text!r}")
        found.append((token.lastgroup, token.group(token.lastgroup)))
        at = token.end()
    return found


def as_number(value):
    if isinstance(value, bool):
        return float(value)
    try:
        return float(value)
    except ValueError:
        return float("nan")


class Parser:
    def __init__(self, text, variable, functions, equal):
        self.tokens, self.at = tokens_of(text), 0
        self.variable, self.functions, self.equal = variable, functions, equal

    def peek(self):
        return self.tokens[self.at][1] if self.at < len(self.tokens) else None

    def take(self, wanted=None):
        if self.at == len(self.tokens) or wanted not in (None, self.peek()):
            raise Broken(f"{wanted} expected, {self.peek()} found")
        self.at += 1
        return self.tokens[self.at - 1]

    def whole(self):
        value = self.disjunction()
        if self.at != len(self.tokens):
            raise Broken(f"{self.peek()} left over")
        return truth(value)

    def disjunction(self):
        value = self.conjunction()
        while self.peek() == "or":
            self.take()
            right = self.conjunction()
            value = truth(value) or truth(right)
        return value

    def conjunction(self):
        value = self.comparison()
        while self.peek() == "and":
            self.take()
            right = self.comparison()
            value = truth(value) and truth(right)
        return value

    def comparison(self):
        value = self.primary()
        if self.peek() in ("==", "=", "!=", "<", "<=", ">", ">="):
            sign = self.take()[1]
            right = self.primary()
            if sign in ("==", "="):
                return self.equal(value, right)
            if sign == "!=":
                return not self.equal(value, right)
            a, b = as_number(value), as_number(right)
            return {"<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}[sign]
        return value

    def primary(self):
        kind, text = self.take()
        if text == "(":
            value = self.disjunction()
            self.take(")")
            return value
        if text == "!":
            return not truth(self.primary())
        if kind == "string":
            return text[1:-1]
        if kind == "number":
            return float(text)
        if kind == "variable" or text == ".":
            return self.variable(text)
        if kind == "word" and text in self.functions:
            self.take("(")
            arguments = []
            while self.peek() != ")":
                arguments.append(self.disjunction())
                if self.peek() == ",":
                    self.take()
            self.take(")")
            return self.functions[text](*arguments)
        raise Broken(f"{text!r} is unknown")


def truth(value):
    return value if isinstance(value, bool) else bool(value) and value != "0"


def xpath(text, value_of):
    """`value_of(name)`: a string, "" where open; several choices joined by blanks."""
    def equal(a, b):
        if isinstance(a, float) or isinstance(b, float):
            return as_number(a) == as_number(b)
        return a == b
    functions = {"selected": lambda a, b: b in a.split(), "not": lambda a: not truth(a),
                 "true": lambda: True, "false": lambda: False, "concat": lambda *a: "".join(a),
                 "count-selected": lambda a: float(len(a.split()))}
    return Parser(text, lambda name: value_of("." if name == "." else name[2:-1]), functions, equal).whole()


def expression_script(text, value_of):
    """`value_of(variable)`: a string, "" where open or not relevant (NAOK)."""
    def equal(a, b):
        a, b = (str(int(each)) if isinstance(each, float) and each.is_integer() else str(each) for each in (a, b))
        x, y = as_number(a), as_number(b)
        return x == y if x == x and y == y else a == b
    functions = {"strlen": lambda a: float(len(a)), "count": lambda *a: float(sum(1 for each in a if each != ""))}
    return Parser(text, lambda name: value_of(name[:-len(".NAOK")]), functions, equal).whole()
