/// \file
/// Where scores are rounded: what somebody who computes the same scores elsewhere has to know to
/// get the same numbers to the last digit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>

#include <span>
#include <string>
#include <vector>

namespace cxmat {

struct ScoreGrid {
  std::string node;            ///< "ownership", "ownership.mandate"
  bool parts_rounded = false;  ///< its parts' scores are rounded to 2^-40 before they are joined
  bool rounded = false;        ///< so is its own; otherwise it is an exact fraction
};

/// Of every questionnaire and dimension, parents before children, a questionnaire's behind each
/// other in their order.
[[nodiscard]] std::vector<ScoreGrid> score_grids(std::span<const QuestionnaireUse> questionnaires);

}  // namespace cxmat
