// SPDX-License-Identifier: Apache-2.0
// hostile.mjs FOLDER: the pages with hostile texts in every place say nothing, ask for nothing and
// have the elements that the same pages have of a word; without their security policy, too.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./browser.mjs";
import { listen } from "./checks/quiet.mjs";

const folder = process.argv[2];
const findings = [];
const browser = await launch();

for (const name of ["report", "comparison", "book"]) {
  const expected = await look(`word-${name}.html`);
  const { heard, elements } = await look(`payloads-${name}.html`);
  findings.push(...heard.map((each) => `${name}: ${each}`), ...differences(name, elements, expected.elements));
  const open = readFileSync(join(folder, `payloads-${name}.html`), "latin1").replace(/<meta http-equiv[^>]*>/, "");
  writeFileSync(join(folder, `open-${name}.html`), open, "latin1");
  const unguarded = await look(`open-${name}.html`);
  findings.push(...unguarded.heard.map((each) => `${name} without its policy: ${each}`));
}
await browser.close();
for (const each of findings.slice(0, 30)) console.log(each);
console.log(`hostile texts: ${findings.length} found`);
process.exitCode = findings.length > 0 ? 1 : 0;

async function look(file) {
  const url = pathToFileURL(join(folder, file)).href;
  const page = await browser.newPage();
  const heard = listen(page, url);
  await page.goto(url);
  // Charts break their labels into lines by length: of them, only which elements there are.
  const elements = await page.evaluate(() => {
    const counts = {};
    for (const each of document.querySelectorAll("*")) {
      const names = each.getAttributeNames().filter((name) => name !== "class").sort().join(" ");
      const key = `<${each.tagName.toLowerCase()} ${names}>`;
      const drawn = each.closest("svg") !== null;
      counts[drawn ? `svg ${key.split(" ")[0]}` : key] = drawn ? 1 : (counts[key] ?? 0) + 1;
    }
    return counts;
  });
  await page.waitForTimeout(300); // what a script would do a little later
  await page.close();
  return { heard, elements };
}

function differences(name, is, should) {
  return [...new Set([...Object.keys(is), ...Object.keys(should)])]
    .filter((key) => (key.startsWith("svg ") ? is[key] && !should[key] : is[key] !== should[key]))
    .map((key) => `${name}: ${is[key] ?? 0} of ${key}, ${should[key] ?? 0} expected`);
}
