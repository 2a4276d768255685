// SPDX-License-Identifier: Apache-2.0
// hostile.mjs FOLDER: a form with hostile texts in every place has on every screen the elements that
// the same form has with a word there; it says nothing and asks for nothing, without its security
// policy, too. What is typed is hostile as well, and comes back as it was typed.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "../browser.mjs";
import { begin, formIn, open, save } from "./drive.mjs";
import { faults } from "./saved.mjs";

const folder = process.argv[2];
const findings = [];
const typed = `</script><img src=x onerror=alert(1)> "quoted" 'single' \\ \`back\` =1+1 \u202Eturned\u0007\u0085\uFEFF {0} \u2028 \u{1F600}`;
const browser = await launch();
const payloads = join(folder, "payloads.html");
const unguarded = join(folder, "unguarded.html");
writeFileSync(unguarded, readFileSync(payloads, "utf8").replace(/<meta http-equiv[^>]*>/, ""));

const expected = await visit(join(folder, "word.html"));
for (const file of [payloads, unguarded]) {
  const found = await visit(file);
  for (const [screen, elements] of expected) {
    if (found.get(screen) !== elements) findings.push(`${file}: ${screen} has other elements:\n${found.get(screen)}\n${elements}`);
  }
}
await browser.close();
for (const each of findings.slice(0, 20)) console.log(each);
console.log(`hostile form: ${expected.size} screens, ${findings.length} found`);
process.exitCode = findings.length > 0 || expected.size < 8 ? 1 : 0;

/// What is left of a text in a file: controls and marks of byte order are dropped, odd line ends become
/// line ends.
function kept(text) {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF]/g, "")
    .trim();
}

/// Which elements each screen has, with the names of their attributes.
async function visit(file) {
  const form = formIn(file);
  const { page, heard, close } = await open(browser, file);
  const screens = new Map();
  const keep = async (name) => screens.set(name, await page.evaluate(elements));
  await keep("start");
  await page.selectOption("#group-0", { index: 1 });
  await page.fill("#group-1", typed);
  await begin(page);
  for (const question of form.asked) {
    await page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));
    await keep(question.id);
    await page.fill(`#comment-${question.id}`, typed);
    if (question.type === "text") await page.fill(`#input-${question.id}`, typed);
    await page.click("#next");
  }
  await keep("review");
  const { text, name } = await save(page);
  await keep("done");
  const expected = { ...form, id: kept(form.id), wave: kept(form.wave) };
  findings.push(...faults(text, expected, { revision: 1, complete: false }).map((each) => `${file}: ${each}`));
  if (/[^A-Za-z0-9_.+-]/.test(name)) findings.push(`${file}: a file called ${name}`);
  const { answers, groups } = JSON.parse(text).response;
  if (answers.q5.value !== kept(typed) || answers.q1.comment !== kept(typed)) findings.push(`${file}: ${JSON.stringify(answers.q5)} came back`);
  if (groups.free !== kept(typed)) findings.push(`${file}: the group ${JSON.stringify(groups)} came back`);
  await page.waitForTimeout(300); // what a script would do a little later
  findings.push(...heard.map((each) => `${file}: ${each}`));
  await close();
  return screens;
}

function elements() {
  const counts = {};
  for (const each of document.querySelectorAll("*:not(meta)")) {
    const key = `<${each.tagName.toLowerCase()} ${each.getAttributeNames().filter((name) => name !== "class").sort().join(" ")}>`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return JSON.stringify(Object.entries(counts).sort());
}
