// SPDX-License-Identifier: Apache-2.0
// result.mjs TYPES WORK CXMAT: random answers to all types of questions, under every model that scores
// one respondent. The page's own result is cxmat's, to 1e-12, and so is what is shown to whom.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "../browser.mjs";
import { formIn, open, save } from "./drive.mjs";
import { answersIn, faults } from "./saved.mjs";
import { scoreOne } from "./score.mjs";

const [types, work, cxmat] = process.argv.slice(2);
const models = [
  "{id: power_mean, p: -1}",
  "{id: power_mean, p: 0}",
  "{id: power_mean, p: 3}",
  "{id: power_mean, p: -inf}",
  "weighted_mean",
  "weakest_link",
  "fulfilment_share",
];
const responses = 8; // each
const findings = [];
let compared = 0;
let seed = 20261122;

/// Whole numbers below `bound`, the same ones in every run (Park and Miller's generator).
const below = (bound) => (seed = (seed * 48271) % 2147483647) % bound;
const oneOf = (list) => list[below(list.length)];

const browser = await launch();
for (const [i, model] of models.entries()) {
  const folder = join(work, `model-${i}`);
  mkdirSync(folder, { recursive: true });
  const questionnaire = join(folder, "types.yaml");
  writeFileSync(questionnaire, readFileSync(types, "utf8").replace("{id: power_mean, p: -1}", model));
  const file = join(folder, "form.html");
  execFileSync(cxmat, ["-q", "form", questionnaire, "--groups", "role,site", "--own-result", "--to", "html", "-o", file]);
  const form = formIn(file);
  for (let n = 0; n < responses; n += 1) await compare(file, form, questionnaire, `${model}, response ${n}`, join(folder, `r${n}`));
}
await browser.close();
for (const each of findings.slice(0, 30)) console.log(each);
console.log(`own results: ${compared} figures compared, ${findings.length} found`);
process.exitCode = findings.length > 0 || compared < 100 ? 1 : 0;

function randomAnswer(question, choices) {
  if (below(8) === 0) return "";
  if (question.type === "select_one") return oneOf(choices).name;
  if (question.type === "text") return "words";
  if (question.type.startsWith("select")) {
    if (below(6) === 0) return oneOf(["na", "dk"]);
    return choices.filter((choice) => !choice.kind && below(2) === 0).map((choice) => choice.name).join(" ");
  }
  return oneOf(["na", "dk", "0", "5", "7", "12", "13", "30", "31", "100", question.type === "decimal" ? "12.345678" : "1440"]);
}

async function compare(file, form, questionnaire, name, folder) {
  const { page, heard, close } = await open(browser, file);
  const answers = {};
  for (const question of form.asked) {
    answers[question.id] = {
      value: randomAnswer(question, form.choicesOf(question)), typed: "", comment: "", evidence: "", grade: "", at: 1,
    };
  }
  const groups = { role: { value: oneOf(["", "manager", "frontline"]), at: 1 } };
  await page.evaluate(
    ([key, state]) => localStorage.setItem(key, JSON.stringify({ state, settings: { mode: "one", screen: "review" }, language: "en" })),
    [keyOf(form), { respondent: "f0123456789abcdef", revision: 0, duration: 1, clock: 1, savedAt: 0, file: "", groups, answers }],
  );
  await page.reload();
  const { text } = await save(page).catch((error) => {
    throw new Error(`${name}: ${heard.join()} ${error.message}`);
  });
  const own = await page.$$eval("[data-node]", (rows) => rows.map((row) => [row.dataset.node, row.querySelector("data")?.value ?? null]));
  const complete = Object.values(answersIn(text)).every((each) => each !== "");
  findings.push(...faults(text, form, { revision: 1, complete }).map((each) => `${name}: ${each}`));
  findings.push(...heard.map((each) => `${name}: ${each}`));
  const nodes = scoreOne(cxmat, folder, [questionnaire], text);
  for (const [id, score] of own) {
    const expected = nodes.get(id)?.level_score ?? null;
    compared += 1;
    const same = expected === null ? score === null : score !== null && Math.abs(Number(score) - expected) < 1e-12;
    if (!same) findings.push(`${name}: ${id} is ${score}, in cxmat ${expected}`);
  }
  if (own.length !== form.result.nodes.length) findings.push(`${name}: ${own.length} figures`);
  await close();
}

function keyOf(form) {
  return ["cxmat", form.id, form.wave, ...form.questionnaires.map((each) => each.hash.slice(0, 16))].join("|");
}
