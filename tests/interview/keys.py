# SPDX-License-Identifier: Apache-2.0
"""Interviews by keys on a pseudo-terminal: answers, pauses, kill -9, full disks, two at once.

keys.py CXMAT ROOT WORK
"""
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(__file__))
from pseudo_terminal import FRAME_END, Interview, read  # noqa: E402

cxmat, root, work = (os.path.abspath(argument) for argument in sys.argv[1:4])
END_OF_SCREEN = b"\x1b[?1049l"


def begin(*arguments, folder=None, **settings):
    interview = Interview([cxmat, "interview", *arguments], folder or work, **settings)
    interview.until(FRAME_END)
    return interview


def answers_pause_and_resume():
    interview = begin("ownership", "--groups", "role", "-o", "one.json", "--lang", "de")
    manager = re.search(r"(\d) ○ Führungskräfte", interview.shown.decode())
    interview.key(manager[1])
    interview.key("4")
    interview.key("b")
    interview.key("c")
    for letter in "Grüße, 日本":
        interview.key(letter)
    interview.key("\n")  # Ctrl-J
    interview.key("zwei")
    interview.key("\r")
    interview.key("\x1b[C")  # right
    interview.key("n")
    interview.send("q")
    assert interview.end() == 0
    assert interview.echoes() and END_OF_SCREEN in interview.shown
    assert "CX502" in interview.shown.decode()
    saved = read(f"{work}/one.json")
    assert saved["cxmat"] == 1 and saved["not_for_publication"] is True
    assert saved["response"]["groups"] == {"role": "manager"}
    answers = saved["response"]["answers"]
    assert answers["own01"] == {"value": "4", "comment": "Grüße, 日本\nzwei"}, answers["own01"]
    assert answers["own02"] == "-"  # not asked of managers
    assert "na" in answers.values() and saved["form"]["complete"] is False
    interview.close()

    again = begin("ownership", "--groups", "role", "-o", "one.json", "--lang", "de")
    again.until("Es geht weiter")
    again.key("o")
    again.until("Mandat")
    again.key("\x1b")
    time.sleep(0.2)
    while "Alles ist beantwortet" not in again.shown.decode(errors="replace"):
        again.key("2")
    again.send("\r")
    assert again.end() == 0
    again.close()
    done = read(f"{work}/one.json")
    assert done["form"]["complete"] is True
    assert done["response"]["respondent"] == saved["response"]["respondent"]
    assert done["form"]["revision"] > saved["form"]["revision"]
    assert done["response"]["answers"]["own01"] == answers["own01"]
    scored = subprocess.run([cxmat, "score", "one.json", "--format", "csv"], cwd=work,
                            capture_output=True, text=True, check=False)
    assert scored.returncode == 0, scored.stderr


def killed_at_any_moment():
    """Whatever the screen has shown is in the file, the file is whole, and the next call goes on."""
    for seed in range(4):
        write_and_kill(random.Random(seed))
        os.remove(f"{work}/killed.json")


def write_and_kill(draw):
    sentence = "Müller sagt: „ja, 100 %“ – \\ {a: b} # 'x' \"y\" 😀 und weiter"
    done = ""
    for run in range(30):
        interview = begin("ownership", "-o", "killed.json", "--lang", "de")
        if run == 0:
            interview.key("c")
        else:
            interview.until(done)
        shown_before = len(interview.shown)
        rest = sentence[len(done):] or sentence
        sent = done
        end = time.monotonic() + draw.random() * 0.05
        for letter in rest:
            interview.send(letter)
            sent += letter
            interview.take(0)
            if time.monotonic() > end or draw.random() < 0.15:
                break
            time.sleep(draw.random() * 0.004)
        assert interview.kill() == -signal.SIGKILL
        shown = interview.written() if FRAME_END in interview.shown[shown_before:] else done
        interview.close()
        saved = read(f"{work}/killed.json")
        writing = saved["interview"]["writing"]
        assert writing["field"] == "own01" and writing["what"] == "comment"
        assert writing["text"].startswith(shown.rstrip("\n")), (writing, shown)
        assert sent.startswith(writing["text"]), (writing, sent)
        done = writing["text"]
        if len(done) > 60:
            break
    interview = begin("ownership", "-o", "killed.json", "--lang", "de")
    interview.key("\r")
    interview.send("q")
    interview.end()
    interview.close()
    assert read(f"{work}/killed.json")["response"]["answers"]["own01"]["comment"] == done.strip()
    assert sorted(name for name in os.listdir(work) if "killed" in name) == ["killed.json"]


