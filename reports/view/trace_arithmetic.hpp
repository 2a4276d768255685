/// \file
/// The arithmetic behind a node's figures, line by line, with the figures put in.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <string>
#include <vector>

namespace cxmat::reports::view {

/// From the parts to the score and from there to the level, as
/// "(2 × 0.4531 + 3 × 0.6250) / 5 = 0.5562" and "1 + 4 × 0.5562 = 3.22: level 3 ...". A line is
/// left out where its figures would not give the result. Empty where there is no score.
[[nodiscard]] std::vector<std::string> arithmetic(const Assessment& assessment, Position node,
                                                  const Messages& messages);

/// "MIL 1 of 3"; "" where the node has no figure in a standard's own units.
[[nodiscard]] std::string own_units(const Assessment& assessment, Position node,
                                    const Messages& messages);

}  // namespace cxmat::reports::view
