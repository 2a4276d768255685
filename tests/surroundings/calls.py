"""Calls of every kind of output, whose bytes must be the same wherever they are made."""
# SPDX-License-Identifier: Apache-2.0

# In the folder of a copy of the examples. OUT is where the outputs go.
calls = [
    "score nordlicht --format json,csv -o OUT/score/",
    "score waves --format json,csv -o OUT/score/",
    "score alpenbank --format json,csv -o OUT/score/",
    "score seepark --format json,csv -o OUT/score/",
    "report nordlicht --format html,md,xlsx --svg OUT/svg --vega OUT/vega -o OUT/report/",
    "report waves --format html,md,xlsx -o OUT/report/",
    "report cx-pulse --format html,md,xlsx -o OUT/report/",
    "score nordlicht --compare-models --format json -o OUT/models.json",
    "explain nordlicht overall --format json -o OUT/explain.json",
    "whatif nordlicht --format json -o OUT/whatif.json",
    "check nordlicht --format json -o OUT/check.json",
    "tally cx-pulse -o OUT/pulse.cxtally",
    "tally sql --threads 1 -o OUT/sql.cxtally",
    "sql sql --table responses -o OUT/query.sql",
    "import exports/raw/limesurvey.csv --assessment exports -o OUT/import.csv",
    "instrument nordlicht --format html -o OUT/instruments.html",
    "instrument nordlicht --format json -o OUT/instruments.json",
    "form forms --to html -o OUT/form.html", "form forms --to xlsx -o OUT/form.xlsx",
    "form forms --to xlsform -o OUT/xlsform.xlsx", "form forms --to surveyjs -o OUT/surveyjs.json",
    "form forms --to limesurvey -o OUT/limesurvey.txt", "form ownership --groups role --to qualtrics --all-questions -o OUT/qualtrics.txt",
    "form forms --to print -o OUT/print.html", "form forms --to csv -o OUT/form.csv",
    "benchmark show benchmarks/xm-institute-2024.yaml --format json -o OUT/benchmark.json",
    "list --format json", "show ownership", "show ownership --lang de",
]