def killed_between_answers():
    """Every answer whose next question was shown is kept."""
    draw = random.Random(7)
    for run in range(15):
        name = f"{work}/answers.json"
        interview = begin("ownership", "-o", name, "--lang", "en")
        keys = [draw.choice("12345nd") for _ in range(draw.randrange(1, 12))]
        for key in keys[:-1]:
            interview.key(key)
        interview.send(keys[-1])
        time.sleep(draw.random() * 0.01)
        interview.kill()
        interview.close()
        values = [value for value in read(name)["response"]["answers"].values()]
        meant = [{"n": "na", "d": "dk"}.get(key, key) for key in keys]
        assert values[:len(meant) - 1] == meant[:-1], (run, values, meant)
        assert values[len(meant) - 1] in (meant[-1], "")
        os.remove(name)


def two_at_once():
    first = begin("ownership", "-o", "shared.json")
    second = subprocess.run([cxmat, "interview", "ownership", "-o", "shared.json"], cwd=work,
                            capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert second.returncode == 2 and "CX501" in second.stderr, second
    first.key("1")
    first.send("q")
    first.end()
    first.close()
    third = subprocess.run([cxmat, "interview", "ownership", "-o", "shared.json"], cwd=work,
                           capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert third.returncode == 0, third

    # Without a name: the second begins its own, and afterwards the last one saved goes on.
    folder = f"{work}/seepark"
    shutil.copytree(f"{root}/examples/seepark", folder)
    first = begin("seepark")
    first.key("1")
    second = begin("seepark")
    second.key("2")
    assert len(os.listdir(f"{folder}/interviews")) == 4  # two files, two locks
    for interview in (first, second):
        interview.send("q")
        interview.end()
        interview.close()
    assert len(os.listdir(f"{folder}/interviews")) == 2
    again = begin("seepark", "--lang", "en")
    again.until("Going on where")
    again.send("q")
    again.end()
    again.close()
    assert len(os.listdir(f"{folder}/interviews")) == 2


def about_another():
    subprocess.run([cxmat, "interview", "ownership", "-o", "own.json"], cwd=work, check=True,
                   capture_output=True, stdin=subprocess.DEVNULL)
    other = subprocess.run([cxmat, "interview", "metrics", "-o", "own.json"], cwd=work,
                           capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert other.returncode == 2 and "CX500" in other.stderr, other
    with open(f"{work}/own.json", encoding="utf-8") as file:
        text = file.read()
    with open(f"{work}/own.json", "w", encoding="utf-8") as file:
        file.write(text.replace('"own01": ""', '"own01": "5"'))
    changed = subprocess.run([cxmat, "interview", "ownership", "-o", "own.json"], cwd=work,
                             capture_output=True, text=True, check=False,
                             stdin=subprocess.DEVNULL)
    assert changed.returncode == 2 and "CX490" in changed.stderr, changed


def ended_by_signals():
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        interview = begin("ownership", "-o", "signal.json")
        assert not interview.echoes()
        interview.key("3")
        os.kill(interview.pid, number)
        assert interview.end() == -number
        assert interview.echoes() and END_OF_SCREEN in interview.shown, number
        interview.close()
        assert not os.path.exists(f"{work}/.signal.json.lock")
    interview = begin("ownership", "-o", "signal.json")
    interview.send("\x03")  # Ctrl-C
    assert interview.end() == 0 and interview.echoes()
    interview.close()


def sizes():
    interview = begin("ownership", "-o", "size.json", "--lang", "de", columns=120, lines=40)
    for columns, lines in ((40, 10), (20, 4), (5, 2), (200, 60), (80, 24)):
        since = len(interview.shown)
        interview.size(columns, lines)
        interview.until(FRAME_END, since)
        for key in ("?", " ", "\x1b", "o", "\x1b[6~", "o", "j", "9", "\x7f", "\r"):
            interview.key(key)
            time.sleep(0.05 if key == "\x1b" else 0)
    interview.send("q")
    assert interview.end() == 0
    interview.close()


def colours():
    interview = begin("ownership", "-o", "colour.json", NO_COLOR="1")
    interview.key("o")
    interview.send("q")
    interview.end()
    assert b"\x1b[36m" not in interview.shown and b"\x1b[2m" not in interview.shown
    interview.close()
    plain = Interview([cxmat, "interview", "ownership", "-o", "dumb.json"], work, TERM="dumb")
    plain.until("> ")
    plain.send("q\n")
    assert plain.end() == 0 and b"\x1b" not in plain.shown
    plain.close()


def pasted():
    """Pasted lines are text; outside an editor they give no answers."""
    interview = begin("ownership", "-o", "paste.json")
    interview.key("\x1b[200~1\r2\rq\x1b[201~")
    interview.key("c")
    interview.key("\x1b[200~one\r\ntwo\tq\x1b[201~")
    interview.key("\r")
    interview.send("q")
    assert interview.end() == 0
    interview.close()
    answers = read(f"{work}/paste.json")["response"]["answers"]
    assert answers["own01"] == {"value": "", "comment": "one\ntwo q"}, answers["own01"]
    assert set(value for key, value in answers.items() if key != "own01") == {""}


def unwritable():
    open(f"{work}/file", "w", encoding="utf-8").close()
    run = subprocess.run([cxmat, "interview", "ownership", "-o", "file/x.json"], cwd=work,
                         capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert run.returncode == 3 and run.stdout == "", run


def full_disk():
    disk = f"{work}/disk"
    os.mkdir(disk)
    if os.geteuid() != 0 or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk], check=False,
            capture_output=True).returncode != 0:
        print("full disk: skipped, no small disk can be mounted")
        return
    try:
        interview = begin("ownership", "-o", f"{disk}/full.json")
        interview.key("2")
        try:
            with open(f"{disk}/filler", "wb") as filler:
                filler.write(b"x" * 1_000_000)
        except OSError:
            pass
        interview.send("3")
        assert interview.end() == 3
        assert interview.echoes() and END_OF_SCREEN in interview.shown
        assert "full.json" in interview.shown.decode(errors="replace").split("1049l")[-1]
        interview.close()
        assert list(read(f"{disk}/full.json")["response"]["answers"].values())[:2] == ["2", ""]
        os.remove(f"{disk}/filler")
        again = begin("ownership", "-o", f"{disk}/full.json")
        again.key("3")
        again.send("q")
        assert again.end() == 0
        again.close()
        assert list(read(f"{disk}/full.json")["response"]["answers"].values())[:2] == ["2", "3"]
        assert os.listdir(disk) == ["full.json"]
    finally:
        subprocess.run(["umount", disk], check=True)


shutil.rmtree(work, ignore_errors=True)
os.makedirs(work)
for check in (answers_pause_and_resume, killed_at_any_moment, killed_between_answers, two_at_once,
              about_another, ended_by_signals, sizes, colours, pasted, unwritable, full_disk):
    started = time.monotonic()
    check()
    print(f"{check.__name__}: {time.monotonic() - started:.1f} s", flush=True)
