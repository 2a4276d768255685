// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/nps.hpp"

#include "cxmat/statistics/intervals.hpp"

#include <cmath>

namespace cxmat {

std::optional<NetPromoter> net_promoter(double promoters, double passives, double detractors,
                                        double n_effective) noexcept {
  const double total = promoters + passives + detractors;
  if (total <= 0) {
    return std::nullopt;
  }
  constexpr double points = 100;
  const double p = promoters / total;
  const double d = detractors / total;
  // p + d - (p-d)^2 as a sum without negative parts: rounding cannot push it below 0.
  const double variance = p * (1 - p) + d * (1 - d) + 2 * p * d;
  const double score = points * (p - d);
  const double standard_error = points * std::sqrt(variance / n_effective);
  return NetPromoter{.score = score,
                     .standard_error = standard_error,
                     .low = score - normal_95 * standard_error,
                     .high = score + normal_95 * standard_error,
                     .promoters = p,
                     .passives = passives / total,
                     .detractors = d};
}

}  // namespace cxmat
