"""What was measured, as Markdown tables."""
# SPDX-License-Identifier: Apache-2.0


def number(value):
    """Three digits that count."""
    for bound, digits in ((100, 0), (10, 1), (1, 2), (0.1, 3)):
        if value >= bound:
            return f"{value:.{digits}f}"
    return f"{value:.4f}"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|---|" + "--:|" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def failures(measured):
    return [f"{label} failed: {error.strip().splitlines()[0] if error.strip() else 'no word why'}"
            for label, error in measured.failures.items()]


def sizes(measured, labels, size, rows, base):
    """The runs over one file: `size` in bytes, `rows` respondents."""
    head = ["program", "wall s", "fastest..slowest", "cpu s", "peak MiB", "MB/s", "cpu ns/row", f"wall / {base}"]
    lines = []
    for label in labels:
        if label not in measured.runs:
            continue
        wall, cpu = measured.median(label, "wall"), measured.median(label, "cpu")
        ratio = measured.ratio(label, base)
        lines.append([label, number(wall), "..".join(map(number, measured.range(label))), number(cpu),
                      number(measured.median(label, "peak")), number(size / 1e6 / wall), number(cpu / rows * 1e9),
                      "" if ratio is None else number(ratio)])
    return table(head, lines)


def latency(measured, base):
    head = ["command", "wall ms", "fastest..slowest", "cpu ms", "peak MiB", f"wall / {base}"]
    return table(head, [[
        label, number(1e3 * measured.median(label, "wall")),
        "..".join(number(1e3 * wall) for wall in measured.range(label)),
        number(1e3 * measured.median(label, "cpu")), number(measured.median(label, "peak")),
        number(measured.ratio(label, base))] for label in measured.runs])
