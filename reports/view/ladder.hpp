/// \file
/// What keeps a questionnaire from its next level: practices, areas, caps.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/figure.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <cstddef>
#include <optional>

namespace cxmat::reports::view {

/// More practices are counted per dimension and level instead of named.
inline constexpr std::size_t most_practices = 20;

/// Models that climb (staged, continuous, cumulative): a row per practice, marked at its own level,
/// those that block flagged as the trace has it; with more than most_practices a row per dimension.
/// All others: a row per part (the dimensions; the questions of a single dimension) with the level
/// it stands on, flagged where it is below the next level's lower bound. Caps that lie below that
/// bound are named as what blocks.
///
/// The part furthest below, by share x (bound - own level score), is named under models that weigh
/// their parts, where none is hidden and only one is furthest. Where the score is the weighted mean
/// of the parts as shown (it is checked; answers left out make it differ), it is said that this
/// part alone would do, or what would still be missing: bound - score - share x (bound - own
/// score).
///
/// Nothing where the questionnaire has no level to show or stands on the top one.
[[nodiscard]] std::optional<Figure> ladder(const Protected<Assessment>& assessment,
                                           Position questionnaire, const Messages& messages);

}  // namespace cxmat::reports::view
