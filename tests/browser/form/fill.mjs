// SPDX-License-Identifier: Apache-2.0
// fill.mjs FORM WORK CXMAT QUESTIONNAIRE...: the same 60 answers and more by mouse, by keys alone, in
// German and on a telephone with a reload in the middle; all four files are the same, and cxmat
// scores them alike.
import { join } from "node:path";
import { launch } from "../browser.mjs";
import { answer, answerByKeys, begin, formIn, open, planned, save, tabTo, walk } from "./drive.mjs";
import { answersIn, faults } from "./saved.mjs";
import { scoreOne } from "./score.mjs";

const [file, work, cxmat, ...questionnaires] = process.argv.slice(2);
const form = formIn(file);
const plan = planned(form);
const findings = [];
const browser = await launch();

const ways = {
  async mouse(page) {
    await begin(page);
    await walk(page, form, async (question) => {
      await answer(page, question, plan.get(question.id));
      await page.click("#next");
    });
  },
  async keys(page) {
    await tabTo(page, "main .actions .primary");
    await page.keyboard.press("Enter");
    await walk(page, form, async (question, count) => {
      await answerByKeys(page, question, form.choicesOf(question), plan.get(question.id), count % 2 === 0);
      const typing = await page.evaluate(() => document.activeElement.matches("textarea"));
      await page.keyboard.press(typing ? "Control+Enter" : count % 3 === 0 && (await onChoice(page)) ? "Alt+ArrowRight" : "Enter");
    });
  },
  async german(page) {
    await page.click("#language-de");
    await begin(page);
    await walk(page, form, async (question) => {
      const german = await page.locator(`#heading-${question.id}`).textContent();
      if (!german.endsWith(question.label[0])) findings.push(`german: ${question.id} reads ${german}`);
      await answer(page, question, plan.get(question.id));
      await page.getByRole("button", { name: "Weiter", exact: true }).click();
    });
  },
  async telephone(page) {
    await page.locator("main .actions .primary").tap();
    await walk(page, form, async (question, count) => {
      await answer(page, question, plan.get(question.id), "tap");
      if (count === 31) {
        await page.reload();
        const again = await page.evaluate(() => document.querySelector(".question").dataset.question);
        if (again !== question.id) findings.push(`telephone: after the reload at ${again}, not ${question.id}`);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > 360) findings.push(`telephone: ${question.id} is ${wide} pixels wide`);
      await page.locator("#next").tap();
    });
  },
};
const options = { telephone: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } };

function onChoice(page) {
  return page.evaluate(() => document.activeElement.matches("input[type=radio], input[type=checkbox]"));
}

const results = [];
for (const [name, fill] of Object.entries(ways)) {
  const { page, heard, close } = await open(browser, file, options[name]);
  await fill(page);
  const saved = await save(page);
  findings.push(...faults(saved.text, form, { revision: 1, complete: true }).map((each) => `${name}: ${each}`));
  for (const [id, given] of Object.entries(answersIn(saved.text))) {
    if (given !== plan.get(id)) findings.push(`${name}: ${id} is ${JSON.stringify(given)}, not ${plan.get(id)}`);
  }
  const respondent = JSON.parse(saved.text).response.respondent;
  if (saved.name !== `${form.id}-${respondent}.json`) findings.push(`${name}: the file is called ${saved.name}`);
  findings.push(...heard.map((each) => `${name}: ${each}`));
  const nodes = scoreOne(cxmat, join(work, name), questionnaires, saved.text);
  if (nodes.get("overall").n !== 1) findings.push(`${name}: nobody was counted`);
  results.push([name, JSON.stringify([...nodes])]);
  await close();
}
await browser.close();

for (const [name, result] of results) {
  if (result !== results[0][1]) findings.push(`${name}: another result than by mouse`);
}
for (const each of findings.slice(0, 30)) console.log(each);
console.log(`${form.asked.length} questions in ${results.length} ways: ${findings.length} found`);
process.exitCode = findings.length > 0 || form.asked.length < 60 ? 1 : 0;
