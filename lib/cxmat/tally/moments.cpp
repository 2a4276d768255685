// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/moments.hpp"

#include <cmath>

namespace cxmat {
namespace {

struct Totals {
  std::int64_t count = 0;
  Signed128 keys = 0;  ///< sum of keys, unweighted
  Signed128 weight = 0;
  Signed128 weighted_keys = 0;
  Signed128 weight_squared = 0;
};

Totals totals_of(std::span<const Bin> bins) noexcept {
  Totals totals;
  for (const Bin& bin : bins) {
    const auto weight = static_cast<Signed128>(bin.weight);
    totals.count += bin.count;
    totals.keys += Signed128{bin.key} * bin.count;
    totals.weight += weight;
    totals.weighted_keys += weight * bin.key;
    totals.weight_squared += static_cast<Signed128>(bin.weight_squared);
  }
  return totals;
}

/// key - sum/total as a share of the grid: a whole number over total, made a double once.
double deviation(std::int64_t key, Signed128 sum, Signed128 total, Grid grid) noexcept {
  return static_cast<double>(total * key - sum) /
         (static_cast<double>(total) * static_cast<double>(grid.denominator));
}

}  // namespace

std::optional<Moments> moments(std::span<const Bin> bins, Grid grid) {
  const Totals totals = totals_of(bins);
  if (totals.count == 0) {
    return std::nullopt;
  }
  double squares = 0;
  double weighted = 0;
  double weighted_twice = 0;
  for (const Bin& bin : bins) {
    const double plain = deviation(bin.key, totals.keys, totals.count, grid);
    const double by_weight = deviation(bin.key, totals.weighted_keys, totals.weight, grid);
    squares += static_cast<double>(bin.count) * plain * plain;
    weighted += static_cast<double>(bin.weight) * by_weight * by_weight;
    weighted_twice += static_cast<double>(bin.weight_squared) * by_weight * by_weight;
  }
  const auto n = static_cast<double>(totals.count);
  const auto weight = static_cast<double>(totals.weight);
  const auto weight_squared = static_cast<double>(totals.weight_squared);
  Moments found{.n = totals.count,
                .mean = static_cast<double>(totals.weighted_keys) /
                        (weight * static_cast<double>(grid.denominator)),
                .effective_n = weight * weight / weight_squared,
                .variance_unweighted = 0,
                .sd = {},
                .standard_error = {}};
  if (totals.count >= 2) {
    found.variance_unweighted = squares / (n - 1);
    found.sd = std::sqrt(weighted / (weight - weight_squared / weight));
    found.standard_error = std::sqrt(n / (n - 1) * weighted_twice) / weight;
  }
  return found;
}

std::optional<Moments> moments(const Histogram& scores, Grid grid) {
  std::optional<Moments> found = moments(scores.bins(), grid);
  if (found && scores.shift() > 0 && found->effective_n == static_cast<double>(found->n)) {
    found->mean = static_cast<double>(scores.sum()) /
                  (static_cast<double>(found->n) * static_cast<double>(grid.denominator));
  }
  return found;
}

}  // namespace cxmat
