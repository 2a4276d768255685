/// \file
/// The practices that a practice model looks at, with their ratings.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <optional>
#include <string>

namespace cxmat::reports::view {

/// Level, goal, stream, score and rating of each practice, and whether it blocks the next level.
/// Nothing where there are no practices.
[[nodiscard]] std::optional<Table> practices_table(const Assessment& assessment, Position node,
                                                   const Messages& messages);

/// "(1.25 + 0.75) / 2 = 1.00": what each stream of a coverage_sum comes to, and their mean; "" for
/// other models and where a hidden practice is missing from it.
[[nodiscard]] std::string streams_formula(const Assessment& assessment, Position node,
                                          Language language);

}  // namespace cxmat::reports::view
