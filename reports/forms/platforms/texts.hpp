/// \file
/// A form's texts, as survey platforms show them: clean lines, joined in each platform's own way.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/form.hpp"

#include <cxmat/core/localized_text.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports::forms::platforms {

/// Fields with more choices are shown as a list to fold out.
inline constexpr std::size_t most_buttons = 9;

/// The lines of a text that are not empty, without control characters and marks that reorder what
/// stands around them.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

/// `lines` with `between` between them.
[[nodiscard]] std::string joined_lines(const std::vector<std::string>& lines,
                                       std::string_view between);

/// One line, for choices and headings.
[[nodiscard]] std::string line_of(const LocalizedText& text, Language language);

/// A choice's label. Of scales that name their ends alone ("0 - not at all likely", "1", ...)
/// the number, too; the name where there is no label.
[[nodiscard]] std::string choice_words(const Scale& scale, const Choice& choice, Language language);

/// What helps to answer: the hint, the levels' anchors ("1: ..."), the range of a number where
/// `ranges`. The lines of it; may be empty.
[[nodiscard]] std::vector<std::string> help_lines(const Question& question, Language language,
                                                  bool ranges);

/// "A number from 0 to 10" in the words of `language`; empty where there is no bound.
[[nodiscard]] std::string range_words(const Question& question, Language language);

/// The heading of a group field: its label, else its column.
[[nodiscard]] std::string group_words(const FormGroup& group, Language language);

/// The survey's title; the form's id where there is none.
[[nodiscard]] std::string title_words(const Form& form, Language language);

/// What respondents are promised about groups; empty in a consensus.
[[nodiscard]] std::string promise_words(const Form& form, Language language);

/// "1.0.0", or the versions of all questionnaires: "1.0.0+2.1.0".
[[nodiscard]] std::string versions_of(const Form& form);

/// Whether it is asked what the answer rests on.
[[nodiscard]] bool asks_evidence(const Form& form, const Question& question) noexcept;

/// "[own01_evidence] What does this answer rest on?": the same words stand behind each question, so
/// the name tells exports with texts for headings whose they are.
[[nodiscard]] std::string evidence_words(const Question& question, Language language);

/// Every place of `what` in `text` becomes `by`.
[[nodiscard]] std::string replaced(std::string_view text, std::string_view what,
                                   std::string_view by);

}  // namespace cxmat::reports::forms::platforms
