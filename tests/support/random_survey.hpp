/// \file
/// Surveys as they come out of real organisations, made up at random: departments of very unequal
/// size, few executives, some managers, many others; questions that only some roles are asked;
/// answers that are missing; departments that agree with each other.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/responses/responses.hpp>

#include <cstddef>
#include <cstdint>

namespace cxmat::test {

struct RandomSurvey {
  Engagement engagement;
  Responses responses;
};

/// How large and how varied.
struct SurveyShape {
  std::size_t departments = 6;  ///< at most
  std::size_t people = 150;     ///< at most, per wave; at least 12
  std::size_t waves = 2;
  bool second_grouping = true;
};

/// The same seed gives the same survey.
[[nodiscard]] RandomSurvey random_survey(std::uint64_t seed, const SurveyShape& shape = {});

}  // namespace cxmat::test
