"""The programs that the benchmark measures: what is installed here, in which version, and how it is called."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import shutil
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
PYTHON = os.environ.get("CXMAT_BENCH_PYTHON", "/usr/bin/python3")


def said(command, **settings):
    """What a command prints, or None where it cannot be run."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, **settings)
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()


def build(folder):
    """The benchmark's own programs, by name; compiled again where their source is newer."""
    compiler = os.environ.get("CXX", "g++")
    options = {"generate": ["-O2"], "timed": ["-O2", "-static"], "sweep": ["-O3", "-march=native", "-pthread"]}
    built = {}
    for name, flags in options.items():
        source, program = HERE / f"{name}.cpp", folder / name
        if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
            subprocess.run([compiler, "-std=c++20", *flags, "-o", program, source], check=True)
        built[name] = str(program)
    return built


def install_peers(folder):
    """npm's packages of peers/package-lock.json and the scripts beside them; None where there is no npm."""
    peers = folder / "peers"
    peers.mkdir(exist_ok=True)
    for file in (HERE / "peers").iterdir():
        if file.is_file():
            shutil.copy(file, peers)
    stamp = peers / "node_modules" / ".package-lock.json"
    if stamp.exists() and stamp.stat().st_mtime > (HERE / "peers" / "package-lock.json").stat().st_mtime:
        return peers
    if said(["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], cwd=peers) is None:
        return None
    return peers


def peers(folder, report):
    """Pairs (label, words before the file; version) of what runs here; what does not is reported."""
    found = {}
    scripts = install_peers(folder)
    if scripts is None:
        report("left out: polars, duckdb: npm cannot install them")
    else:
        for label, package in {"polars": "nodejs-polars", "duckdb": "@duckdb/node-api"}.items():
            if said(["node", "-e", f"require('{package}')"], cwd=scripts) is None:
                report(f"left out: {label}: node cannot load {package}")
                continue
            version = json.loads((scripts / "node_modules" / package / "package.json").read_text())["version"]
            found[label] = (["node", str(scripts / f"{label}.js")], f"{package} {version}")
    version = said(["Rscript", "-e", "cat(as.character(packageVersion('data.table')), as.character(getRversion()))"])
    if version:
        table, r = version.split()
        found["data.table"] = (["Rscript", str(HERE / "peers/datatable.R")], f"data.table {table}, R {r}")
    else:
        report("left out: data.table: no R, or no data.table (r-cran-data.table)")
    version = said([PYTHON, "-c", "import pandas, numpy, sys\n"
                                  "print(pandas.__version__, numpy.__version__, sys.version.split()[0])"])
    if version:
        pandas, numpy, python = version.split()
        found["pandas"] = ([PYTHON, str(HERE / "peers/pandas_job.py")],
                           f"pandas {pandas}, numpy {numpy}, Python {python}")
    else:
        report(f"left out: pandas: {PYTHON} has none (python3-pandas)")
    return found


def cxmat_job(cxmat, file):
    return [cxmat, "score", "--questionnaire", str(HERE / "job.yaml"), "--responses", str(file),
            "--groups", "industry,role", "--format", "json"]


def limits(built, file):
    """What only looks at every byte."""
    return {"wc -l": ["wc", "-l", str(file)], "sweep, 1 thread": [built["sweep"], str(file), "1"],
            "sweep, 2 threads": [built["sweep"], str(file), "2"]}


def machine(cxmat):
    """Lines that say where the figures come from."""
    model = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8")
                  if line.startswith("model name")), "unknown processor")
    flags = next((line for line in open("/proc/cpuinfo", encoding="utf-8") if line.startswith("flags")), "").split()
    vector = [name for flag, name in {"avx2": "AVX2", "avx512bw": "AVX-512"}.items() if flag in flags]
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    release = dict(line.strip().split("=", 1) for line in open("/etc/os-release", encoding="utf-8") if "=" in line)
    return [
        f"{model}, {len(os.sched_getaffinity(0))} threads, {', '.join(vector) or 'no AVX2'}, {memory:.0f} GiB",
        f"Linux {os.uname().release}, {release['PRETTY_NAME'].strip(chr(34))}",
        f"cxmat: {said([cxmat, '--version'])}",
    ]
