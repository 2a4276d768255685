/// \file
/// Do the means of two groups differ, and by how much of their spread?
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

namespace cxmat {

/// A group in three numbers; `sd` with divisor n - 1. `n` may be an effective number (Kish).
struct SampleSummary {
  double n = 0;
  double mean = 0;
  double sd = 0;
};

struct WelchTest {
  double difference = 0;  ///< mean of a - mean of b
  double t = 0;
  double degrees_of_freedom = 0;
  double p = 0;    ///< two-sided, 0..1
  double low = 0;  ///< 95 % interval of the difference
  double high = 0;
};

/// Welch's t test of two independent groups from their summaries: difference over
/// sqrt(sa^2/na + sb^2/nb), degrees of freedom after Welch and Satterthwaite, the interval with the
/// same degrees of freedom. Not for the same people asked twice.
/// Nothing where a group has n < 2 or neither group has any spread.
/// Source: Welch 1947; reference t.test in R.
[[nodiscard]] std::optional<WelchTest> welch(const SampleSummary& a, const SampleSummary& b);

struct EffectSize {
  double g = 0;
  double low = 0;  ///< 95 % interval
  double high = 0;
};

/// Hedges' g, the difference a - b in pooled standard deviations without the bias of small samples:
/// J (ma - mb) / sp, sp^2 = ((na-1) sa^2 + (nb-1) sb^2) / m, m = na + nb - 2,
/// J = gamma(m/2) / (sqrt(m/2) gamma((m-1)/2)), exact. The interval is the noncentral t's, times J.
/// Common words: 0.2 small, 0.5 medium, 0.8 large (Cohen 1988).
/// Nothing where a group has n < 2 or the pooled standard deviation is 0.
/// Source: Hedges 1981; reference effectsize::hedges_g in R (whose interval is good to six digits).
[[nodiscard]] std::optional<EffectSize> hedges_g(const SampleSummary& a, const SampleSummary& b);

}  // namespace cxmat
