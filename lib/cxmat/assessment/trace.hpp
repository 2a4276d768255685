/// \file
/// Where a number comes from: how each part enters its parent's score.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/assessment/node_layout.hpp>
#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/tally.hpp>

namespace cxmat {

/// Fills the trace of every node of `layout` from the sums of the latest wave and the figures that
/// already stand in `overall`.
void add_traces(NodeLayout& layout, const Plan& plan, const Sums& sums, OverallRule rule);

}  // namespace cxmat
