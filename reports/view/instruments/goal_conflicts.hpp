/// \file
/// A report's section on goal conflicts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/instruments/section.hpp"

#include <cxmat/instruments/goal_conflicts.hpp>

namespace cxmat::reports::view {

[[nodiscard]] InstrumentSection section_of(const GoalConflicts& goals, const Messages& messages);

}  // namespace cxmat::reports::view
