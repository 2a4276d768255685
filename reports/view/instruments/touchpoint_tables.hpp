/// \file
/// The tables of a touchpoint inventory.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/instruments/touchpoint_words.hpp"
#include "reports/view/table.hpp"

#include <optional>

namespace cxmat::reports::view {

/// The whole inventory along the journey.
[[nodiscard]] Table inventory_table(const TouchpointWords& words);
/// Relevance against fulfilment, by quadrant; numbered along the journey.
[[nodiscard]] Table quadrant_table(const TouchpointWords& words);
/// Where customers get less than they expect; nothing where they nowhere do.
[[nodiscard]] std::optional<Table> gap_table(const TouchpointWords& words);
/// What lacks an owner, a goal or a KPI; nothing where all have them.
[[nodiscard]] std::optional<Table> uncovered_table(const TouchpointWords& words);
/// Shares of touchpoints that can be steered, in all and by phase.
[[nodiscard]] Table coverage_table(const TouchpointWords& words);
/// Candidates to do without; nothing where there are none.
[[nodiscard]] std::optional<Table> retire_table(const TouchpointWords& words);

}  // namespace cxmat::reports::view
