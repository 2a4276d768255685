/// \file
/// The questions with the highest and the lowest level scores.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace cxmat::reports::view {

struct QuestionCard {
  std::string label;
  std::string questionnaire;
  std::string score;    ///< "2.6"
  std::string figures;  ///< "n = 42, don't know 5%"; empty for a consensus
  std::string anchor;   ///< what the nearest described level looks like; may be empty
  std::string anchor_heading;
};

/// Each list has five at most, by how far up its own levels a question is. What is strong lies
/// above the plain mean of all questions with a score, what is weak below it: where all are alike,
/// or there is but one, both are empty.
struct QuestionCards {
  bool any = false;  ///< some question has a score that is shown
  std::vector<QuestionCard> strongest;
  std::vector<QuestionCard> weakest;
};

[[nodiscard]] QuestionCards questions(const Protected<Assessment>& assessment,
                                      const Messages& messages);

}  // namespace cxmat::reports::view
