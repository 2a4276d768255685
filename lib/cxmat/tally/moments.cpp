// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/moments.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace cxmat {
namespace {

struct Totals {
  std::int64_t count = 0;
  Signed128 keys = 0;  ///< sum of keys, unweighted
  Signed128 weight = 0;
  Signed128 weighted_keys = 0;
  Signed128 weight_squared = 0;
};

Totals totals_of(const Bins& bins) noexcept {
  Totals totals;
  if (!bins.weighted()) {
    for (const Bin bin : bins) {
      totals.count += bin.count;
      totals.keys += Signed128{bin.key} * bin.count;
    }
    totals.weight = totals.count;
    totals.weighted_keys = totals.keys;
    totals.weight_squared = totals.count;
    return totals;
  }
  for (const Bin bin : bins) {
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
class Deviation {
 public:
  Deviation(Signed128 sum, Signed128 total, Grid grid, std::int64_t largest_key) noexcept
      : sum_(sum),
        total_(total),
        divisor_(static_cast<double>(total) * static_cast<double>(grid.denominator)),
        narrow_(total * largest_key < limit && sum > -limit && sum < limit) {}

  [[nodiscard]] double of(std::int64_t key) const noexcept {
    const double whole = narrow_ ? static_cast<double>(static_cast<std::int64_t>(total_) * key -
                                                       static_cast<std::int64_t>(sum_))
                                 : static_cast<double>(total_ * key - sum_);
    return whole / divisor_;
  }

 private:
  static constexpr Signed128 limit = Signed128{1} << 62U;

  Signed128 sum_;
  Signed128 total_;
  double divisor_;
  bool narrow_;  ///< all in 64 bits, which gives the same double sooner
};

std::int64_t largest_key(const Bins& bins) noexcept {
  const auto magnitude = [](std::int64_t key) {
    return std::max<std::int64_t>(
        std::abs(std::max(key, -std::numeric_limits<std::int64_t>::max())), 1);
  };
  return std::max(magnitude(bins.lowest()), magnitude(bins.highest()));
}

}  // namespace

std::optional<Moments> moments(const Bins& bins, Grid grid) {
  const Totals totals = totals_of(bins);
  if (totals.count == 0) {
    return std::nullopt;
  }
  const Deviation plain_deviation(totals.keys, totals.count, grid, largest_key(bins));
  const Deviation weighted_deviation(totals.weighted_keys, totals.weight, grid, largest_key(bins));
  const bool by_weight = bins.weighted();
  double squares = 0;
  double weighted = 0;
  double weighted_twice = 0;
  for (const Bin bin : bins) {
    const double plain = plain_deviation.of(bin.key);
    squares += static_cast<double>(bin.count) * plain * plain;
    if (by_weight) {
      const double deviation = weighted_deviation.of(bin.key);
      weighted += static_cast<double>(bin.weight) * deviation * deviation;
      weighted_twice += static_cast<double>(bin.weight_squared) * deviation * deviation;
    }
  }
  if (!by_weight) {
    weighted = squares;
    weighted_twice = squares;
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
