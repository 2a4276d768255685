/// \file
/// Rules about how much is asked, and how much of a score one question decides.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/lint/texts.hpp>

namespace cxmat::lint {

/// A question with more than half the weight of its dimension, which has three parts at least. {0}
/// question, {1} percent, {2} dimension.
[[nodiscard]] Findings weight_dominates(const Subject& subject);

inline constexpr std::size_t smallest_dimension = 2;  ///< Cronbach's alpha needs two
inline constexpr std::size_t largest_dimension = 6;

/// {0} dimension, {1} questions. Dimensions of practice models are as large as their standard.
[[nodiscard]] Findings dimension_size(const Subject& subject);

inline constexpr std::size_t smallest_questionnaire = 4;
inline constexpr std::size_t largest_questionnaire = 16;

/// {0} questions.
[[nodiscard]] Findings questionnaire_size(const Subject& subject);

inline constexpr std::size_t most_items_of_role = 35;
inline constexpr int most_minutes_of_role = 15;

/// {0} role, or * for everyone; {1} questions, {2} minutes.
[[nodiscard]] Findings role_load(const Subject& subject);

}  // namespace cxmat::lint
