// SPDX-License-Identifier: Apache-2.0
// html-validate over the file as written. It does not know that HTML ends cells, rows and sections of
// a table by itself: their end tags are put in first, on the same line.
import { readFileSync } from "node:fs";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import config from "../htmlvalidate.mjs";

const validator = new HtmlValidate(new FileSystemConfigLoader(config));

export const name = "markup";

export async function check(page, file) {
  const html = readFileSync(file, "utf8").replace(/<table[^]*?<\/table>/g, withEndTags);
  const report = await validator.validateString(html, file);
  return report.results.flatMap((result) =>
    result.messages.map(
      (each) => `${each.ruleId} at ${each.line}:${each.column} ${each.selector ?? ""}: ${each.message}`,
    ),
  );
}

/// Elements that a start tag ends by itself where they are still open, the innermost first.
const ended = {
  th: ["td", "th"],
  td: ["td", "th"],
  tr: ["td", "th", "tr"],
  tbody: ["td", "th", "tr", "thead", "tbody"],
  "/table": ["td", "th", "tr", "thead", "tbody"],
};

function withEndTags(table) {
  const open = [];
  return table.replace(/(\n?)<(\/?[a-z]+)[^>]*>/g, (tag, line, name) => {
    let ends = "";
    if (name.startsWith("/") && open.at(-1) === name.slice(1)) open.pop();
    else
      while (ended[name]?.includes(open.at(-1))) ends += `</${open.pop()}>`;
    if (name in ended && !name.startsWith("/")) open.push(name);
    if (name === "thead") open.push(name);
    return ends + tag;
  });
}
