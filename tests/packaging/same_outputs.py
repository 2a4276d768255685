#!/usr/bin/env python3
"""Whether another build of the program makes the same bytes as this one, of every kind of output:
with the examples as they are, and in a folder of another name with the line ends of Windows.

    same_outputs.py CXMAT ROOT WORK [--figures] OTHER...

OTHER is how the other program is called: its path, or wine and its path. With --figures the last
digits of a number may differ, by 1e-11 of it: the C library of Windows has another exp, log and pow.
"""
# SPDX-License-Identifier: Apache-2.0
import io
import math
import os
import pathlib
import re
import shutil
import subprocess
import sys
import zipfile

cxmat, root, work = (pathlib.Path(one).resolve() for one in sys.argv[1:4])
rest = sys.argv[4:]
figures = "--figures" in rest
other = [str(pathlib.Path(one).resolve()) if "/" in one else one for one in rest
         if one != "--figures"]
sys.path.insert(0, str(root / "tests/surroundings"))
from calls import calls  # noqa: E402

environment = {**os.environ, "NO_COLOR": "1", "LC_ALL": "C.UTF-8", "WINEDEBUG": "-all",
               "SOURCE_DATE_EPOCH": "1790000000"}


def run(program, name, examples):
    out = work / name
    out.mkdir(parents=True)
    codes = []
    for number, call in enumerate(calls):
        arguments = [part.replace("OUT", f"../{name}") for part in call.split()]
        done = subprocess.run([*program, *arguments], cwd=examples, env=environment,
                              capture_output=True)
        codes.append(done.returncode)
        # Windows writes paths its own way; with -o they are all there is on standard output.
        printed = done.stdout.replace(b"\\", b"/") if " -o " in call else done.stdout
        (out / f"stdout-{number:02}").write_bytes(printed.replace(name.encode(), b"OUT"))
        said = b"".join(line for line in done.stderr.splitlines(keepends=True)
                        if not line.startswith(b"wine: "))  # of its own services
        (out / f"stderr-{number:02}").write_bytes(
            said.replace(name.encode(), b"OUT").replace(b"\\", b"/"))
    files = {str(file.relative_to(out)): file.read_bytes()
             for file in sorted(out.rglob("*")) if file.is_file()}
    return files, codes


def parts_of(content):
    """What is between the numbers, and the numbers that are not whole."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b"".join(name.encode() + archive.read(name) for name in archive.namelist())
    parts = re.split(rb"(-?\d+\.\d+(?:[eE][-+]?\d+)?)", content)
    return parts[::2], [float(number) for number in parts[1::2]]


def same(one, two):
    if one == two or not figures or one is None or two is None:
        return one == two
    (texts, numbers), (other_texts, other_numbers) = parts_of(one), parts_of(two)
    return texts == other_texts and all(math.isclose(a, b, rel_tol=1e-11)
                                        for a, b in zip(numbers, other_numbers, strict=True))


def with_windows_line_ends(folder):
    for file in folder.rglob("*"):
        if file.suffix in (".yaml", ".csv", ".json", ".md") and file.is_file():
            lines = file.read_bytes()
            if b"\r" not in lines and b"\0" not in lines:
                file.write_bytes(lines.replace(b"\n", b"\r\n"))


def main():
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(root / "examples", work / "examples")
    shutil.copytree(root / "examples", work / "größer, çà et là")
    with_windows_line_ends(work / "größer, çà et là")
    failed = 0
    for number, folder in enumerate(("examples", "größer, çà et là")):
        expected, codes = run([str(cxmat)], f"here-{number}", work / folder)
        found, other_codes = run(other, f"other-{number}", work / folder)
        different = sorted(name for name in expected.keys() | found.keys()
                           if not same(expected.get(name), found.get(name)))
        for call, code, other_code in zip(calls, codes, other_codes):
            if code != other_code or code not in (0, 1):
                print(f"FAILED: {call}: exit code {code} here, {other_code} there")
                failed += 1
        for name in different:
            print(f"FAILED: {folder}: {name} differs")
        failed += len(different)
        digits = sum(expected.get(name) != found.get(name) for name in expected) - len(different)
        print(f"{folder}: {len(found)} outputs, {len(different)} differ" +
              (f", {digits} in last digits" if figures else ""), flush=True)
    return 1 if failed else 0


sys.exit(main())
