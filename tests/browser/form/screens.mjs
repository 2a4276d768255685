// SPDX-License-Identifier: Apache-2.0
// screens.mjs TYPES SURVEY: every screen in light and dark for axe-core, at 360 pixels, and what
// people do besides answering: change their minds, roles and languages, reload, work in two windows,
// save again, leave nothing behind. SURVEY is the same form without an assessment.
import * as accessibility from "../checks/accessibility.mjs";
import * as markup from "../checks/markup.mjs";
import * as narrow from "../checks/narrow.mjs";
import { launch } from "../browser.mjs";
import { answer, begin, current, formIn, open, save, tabTo } from "./drive.mjs";
import { answersIn, faults } from "./saved.mjs";

const [types, survey] = process.argv.slice(2);
const form = formIn(types);
const findings = [];
const browser = await launch();
let scene = "";
let tried = 0;

const same = (is, should, what) => {
  tried += 1;
  if (JSON.stringify(is) !== JSON.stringify(should)) findings.push(`${scene}: ${what}: ${JSON.stringify(is)}, not ${JSON.stringify(should)}`);
};
const question = (id) => form.asked.find((each) => each.id === id);
const text = (page, selector) => page.locator(selector).first().innerText();
const focused = (page) => page.evaluate(() => document.activeElement.id);
const shown = (page) => page.$$eval("[data-question]:not([hidden])", (units) => units.map((unit) => unit.dataset.question));

/// A scene on a page of its own, which must say nothing unasked.
async function play(name, act, { file = types, ...options } = {}) {
  scene = name;
  const opened = await open(browser, file, options);
  await act(opened.page, opened).catch((error) => findings.push(`${name}: ${error.message.split("\n").slice(0, 3).join(" ")}`));
  findings.push(...opened.heard.map((each) => `${name}: ${each}`));
  await opened.close();
}

async function look(page, name) {
  const shot = await page.evaluate(() => [...document.querySelectorAll("details")].map((each) => each.open));
  for (const check of [accessibility, narrow]) {
    findings.push(...(await check.check(page)).map((each) => `${name}: ${check.name}: ${each}`));
  }
  findings.push(...(await smallTargets(page)).map((each) => `${name}: a small target: ${each}`));
  await page.evaluate((open) => document.querySelectorAll("details").forEach((each, i) => (each.open = open[i] ?? false)), shot);
}

/// What a finger has to hit on a telephone, and is less than 44 pixels high. Links in a line of text
/// are as high as the line.
async function smallTargets(page) {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  const small = await page.$$eval(
    "button, summary, select, textarea, label.choice, input[type=text], li > a, .jump a",
    (all) =>
      all
        .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44)
        .map((each) => `${each.tagName} "${each.textContent.slice(0, 30)}" ${each.getBoundingClientRect().height}`),
  );
  await page.setViewportSize(before);
  return small;
}

findings.push(...(await markup.check(null, types)).map((each) => `markup: ${each}`));

for (const [file, name] of [[types, "assessment"], [survey, "survey"]]) {
  await play(`screens of the ${name}`, async (page) => {
    await look(page, `${name}: start`);
    await begin(page);
    for (let id = await current(page); id; id = await current(page)) {
      await look(page, `${name}: ${id}`);
      if (id === "spd01") {
        await page.fill("#input-spd01", "12,5");
        await page.click("#next");
        await look(page, `${name}: an error`);
        await page.fill("#input-spd01", "12");
      }
      await page.click("#next");
    }
    await look(page, `${name}: review`);
    await page.click("#progress .progress-ways > button");
    await look(page, `${name}: all`);
    await page.click("#next");
    await save(page);
    await look(page, `${name}: done`);
    await page.getByRole("button", { name: /Mit neuen|another/ }).click();
    await look(page, `${name}: sure`);
  }, { file });
}

