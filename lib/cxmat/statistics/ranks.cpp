// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/ranks.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace cxmat {

double quantile(std::span<const double> sorted, double p) noexcept {
  const double h = static_cast<double>(sorted.size() - 1) * p;
  const auto below = static_cast<std::size_t>(std::floor(h));
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (h - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double percentile_rank(std::span<const double> sample, double value) noexcept {
  constexpr double tie = 1e-9;
  double halves = 0;
  for (const double other : sample) {
    if (std::abs(other - value) < tie) {
      halves += 1;
    } else if (other < value) {
      halves += 2;
    }
  }
  return 100.0 * halves / (2.0 * static_cast<double>(sample.size()));
}

}  // namespace cxmat
