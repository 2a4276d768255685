/// \file
/// The tables of goal conflicts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/instruments/goal_words.hpp"
#include "reports/view/table.hpp"

#include <optional>

namespace cxmat::reports::view {

/// Each conflict with who must agree, the urgent ones first; nothing where there is none.
[[nodiscard]] std::optional<Table> conflict_table(const GoalWords& words);
/// What raters said of the conflicts; nothing where they gave no reason.
[[nodiscard]] std::optional<Table> reason_table(const GoalWords& words);
/// Where raters differ; nothing where they do not.
[[nodiscard]] std::optional<Table> blind_spot_table(const GoalWords& words);
/// Every goal's active and passive sum; nothing where nothing was rated.
[[nodiscard]] std::optional<Table> role_table(const GoalWords& words);
/// Every goal as its department has it.
[[nodiscard]] Table goal_table(const GoalWords& words);

}  // namespace cxmat::reports::view
