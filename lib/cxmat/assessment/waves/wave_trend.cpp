// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/waves/wave_trend.hpp"

#include "cxmat/core/date.hpp"
#include "cxmat/statistics/trend.hpp"

#include <algorithm>

namespace cxmat {

std::optional<WaveTrend> trend_of(std::span<const WaveScore> scores,
                                  std::span<const WaveResult> waves) {
  WaveTrend trend;
  trend.waves = static_cast<std::int64_t>(scores.size());
  if (trend.waves < fewest_waves_for_slope) {
    return std::nullopt;
  }
  trend.per_year = std::ranges::all_of(
      scores, [&](const WaveScore& score) { return is_date(waves[score.wave].date); });
  std::vector<TimedValue> series;
  std::vector<double> values;
  for (const WaveScore& score : scores) {
    const double at =
        trend.per_year ? decimal_year(waves[score.wave].date) : static_cast<double>(score.wave);
    series.push_back({at, score.level_score});
    values.push_back(score.level_score);
  }
  trend.slope = sen_slope(series);
  if (const std::optional<SlopeInterval> interval = sen_interval(series)) {
    trend.slope_interval = Interval{interval->low, interval->high};
  }
  const auto test = trend.waves >= fewest_waves_for_test ? mann_kendall(values) : std::nullopt;
  if (test) {
    trend.kendall_s = static_cast<double>(test->s);
    trend.kendall_z = test->z;
    trend.kendall_p = test->p;
    trend.kendall_exact = test->exact;
  }
  return trend;
}

std::vector<WaveScore> shown_scores(const NodeResult& node) {
  std::vector<WaveScore> scores;
  for (std::size_t wave = 0; wave < node.waves.size(); ++wave) {
    const Cell& cell = node.waves[wave].overall;
    if (cell && cell->level_score) {
      scores.push_back({.wave = wave, .level_score = *cell->level_score});
    }
  }
  return scores;
}

}  // namespace cxmat
