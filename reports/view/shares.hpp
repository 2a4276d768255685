/// \file
/// Questions that are counted, not scored: how often each answer was given.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/figure.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::view {

struct QuestionShares {
  std::string heading;
  std::string question;          ///< the full wording
  std::string others;            ///< don't know, not applicable, unanswered: beside the 100 %
  std::optional<Figure> figure;  ///< nothing where hidden or unanswered
};

/// The questions of one questionnaire that have no score.
[[nodiscard]] std::vector<QuestionShares> shares(const Protected<Assessment>& assessment,
                                                 Position questionnaire, const Messages& messages);

}  // namespace cxmat::reports::view
