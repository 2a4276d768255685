// What the programs in JavaScript know of the benchmark's job (../README.md), and how they print its figures.
// SPDX-License-Identifier: Apache-2.0
"use strict";

const questions = Array.from({ length: 30 }, (_, at) => "q" + String(at + 1).padStart(2, "0"));
const dimensions = [0, 6, 12, 18, 24].map((first) => questions.slice(first, first + 6));
const weights = [1, 2, 1, 3, 1, 2];
const shares = [2, 1, 1, 1, 1];

function printed(groups, alpha, items) {
  const rows = groups.find((group) => group.by === "all").rows;
  console.log(JSON.stringify({ rows, groups, alpha, items }));
}

module.exports = { questions, dimensions, weights, shares, printed };
