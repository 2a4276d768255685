/// \file
/// Does a short series rise or fall? The rank test of Mann and Kendall and the slope of Theil and
/// Sen: neither asks for normal errors, and one odd period does not turn them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace cxmat {

/// One measurement: when, in any even unit, and how much. Both are finite.
struct TimedValue {
  double at = 0;
  double value = 0;
};

/// Median of the slopes of all pairs of measurements that differ in time; nothing without such a
/// pair. Sen 1968; reference scipy.stats.theilslopes.
[[nodiscard]] std::optional<double> sen_slope(std::span<const TimedValue> series);

struct SlopeInterval {
  double low = 0;
  double high = 0;
};

/// 95 % interval of sen_slope(): of the m slopes in rising order those at the ranks nearest to
/// (m - 1.96 sd) / 2 and (m + 1.96 sd) / 2 + 1, sd^2 the variance of Mann-Kendall's S, corrected
/// for ties in time and in value. Nothing where there are no such ranks: of fewer than five
/// measurements even the smallest and the largest slope hold the true one less often. Sen 1968;
/// reference scipy.stats.theilslopes, which then gives the smallest and the largest.
[[nodiscard]] std::optional<SlopeInterval> sen_interval(std::span<const TimedValue> series);

struct MannKendall {
  std::int64_t s = 0;   ///< pairs that rise less pairs that fall
  double variance = 0;  ///< of s, corrected for ties; > 0
  double z = 0;         ///< (s - sign s) / sqrt(variance): with continuity correction
  double p = 1;         ///< two-sided, 0..1
  bool exact = false;   ///< p from all orders of the values, not from the normal distribution
};

/// Mann-Kendall test of `values` in the order of time. Variance (n(n-1)(2n+5) - sum
/// t(t-1)(2t+5)) / 18, t the sizes of the ties. p is exact for fewer than ten values without ties.
/// Nothing for fewer than three values or where all are equal. Mann 1945, Kendall 1975; reference
/// cor.test(method = "kendall") in R, with exact = FALSE and continuity = TRUE where not exact.
[[nodiscard]] std::optional<MannKendall> mann_kendall(std::span<const double> values);

}  // namespace cxmat
