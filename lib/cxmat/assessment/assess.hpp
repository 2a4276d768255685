/// \file
/// From a tally to the result: every figure of every node, for everyone, each group, each pair of
/// groupings and each wave.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/tally.hpp>

namespace cxmat {

/// The tree to score: the engagement's questionnaires with their weights. Refers to `engagement`.
[[nodiscard]] Plan plan_of(const Engagement& engagement);

/// Whether groupings are also crossed in pairs: the costliest breakdown, and only the data formats
/// show it.
enum class Crosses : bool { skip, make };

/// Scores `tally`, which was made by `plan` = plan_of(engagement). Inputs and benchmark are left
/// empty: reading files and comparing are other rooms' work.
[[nodiscard]] Assessment assess(Engagement engagement, const Plan& plan, const Tally& tally,
                                Crosses crosses = Crosses::make);

}  // namespace cxmat
