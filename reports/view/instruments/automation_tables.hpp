/// \file
/// The tables of an automation portfolio.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/instruments/automation_words.hpp"
#include "reports/view/table.hpp"

#include <optional>

namespace cxmat::reports::view {

/// What each reason could save; nothing where no potential is known.
[[nodiscard]] std::optional<Table> potential_table(const AutomationWords& words);
/// Contacts and cost by quadrant.
[[nodiscard]] Table totals_table(const AutomationWords& words);
/// Who causes what should not arise; nothing where nothing is to be eliminated.
[[nodiscard]] std::optional<Table> cause_table(const AutomationWords& words);
/// Every reason with what is known of it; numbered in the file's order.
[[nodiscard]] Table reason_table(const AutomationWords& words);

}  // namespace cxmat::reports::view
