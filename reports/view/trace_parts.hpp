/// \file
/// The parts of a node with what each adds to its score.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <optional>
#include <vector>

namespace cxmat::reports::view {

/// What each part adds to the node's score; empty where parts do not add up or one is hidden.
[[nodiscard]] std::vector<std::optional<double>> contributions_of_parts(
    const Assessment& assessment, Position node);

/// Weight, share, score, n and contribution of each part, with the sum. Contributions only where
/// contributions_of_parts() has some; nothing where there are no parts.
[[nodiscard]] std::optional<Table> parts_table(const Assessment& assessment, Position node,
                                               const Messages& messages);

}  // namespace cxmat::reports::view
