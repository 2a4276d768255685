/// \file
/// How sure the overall level is: interval and repetitions in sentences.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <string>
#include <vector>

namespace cxmat::reports::view {

[[nodiscard]] std::vector<std::string> certainty(const Assessment& assessment,
                                                 const Messages& messages);

}  // namespace cxmat::reports::view
