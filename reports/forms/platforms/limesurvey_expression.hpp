/// \file
/// Names, codes, conditions and texts of a LimeSurvey survey (its ExpressionScript).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/form.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports::forms::platforms {

/// A question's code: letters and digits alone. Whether it can be one is for Names to say.
[[nodiscard]] std::string limesurvey_code(std::string_view name);

/// Codes of answers, which have five letters and digits at most: the names where all of them are
/// such codes, else "A1", "A2", ... by position, which imports know.
[[nodiscard]] std::vector<std::string> limesurvey_answer_codes(const Scale& scale);
/// The code of one of several options: its name, or "G3" by position where LimeSurvey gives the
/// name another meaning ("other", "time").
[[nodiscard]] std::string limesurvey_option_code(const Scale& scale, std::string_view choice);
/// The same for a group's values: the names, else "G1", "G2", ...
[[nodiscard]] std::vector<std::string> limesurvey_group_codes(const FormGroup& group);

/// The cell `relevance`: "1" where the question is always shown. Questions that are not relevant
/// are empty in it, as open ones are.
[[nodiscard]] std::string limesurvey_relevance(const Form& form, const Visibility& visibility);

/// Lines as HTML in which nothing is an expression, a tag, or quoted for the tab-separated file.
[[nodiscard]] std::string limesurvey_text(const std::vector<std::string>& lines);

}  // namespace cxmat::reports::forms::platforms
