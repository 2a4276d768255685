/// \file
/// Where one level score stands among those of the peers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/benchmark/benchmark.hpp>

#include <optional>
#include <vector>

namespace cxmat {

/// The company at one node, on level scores.
struct OwnStanding {
  std::optional<double> score;
  std::optional<Interval> interval;  ///< of the score, 95 %; none: taken as certain
  std::optional<int> level;
};

/// Among peers with these scores, at least one: minimum, quartiles of type 7, maximum, mean and sd;
/// percentile rank by the mean method with Wilson's interval, how many score less or the same,
/// the quarter (on a border the higher one; none where the quartiles and the company are one), the
/// gap to the median with its interval, and the gap to the mean in the peers' standard deviations.
[[nodiscard]] BenchmarkFigures standing_among(std::vector<double> scores, const OwnStanding& own);

/// Among peers of whom only this is known: as much of the above as it allows. Between given
/// quantiles the percentile is linear, outside them there is none. Mean and sd give a gap and its
/// interval, but no percentile; a mean alone gives a gap without an interval. Shares of the levels
/// give the percentile of the company's level.
[[nodiscard]] BenchmarkFigures standing_in(const NodeDistribution& peers, const OwnStanding& own);

}  // namespace cxmat
