/// \file
/// How well the answers of a consensus are proven.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::view {

struct EvidencePart {
  std::vector<std::string> sentences;  ///< what was counted, and what was lowered
  Table table;                         ///< a row per question: grade, what was noted
};

/// Nothing where no evidence was graded, and of a survey.
[[nodiscard]] std::optional<EvidencePart> evidence(const Protected<Assessment>& assessment,
                                                   const Messages& messages);

}  // namespace cxmat::reports::view
