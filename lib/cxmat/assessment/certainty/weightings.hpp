/// \file
/// Would other weights of the same order have led to the same levels?
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/certainty/certainty.hpp>
#include <cxmat/assessment/certainty/levels.hpp>
#include <cxmat/assessment/certainty/rows.hpp>
#include <cxmat/assessment/certainty/tree.hpp>

#include <cstddef>
#include <vector>

namespace cxmat {

/// Group sums under drawn weights: all that can be worked out before the levels are known.
struct DrawnWeightings {
  std::size_t count = 0;
  std::vector<double> shares;  ///< of the parts, one weighting after the other
  std::vector<GroupSum> sums;  ///< of ScoreTree::summed, one weighting after the other
};

/// Draws the parts' weights around the given ones again and again. None where nobody answered, none
/// are asked for, or the budget does not allow enough.
[[nodiscard]] DrawnWeightings draw_weightings(const ScoreTree& tree, const LatestRows& rows,
                                              const CertaintyRules& rules,
                                              const CertaintyEffort& effort);

/// In how many of them each reported level comes out.
[[nodiscard]] LevelHits hits_of(const ScoreTree& tree, const DrawnWeightings& drawn,
                                const ReportedLevels& reported);

}  // namespace cxmat
