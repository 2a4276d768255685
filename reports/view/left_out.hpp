/// \file
/// What the report does not show or could not use.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <string>
#include <vector>

namespace cxmat::reports::view {

/// One sentence each; empty if nothing was left out.
[[nodiscard]] std::vector<std::string> left_out(const Assessment& assessment,
                                                const Messages& messages);

}  // namespace cxmat::reports::view
