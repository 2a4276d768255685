// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/median_interval.hpp"

#include <boost/math/distributions/binomial.hpp>

namespace cxmat {

std::optional<std::int64_t> median_rank_95(std::int64_t n) {
  constexpr double tail = 0.025;
  if (n < 1) {
    return std::nullopt;
  }
  const boost::math::binomial_distribution<double> heads(static_cast<double>(n), 0.5);
  std::int64_t low = 0;  // P(heads < low) <= tail
  std::int64_t high = n / 2 + 1;
  while (high - low > 1) {
    const std::int64_t middle = low + (high - low) / 2;
    const bool holds = boost::math::cdf(heads, static_cast<double>(middle - 1)) <= tail;
    (holds ? low : high) = middle;
  }
  return low > 0 ? std::optional(low) : std::nullopt;
}

}  // namespace cxmat
