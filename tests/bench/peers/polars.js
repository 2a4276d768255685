// polars.js FILE: the benchmark's job (../README.md) in polars, scanned lazily by its streaming engine, all threads.
// Tuned: written as SQL, since this binding takes about a millisecond to make one expression and the job has
// a thousand; answers read as 8-bit integers with the words for "no answer" as null; only the columns needed.
// SPDX-License-Identifier: Apache-2.0
"use strict";
const pl = require("nodejs-polars");
const { questions, dimensions, weights, shares, printed } = require("./job.js");

const schema = {};
for (const name of ["respondent_id", "company", "industry", "role", "department", "wave"]) schema[name] = pl.Utf8;
for (const name of [...questions, "nps"]) schema[name] = pl.Int8;
schema.comment = pl.Utf8;

const plus = (terms) => terms.join(" + ");
const each = (text) => dimensions.map((names, d) => text(d, names)).join(", ");
const whenGiven = (name, value) => `CASE WHEN ${name} IS NULL THEN 0 ELSE ${value} END`;

const read = `
  SELECT industry, role, nps, ${questions},
         ${each((d, names) => `${plus(names.map((name, i) => `COALESCE(${name}, 0) * ${weights[i]}`))} AS points${d}`)},
         ${each((d, names) => `${plus(names.map((name, i) => whenGiven(name, weights[i])))} AS answered${d}`)},
         ${each((d, names) => `${plus(names)} AS sum${d}`)}
  FROM file`;
const scores = each((d) => `CASE WHEN answered${d} >= 5 THEN CAST(points${d} AS DOUBLE) / answered${d} END AS score${d}`);
const scored = `
  SELECT industry, role, nps, ${questions}, ${each((d) => `sum${d}, score${d}`)},
         (${plus(shares.map((share, d) => `COALESCE(score${d}, 0) * ${share}`))})
           / NULLIF(${plus(shares.map((share, d) => whenGiven(`score${d}`, share)))}, 0) AS overall
  FROM (SELECT *, ${scores} FROM (${read}) AS rows) AS parts`;
const figures = `
  COUNT(*) AS rows, COUNT(overall) AS n, AVG(overall) AS mean, STDDEV(overall) AS sd,
  QUANTILE_CONT(overall, 0.25) AS q1, QUANTILE_CONT(overall, 0.5) AS median, QUANTILE_CONT(overall, 0.75) AS q3,
  ${each((d) => `COUNT(score${d}) AS n${d}, AVG(score${d}) AS mean${d}, STDDEV(score${d}) AS sd${d}`)},
  COUNT(nps) AS given, SUM(CASE WHEN nps >= 9 THEN 1 WHEN nps <= 6 THEN -1 ELSE 0 END) AS balance`;

const source = pl.SQLContext({ file: pl.scanCSV(process.argv[2], { schema, hasHeader: true, nullValues: ["", "n/a"] }) });
const table = source.execute(scored, { eager: false }).collectSync({ engine: "streaming" });
const context = pl.SQLContext({ scored: table });
const records = (sql) => context.execute(sql, { eager: true }).toRecords();

function group(by, key, row) {
  return {
    by, key, rows: Number(row.rows), n: Number(row.n), mean: row.mean, sd: row.sd,
    q1: row.q1, median: row.median, q3: row.q3,
    dims: dimensions.map((_, d) => ({ n: Number(row["n" + d]), mean: row["mean" + d], sd: row["sd" + d] })),
    nps_n: Number(row.given), nps: (100 * Number(row.balance)) / Number(row.given),
  };
}

function reliability(names, d) {
  const variances = names.map((name) => `VARIANCE(${name}) AS ${name}`);
  const [row] = records(`SELECT COUNT(*) AS n, VARIANCE(sum${d}) AS whole, ${variances} FROM scored WHERE sum${d} IS NOT NULL`);
  const single = names.reduce((sum, name) => sum + row[name], 0);
  return { n: Number(row.n), alpha: (names.length / (names.length - 1)) * (1 - single / row.whole) };
}

const groups = [group("all", "all", records(`SELECT ${figures} FROM scored`)[0])];
for (const by of ["industry", "role"]) {
  for (const row of records(`SELECT ${by} AS key, ${figures} FROM scored GROUP BY ${by}`)) {
    groups.push(group(by, row.key, row));
  }
}
const [means] = records(`SELECT ${questions.map((name) => `COUNT(${name}) AS n_${name}, AVG(${name}) AS ${name}`)} FROM scored`);
printed(groups, dimensions.map(reliability),
        questions.map((name) => ({ n: Number(means["n_" + name]), mean: means[name] })));
