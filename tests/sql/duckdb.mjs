// Runs a query over a CSV as a table of texts: duckdb.mjs ROWS.csv TABLE COLUMNS QUERY.sql TARGET.csv
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import duckdb, { DuckDBInstance } from '@duckdb/node-api';

if (process.argv[2] === '--version') {
  console.log(duckdb.version());
  process.exit(0);
}
const [rows, table, columns, query, target] = process.argv.slice(2);
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
await connection.run(`CREATE TABLE ${table} (${columns.split(',').map((name) => `${name} VARCHAR`).join(', ')})`);
await connection.run(
  `COPY ${table} FROM ${quoted(rows)} (FORMAT csv, HEADER true, QUOTE '"', ESCAPE '"', ALLOW_QUOTED_NULLS false)`,
);
const text = readFileSync(query, 'utf8').trimEnd().replace(/;$/, '');
await connection.run(`COPY (${text}) TO ${quoted(target)} (FORMAT csv, HEADER true)`);
connection.closeSync();