await play("conditions", async (page) => {
  await begin(page);
  same(await shown(page), ["welcome", "con01"], "a note stands before the first question");
  await page.evaluate(() => document.querySelectorAll("#progress button")[0].click());
  const always = ["welcome", "con01", "con02", "spd01", "spd04", "pea01", "pea04"];
  same(await shown(page), always, "with nothing answered, as XLSForm has it");
  await answer(page, question("con02"), "mail chat");
  same((await shown(page)).includes("con03"), true, "con03 after chat");
  await answer(page, question("con02"), "na");
  same(await page.$$eval("#unit-con02 input:checked", (all) => all.map((each) => each.value)), ["na"], "na stands alone");
  same((await shown(page)).includes("con03"), false, "con03 after na");
  same((await shown(page)).includes("con04"), true, "con04: not mail, but answered");
  await answer(page, question("con01"), "na");
  same((await shown(page)).includes("con03"), true, "con03 where con01 does not apply");
  same((await shown(page)).includes("pea02"), false, "pea02 asks for a number");
  await answer(page, question("con02"), "other");
  same((await shown(page)).includes("con05"), true, "con05 after other alone");
  await page.fill("#input-con05", "mein Wunsch");
  await answer(page, question("con02"), "post");
  same((await shown(page)).includes("con05"), false, "con05 after two");
  await page.fill("#input-spd01", "12");
  same((await shown(page)).filter((id) => id.startsWith("spd")), ["spd01", "spd02", "spd03", "spd04"], "12 minutes");
  await page.fill("#input-spd01", "13");
  same((await shown(page)).filter((id) => id.startsWith("spd")), ["spd01", "spd02", "spd04"], "13 minutes");
  await page.locator("#unit-spd01 label", { hasText: "weiß nicht" }).click();
  same(await page.inputValue("#input-spd01"), "", "don't know in place of a number");
  same((await shown(page)).includes("spd02"), true, "spd02 after don't know");
  await page.click("#next");
  const { text: saved } = await save(page);
  same(answersIn(saved).con05, "-", "an answer that vanished is written as not shown");
  same(answersIn(saved).spd01, "dk", "don't know");
  same(answersIn(saved).con02, "post other", "choices in the order of the scale");
  findings.push(...faults(saved, form, { revision: 1, complete: false }).map((each) => `conditions: ${each}`));
  await page.goBack();
  await page.goBack();
  await answer(page, question("con02"), "post");
  same(await page.inputValue("#input-con05"), "mein Wunsch", "it was kept in memory");
});

await play("roles", async (page) => {
  same(await text(page, "#length"), "6 Fragen, etwa 1 Minute", "length with nothing known");
  await page.selectOption("#group-0", "manager");
  same(await text(page, "#length"), "5 Fragen, etwa 1 Minute", "length for managers");
  await page.fill("#group-1", "Köln");
  await page.click("label.choice:has(input[value=all])");
  await begin(page);
  same((await shown(page)).includes("pea01"), false, "managers are not asked what the front line is");
  same((await shown(page)).includes("spd04"), true, "managers are asked what managers are");
  await page.click("#next");
  const { text: saved } = await save(page);
  same(JSON.parse(saved).response.groups, { role: "manager", site: "Köln" }, "groups");
  same(answersIn(saved).pea01, "-", "not asked of this role");
  same(JSON.parse(saved).response.wave, "2026-Q4", "the wave");
});

await play("numbers", async (page) => {
  await begin(page);
  await page.goto(page.url().split("#")[0] + "#q-spd01");
  await page.reload();
  for (const [typed, message] of [["12,5", "ganze Zahl"], ["1441", "1440"], ["1.000", "1000"], ["zwölf", "keine Zahl"]]) {
    await page.fill("#input-spd01", typed);
    await page.keyboard.press("Enter");
    same(await current(page), "spd01", `stays at ${typed}`);
    same((await text(page, "#error-spd01")).includes(message), true, `says what is wrong with ${typed}`);
    same(await focused(page), "input-spd01", "focus on the field");
    same(await page.getAttribute("#input-spd01", "aria-invalid"), "true", "marked as wrong");
    same(await page.getAttribute("#input-spd01", "aria-describedby"), "error-spd01", "tied to its error");
  }
  await page.click("#progress .progress-ways > button:last-child");
  same((await text(page, "li:has(a[href='#q-spd01']) .open-mark")), "ungültig", "marked in the overview");
  await page.click("main a[href='#q-spd01']");
  same(await page.inputValue("#input-spd01"), "zwölf", "what was typed is there");
  await page.fill("#input-spd01", "20");
  same(await page.isVisible("#error-spd01"), false, "no error any more");
  await page.keyboard.press("Enter");
  await page.fill("#input-spd02", "12,50");
  await page.click("#progress .progress-ways > button:last-child");
  const { text: saved } = await save(page);
  same([answersIn(saved).spd01, answersIn(saved).spd02], ["20", "12.5"], "stored with a point");
});

