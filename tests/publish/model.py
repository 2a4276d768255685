"""What is asked in everything/, written down by hand, and people who answer it at random."""
import random

EXTENT = ["1", "2", "3", "4", "na", "dk"]
PROGRESS = ["not_planned", "in_the_making", "in_use"]
CHANNEL = ["phone", "mail_chat", "other"]
RECOMMEND = [str(number) for number in range(11)] + ["na", "dk"]
REMARKS = ["mehr Zeit für Rückfragen", "ein \"eigener\" Platz; und Ruhe", "erste Zeile\nzweite Zeile",
           "Komma, Punkt.", "café – ß", "{evr_a} <b>fett</b>"]

# Labels in German and English, by hand from the file.
LABELS = {
    "1": ("gar nicht", "not at all"), "2": ("teilweise", "partly"),
    "3": ("weitgehend, mit Lücken", "largely, with gaps"), "4": ("vollständig", "fully"),
    "na": ("trifft hier nicht zu", "does not apply here"), "dk": ("weiß nicht", "don't know"),
    "not_planned": ("nicht geplant", "not planned"), "in_the_making": ("im Aufbau", "in the making"),
    "in_use": ("im Einsatz", "in use"), "phone": ("Telefon", "Phone"),
    "mail_chat": ("E-Mail, Chat", "Mail, chat"), "other": ("Sonstige Wege", "Other ways")}
GROUPS = {
    "role": ["manager", "frontline", "it"],
    "job level": ["Büro Nord", "O'Neil \"Süd\"", "Ost"],
    "team": None}


def several(answers, name):
    return answers.get(name) or []


def number(answers, name):
    return None if answers.get(name) is None else float(answers[name])


def asked(*roles):
    """Unless somebody says to be in a role that this question does not name."""
    others = set(GROUPS["role"]) - set(roles)
    return lambda a: a.get("role") not in others


# Texts that show themselves, in German: what a platform could take for its own signs.
LITERAL = {"evr_text_of_20_sign": "Was noch? „Zitat“, \"Zoll\", 'einfach', <b>fett</b>, {evr_a}, ${evr_a}, "
                                  "[[Choices]], a_b_c, *x*, &amp;"}

# id, type, choices, when it is shown: nothing that was left open makes a condition true.
QUESTIONS = [
    ("evr_a", "one", EXTENT, lambda a: True),
    ("evr_b", "one", PROGRESS, lambda a: True),
    ("evr_c", "one", EXTENT, lambda a: a.get("evr_a") == "1" or a.get("evr_b") == "in_use"),
    ("evr_d", "text", None, lambda a: a.get("evr_a") in ("3", "4")),
    ("evr_q", "one", RECOMMEND, lambda a: True),
    ("evr_m", "several", CHANNEL, lambda a: True),
    ("evr_e", "one", EXTENT, lambda a: "mail_chat" in several(a, "evr_m")),
    ("evr_f", "one", EXTENT, lambda a: bool(several(a, "evr_m")) and "other" not in a["evr_m"]),
    ("evr_g", "one", EXTENT, lambda a: several(a, "evr_m") == ["phone"]),
    ("evr_h", "one", EXTENT, lambda a: bool(several(a, "evr_m")) and a["evr_m"] != ["phone"]),
    ("evr_n", "integer", (0, 50), lambda a: True),
    ("evr_i", "one", EXTENT, lambda a: number(a, "evr_n") is not None and number(a, "evr_n") < 7),
    ("evr_j", "one", EXTENT, lambda a: number(a, "evr_n") is not None and number(a, "evr_n") != 7),
    ("evr_x", "decimal", None, lambda a: True),
    ("evr_text_of_20_sign", "text", None, lambda a: True),
    ("evr_r", "one", EXTENT, asked("manager")),
    ("evr_s", "one", EXTENT, lambda a: a.get("evr_c") == "4" and number(a, "evr_n") is not None
     and number(a, "evr_n") < 20 and asked("manager", "it")(a)),
]


def answer(chance, kind, choices):
    if chance.random() < 0.15:
        return None
    if kind == "one":
        return chance.choice(choices)
    if kind == "several":
        return [each for each in choices if chance.random() < 0.5] or None
    if kind == "integer":
        return str(chance.choice([0, 6, 7, 8, 19, 20, 50]))
    if kind == "decimal":
        return chance.choice(["0.5", "2", "12.25"])
    return chance.choice(REMARKS)


def fill(questions, groups, chance, shown=None):
    """One person's answers. `shown(id, answers)` says what they see; else what the table says."""
    answers = {}
    for column, values in groups.items():
        value = None if chance.random() < 0.15 else chance.choice(values or ["Team A", "Team Ü"])
        answers[column] = value
    for name, kind, choices, condition in questions:
        visible = shown(name, answers) if shown else condition(answers)
        answers[name] = answer(chance, kind, choices) if visible else None
    return answers


def people(questions, groups, count, seed, shown=None):
    chance = random.Random(seed)
    found = []
    while len(found) < count:
        answers = fill(questions, groups, chance, shown)
        if any(answers[name] is not None for name, *_ in questions):  # imports leave out the others
            found.append(answers)
    return found


def with_evidence(questions):
    """Behind each question but texts: what the answer rests on."""
    found = []
    for question in questions:
        found.append(question)
        if question[1] != "text":
            found.append((question[0] + "_evidence", "text", None, question[3]))
    return found


def words(value):
    """As a response file of cxmat's own has it."""
    return "" if value is None else " ".join(value) if isinstance(value, list) else value
