#!/usr/bin/env python3
"""The bill of materials, vcpkg.json and what CMake looks for speak of the same libraries.

    materials.py CXMAT ROOT
"""
# SPDX-License-Identifier: Apache-2.0
import hashlib
import json
import pathlib
import re
import subprocess
import sys

cxmat, root = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
# CMake's names of what another name stands for elsewhere.
same = {"hwyheaders": "highway", "mustache": "kainjowmustache", "xlsxwriter": "libxlsxwriter",
        "boostmath": "boost"}
no_port = {"kainjowmustache", "lpsolve"}  # of vcpkg
failed = 0


def plain(name):
    name = re.sub(r"[^a-z0-9]", "", name.lower())
    return same.get(name, name)


def expect(what, expected, found):
    global failed
    if expected != found:
        print(f"FAILED: {what}: only here {expected - found}, only there {found - expected}")
        failed = 1


looked_for = set()
for file in ("CMakeLists.txt", "reports/CMakeLists.txt", "cli/CMakeLists.txt"):
    looked_for |= {plain(name) for name in
                   re.findall(r"^find_package\((\S+) REQUIRED", (root / file).read_text(), re.M)}
looked_for.discard("threads")

done = subprocess.run([sys.executable, root / "tools/sbom.py", cxmat], capture_output=True, text=True)
if done.returncode != 0:
    print(done.stderr)
    sys.exit(1)
bill = json.loads(done.stdout)
again = subprocess.run([sys.executable, root / "tools/sbom.py", cxmat], capture_output=True, text=True)
expect("the bill, made twice", {done.stdout}, {again.stdout})
expect("libraries of the bill", {plain(part["name"]) for part in bill["components"]},
       looked_for | {"zlib"})
for part in bill["components"]:
    if not part["version"] or f"@{part['version'].replace('+', '%2B')}?" not in part["purl"] or \
            not part["licenses"]:
        print("FAILED:", part)
        failed = 1
references = {part["bom-ref"] for part in bill["components"]}
expect("dependencies of the program", references, set(bill["dependencies"][0]["dependsOn"]))
own = bill["metadata"]["component"]
expect("the program's hash", {hashlib.sha256(cxmat.read_bytes()).hexdigest()},
       {own["hashes"][0]["content"]})

ports = json.loads((root / "vcpkg.json").read_text())
expect("ports of vcpkg", {plain(port if isinstance(port, str) else port["name"])
                          for port in ports["dependencies"]}, looked_for - no_port)
expect("the version", {own["version"]}, {ports["version"]})
sys.exit(failed)
