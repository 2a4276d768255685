/// \file
/// The highest and the lowest of some nodes, as a sentence.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <optional>
#include <span>
#include <string>

namespace cxmat::reports::view {

struct Extent {
  Position highest = 0;
  Position lowest = 0;
};

/// Nothing if no node has a level score. Ties go to the node that comes first.
[[nodiscard]] std::optional<Extent> extent_of(const Assessment& assessment,
                                              std::span<const Position> nodes);

/// "Highest: A (3.4). Lowest: B (1.9)." "All at 2.6." where both read the same; "" without figures.
[[nodiscard]] std::string extent_sentence(const Assessment& assessment,
                                          std::span<const Position> nodes,
                                          const Messages& messages);

/// The level score of a node that has one, as it is shown.
[[nodiscard]] std::string own_figure(const NodeResult& node, Language language);

}  // namespace cxmat::reports::view
