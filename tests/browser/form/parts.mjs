// SPDX-License-Identifier: Apache-2.0
// parts.mjs FOLDER CONDITIONS: the parts of the script that know no page, by themselves: SHA-256
// against NIST's vectors and Node's, conditions against the table that C++ worked out, numbers as
// people write them, scores by hand.
import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { canonical } from "./saved.mjs";

const [folder, table] = process.argv.slice(2);
const names = ["checksum", "conditions", "numbers", "scores"];
const source = names.map((name) => readFileSync(join(folder, `form_${name}.js`), "utf8")).join("\n");
const exported = "utf8, sha256, canonicalText: canonical, checksumOf, holds, byDependence, micros, readNumber, erf, curveScore, selectionScore, scoreNodes, levelAt";
const page = new Function(`"use strict"; ${source}; return { ${exported} };`)();
// All parts share one scope: no name twice.
new Function(readdirSync(folder).filter((name) => name.endsWith(".js")).map((name) => readFileSync(join(folder, name), "utf8")).join("\n"));
const findings = [];
const same = (is, should, what) => {
  if (JSON.stringify(is) !== JSON.stringify(should)) findings.push(`${what}: ${JSON.stringify(is)}, not ${JSON.stringify(should)}`);
};
const near = (is, should, what) => Math.abs(is - should) < 1e-12 || findings.push(`${what}: ${is}, not ${should}`);

