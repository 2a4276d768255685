// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/score_figures.hpp"

#include "cxmat/questionnaire/levels.hpp"
#include "cxmat/statistics/intervals.hpp"
#include "cxmat/statistics/student_t.hpp"
#include "cxmat/statistics/weighted_quantile.hpp"
#include "cxmat/tally/moments.hpp"

#include <algorithm>

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
  for (const Bin bin : bins) {
    const double on_scale = level_score(from_grid(bin.key, grid), levels.size());
    const auto level = static_cast<std::size_t>(level_at(on_scale, levels) - 1);
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
