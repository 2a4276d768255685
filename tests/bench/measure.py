"""Runs commands in turn and keeps what each run took."""
# SPDX-License-Identifier: Apache-2.0
import collections
import pathlib
import statistics
import subprocess

Run = collections.namedtuple("Run", "wall cpu peak")  # seconds, seconds, MiB


class Measured:
    """The runs of several commands, by label and round."""

    def __init__(self):
        self.runs = {}
        self.failures = {}

    def median(self, label, field):
        return statistics.median(getattr(run, field) for run in self.runs[label].values())

    def range(self, label):
        walls = [run.wall for run in self.runs[label].values()]
        return min(walls), max(walls)

    def ratio(self, label, base):
        """The median of the ratios round by round: both runs of a pair are neighbours in time."""
        own, other = self.runs[label], self.runs.get(base, {})
        both = [own[at].wall / other[at].wall for at in own if at in other]
        return statistics.median(both) if both else None


def output_of(folder, label):
    """The file with what the command printed last."""
    return pathlib.Path(folder) / (label.replace("/", "-") + ".out")


def run(timed, command, output, feed=None):
    """One run; the standard output goes to `output`, the input comes from the command `feed`. (Run, error text)."""
    feeder = subprocess.Popen(feed, stdout=subprocess.PIPE) if feed else None
    done = subprocess.run([timed, output, *command], stdin=feeder.stdout if feeder else subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if feeder:
        feeder.stdout.close()
        feeder.wait()
    if done.returncode != 0:
        return None, done.stderr.decode(errors="replace")
    wall, cpu, peak, code = done.stdout.split()
    if code != b"0":
        return None, f"exit code {int(code)}: " + done.stderr.decode(errors="replace")[:300]
    return Run(float(wall), float(cpu), int(peak) / 1024), ""


def rounds(timed, commands, count, folder, warm_up, progress, feed=None):
    """`commands`: words by label. Each round runs each command once, in turn. What a command printed last
    stands in output_of(folder, label)."""
    measured = Measured()
    for at in range(0 if warm_up else 1, count + 1):
        for label, command in commands.items():
            if label in measured.failures:
                continue
            progress(f"round {at} of {count}: {label}")
            result, error = run(timed, command, output_of(folder, label), feed)
            if result is None:
                measured.failures[label] = error
                measured.runs.pop(label, None)
            elif at > 0:
                measured.runs.setdefault(label, {})[at] = result
    return measured
