// SPDX-License-Identifier: Apache-2.0
// faults.mjs WORK PAGE: spoils a good page in one way after the other; the check made for it must
// find each.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "./browser.mjs";
import { inspect } from "./inspect.mjs";

const [work, source] = process.argv.slice(2);
const good = readFileSync(source, "utf8");
// The policy allows one stylesheet by its hash: a page with another one goes without.
const open = good.replace(/<meta http-equiv[^>]*>/, "");
const styled = (css) => open.replace("</style>", `${css}</style>`);
const withText = (html) => good.replace("</main>", `${html}</main>`);

const faults = [
  ["markup", /no-dup-id/, withText('<p id="content">again</p>')],
  ["markup", /close-order|no-implicit-close/, withText("<p><b>never closed</p>")],
  ["accessibility", /image-alt/, withText('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">')],
  ["accessibility", /color-contrast \(light\)/, styled(":root{--muted:#b8c0c4}")],
  ["accessibility", /color-contrast \(dark\)/, styled("@media (prefers-color-scheme:dark){:root{--muted:#3a4348}}")],
  ["quiet", /request for|console/, withText('<img alt="" src="https://cxmat.invalid/x.png">')],
  ["quiet", /request for/, open.replace("</main>", '<img alt="" src="https://cxmat.invalid/x.png"></main>')],
  ["quiet", /console error/, withText("<script>1</script>")],
  ["quiet", /console log: 1/, open.replace("</main>", "<script>console.log(1)</script></main>")],
  ["quiet", /dialog: 1/, open.replace("</main>", "<script>alert(1)</script></main>")],
  ["numbers", /9.87 .*is not in its table/, good.replace(/(<text [^>]*>)[^<]*\d[^<]*</g, "$19.87<")],
  ["narrow", /pixels wide at 360/, withText(`<pre>${"W".repeat(90)}</pre>`)],
  ["print", /pixels tall/, styled("@media print{svg.chart{height:300mm!important;max-height:none!important;width:100mm!important}}")],
  ["print", /may be broken/, styled("@media print{*{break-inside:auto!important}}")],
  ["print", /begins on page|not in the PDF as a whole/, styled("@media print{svg.chart{height:400mm!important;max-height:none!important}}")],
  ["print", /its title on/, styled("@media print{figcaption{break-after:page!important}}")],
  ["print", /folded .* is not in the PDF/, styled("@media print{details::details-content{display:none!important}}")],
];

let missed = 0;
const browser = await launch();
for (const [i, [check, expected, text]] of faults.entries()) {
  if (text === good || text === open) throw new Error(`fault ${i} changes nothing`);
  const file = join(work, `fault-${i}.html`);
  writeFileSync(file, text);
  const findings = await inspect(browser, file, join(work, `fault-${i}`), { only: [check] });
  if (!findings.some(([, found]) => expected.test(found))) {
    console.log(`fault ${i}: ${check} did not find ${expected}, but ${JSON.stringify(findings.slice(0, 3))}`);
    missed += 1;
  }
}
await browser.close();
console.log(`${faults.length} faults, ${missed} not found`);
process.exitCode = missed > 0 ? 1 : 0;