await play("beside the answers", async (page) => {
  await begin(page);
  await answer(page, question("con01"), "4");
  await page.click("summary:has-text('Kommentar')");
  await page.fill("#comment-con01", "Seit Mai:\n\"gut\"");
  await page.fill("#evidence-con01", "Protokoll");
  await page.selectOption("#grade-con01", "2");
  same(await page.getAttribute("#evidence-con01", "aria-describedby"), "evidence-con01-hint", "what an assessor asks to see");
  await page.click("summary:has-text('Stufen')");
  same(await page.isVisible("text=Alle wissen es."), true, "anchors on demand");
  await page.click("#unit-con01 .clear");
  same(await page.$$eval("#unit-con01 input:checked", (all) => all.filter((each) => each.type === "radio").length), 0, "cleared");
  same(await focused(page), "heading-con01", "focus after clearing");
  await answer(page, question("con01"), "3");
  await page.click("#progress .progress-ways > button:last-child");
  const { text: saved } = await save(page);
  same(answersIn(saved).con01, { value: "3", comment: "Seit Mai:\n\"gut\"", evidence: "Protokoll", grade: "2" }, "all of it");
});

await play("keys", async (page) => {
  await begin(page);
  same(await focused(page), "heading-con01", "focus on the heading");
  await page.keyboard.press("6");
  same(await page.$eval("#unit-con01 input:checked", (each) => each.value), "na", "a digit behind the last");
  await page.keyboard.press("2");
  same(await page.$eval("#unit-con01 input:checked", (each) => each.value), "2", "a digit");
  same(await text(page, "#status"), "Gewählt: in Einzelfällen, hängt von einzelnen Personen ab", "said aloud");
  await page.keyboard.press("Alt+ArrowRight");
  same(await current(page), "con02", "Alt and right");
  same(await text(page, "#status"), "Frage 2 von 6", "said aloud where we are");
  await page.keyboard.press("2");
  await page.keyboard.press("3");
  same(await page.$$eval("#unit-con02 input:checked", (all) => all.map((each) => each.value)), ["chat", "post"], "digits tick");
  await page.keyboard.press("Alt+ArrowLeft");
  same(await current(page), "con01", "Alt and left");
  await tabTo(page, "summary");
  await page.keyboard.press("Enter");
  same(await current(page), "con01", "Enter on a summary opens it");
  await page.click("summary:has-text('Kommentar')");
  await page.focus("#comment-con01");
  await page.keyboard.type("12");
  same(await page.inputValue("#comment-con01"), "12", "digits are words in a comment");
  same(await page.$eval("#unit-con01 input:checked", (each) => each.value), "2", "and choose nothing");
  same(await page.$$eval("[tabindex]", (all) => all.filter((each) => Number(each.getAttribute("tabindex")) > 0).length), 0, "no tabindex above 0");
});

await play("languages", async (page) => {
  await begin(page);
  await page.click("#language-en");
  same(await page.getAttribute("html", "lang"), "en", "lang");
  same(await page.title(), "Question types 2026", "title");
  same(await focused(page), "language-en", "focus stays");
  same(await current(page), "con01", "the same question");
  same(await text(page, "#heading-con01"), "1 Are the channels known?", "the question");
  same(await text(page, "#next"), "Next", "the button");
  await page.reload();
  same(await page.getAttribute("html", "lang"), "de", "nothing was answered yet, nothing is kept");
  await page.click("#language-en");
  await answer(page, question("con01"), "5");
  await page.reload();
  same(await page.getAttribute("html", "lang"), "en", "the language is kept");
});

