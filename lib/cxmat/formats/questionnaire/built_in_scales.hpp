/// \file
/// The answers that a question type brings along, in German and English.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>

namespace cxmat::questionnaire_file {

// Each ends with na (not applicable) and dk (don't know).

/// yes (1) and no (0).
[[nodiscard]] Scale yes_no_scale();

/// 0 to 10, how likely somebody is to recommend something (Reichheld, The One Number You Need to
/// Grow, Harvard Business Review 2003).
[[nodiscard]] Scale net_promoter_scale();

/// 1 to 7, from very difficult to very easy: the direction of the second version of the Customer
/// Effort Score (Dixon, Toman, DeLisi, The Effortless Experience, 2013).
[[nodiscard]] Scale customer_effort_scale();

/// 1 to 5, from very dissatisfied to very satisfied.
[[nodiscard]] Scale satisfaction_scale();

}  // namespace cxmat::questionnaire_file
