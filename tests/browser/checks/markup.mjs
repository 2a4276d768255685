// SPDX-License-Identifier: Apache-2.0
// html-validate over the file as written.
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import config from "../htmlvalidate.mjs";

const validator = new HtmlValidate(new FileSystemConfigLoader(config));

export const name = "markup";

export async function check(page, file) {
  const report = await validator.validateFile(file);
  return report.results.flatMap((result) =>
    result.messages.map(
      (each) => `${each.ruleId} at ${each.line}:${each.column} ${each.selector ?? ""}: ${each.message}`,
    ),
  );
}
