// SPDX-License-Identifier: Apache-2.0
// All checks of one page.
import { pathToFileURL } from "node:url";
import * as accessibility from "./checks/accessibility.mjs";
import * as markup from "./checks/markup.mjs";
import * as narrow from "./checks/narrow.mjs";
import * as numbers from "./checks/numbers.mjs";
import * as print from "./checks/print.mjs";
import * as quiet from "./checks/quiet.mjs";

// Print comes last: it puts marks into the page.
const checks = [markup, numbers, accessibility, narrow, print];

/// Findings as [check, text]; `only` names the checks to run, all unless given. Calls `timed` with
/// each check's name and seconds.
export async function inspect(browser, file, work, { only, timed = () => {} } = {}) {
  const url = pathToFileURL(file).href;
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  const heard = quiet.listen(page, url);
  const findings = [];
  await page.goto(url);
  for (const { name, check } of checks) {
    if (only && !only.includes(name)) continue;
    const start = performance.now();
    findings.push(...(await check(page, file, work)).map((text) => [name, text]));
    timed(name, (performance.now() - start) / 1000);
  }
  if (!only || only.includes(quiet.name)) findings.push(...heard.map((text) => [quiet.name, text]));
  await page.close();
  return findings;
}
