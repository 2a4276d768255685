/// \file
/// What a form's workbook says beside its questions: instructions, prompts, refusals.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/form.hpp"
#include "reports/forms/workbook/plan.hpp"
#include "reports/messages/messages.hpp"

#include <string>
#include <vector>

namespace cxmat::reports::forms::workbook {

/// Paragraphs that stand above the questions, privacy last.
[[nodiscard]] std::vector<std::string> instructions(const Form& form, const Messages& messages);

/// What people write where they have no number: "na" and "dk".
[[nodiscard]] List state_words(const Messages& messages);
/// "0: statement" to "3: effect in figures".
[[nodiscard]] List grade_words(const Messages& messages);

/// What is said when a field is entered, and when an entry is refused.
struct Prompt {
  std::string title;
  std::string text;
  std::string refusal;
};
[[nodiscard]] Prompt prompt_of(const PlanRow& row, const Messages& messages);

/// One line a level; empty where there are none.
[[nodiscard]] std::string anchors_of(const Question& question, const Messages& messages);

}  // namespace cxmat::reports::forms::workbook
