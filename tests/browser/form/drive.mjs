// SPDX-License-Identifier: Apache-2.0
// People who fill in a form: with a mouse, with keys alone, on a telephone.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { listen } from "../checks/quiet.mjs";

/// What the page asks, read from the file and not from the page.
export function formIn(file) {
  const html = readFileSync(file, "utf8");
  const form = JSON.parse(/<script type="application\/json" id="form-data">(.*?)<\/script>/s.exec(html)[1]);
  const asked = form.sections.flatMap((section) => section.questions).filter((each) => each.type !== "note");
  return { ...form, asked, choicesOf: (question) => form.scales[question.scale] ?? [] };
}

/// An answer to every question: choices go round, numbers lie within their range.
export function planned(form) {
  return new Map(
    form.asked.map((question, i) => {
      const choices = form.choicesOf(question);
      if (question.type === "select_one") return [question.id, choices[(i * 3) % choices.length].name];
      if (question.type === "select_multiple") return [question.id, choices.slice(0, 2).map((each) => each.name).join(" ")];
      return [question.id, question.type === "text" ? `Wörter "${i}" <b>` : question.lowest ?? "12.5"];
    }),
  );
}

/// A page of its own, with its own storage. `heard`: requests, errors, messages.
/// `before` runs in the page before its own script.
export async function open(browser, file, { before, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 }, acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10000);
  if (before) await page.addInitScript(before);
  const url = pathToFileURL(file).href;
  const heard = listen(page, url);
  await page.goto(url);
  return { page, heard, url, close: () => context.close() };
}

export const begin = (page) => page.click("main .actions .primary");

/// The question on the screen, or null.
export const current = (page) =>
  page.evaluate(() => document.querySelector("#content .question")?.dataset.question ?? null);

const labelOf = (page, id, name) => page.locator(`#unit-${id} label.choice:has(input[value="${name}"])`);

/// Answers the question on the screen by clicking or tapping.
export async function answer(page, question, value, act = "click") {
  if (value === "") return;
  if (question.type.startsWith("select")) {
    for (const name of value.split(" ")) await labelOf(page, question.id, name)[act]();
  } else {
    await page.fill(`#input-${question.id}`, value);
  }
}

/// From the first question to the overview. `each` is called with the question on the screen and how
/// many came before it.
export async function walk(page, form, each) {
  let count = 0;
  for (let id = await current(page); id !== null; id = await current(page)) {
    await each(form.asked.find((question) => question.id === id), count);
    count += 1;
    if (count > form.asked.length) throw new Error("no end to the questions");
  }
  return count;
}

/// The file that the page writes.
export async function save(page) {
  const download = page.waitForEvent("download");
  await page.locator("main .actions .primary").first().click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

/// Tab until the element is reached; the number of times it took.
export async function tabTo(page, selector) {
  for (let times = 0; times < 60; times += 1) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return times;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no way to ${selector} with the Tab key`);
}

/// Answers with keys alone: digits for every other question, else Tab, arrows and space.
export async function answerByKeys(page, question, choices, value, useDigits) {
  const regular = choices.filter((choice) => !choice.kind);
  if (question.type === "select_one") {
    const digit = /^\d$/.test(value) ? value : null;
    if (useDigits && digit && regular.every((choice) => /^\d+$/.test(choice.name))) {
      await page.keyboard.press(digit);
      return;
    }
    await tabTo(page, "input[type=radio]");
    await page.keyboard.press("Space");
    const order = [...regular, ...choices.filter((choice) => choice.kind)];
    for (let i = order.findIndex((choice) => choice.name === value); i > 0; i -= 1) await page.keyboard.press("ArrowDown");
  } else if (question.type === "select_multiple") {
    for (const name of value.split(" ")) {
      await tabTo(page, `input[value="${name}"]`);
      await page.keyboard.press("Space");
    }
  } else {
    await tabTo(page, `#input-${question.id}`);
    await page.keyboard.type(value);
  }
}
