"""Made-up surveys, counted by a database and by cxmat: the tallies must be the same, to the last bit.

    databases.py CXMAT SAME_TALLY FOLDER ENGINE

CXMAT_SQL_SEEDS: how many surveys (12); CXMAT_SQL_SEED: only this one. Exit code 77 where the engine
is not here, unless CXMAT_REQUIRE_BROWSER says that everything must be."""

import os
import pathlib
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True
from engines import ENGINES, Missing  # noqa: E402
from surveys import Survey  # noqa: E402


class Check:
    def __init__(self, cxmat, same_tally, folder, engine):
        self.cxmat, self.same_tally, self.folder, self.engine = cxmat, same_tally, pathlib.Path(folder), engine
        self.compared = self.refused = 0

    def query(self, survey, table="responses"):
        done = subprocess.run([self.cxmat, "sql", survey, "--dialect", self.engine.dialect, "--table", table],
                              capture_output=True)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def compare(self, survey, *results):
        done = subprocess.run([self.same_tally, survey, *results], capture_output=True, text=True)
        return done.returncode, done.stdout

    def must_be_same(self, what, survey, *results):
        code, said = self.compare(survey, *results)
        assert code == 0, f"{what}: {survey}\n{said}"
        self.compared += 1

    def survey(self, seed):
        folder = self.folder / str(seed)
        shutil.rmtree(folder, ignore_errors=True)
        survey = Survey(seed)
        columns, rows = survey.write(folder)
        code, query, said = self.query(folder)
        if code != 0:
            # Scores that must be rounded, or squares that only wider types hold, are in the way.
            assert "[CX520]" in said or "[CX523]" in said, said
            self.refused += 1
            return
        self.engine.load(columns, rows)
        if self.engine.name == "clickhouse":
            parts = [folder / "shard0.csv", folder / "shard1.csv"]
            for server, part in enumerate(parts):
                self.engine.run(query, part, server)
            self.must_be_same("shards", folder, *parts)
            self.engine.run(self.query(folder, "responses_of_both")[1], folder / "both.csv")
            self.must_be_same("table over both", folder, folder / "both.csv")
            return
        self.engine.run(query, folder / "result.csv")
        self.must_be_same("whole", folder, folder / "result.csv")
        parts = []
        for shard in range(2):
            parts.append(folder / f"shard{shard}.csv")
            self.engine.load(columns, rows[shard::2])
            self.engine.run(query, parts[-1])
        self.must_be_same("shards", folder, *parts)

    def refusals(self):
        """What is no answer is neither dropped nor bent into one; nor is a result cut off."""
        for seed in range(1, 50):
            survey = Survey(seed)
            asked = [q for q in survey.questions if q[1] != "text"]
            if survey.rows < 7 or not asked:
                continue
            folder = self.folder / "refusals"
            shutil.rmtree(folder, ignore_errors=True)
            columns, rows = survey.write(folder)
            code, query, _ = self.query(folder)
            if code == 0:
                break
        result = folder / "result.csv"
        at = columns.index(asked[0][0])
        for wrong in ("7x", "3,0", "1 2", "null", "١"):
            for row in rows[:3]:
                row[at] = wrong
            self.engine.load(columns, rows)
            self.engine.run(query, result)
            code, said = self.compare(folder, result)
            assert code == 2 and f"{asked[0][0]}: " in said, f"{wrong}: {said}"
        for row in rows[:3]:
            row[at] = ""
        self.engine.load(columns, rows)
        self.engine.run(query, result)
        text = result.read_text(encoding="utf-8").splitlines(keepends=True)
        for cut in (1, len(text) // 2):
            result.write_text("".join(text[:-cut]), encoding="utf-8")
            code, said = self.compare(folder, result)
            assert code == 2 and "CX525" in said, said


def main():
    cxmat, same_tally, folder, name = sys.argv[1:]
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    try:
        engine = ENGINES[name](folder)
    except Missing as why:
        print(f"skipped: {why}")
        return 1 if os.environ.get("CXMAT_REQUIRE_BROWSER") == "1" else 77
    try:
        check = Check(cxmat, same_tally, folder, engine)
        only = os.environ.get("CXMAT_SQL_SEED")
        seeds = [int(only)] if only else range(1, 1 + int(os.environ.get("CXMAT_SQL_SEEDS", "12")))
        for seed in seeds:
            check.survey(seed)
        check.refusals()
        print(f"{name} {engine.version}: {check.compared} tallies the same, {check.refused} surveys refused")
    finally:
        engine.close()
    return 0


sys.exit(main())
