/// \file
/// The waves as slope charts; dark is what moved by more than chance since the wave before.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/figure.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <vector>

namespace cxmat::reports::view {

/// One chart per page. Empty with a single wave or where nothing is scored.
[[nodiscard]] std::vector<Figure> wave_charts(const Assessment& assessment,
                                              const Messages& messages);

}  // namespace cxmat::reports::view
