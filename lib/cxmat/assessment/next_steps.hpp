/// \file
/// What to do next: the questions whose step to the target counts most.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/tree.hpp>

#include <cstddef>
#include <vector>

namespace cxmat {

/// A target that is taken for granted where the assessment gives none.
inline constexpr double default_target = 3.0;

struct NextStep {
  NodePosition node = 0;               ///< of a question
  const Question* question = nullptr;  ///< its definition, as long as the assessment lives
  int level = 1;                       ///< that the question's mean has fully reached
  double target = default_target;      ///< a level score
  double gap = 0;                      ///< what its level score lacks to the target
  double effect = 0;                   ///< gap times the question's share in the overall score
};

/// At most `most`, the largest effect first, ties in reading order. A question at its target, on
/// the top level or without advice gives no step, and neither does a practice of a model with
/// levels that does not stand in the way of the next one. What is hidden has no score: give it what
/// protect() left.
[[nodiscard]] std::vector<NextStep> next_steps(const Assessment& assessment, std::size_t most);

}  // namespace cxmat
