// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/score_figures.hpp"

#include "cxmat/questionnaire/levels.hpp"
#include "cxmat/statistics/intervals.hpp"
#include "cxmat/statistics/student_t.hpp"
#include "cxmat/statistics/weighted_quantile.hpp"
#include "cxmat/tally/moments.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace cxmat {
namespace {

/// The same scores, each respondent once.
std::vector<Bin> without_weights(const Bins& bins) {
  std::vector<Bin> plain;
  for (const Bin bin : bins) {
    const auto count = static_cast<Unsigned128>(bin.count);
    plain.push_back({bin.key, bin.count, count, count});
  }
  return plain;
}

Spread spread_of(const Bins& bins, Grid grid) {
  Spread spread{.lowest = from_grid(bins.lowest(), grid),
                .highest = from_grid(bins.highest(), grid),
                .alike = 0,
                .weight = 0,
                .scores = {}};
  for (const Bin bin : bins) {
    spread.alike = std::max(spread.alike, bin.count);
    spread.weight += static_cast<double>(bin.weight);
  }
  return spread;
}

void set_moments(Figures& figures, const std::optional<Moments>& found, const Bins& bins, Grid grid,
                 bool weighted) {
  if (!found) {
    return;
  }
  figures.n = found->n;
  figures.score = found->mean;
  figures.sd = found->sd;
  figures.quartiles = quartiles(bins, grid, weighted);
  figures.spread = spread_of(bins, grid);
  if (weighted) {
    figures.effective_n = found->effective_n;
    figures.unweighted_score = moments(without_weights(bins), grid)->mean;
  }
  if (found->standard_error) {
    const double half = half_width_95(*found->standard_error, static_cast<double>(found->n));
    figures.interval =
        Interval{std::max(0.0, found->mean - half), std::min(1.0, found->mean + half)};
  }
}

/// Which level a score on the grid is in. Where there are many, the next level's lowest score is
/// sought once a level, instead of every score's level.
class LevelOfKeys {
 public:
  LevelOfKeys(const Levels& levels, Grid grid, const Bins& bins) noexcept
      : levels_(levels), grid_(grid), many_(bins.size() > many) {
    last_ = bins.empty() ? 0 : bins.highest();
  }

  /// The position of the level; keys must not fall.
  [[nodiscard]] std::size_t at(std::int64_t key) noexcept {
    if (key >= next_) {
      level_ = level_of(key);
      next_ = many_ ? first_above(key) : key + 1;
    }
    return level_;
  }

 private:
  [[nodiscard]] std::size_t level_of(std::int64_t key) const noexcept {
    const double on_scale = level_score(from_grid(key, grid_), levels_.size());
    return static_cast<std::size_t>(level_at(on_scale, levels_) - 1);
  }

  /// The lowest key above `key` that is in another level; one behind the last where there is none.
  [[nodiscard]] std::int64_t first_above(std::int64_t key) const noexcept {
    std::int64_t same = key;
    std::int64_t other = last_ + 1;
    while (other - same > 1) {
      const std::int64_t middle = same + (other - same) / 2;
      (level_of(middle) == level_ ? same : other) = middle;
    }
    return other;
  }

  static constexpr std::size_t many = 500;

  const Levels& levels_;
  Grid grid_;
  bool many_;
  std::int64_t last_ = 0;
  std::int64_t next_ = std::numeric_limits<std::int64_t>::min();
  std::size_t level_ = 0;
};

}  // namespace

void set_scores(Figures& figures, const Bins& bins, Grid grid, bool weighted) {
  set_moments(figures, moments(bins, grid), bins, grid, weighted);
}

void set_scores(Figures& figures, const Histogram& scores, Grid grid, bool weighted) {
  set_moments(figures, moments(scores, grid), scores.bins(), grid, weighted);
}

void set_level(Figures& figures, const Levels& levels) {
  if (figures.score && !levels.empty()) {
    figures.level_score = level_score(*figures.score, levels.size());
    figures.level = level_at(*figures.level_score, levels);
  }
}

std::optional<Quartiles> quartiles(const Bins& bins, Grid grid, bool weighted) {
  if (bins.empty()) {
    return std::nullopt;
  }
  if (weighted) {
    std::vector<WeightedValue> values;
    for (const Bin bin : bins) {
      values.push_back({from_grid(bin.key, grid), static_cast<double>(bin.weight)});
    }
    return Quartiles{weighted_quantile(values, 0.25), weighted_quantile(values, 0.5),
                     weighted_quantile(values, 0.75)};
  }
  std::vector<ValueCount> values;
  for (const Bin bin : bins) {
    values.push_back({from_grid(bin.key, grid), bin.count});
  }
  return Quartiles{counted_quantile(values, 0.25), counted_quantile(values, 0.5),
                   counted_quantile(values, 0.75)};
}

void set_level_counts(Figures& figures, const Bins& bins, Grid grid, const Levels& levels) {
  figures.level_counts.assign(levels.size(), 0);
  std::vector<double> weights(levels.size());
  double total = 0;
  double squared = 0;
  LevelOfKeys level_of(levels, grid, bins);
  for (const Bin bin : bins) {
    const std::size_t level = level_of.at(bin.key);
    figures.level_counts[level] += bin.count;
    weights[level] += static_cast<double>(bin.weight);
    total += static_cast<double>(bin.weight);
    squared += static_cast<double>(bin.weight_squared);
  }
  if (bins.empty()) {
    return;
  }
  const double effective_n = total * total / squared;
  for (const double weight : weights) {
    const double share = weight / total;
    const ShareInterval interval = wilson_95(share * effective_n, effective_n);
    figures.level_shares.push_back({share, {interval.low, interval.high}});
  }
}

GroupSummary group_summary(const Bins& bins, Grid grid) {
  const std::optional<Moments> found =
      bins.weighted() ? moments(without_weights(bins), grid) : moments(bins, grid);
  if (!found) {
    return {};
  }
  return {.n = found->n,
          .mean = found->mean,
          .sum_of_squares_within = found->variance_unweighted * static_cast<double>(found->n - 1)};
}

}  // namespace cxmat
