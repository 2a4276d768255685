// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/intervals.hpp"

#include <cmath>

namespace cxmat {
namespace {

/// Wilson's low bound as p k / (k + z^2/2 + z sqrt(k(1-p) + z^2/4)), k successes: the same value as
/// the textbook's difference, but exact near and at 0.
double low_bound(double successes, double n) noexcept {
  constexpr double square = normal_95 * normal_95;
  const double share = successes / n;
  const double root = std::sqrt(successes * (1 - share) + square / 4);
  return share * successes / (successes + square / 2 + normal_95 * root);
}

}  // namespace

ShareInterval wilson_95(double successes, double n) noexcept {
  if (n <= 0) {
    return {.low = 0, .high = 1};
  }
  return {.low = low_bound(successes, n), .high = 1 - low_bound(n - successes, n)};
}

}  // namespace cxmat
