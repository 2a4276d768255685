#!/usr/bin/env python3
"""What the program for Windows does, under wine: paths with umlauts, line ends of Windows, messages,
pipes, files in use, and the same bytes as the program for Linux.

    windows.py CXMAT.EXE ROOT WORK
"""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

program, root, work = (pathlib.Path(one).resolve() for one in sys.argv[1:4])
place = work / "Prüfung, größer"
environment = {**os.environ, "LC_ALL": "C.UTF-8", "WINEDEBUG": "-all", "NO_COLOR": "1",
               "WINEPREFIX": str(work / "wine")}
failed = []


def cxmat(*arguments, lang="en", given=None, **more):
    return subprocess.run(["wine", str(program), *arguments], cwd=place, input=given,
                          env={**environment, **({"LANG": lang, "LC_ALL": lang} if lang != "en" else {})},
                          capture_output=True, **more)


def check(what, holds, done=None):
    print(("" if holds else "FAILED: ") + what, flush=True)
    if not holds:
        failed.append(what)
        if done is not None:
            print(done.returncode, done.stdout[-600:], done.stderr[-600:])


def main():
    shutil.rmtree(work, ignore_errors=True)
    place.mkdir(parents=True)
    shutil.copytree(root / "examples/cx-pulse", place / "Umfrage äöüß")
    shutil.copytree(root / "examples/forms", place / "forms")
    for file in (place / "Umfrage äöüß").rglob("*"):
        if file.suffix in (".yaml", ".csv"):
            file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    done = cxmat("--version")
    check("it starts", done.returncode == 0 and done.stdout.startswith(b"cxmat "), done)

    done = cxmat("score", "Umfrage äöüß", "--format", "json", "-o", "Ergebnis ü.json")
    check("a folder with umlauts, CRLF: scored into a file with umlauts",
          done.returncode == 0 and (place / "Ergebnis ü.json").is_file(), done)
    check("... which is JSON with LF",
          b"\r" not in (place / "Ergebnis ü.json").read_bytes() and
          "ü" in (place / "Ergebnis ü.json").read_text("utf-8") and
          json.loads((place / "Ergebnis ü.json").read_text("utf-8")))
    done = cxmat("report", "Umfrage äöüß", "--format", "html,md,xlsx", "-o", "Bericht ß/")
    check("a report in three formats and two languages",
          done.returncode == 0 and len(list((place / "Bericht ß").iterdir())) == 6, done)
    done = cxmat("report", "Umfrage äöüß", "--format", "html,md,xlsx", "-o", "Bericht ß/")
    check("... again, in the place of the first, without leftovers",
          done.returncode == 0 and len(list((place / "Bericht ß").iterdir())) == 6, done)
    done = cxmat("score", "Umfrage äöüß")
    check("the table on standard output is UTF-8 with LF",
          done.returncode == 0 and b"\r" not in done.stdout and done.stdout.decode("utf-8"), done)

    done = cxmat("score", "gibt es nicht")
    check("a missing folder: exit code 2, its name",
          done.returncode == 2 and "gibt es nicht".encode() in done.stderr, done)
    bad = place / "schlecht ü.yaml"
    bad.write_bytes("cxmat: 1\r\nquestionnaire: größe\r\n".encode())
    done = cxmat("validate", "schlecht ü.yaml")
    check("a fault in a file with CRLF: its line and column, no stray CR",
          done.returncode == 2 and re.search(rb"\.yaml:2:\d+: error", done.stderr) and
          b"\r" not in done.stderr, done)
    done = cxmat("score", "gibt es nicht", lang="de_DE.UTF-8")
    check("German by LANG", b"Fehler" in done.stderr, done)
    done = cxmat("score", "Umfrage äöüß", "--frobnicate")
    check("a wrong call: exit code 2", done.returncode == 2 and b"--frobnicate" in done.stderr, done)

    done = cxmat("score", "Umfrage äöüß", "-o", "no/such/folder/x.json", "--format", "json")
    check("a folder that is not there is made",
          done.returncode == 0 and (place / "no/such/folder/x.json").is_file(), done)
    locked = place / "nur lesen.json"
    locked.write_text("alt")
    locked.chmod(0o444)
    done = cxmat("score", "Umfrage äöüß", "--format", "json", "-o", "nur lesen.json")
    check("a write-protected file stays as it is: exit code 3",
          done.returncode == 3 and locked.read_text() == "alt", done)
    (place / "Ordner.json").mkdir()
    done = cxmat("score", "Umfrage äöüß", "--format", "json", "-o", "Ordner.json")
    check("a folder in the place of the file: exit code 3, and why",
          done.returncode == 3 and b"Is a directory" in done.stderr, done)

    answers = (place / "Umfrage äöüß").glob("*.csv")
    table = next(iter(sorted(answers)))
    by_file = cxmat("tally", "Umfrage äöüß", "-o", "a.cxtally")
    by_pipe = cxmat("tally", "Umfrage äöüß", "-", "-o", "b.cxtally", given=table.read_bytes())
    check("tallies from a file and from a pipe",
          by_file.returncode == 0 and by_pipe.returncode == 0, by_pipe)
    one_pass = cxmat("score", "Umfrage äöüß", "--one-pass", "--format", "csv")
    check("one pass", one_pass.returncode == 0 and one_pass.stdout, one_pass)

    done = cxmat("interview", "ownership", "-o", "Gespräch.json", given=b"3\r\n4\r\n")
    check("an interview by lines is saved and paused",
          done.returncode == 0 and (place / "Gespräch.json").is_file(), done)
    done = cxmat("interview", "ownership", "-o", "Gespräch.json", given=b"2\r\n")
    check("... and goes on", done.returncode == 0 and b"4 von 12" in done.stdout, done)
    first = subprocess.Popen(["wine", str(program), "interview", "ownership", "-o", "Gespräch.json"],
                             cwd=place, env=environment, stdin=subprocess.PIPE,
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    first.stdout.read(1)
    done = cxmat("interview", "ownership", "-o", "Gespräch.json", given=b"2\r\n")
    check("one that another process holds is refused",
          done.returncode == 2 and b"CX501" in done.stderr, done)
    first.stdin.close()
    first.stdout.read()
    check("... and free again at its end", first.wait() == 0)

    killed = place / "abgebrochen.json"
    killed.write_text("alt")
    (place / ".abgebrochen.json.cxmat-99-0").write_text("half")
    done = cxmat("score", "Umfrage äöüß", "--format", "json", "-o", "abgebrochen.json")
    check("what a killed process left is swept",
          done.returncode == 0 and killed.stat().st_size > 1000, done)
    check("nothing is left behind",
          not [name for name in place.rglob("*") if ".cxmat-" in name.name or ".lock" in name.name])
    for name in failed:
        print("FAILED:", name)
    return 1 if failed else 0


code = main()
subprocess.run(["wineserver", "-k"], env=environment, check=False, capture_output=True)
sys.exit(code)
