/// \file
/// How sure the overall level is: interval and repetitions in sentences.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <string>
#include <vector>

namespace cxmat::reports::view {

/// Interval and the levels that it spans; of a consensus, that there is none.
[[nodiscard]] std::vector<std::string> certainty(const Assessment& assessment,
                                                 const Messages& messages);

/// In how many repetitions the level came out the same; "" where that was not worked out.
[[nodiscard]] std::string repetitions(const Assessment& assessment, const Messages& messages);

}  // namespace cxmat::reports::view
