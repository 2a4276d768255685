/// \file
/// Who and what a node's score leaves out, in sentences.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <string>
#include <vector>

namespace cxmat::reports::view {

/// Who and what did not count, and why.
[[nodiscard]] std::vector<std::string> left_out_of(const Assessment& assessment, Position node,
                                                   const Messages& messages);

}  // namespace cxmat::reports::view
