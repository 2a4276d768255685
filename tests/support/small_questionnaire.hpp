/// \file
/// Questionnaires and responses small enough to work out by hand.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>
#include <cxmat/responses/responses.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::test {

/// Choices "1" to "5" with values 1 to 5, then "na" and "dk".
[[nodiscard]] Scale five_steps();

/// Five levels with lower bounds 1, 1.5, 2.5, 3.5, 4.5.
[[nodiscard]] Levels five_levels();

[[nodiscard]] Question question(std::string id, std::int64_t weight = 1);

/// Dimension a (weight 2): a1 (weight 1), a2 (weight 3); dimension b (weight 1): b1, b2.
[[nodiscard]] Questionnaire two_dimensions(std::string id = "q");

/// An engagement of one questionnaire, one wave and no groupings.
[[nodiscard]] Engagement engagement_of(Questionnaire questionnaire);

/// One row per respondent, one answer per question; no groups, one wave.
[[nodiscard]] Responses responses_of(const Engagement& engagement,
                                     const std::vector<std::vector<Answer>>& rows);

/// The answer "1" to "5" of five_steps().
[[nodiscard]] constexpr Answer step(int number) noexcept {
  return static_cast<Answer>(number - 1);
}

}  // namespace cxmat::test
