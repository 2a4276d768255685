#!/usr/bin/env python3
"""Every output, byte for byte the same: again, elsewhere, in another locale and time zone, with 1, 2
and 16 threads, and with the rows of the answers in another order.

    same_bytes.py CXMAT ROOT WORK LIBRARY
"""
# SPDX-License-Identifier: Apache-2.0
import hashlib
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import zipfile

from calls import calls

cxmat, root, work, library = (pathlib.Path(one).resolve() for one in sys.argv[1:5])
shutil.rmtree(work, ignore_errors=True)
work.mkdir(parents=True)
plain = {**os.environ, "NO_COLOR": "1", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1790000000"}
located = subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", work / "de_DE.UTF-8"],
                         capture_output=True).returncode == 0

failed = []


def run(name, examples, environment, prefix=()):
    out = work / name / "out"
    out.mkdir(parents=True, exist_ok=True)
    codes = {}
    for number, call in enumerate(calls):
        arguments = [part.replace("OUT", str(out)) for part in call.split()]
        done = subprocess.run([*prefix, str(cxmat), *arguments], cwd=examples, env=environment,
                              capture_output=True)
        codes[call] = done.returncode
        text = done.stdout.replace(str(out).encode(), b"OUT")
        (out / f"stdout-{number:02}").write_bytes(text)
        (out / f"stderr-{number:02}").write_bytes(done.stderr.replace(str(out).encode(), b"OUT"))
    return out, codes


def contents(out):
    return {str(file.relative_to(out)): file.read_bytes() for file in sorted(out.rglob("*"))
            if file.is_file()}


def compare(what, expected, found, same=lambda name, a, b: a == b):
    if expected.keys() != found.keys():
        failed.append(f"{what}: other files: {expected.keys() ^ found.keys()}")
    for name in expected.keys() & found.keys():
        if not same(name, expected[name], found[name]):
            failed.append(f"{what}: {name} differs")
    print(f"{what}: {len(found)} outputs", flush=True)


def shuffle(csv):
    """Its records in another order; quoted cells may hold line ends."""
    text = csv.read_bytes()
    records, begin, inside = [], 0, False
    for at, byte in enumerate(text):
        inside ^= byte == ord('"')
        if byte == ord("\n") and not inside:
            records.append(text[begin:at + 1])
            begin = at + 1
    if begin < len(text):
        records.append(text[begin:] + b"\n")
    if len(records) < 4 or csv.parent.name == "raw":
        return
    rows = records[1:]
    random.Random(7).shuffle(rows)
    csv.write_bytes(records[0] + b"".join(rows))


def without_hashes(name, content):
    """What may change with the bytes of an input: only what identifies them."""
    if name.endswith(".xlsx"):
        import io
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b"".join(archive.read(part) for part in archive.namelist())
    return re.sub(rb"[0-9a-f]{64}", b"HASH", content)


def main():
    examples = root / "examples"
    out, codes = run("first", examples, plain)
    for call, code in codes.items():
        if code not in (0, 1):
            failed.append(f"exit code {code}: {call}\n" +
                          (out / f"stderr-{calls.index(call):02}").read_text())
    expected = contents(out)
    compare("again", expected, contents(run("again", examples, plain)[0]))
    copy = work / "somewhere else, größer"
    shutil.copytree(examples, copy, ignore=shutil.ignore_patterns("report"))
    compare("elsewhere", expected, contents(run("elsewhere", copy, plain)[0]))
    for processors in (1, 2, 16):
        surroundings = {**plain, "LD_PRELOAD": str(library), "CXMAT_PROCESSORS": str(processors)}
        compare(f"{processors} processors", expected,
                contents(run(f"processors-{processors}", examples, surroundings)[0]))
    if located:
        abroad = {**plain, "LD_PRELOAD": str(library), "CXMAT_LOCALE": "de_DE.UTF-8",
                  "LOCPATH": str(work), "TZ": "Asia/Kolkata", "LC_ALL": "de_DE.UTF-8",
                  "LANG": "de_DE.UTF-8"}
        for number, call in enumerate(calls):  # messages follow the locale: not asked for here
            if "--lang" not in call:
                calls[number] = f"{call} --lang en"
        english = contents(run("english", examples, plain)[0])
        compare("German locale, Kolkata's clock", english,
                contents(run("abroad", examples, abroad)[0]))
        calls[:] = [call.removesuffix(" --lang en") for call in calls]
    for csv in copy.rglob("*.csv"):
        shuffle(csv)
    # Messages name lines, which are others now.
    compare("shuffled rows", expected, contents(run("shuffled", copy, plain)[0]),
            lambda name, a, b: name.startswith("stderr") or
            without_hashes(name, a) == without_hashes(name, b))
    for what in failed:
        print("FAILED:", what)
    return 1 if failed else 0


sys.exit(main())
