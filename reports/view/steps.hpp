/// \file
/// What to do next: the advice of the questions whose step to the target counts most.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <string>
#include <vector>

namespace cxmat::reports::view {

struct Step {
  std::string practice;
  std::string questionnaire;
  std::string from;  ///< "level 2 fully reached, next: level 3"
  std::string advice;
  std::string score;
  std::string target;
  std::string gap;
  std::string evidence;  ///< may be empty
};

/// Eight at most, the largest weight times gap first. The weight is the question's share in the
/// overall score, the gap what its level score lacks to the questionnaire's target (3 where none
/// is given). A question at its target, on the top level or without advice gives no step.
[[nodiscard]] std::vector<Step> steps(const Protected<Assessment>& assessment,
                                      const Messages& messages);

}  // namespace cxmat::reports::view
