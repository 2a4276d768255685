/// \file
/// The chart of goal conflicts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/figure.hpp"
#include "reports/view/instruments/goal_words.hpp"

#include <optional>

namespace cxmat::reports::view {

/// How strongly the departments' goals conflict; nothing where nothing was rated.
[[nodiscard]] std::optional<Figure> conflict_figure(const GoalWords& words);

}  // namespace cxmat::reports::view
