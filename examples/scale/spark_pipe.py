#!/usr/bin/env python3
"""Counts responses where Spark keeps them: a tally per partition, added on the driver.

    CXMAT=./cxmat spark-submit --files cxmat,assessment.yaml --conf spark.executorEnv.CXMAT=./cxmat \\
      spark_pipe.py assessment.yaml header.csv hdfs:///survey/part-* all.cxtally

The arguments are an assessment that every executor can read, a file with the line of headings, what Spark is to read (CSV
lines without headings, no line end inside of quotes), and the tally to write. CXMAT names the binary.

Rows never leave their executor: what comes back are counts. They are internal, as the rows are.
"""
import os
import subprocess
import sys
import tempfile


def run(*arguments, given=None):
    """What cxmat writes to standard output; its messages if it fails."""
    done = subprocess.run([os.environ.get("CXMAT", "cxmat"), *arguments], input=given, capture_output=True)
    if done.returncode != 0:
        raise RuntimeError(done.stderr.decode(errors="replace"))
    return done.stdout


def tally_of(lines, header, assessment):
    """For mapPartitions: the tally of a partition's lines, or nothing where it has none."""
    text = "\n".join(lines)
    if text:
        yield run("tally", assessment, "-", "--threads", "1", given=f"{header}\n{text}\n".encode())


def sum_of(tallies):
    """The sum of some tallies, as bytes."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number, tally in enumerate(tallies):
            names.append(os.path.join(folder, f"{number}.cxtally"))
            with open(names[-1], "wb") as file:
                file.write(tally)
        # Partitions of a handful of rows may be equal by chance; Spark gives each one once.
        return run("merge", "--allow-equal", *names)


def main(assessment, header_file, rows, out):
    from pyspark.sql import SparkSession  # only here: the functions above need no Spark

    with open(header_file, encoding="utf-8-sig") as file:
        header = file.readline().rstrip("\r\n")
    lines = SparkSession.builder.getOrCreate().sparkContext.textFile(rows)
    tallies = lines.mapPartitions(lambda part: tally_of(part, header, assessment)).collect()
    with open(out, "wb") as file:
        file.write(sum_of(tallies))


if __name__ == "__main__":
    main(*sys.argv[1:])
