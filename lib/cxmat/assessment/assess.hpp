/// \file
/// From a tally to the result: every figure of every node, for everyone, each group, each pair of
/// groupings and each wave.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/tally.hpp>

#include <cstddef>
#include <span>

namespace cxmat {

/// The tree to score: the engagement's questionnaires with their weights. Refers to `engagement`.
[[nodiscard]] Plan plan_of(const Engagement& engagement);

/// Whether groupings are also crossed in pairs, and all groups tested against each other at every
/// node: costly, and only the data formats show it. Without, the tests are made of groupings with
/// at most most_groups_compared groups, and not of single questions.
enum class Crosses : bool { skip, make };

inline constexpr std::size_t most_groups_compared = 10;

/// Values times values times nodes: what is more is not crossed.
inline constexpr std::size_t most_crossed = 100'000;

/// Scores `tally`, which was made by `plan` = plan_of(engagement). Inputs and benchmark are left
/// empty: reading files and comparing are other rooms' work.
[[nodiscard]] Assessment assess(Engagement engagement, const Plan& plan, const Tally& tally,
                                Crosses crosses = Crosses::make);

/// groups_not_crossed, a warning, for each pair of groupings that is beyond most_crossed. `columns`
/// hold the values, in the order of the engagement's groupings.
[[nodiscard]] Diagnostics groups_not_crossed(const Engagement& engagement, const Plan& plan,
                                             std::span<const GroupColumn> columns, Crosses crosses);

}  // namespace cxmat
