// SPDX-License-Identifier: Apache-2.0
// Why a rule is off stands beside it; all others of these sets are on.
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // No rule of HTML: blanks at a line's end cost a byte.
    "no-trailing-whitespace": "off",
    // Meant for lists of search results; here the title is the organisation's name and the report's.
    "long-title": "off",
    // ARIA allows a name on lists and groups, which the default of this rule does not know.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
};
