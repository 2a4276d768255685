/// \file
/// What a page needs to work out a respondent's own levels.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/json_values.hpp"
#include "reports/forms/form.hpp"

#include <cxmat/core/diagnostic.hpp>

namespace cxmat::reports::forms {

/// form_no_own_result for each questionnaire with a model that looks at a group's practices.
[[nodiscard]] Diagnostics own_result_refusals(const Form& form);

/// `nodes`: questionnaires and dimensions, parents before children, with their parts' weights;
/// `questions`: which of `kinds` each is, that is the scores of its answers, or how they are worked
/// out. For a form without refusals.
[[nodiscard]] Json own_result_json(const Form& form);

}  // namespace cxmat::reports::forms
