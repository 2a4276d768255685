/// \file
/// One questionnaire's pages of the report: where it stands, its dimensions, how people answered,
/// and, for those who want to know, every question and the arithmetic.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/figure.hpp"
#include "reports/view/shares.hpp"
#include "reports/view/table.hpp"
#include "reports/view/trace.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::view {

struct Chapter {
  std::string id;       ///< the anchor: "chapter-1"
  std::string heading;  ///< the questionnaire's title
  std::string about;    ///< "15 questions, n = 71"
  /// What is found, one sentence each: level and score, target, the way to the next level. Empty
  /// for what is counted only.
  std::vector<std::string> sentences;
  std::string description;  ///< the questionnaire's own
  std::optional<Figure> scores;
  /// Which practices keep it, or a dimension, from the next level; of models that climb only.
  std::vector<Figure> ladders;
  std::vector<Figure> items;  ///< how the questions were answered
  std::vector<QuestionShares> shares;
  std::optional<Table> questions;  ///< those that have no bar among the items
  std::vector<NodeTrace> traces;
};

/// One per questionnaire, in the order of the assessment.
[[nodiscard]] std::vector<Chapter> chapters(const Protected<Assessment>& assessment,
                                            const Messages& messages);

}  // namespace cxmat::reports::view
