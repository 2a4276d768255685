/// \file
/// What to know about a node's sum, in sentences.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/trace_result.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <string>
#include <vector>

namespace cxmat::reports::view {

/// Why sums differ, where there are none, what caps and weights did.
[[nodiscard]] std::vector<std::string> remarks(const Assessment& assessment, Position node,
                                               Detail detail, const Messages& messages);

}  // namespace cxmat::reports::view
