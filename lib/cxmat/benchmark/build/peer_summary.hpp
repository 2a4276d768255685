/// \file
/// What a benchmark says of the scores of some peers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/benchmark.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace cxmat {

/// Level scores as they are published: two decimals. More would only help to tell peers apart.
[[nodiscard]] double published_score(double score) noexcept;

/// True if all peers, or all but one, have the same published score.
[[nodiscard]] bool nearly_all_alike(std::span<const double> scores);

/// n, mean, sd (divisor n-1) and those quantiles of type 7 that have at least `minimum` peers on
/// either side: n min(p, 1-p) >= minimum, the median from 10 on, quartiles from 20, deciles from 50
/// where the minimum is 5. Neither lowest nor highest. There are at least two scores.
[[nodiscard]] NodeDistribution summary_of_scores(std::vector<double> scores, std::size_t minimum);

}  // namespace cxmat
