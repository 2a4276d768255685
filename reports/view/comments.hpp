/// \file
/// What people wrote, question by question.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::view {

struct QuestionComments {
  std::string heading;             ///< the question's short label
  std::string question;            ///< its wording; empty where that is the heading
  std::vector<std::string> texts;  ///< each on one line
  std::string counts;              ///< how many wrote, and how many texts are not shown
};

struct CommentsPart {
  std::vector<QuestionComments> questions;  ///< those whose comments may be shown
  std::string hidden;  ///< the questions on which too few people wrote; empty where there are none
};

/// Nothing where nobody wrote anything.
[[nodiscard]] std::optional<CommentsPart> comments(const Protected<Assessment>& assessment,
                                                   const Messages& messages);

}  // namespace cxmat::reports::view