// FIPS 180-4, examples of NIST's; a million "a" among them.
const vectors = [
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"],
  [
    "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
    "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1",
  ],
  ["a".repeat(1000000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
];
for (const [text, digest] of vectors) same(page.sha256(page.utf8(text)), digest, `SHA-256 of ${text.length} letters`);
for (let length = 0; length < 300; length += 1) {
  const bytes = randomBytes(length);
  same(page.sha256(bytes), createHash("sha256").update(bytes).digest("hex"), `SHA-256 of ${length} bytes`);
}

// The canonical text: the example of its description, and an independent writer's.
same(page.canonicalText({ a: "ü", b: [1, true] }), "{1:a2:ü1:b[1:14:true]}", "canonical text");
const mixed = { "\u{1F600}": "x", "\uFFFD": "y", b: "", a: { z: "1", y: ["2", "3"] }, ä: "ß" };
same(page.canonicalText(mixed), canonical(mixed), "order of keys");
same(page.checksumOf({ b: "1", checksum: "x" }), page.checksumOf({ checksum: "y", b: "1" }), "checksum without itself");

// Conditions: 3000 random ones, as C++ has them.
const cases = JSON.parse(readFileSync(table, "utf8"));
const outcomes = cases.map(({ shown, values }) => page.holds(shown, (term) => values[term.field]));
cases.forEach(({ shown, holds }, i) => same(outcomes[i], holds, `condition ${JSON.stringify(shown)} of ${JSON.stringify(cases[i].values)}`));
if (cases.length < 1000 || outcomes.every((each) => each) || outcomes.every((each) => !each)) findings.push("the table says nothing");

// Conditions about later questions, in a chain that no stack would hold.
const chain = new Map();
for (let i = 0; i < 50000; i += 1) chain.set(`q${i}`, { id: `q${i}`, shown: { is: "one_of", field: `q${i + 1}`, choices: [] } });
const order = page.byDependence(chain);
same([order.length, order[0].id, order.at(-1).id], [50000, "q49999", "q0"], "order of a chain");
const circle = new Map([["a", { id: "a", shown: { is: "lacks", field: "b" } }], ["b", { id: "b", shown: { all: [{ is: "lacks", field: "a" }] } }]]);
same(page.byDependence(circle).length, 2, "a circle ends");

// Numbers, by hand.
const german = { thousands: ".", decimal: "," };
const english = { thousands: ",", decimal: "." };
const decimal = { type: "decimal" };
const minutes = { type: "integer", lowest: "0", highest: "1440" };
for (const [typed, question, signs, expected] of [
  ["12,5", decimal, german, "12.5"],
  ["12.5", decimal, german, "12.5"],
  [" 12,50 ", decimal, english, "12.5"],
  ["007", minutes, german, "7"],
  ["12,0", minutes, german, "12"],
  ["-0", decimal, german, "0"],
  ["−3,25", decimal, german, "-3.25"],
  ["0.000001", decimal, english, "0.000001"],
  ["12,345", decimal, german, "12.345"],
  ["12.345", decimal, english, "12.345"],
  ["1000000000", decimal, german, "1000000000"],
  ["12.345", decimal, german, "number.grouped"],
  ["12,345", decimal, english, "number.grouped"],
  ["1.000", minutes, english, "number.grouped"],
  ["1,000", minutes, german, "number.grouped"],
  ["1.234.567", decimal, german, "number.grouped"],
  ["2.500,50", decimal, german, "number.no_number"],
  ["45 min", minutes, german, "number.no_number"],
  ["", minutes, german, "number.no_number"],
  ["1e3", decimal, german, "number.no_number"],
  [".5", decimal, german, "number.no_number"],
  ["12.5", minutes, german, "number.not_whole"],
  ["0.0000001", decimal, german, "number.decimals_many"],
  ["-1", minutes, german, "number.too_small"],
  ["1441", minutes, german, "number.too_large"],
  ["1000000000.1", decimal, german, "number.too_large"],
  ["99999999999999999999", decimal, german, "number.too_large"],
  ["-99999999999999999999", decimal, german, "number.too_small"],
]) {
  const read = page.readNumber(typed, question, signs);
  same(read.error ?? read.value, expected, `number "${typed}" (${signs.decimal})`);
}
same(page.micros("-0.000001"), -1, "micros");
same(page.micros("1000000000"), 1e15, "micros of the largest");

// Scores, from docs/models.md and docs/scoring.md; erf from tables (DLMF 7.23).
near(page.erf(0.5), 0.5204998778130465, "erf(0.5)");
near(page.erf(2), 0.9953222650189527, "erf(2)");
near(page.erf(-3.5), -0.999999256901627659, "erf(-3.5)");
const logNormal = { curve: "log_normal", first: 5, second: 30 };
near(page.curveScore(logNormal, 5), 0.9, "p10");
near(page.curveScore(logNormal, 30), 0.5, "median");
near(page.curveScore({ curve: "linear", first: 100, second: 0 }, 25), 0.75, "less is better");
const values = { mail: 1, chat: 2, fax: -1, none: 0 };
same(page.selectionScore({ values, rule: "share" }, ["mail", "fax", "other"]), 0, "share with a bad option");
same(page.selectionScore({ values, rule: "share" }, ["chat"]), 2 / 3, "share");
same(page.selectionScore({ values, rule: "any" }, ["none"]), 0, "any of none");
same(page.selectionScore({ values, rule: "all" }, ["mail", "chat", "fax"]), 1, "all");
same(page.selectionScore({ values, rule: "all" }, ["other"]), null, "no option with a value");
same(page.selectionScore({ values, rule: "all" }, ["constructor"]), null, "a name that objects know");
const levels = [1, 1.5, 2.5, 3.5, 4.5].map((from) => ({ from }));
same([1, 2.4999999999999996, 2.49, 5].map((score) => page.levelAt(score, levels)), [1, 3, 2, 5], "levels");
const tree = (model, exponent) => ({
  kinds: [{ scores: { a: 0.25, b: 0.75 }, points: 4 }],
  questions: { x: 0, y: 0, z: 0 },
  nodes: [{ model, exponent, scored: true, coverage: 0.5, parts: [[1, "x"], [1, "y"], [1, "z"]] }],
});
const given = { x: { state: "answered", names: ["a"] }, y: { state: "answered", names: ["b"] }, z: { state: "out", names: [] } };
const scored = (model, exponent, answers = given) => page.scoreNodes(tree(model, exponent), (id) => answers[id], () => 5)[0].score;
near(scored("weighted_mean"), 0.5, "weighted mean");
near(1 + 4 * scored("power_mean", 0), Math.sqrt(8), "geometric mean of 2 and 4");
near(1 + 4 * scored("power_mean", -1), 8 / 3, "harmonic mean of 2 and 4");
near(scored("weakest_link"), 0.25, "weakest link");
const thin = { x: given.x, y: { state: "open", names: [] }, z: { state: "dk", names: [] } };
same(scored("weighted_mean", 1, thin), null, "a third of the answers is too little");

for (const each of findings.slice(0, 30)) console.log(each);
console.log(`parts of the script: ${cases.length} conditions, ${findings.length} found`);
process.exitCode = findings.length > 0 ? 1 : 0;
