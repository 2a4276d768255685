/// \file
/// Net promoter score: would people recommend it? Answers 0..10, 9 and 10 promote, 0..6 detract.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

namespace cxmat {

struct NetPromoter {
  double score = 0;           ///< -100..100 points
  double standard_error = 0;  ///< in points; 0 = no spread in the answers, not an exact score
  double low = 0;             ///< 95 % interval, in points; may leave -100..100 for small n
  double high = 0;
  double promoters = 0;  ///< shares, 0..1, together 1
  double passives = 0;
  double detractors = 0;
};

/// Score 100 (p - d), standard error 100 sqrt((p + d - (p-d)^2) / n), interval score -+ 1.96
/// standard errors, not clipped (whoever draws it clips it), p and d the shares of promoters and
/// detractors. The first three arguments are the camps' sizes, counts or sums of weights, >= 0;
/// `n_effective` > 0 is the number of answers, under weights Kish's effective one.
/// Nothing where nobody answered. The variance has divisor n, not n - 1.
/// Source: Reichheld 2003; reference nps, nps.se of the R package NPS.
[[nodiscard]] std::optional<NetPromoter> net_promoter(double promoters, double passives,
                                                      double detractors,
                                                      double n_effective) noexcept;

}  // namespace cxmat
