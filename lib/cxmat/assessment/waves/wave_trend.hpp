/// \file
/// Where a node is heading over many waves.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cxmat {

/// With fewer waves no slope is more than a guess.
inline constexpr std::int64_t fewest_waves_for_slope = 4;
/// With fewer waves hardly any series could pass the test.
inline constexpr std::int64_t fewest_waves_for_test = 8;

/// A level score in one wave; `wave` is a position in Assessment::waves.
struct WaveScore {
  std::size_t wave = 0;
  double level_score = 0;
};

/// Sen's slope with its interval, and Mann-Kendall's test. Per year where all these waves have
/// dates, otherwise per wave (one that lacks a score still counts as time). Nothing for fewer than
/// four scores. Counts of questions are left at 0.
[[nodiscard]] std::optional<WaveTrend> trend_of(std::span<const WaveScore> scores,
                                                std::span<const WaveResult> waves);

/// The level scores of a node's waves that are there and not hidden.
[[nodiscard]] std::vector<WaveScore> shown_scores(const NodeResult& node);

}  // namespace cxmat
