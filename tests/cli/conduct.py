#!/usr/bin/env python3
"""How a command line behaves: the rules of clig.dev (2024) that can be tested.

    conduct.py CXMAT ROOT WORK
"""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import pty
import re
import shutil
import signal
import subprocess
import sys
import time

cxmat, root, work = (pathlib.Path(one).resolve() for one in sys.argv[1:4])
examples = root / "examples"
shutil.rmtree(work, ignore_errors=True)
work.mkdir(parents=True)
base = {key: value for key, value in os.environ.items()
        if key not in ("LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "SOURCE_DATE_EPOCH")}
base |= {"TERM": "xterm-256color"}
failed = []


def run(*arguments, environment=None, cwd=work, typed=b""):
    done = subprocess.run([str(cxmat), *map(str, arguments)], input=typed, capture_output=True,
                          cwd=cwd, env={**base, **(environment or {})}, timeout=60)
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode(
        "utf-8", "replace")


def check(holds, what):
    if not holds:
        failed.append(what)


def commands():
    """Every command as a list of words, and its help in both languages."""
    found = []
    _, program, _ = run("--help")
    for name in re.findall(r"^  ([a-z-]+)  ", program.split("Subcommands:")[1], re.M):
        found.append([name])
        _, text, _ = run(name, "--help")
        if "Subcommands:" in text:
            for below in re.findall(r"^  ([a-z-]+)  ", text.split("Subcommands:")[1], re.M):
                found.append([name, below])
    return found


def options_in(help_text):
    """Long options, and descriptions, of a help in English."""
    body = help_text.split("Options:")[1] if "Options:" in help_text else ""
    longs = re.findall(r"^  (?:-\w,)?(--[a-z-]+)", body, re.M)
    longs += re.findall(r"^  --[a-z-]+,(--[a-z-]+)", body, re.M)
    return longs


def descriptions_in(help_text):
    texts = []
    for line in help_text.splitlines():
        found = re.match(r"^  \S.*?  +(\S.*)$", line) or re.match(r"^ {20,}(\S.*)$", line)
        if found and not line.strip().startswith("cxmat "):
            texts.append(found[1].strip())
    return texts


def help_rules():
    code, out, err = run("--help")
    check(code == 0 and "Usage:" in out and not err, "--help goes to standard output, exit 0")
    check(run("-h")[1] == out, "-h is --help")
    code, out, err = run()
    check(code == 2 and not out and "Usage:" in err, "without arguments: help, exit 2")
    code, out, err = run("--version")
    check(code == 0 and re.fullmatch(r"cxmat \d+\.\d+\.\d+\n", out) and not err, "--version")
    english = set(descriptions_in(run("--help")[1]))
    man = (root / "cli/man/cxmat.1").read_text()
    completions = {shell: run("completion", shell)[1]
                   for shell in ("bash", "zsh", "fish", "powershell")}
    same = {"table (default) or json", "TEXT", "INT"}
    for words in commands():
        name = " ".join(words)
        code, out, err = run(*words, "--help")
        check(code == 0 and out and not err, f"{name} --help")
        check("Example" in out or len(words) == 1 and "Subcommands:" in out,
              f"{name} --help shows an example")
        english |= set(descriptions_in(out))
        for option in options_in(out):
            described = re.search(rf"{option}\b[^\n]*?(?:  +\S|\n +\S)", out)
            check(bool(described), f"{name} {option} has no help")
            for shell, script in completions.items():
                word = option[2:] if shell == "fish" else option
                check(re.search(rf"(-l |['\" *]){re.escape(word)}\b", script),
                      f"{option} is not completed in {shell}")
            page = run("man", words[0])[1]
            check(f"Fl -{option[2:]}" in page, f"{option} is not in the page of {words[0]}")
            if words[0] not in ("completion", "man"):
                check(f"Fl -{option[2:]}" in man or f", -{option[2:]}" in man,
                      f"{name} {option} is not in cxmat(1)")
        check(f".It Cm {words[0]}" in man, f"{words[0]} is not in cxmat(1)")
        _, german, _ = run(*words, "--help", "--lang", "de")
        check("Aufruf:" in german, f"{name} --help speaks German")
        for text in descriptions_in(german):
            check(text not in english or len(text.split()) < 4,
                  f"{name} --help --lang de is English: {text}")


def error_rules():
    for arguments, word in ((["repotr"], "report"), (["score", "x", "--fromat", "json"], "--format"),
                            (["score", "x", "--format", "jsn"], "json"),
                            (["show", "ownershp"], "ownership")):
        code, out, err = run(*arguments)
        check(code == 2 and not out and word in err, f"a slip is answered with a hint: {arguments}")
    check(run("score", "x", "--form", "json")[0] == 2, "options are not abbreviated")
    code, out, err = run("score", "nowhere")
    check(code == 2 and not out and "nowhere" in err and "help:" in err, "a missing file")
    for arguments in (["form", "x"], ["score", "--format"], ["benchmark"], ["list", "x"],
                      ["tally", "x", "--threads", "0"], ["report"], ["score", "x", "--groups", "a"],
                      ["nothing"], ["list", "--nothing"], ["score", "x", "--lang", "xx"]):
        code, out, err = run(*arguments, environment={"LANG": "de_DE.UTF-8"})
        check(code == 2 and not out and "Fehler:" in err and "Hilfe:" in err,
              f"a wrong call is refused in German: {arguments}\n{err}")
        check(not re.search(r"\b(required|excludes|requires|missing|expected)\b", err),
              f"English words: {err}")
    for name, value in (("LC_ALL", "de_AT.UTF-8"), ("LANG", "de_DE"), ("LC_MESSAGES", "de_CH")):
        check("Fehler" in run("score", "nowhere", environment={name: value})[2], f"{name}={value}")


def stream_rules():
    code, out, err = run("score", examples / "cx-pulse", "--format", "json")
    check(code == 0 and json.loads(out) and not err, "results alone on standard output")
    code, out, err = run("score", examples / "cx-pulse", "--format", "csv", "-o", "-")
    check(code == 0 and out.startswith(("questionnaire", "node", "\ufeff", "wave")) or "," in out,
          "-o - is standard output")
    answers = (examples / "cx-pulse/responses.csv").read_bytes()
    code, out, err = run("score", "--questionnaire", "cx-pulse", "--responses", "-", typed=answers)
    check(code == 0 and out, f"- is standard input: {err}")
    check(run("report", examples / "cx-pulse", "-q", "-o", work / "quiet/")[2] == "", "-q is quiet")
    code, out, err = run("init", "fresh")
    check(code == 0 and "cxmat" in out + err, "init says what comes next")
    check(run("init", "fresh")[0] == 2, "nothing is written over without being asked")
    check(run("--lang", "de", "list")[1] == run("list", "--lang", "de")[1],
          "options stand before a command or behind it")
    check(run("score", "--", examples / "cx-pulse")[0] == 0, "-- ends the options")
    # A reader that goes away is no error worth words.
    done = subprocess.run(f"'{cxmat}' show ownership | head -1", shell=True, env=base,
                          capture_output=True)
    check(done.returncode == 0 and not done.stderr, f"a closed pipe: {done.stderr.decode()}")
    # Nobody is asked who is not there.
    code, out, err = run("interview", "ownership", "-o", "asked.json")
    check(code in (0, 2, 3) and "[CX" in err, f"an interview without a terminal: {code}")


def on_terminal(*arguments, environment=None):
    """What a terminal shows."""
    main, far = pty.openpty()
    done = subprocess.Popen([str(cxmat), *map(str, arguments)], stdin=far, stdout=far, stderr=far,
                            env={**base, **(environment or {})}, cwd=work)
    os.close(far)
    shown = b""
    while True:
        try:
            part = os.read(main, 4096)
        except OSError:
            break
        if not part:
            break
        shown += part
    done.wait()
    os.close(main)
    return shown


def colour_rules():
    call = ("score", "nowhere")
    check(b"\033[" in on_terminal(*call), "a terminal gets colours")
    check(b"\033[" not in on_terminal(*call, "--no-color"), "--no-color")
    check(b"\033[" not in on_terminal(*call, environment={"NO_COLOR": "1"}), "NO_COLOR")
    check(b"\033[" not in on_terminal(*call, environment={"TERM": "dumb"}), "TERM=dumb")
    check("\033" not in run(*call)[2], "no colours for a file")
    # A hostile file does not steer the terminal.
    hostile = work / "hostile.csv"
    hostile.write_bytes(b"respondent,own01\nr1,\033]0;taken over\007\033[2J\n")
    shown = on_terminal("score", "--questionnaire", "ownership", "--responses", hostile,
                        "--no-color")
    table = work / "groups.csv"
    table.write_bytes(b"respondent,role,own01,own02\n" + b"".join(
        b"%d,\033[31mred%d,3,4\n" % (i, i % 2) for i in range(20)))
    call = ("score", "--questionnaire", "ownership", "--responses", table, "--groups", "role",
            "--format", "csv")
    data = on_terminal(*call, environment={"NO_COLOR": "1"})
    check(b"red1" in data and b"\033" not in data, "data on a terminal stay text, too")
    check("\033[31mred1" in run(*call)[1], "and are as they were in a file")
    check(b"[CX" in shown and b"\033" not in shown and b"\007" not in shown,
          f"what a file holds stays text: {shown}")


def signal_rules():
    """Ctrl-C ends a long run at once, with 130 as shells count, and no file is half written."""
    rows = 400_000
    big = work / "big.csv"
    with open(big, "w", encoding="utf-8") as file:
        file.write("respondent,own01,own02,own03\n")
        file.writelines(f"{i},3,4,{1 + i % 5}\n" for i in range(rows))
    target = work / "target.json"
    target.write_text("as it was\n")
    process = subprocess.Popen([str(cxmat), "score", "--questionnaire", "ownership", "--responses",
                                str(big), "--format", "json", "-o", str(target)], env=base,
                               stderr=subprocess.PIPE, stdout=subprocess.PIPE)
    time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    begun = time.monotonic()
    process.wait()
    check(process.returncode in (-signal.SIGINT, 130), f"Ctrl-C: {process.returncode}")
    check(time.monotonic() - begun < 1, "Ctrl-C is heard at once")
    check(target.read_text() == "as it was\n", "the output is as it was")
    check(not [name for name in os.listdir(work) if ".cxmat-" in name], "nothing is left behind")


for rules in (help_rules, error_rules, stream_rules, colour_rules, signal_rules):
    rules()
for what in failed:
    print("FAILED:", what)
print(f"{len(failed)} rules broken")
sys.exit(1 if failed else 0)
