#!/usr/bin/env python3
"""The software bill of materials of a build, as CycloneDX 1.5 in JSON, on standard output.

    sbom.py PROGRAM [--sources FOLDER] [--mingw]

Without --sources the libraries are those of Debian's -dev packages on this machine. With it they
are the source packages in FOLDER (tools/sources.sh), and the headers are those of this machine.
"""
# SPDX-License-Identifier: Apache-2.0
import argparse
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import uuid

# Name, Debian's source package, its -dev package, licence, and whether it is headers alone.
LIBRARIES = (
    ("boost", "boost1.74", "libboost1.74-dev", "BSL-1.0", True),
    ("CLI11", "cli11", "libcli11-dev", "BSD-3-Clause", True),
    ("fmt", "fmtlib", "libfmt-dev", "MIT", False),
    ("highway", "highway", "libhwy-dev", "Apache-2.0", True),
    ("kainjow-mustache", "kainjow-mustache", "libkainjow-mustache-dev", "BSL-1.0", True),
    ("libmd", "libmd", "libmd-dev", "BSD-3-Clause AND BSD-2-Clause AND ISC", False),
    ("libxlsxwriter", "libxlsxwriter", "libxlsxwriter-dev", "BSD-2-Clause", False),
    ("libzip", "libzip", "libzip-dev", "BSD-3-Clause", False),
    ("lp_solve", "lp-solve", "liblpsolve55-dev", "LGPL-2.1-or-later", False),
    ("nlohmann-json", "nlohmann-json3", "nlohmann-json3-dev", "MIT", True),
    ("pugixml", "pugixml", "libpugixml-dev", "MIT", False),
    ("simdjson", "simdjson", "libsimdjson-dev", "Apache-2.0", False),
    ("utf8proc", "utf8proc", "libutf8proc-dev", "MIT", False),
    ("yaml-cpp", "yaml-cpp", "libyaml-cpp-dev", "MIT", False),
    ("zlib", "zlib", "zlib1g-dev", "Zlib", False),
)
# What is linked in where no library is needed at run time.
RUNTIMES = {
    "linux": (("glibc", "glibc", "libc6-dev", "LGPL-2.1-or-later", False),
              ("libstdc++", "gcc-12", "libstdc++-12-dev", "GPL-3.0-or-later WITH GCC-exception-3.1",
               False)),
    "mingw": (("mingw-w64", "mingw-w64", "mingw-w64-common", "ZPL-2.1", False),
              ("libstdc++", "gcc-mingw-w64", "g++-mingw-w64-x86-64-posix",
               "GPL-3.0-or-later WITH GCC-exception-3.1", False)),
}


def version_of_package(package):
    done = subprocess.run(["dpkg-query", "-W", "-f=${source:Version}", package],
                          capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{package} is not installed")
    return done.stdout


def version_in_folder(folder, source):
    for control in folder.glob(f"{source}_*.dsc"):
        found = re.search(r"^Version: (\S+)$", control.read_text(), re.MULTILINE)
        if found:
            return found.group(1)
    sys.exit(f"no {source}_VERSION.dsc in {folder}")


def component(library, sources):
    name, source, package, licence, headers = library
    built_along = sources and not headers and any(sources.glob(f"{source}_*.dsc"))
    version = version_in_folder(sources, source) if built_along else version_of_package(package)
    purl = f"pkg:deb/debian/{source}@{version.replace('+', '%2B')}?arch=source&distro=bookworm"
    # An expression has a place of its own.
    is_expression = " " in licence
    return {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl,
            "licenses": [{"expression": licence}] if is_expression
            else [{"license": {"id": licence}}]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("--sources", type=pathlib.Path)
    parser.add_argument("--mingw", action="store_true")
    given = parser.parse_args()
    root = pathlib.Path(__file__).resolve().parent.parent
    version = re.search(r"project\(cxmat VERSION (\S+)", (root / "CMakeLists.txt").read_text())
    runtimes = RUNTIMES["mingw" if given.mingw else "linux"] if given.sources else ()
    parts = [component(library, given.sources) for library in LIBRARIES + runtimes]
    digest = hashlib.sha256(given.program.read_bytes()).hexdigest()
    own = f"pkg:generic/cxmat@{version.group(1)}"
    print(json.dumps({
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        # The same program has the same number.
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, own + digest)}",
        "version": 1,
        "metadata": {"component": {
            "type": "application", "bom-ref": own, "name": "cxmat", "version": version.group(1),
            "purl": own, "licenses": [{"license": {"id": "Apache-2.0"}}],
            "hashes": [{"alg": "SHA-256", "content": digest}]}},
        "components": parts,
        "dependencies": [{"ref": own, "dependsOn": [part["bom-ref"] for part in parts]}] +
                        [{"ref": part["bom-ref"]} for part in parts],
    }, indent=2))


main()
