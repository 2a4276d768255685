// SPDX-License-Identifier: Apache-2.0
// axe-core with all tables unfolded: every rule in light, and what depends on colours in dark.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const colours = ["color-contrast", "link-in-text-block"];

export const name = "accessibility";

export async function check(page) {
  const findings = [];
  await page.evaluate(() => {
    for (const each of document.querySelectorAll("details")) each.open = true;
  });
  await page.evaluate(axe);
  const runs = [
    ["light", { type: "tag", values: tags }],
    ["dark", { type: "rule", values: colours }],
  ];
  for (const [colorScheme, runOnly] of runs) {
    await page.emulateMedia({ colorScheme });
    const result = await page.evaluate(
      (rules) => window.axe.run(document, { runOnly: rules, resultTypes: ["violations"], preload: false }),
      runOnly,
    );
    for (const violation of result.violations) {
      for (const node of violation.nodes) {
        const why = node.failureSummary.split("\n").slice(1).join(" ").replace(/\s+/g, " ").trim();
        findings.push(`${violation.id} (${colorScheme}) at ${node.target.join(" ")}: ${why}`);
      }
    }
    if (result.passes.every((each) => each.id !== "color-contrast")) {
      findings.push(`color-contrast (${colorScheme}) looked at nothing`);
    }
  }
  await page.emulateMedia({ colorScheme: null });
  return findings;
}
