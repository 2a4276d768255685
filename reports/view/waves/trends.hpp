/// \file
/// Where things are heading over many waves, in sentences and as a table.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::view {

/// The overall trend, the areas whose trend is more than chance, and what that rests on. Empty
/// where no node has a trend.
[[nodiscard]] std::vector<std::string> trend_sentences(const Assessment& assessment,
                                                       const Messages& messages);

/// Every node with a trend but the questions.
[[nodiscard]] std::optional<Table> trend_table(const Assessment& assessment,
                                               const Messages& messages);

}  // namespace cxmat::reports::view
