/// \file
/// The questionnaire linter: what question craft says about a questionnaire that is valid. Each
/// rule is a function of its own; docs/lint.md gives the reason and the source of each.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/lint/finding.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

namespace cxmat::lint {

/// All findings of all rules, rule by rule; of one text, at most one a rule. Every code is one of
/// 3xx.
[[nodiscard]] Findings lint(const Questionnaire& questionnaire);

}  // namespace cxmat::lint
