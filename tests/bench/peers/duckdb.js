// duckdb.js FILE: the benchmark's job (../README.md) in SQL, DuckDB in memory, all its threads.
// Tuned: answers read as TINYINT with the words for "no answer" as NULL, small-integer arithmetic, no order
// of rows kept, all quartiles in one call, alpha per dimension over its complete rows.
// SPDX-License-Identifier: Apache-2.0
"use strict";
const { DuckDBInstance } = require("@duckdb/node-api");
const { questions, dimensions, weights, shares, printed } = require("./job.js");

const texts = ["respondent_id", "company", "industry", "role", "department", "wave"];
const types = [
  ...texts.map((name) => [name, "VARCHAR"]),
  ...questions.map((name) => [name, "TINYINT"]),
  ["nps", "TINYINT"],
  ["comment", "VARCHAR"],
];
const columns = types.map(([name, type]) => `'${name}': '${type}'`).join(", ");
const tiny = (number) => `CAST(${number} AS TINYINT)`;
const plus = (terms) => terms.join(" + ");
const dimension = dimensions.map((names, d) => ({
  points: plus(names.map((name, i) => `ifnull(${name}, ${tiny(0)}) * ${tiny(weights[i])}`)) + ` AS points${d}`,
  answered: plus(names.map((name, i) => `if(${name} IS NULL, ${tiny(0)}, ${tiny(weights[i])})`)) + ` AS answered${d}`,
  sum: plus(names) + ` AS sum${d}`,
  score: `if(answered${d} >= 5, CAST(points${d} AS DOUBLE) / answered${d}, NULL) AS score${d}`,
  figures: `count(score${d}), avg(score${d}), stddev_samp(score${d})`,
}));
const all = (key) => dimension.map((each) => each[key]).join(", ");

const scored = `
  CREATE TEMP TABLE scored AS
  SELECT industry, role, nps, ${questions}, ${dimensions.map((_, d) => `sum${d}, score${d}`)},
         (${plus(shares.map((share, d) => `ifnull(score${d}, 0) * ${share}`))})
           / nullif(${plus(shares.map((share, d) => `if(score${d} IS NULL, 0, ${share})`))}, 0) AS overall
  FROM (SELECT *, ${all("score")}
        FROM (SELECT industry, role, nps, ${questions}, ${all("points")}, ${all("answered")}, ${all("sum")}
              FROM read_csv($file, columns = {${columns}}, header = true, auto_detect = false, delim = ',',
                            quote = '"', escape = '"', nullstr = ['', 'n/a'])))`;
const grouped = `
  SELECT industry, role, count(*), count(overall), avg(overall), stddev_samp(overall),
         quantile_cont(overall, [0.25, 0.5, 0.75]), count(nps),
         count(*) FILTER (nps >= 9) - count(*) FILTER (nps <= 6), ${all("figures")}
  FROM scored GROUP BY GROUPING SETS ((), (industry), (role))`;
const reliability = (names, d) => `
  SELECT count(*), ${names.length}.0::DOUBLE / ${names.length - 1}
         * (1 - (${plus(names.map((name) => `var_samp(${name})`))}) / var_samp(sum${d}))
  FROM scored WHERE sum${d} IS NOT NULL`;

function group(row) {
  const [industry, role, rows, n, mean, sd, quartiles, given, balance, ...figures] = row;
  return {
    by: industry !== null ? "industry" : role !== null ? "role" : "all",
    key: industry ?? role ?? "all",
    rows: Number(rows), n: Number(n), mean, sd,
    q1: quartiles.items[0], median: quartiles.items[1], q3: quartiles.items[2],
    dims: dimensions.map((_, d) => ({ n: Number(figures[3 * d]), mean: figures[3 * d + 1], sd: figures[3 * d + 2] })),
    nps_n: Number(given), nps: (100 * Number(balance)) / Number(given),
  };
}

async function main() {
  const database = await DuckDBInstance.create(":memory:");
  const connection = await database.connect();
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRows();
  await connection.run("SET preserve_insertion_order = false");
  await connection.run(scored, { file: process.argv[2] });
  const groups = (await rows(grouped)).map(group);
  const alpha = [];
  for (const [d, names] of dimensions.entries()) {
    const [[n, value]] = await rows(reliability(names, d));
    alpha.push({ n: Number(n), alpha: value });
  }
  const [means] = await rows(`SELECT ${questions.map((name) => `count(${name}), avg(${name})`)} FROM scored`);
  printed(groups, alpha, questions.map((_, at) => ({ n: Number(means[2 * at]), mean: means[2 * at + 1] })));
}

main().catch((error) => {
  console.error(String(error));
  process.exit(1);
});
