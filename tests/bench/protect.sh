#!/usr/bin/env bash
# The time of protecting 50 groups x 60 questions, skewed as organisations are. Not a test.
#
#     tests/bench/protect.sh build/release/tests/cxmat_bench_protect
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
awk 'BEGIN {
  print "cxmat: 1\nquestionnaire: wide\nversion: 1.0.0\ntitle: {en: Wide}\nlevels:"
  split("1 1.5 2.5 3.5 4.5", from, " ")
  for (i = 1; i <= 5; ++i) printf "  - {level: %d, from: %s, name: {en: \"L%d\"}}\n", i, from[i], i
  print "scales:\n  step:\n    choices:"
  for (i = 1; i <= 5; ++i) printf "      - {name: \"%d\", value: %d, label: {en: \"step %d\"}}\n", i, i, i
  print "dimensions:"
  for (d = 0; d < 10; ++d) {
    printf "  - id: d%d\n    label: {en: \"D%d\"}\n    questions:\n", d, d
    for (q = 1; q <= 6; ++q) printf "      - {id: q%02d, type: select_one step, label: {en: \"Q%d\"}}\n", d * 6 + q, d * 6 + q
  }
}' >"$folder/wide.yaml"
awk 'BEGIN {
  srand(5)
  printf "respondent,team"
  for (q = 1; q <= 60; ++q) printf ",q%02d", q
  print ""
  for (t = 1; t <= 50; ++t) {
    size = int(200 / t) < 3 ? 3 : int(200 / t)
    for (p = 0; p < size; ++p) {
      middle = 2 + int(3 * rand())
      printf "r%d,team%02d", ++n, t
      for (q = 1; q <= 60; ++q) {
        step = middle + int(4 * rand()) % 3 - 1
        if (step < 1) step = 1
        if (step > 5) step = 5
        missing = (rand() < 0.06)
        if (missing) step = ""
        printf(",%s", step)
      }
      print ""
    }
  }
}' >"$folder/answers.csv"
cat >"$folder/assessment.yaml" <<'YAML'
cxmat: 1
assessment: wide
organisation: {name: "Musterwerk AG"}
languages: [en]
questionnaires: [{use: wide.yaml}]
groupings: [{column: team}]
waves: [{id: w1, responses: [answers.csv]}]
YAML
"$1" "$folder"