await play("saving again, and leaving nothing behind", async (page, { url }) => {
  await begin(page);
  await answer(page, question("con01"), "4");
  await page.click("#progress .progress-ways > button:last-child");
  const first = await save(page);
  same(await text(page, "#content h2"), "Antworten gespeichert", "what comes after");
  await page.click("text=Zur Übersicht");
  await page.click("main a[href='#q-con01']");
  await answer(page, question("con01"), "5");
  await page.click("#progress .progress-ways > button:last-child");
  const second = await save(page);
  findings.push(...faults(second.text, form, { revision: 2, complete: false }).map((each) => `again: ${each}`));
  same(second.name, first.name, "the same respondent, the same file");
  await page.click("summary:has-text('Als Text')");
  await page.waitForFunction(() => document.getElementById("response-text").value !== "");
  same(JSON.parse(await page.inputValue("#response-text")), JSON.parse(second.text), "the text is the file");
  await page.click("text=Mit neuen Antworten beginnen");
  await page.click("dialog .secondary");
  same(await text(page, "#content h2"), "Antworten gespeichert", "not meant");
  await page.click("text=Mit neuen Antworten beginnen");
  await page.click("dialog .primary");
  same(await page.evaluate(() => localStorage.length), 0, "nothing is left in the browser");
  await begin(page);
  same(await page.$$eval("#unit-con01 input:checked", (all) => all.length), 0, "a new response is empty");
  await answer(page, question("con01"), "1");
  await page.click("#progress .progress-ways > button:last-child");
  const third = await save(page);
  findings.push(...faults(third.text, form, { revision: 1, complete: false }).map((each) => `new: ${each}`));
  if (third.name === first.name) findings.push("new: the same respondent");
  same(page.url().split("#")[0], url, "the same page");
});

await play("two windows", async (page, { url }) => {
  const other = await page.context().newPage();
  await begin(page);
  await answer(page, question("con01"), "4");
  await other.goto(url);
  await other.click("main .actions .primary, #next");
  await answer(other, question("con02"), "chat");
  await page.goto(url + "#q-con02");
  await page.waitForFunction(() => document.querySelector("#unit-con02 input[value=chat]")?.checked);
  await answer(page, question("con02"), "mail");
  await other.waitForFunction(() => document.querySelector("#unit-con02 input[value=mail]")?.checked);
  await page.evaluate(() => addEventListener("storage", () => (window.told = (window.told ?? 0) + 1)));
  await other.waitForTimeout(300);
  same(await page.evaluate(() => window.told ?? 0), 0, "the windows come to rest");
  await other.click("#next");
  await other.click("#progress .progress-ways > button:last-child");
  const { text: saved } = await save(other);
  same([answersIn(saved).con01, answersIn(saved).con02], ["4", "mail chat"], "both windows' answers");
  await other.close();
});

const asksBeforeLeaving = (page) =>
  page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));

await play("without storage", async (page) => {
  await begin(page);
  same(await page.isVisible("#progress .warning"), true, "a notice");
  same(await asksBeforeLeaving(page), false, "nothing to lose yet");
  await answer(page, question("con01"), "4");
  same(await asksBeforeLeaving(page), true, "asks before answers are lost");
  await page.click("#progress .progress-ways > button:last-child");
  await save(page);
  same(await asksBeforeLeaving(page), false, "nothing to lose any more");
}, {
  before: () => Object.defineProperty(window, "localStorage", { get() { throw new Error("none here"); } }),
});

await play("with storage", async (page) => {
  await begin(page);
  same(await page.isVisible("#progress .warning"), false, "no notice");
  await answer(page, question("con01"), "4");
  same(await asksBeforeLeaving(page), false, "asks nothing where nothing is lost");
});

await play("spoilt storage", async (page) => {
  await begin(page);
  await answer(page, question("con01"), "4");
  const key = await page.evaluate(() => Object.keys(localStorage)[0]);
  const good = JSON.parse(await page.evaluate((at) => localStorage.getItem(at), key));
  for (const bad of ["{", "[]", "null", "7", '{"state":{}}', '{"state":{"respondent":"<b>"}}', JSON.stringify({ state: { respondent: good.state.respondent, answers: [1], groups: 7, clock: "x" }, settings: 3 }), JSON.stringify({ state: { ...good.state, answers: { con01: null, con02: { value: 5 } } }, settings: { mode: {}, screen: {} } })]) {
    await page.evaluate(([at, text]) => {
      addEventListener("pagehide", () => localStorage.setItem(at, text));
    }, [key, bad]);
    await page.reload();
    same(await page.locator("main h2").count() > 0, true, `a page after ${bad.slice(0, 40)}`);
  }
});

await play("without scripts", async (page) => {
  same((await text(page, "noscript")).length > 50, true, "says what to do");
}, { javaScriptEnabled: false });

await browser.close();
for (const each of findings.slice(0, 40)) console.log(each.slice(0, 400));
console.log(`screens of the form: ${tried} things tried, ${findings.length} found`);
process.exitCode = findings.length > 0 || tried < 60 ? 1 : 0;
