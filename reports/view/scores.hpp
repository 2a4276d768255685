/// \file
/// Where the organisation stands: a bullet per node, with interval, target and benchmark.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/figure.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <vector>

namespace cxmat::reports::view {

/// One chart where all rows fit on a page; else first overall and the questionnaires, then the
/// questionnaires with their dimensions. Empty if nothing is scored.
[[nodiscard]] std::vector<Figure> scores(const Protected<Assessment>& assessment,
                                         const Messages& messages);

}  // namespace cxmat::reports::view
