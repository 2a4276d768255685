// SPDX-License-Identifier: Apache-2.0
// suite.mjs WORK PAGE...: inspects the pages in one browser; WORK takes the PDFs.
import { basename, join } from "node:path";
import { launch } from "./browser.mjs";
import { inspect } from "./inspect.mjs";

const [work, ...files] = process.argv.slice(2);
const shown = 12; // per page and check
const seconds = {};
let failed = 0;

const browser = await launch();
const start = performance.now();
// Two at a time: while one page is looked at, the other is printed or validated.
const queue = [...files];
await Promise.all([inspectNext(), inspectNext()]);
await browser.close();
const times = Object.entries(seconds).map(([check, taken]) => `${check} ${taken.toFixed(1)} s`);
console.log(
  `${files.length} pages, ${failed} with findings, ${((performance.now() - start) / 1000).toFixed(1)} s (${times.join(", ")})`,
);
process.exitCode = failed > 0 || files.length === 0 ? 1 : 0;

async function inspectNext() {
  for (let file = queue.shift(); file; file = queue.shift()) {
    const name = basename(file, ".html");
    const findings = await inspect(browser, file, join(work, name), {
      timed: (check, taken) => (seconds[check] = (seconds[check] ?? 0) + taken),
    });
    for (const [check, list] of group(findings)) {
      console.log(`${name}: ${check}: ${list.length} found`);
      for (const [, text] of list.slice(0, shown)) console.log(`    ${text}`);
      if (list.length > shown) console.log(`    and ${list.length - shown} more`);
    }
    failed += findings.length > 0 ? 1 : 0;
  }
}

/// The findings of each check.
function group(findings) {
  const groups = new Map();
  for (const each of findings) groups.set(each[0], [...(groups.get(each[0]) ?? []), each]);
  return groups;
}
