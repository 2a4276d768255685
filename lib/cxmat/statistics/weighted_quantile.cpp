// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/weighted_quantile.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace cxmat {
namespace {

/// The value at a position, counted from 0, of the sample written down in full.
double value_at(std::span<const ValueCount> sorted, std::int64_t position) noexcept {
  std::size_t at = 0;
  for (position -= sorted[0].count; position >= 0; position -= sorted[at].count) {
    ++at;
  }
  return sorted[at].value;
}

}  // namespace

double weighted_quantile(std::span<const WeightedValue> sorted, double p) noexcept {
  constexpr double tie = 1e-10;
  double total = 0;
  for (const WeightedValue& one : sorted) {
    total += one.weight;
  }
  // Above 0 even for p = 0, so that a value without weight is never the answer.
  const double wanted = std::max(total * (p - tie), std::numeric_limits<double>::min());
  std::size_t at = 0;
  double reached = sorted[0].weight;
  while (reached < wanted) {
    ++at;
    reached += sorted[at].weight;
  }
  return sorted[at].value;
}

double counted_quantile(std::span<const ValueCount> sorted, double p) noexcept {
  std::int64_t n = 0;
  for (const ValueCount& one : sorted) {
    n += one.count;
  }
  const double h = static_cast<double>(n - 1) * p;
  const auto below = static_cast<std::int64_t>(std::floor(h));
  const double lower = value_at(sorted, below);
  const double upper = value_at(sorted, std::min(below + 1, n - 1));
  return lower + (h - static_cast<double>(below)) * (upper - lower);
}

}  // namespace cxmat
