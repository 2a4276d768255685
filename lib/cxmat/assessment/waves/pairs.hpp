/// \file
/// The same people in two waves: how each one's own scores changed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/node_layout.hpp>
#include <cxmat/responses/responses.hpp>
#include <cxmat/tally/plan.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cxmat {

/// One node. Differences are later minus earlier, on scores in [0, 1].
struct PairedScores {
  std::vector<double> differences;  ///< of those with a score in both waves
  std::int64_t unmatched = 0;       ///< people with a score in one of the waves only
};

/// Per node of `sources`. People are matched by their id; an empty one, or one that stands twice in
/// a wave, matches nobody. Nodes without respondents' scores have no pairs. Weights play no part.
[[nodiscard]] std::vector<PairedScores> pair_scores(const Plan& plan, const Responses& responses,
                                                    std::span<const NodeSource> sources,
                                                    std::size_t earlier, std::size_t later);

}  // namespace cxmat
