/// \file
/// Quantiles of values that stand for more than one person: weighted ones and counted ones.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace cxmat {

/// A value and the weight it carries; weight >= 0.
struct WeightedValue {
  double value = 0;
  double weight = 0;
};

/// Quantile under weights: the smallest value x with F(x) >= p, F(x) the share of the weight at
/// values <= x. Always one of the values; weights of 0 drop out; p = 0 is the smallest value.
/// A share that misses p by less than 1e-10 counts as reached: three weights of 0.1 make 0.3.
/// `sorted` rises by value (ties are welcome), its weights have a positive sum; 0 <= p <= 1.
/// Not the type 7 of quantile(): that has no agreed form under weights.
/// Reference: survey::svyquantile(qrule = "math") in R.
[[nodiscard]] double weighted_quantile(std::span<const WeightedValue> sorted, double p) noexcept;

/// A value and how many times it occurs; count >= 0.
struct ValueCount {
  double value = 0;
  std::int64_t count = 0;
};

/// Quantile of type 7 of counted values: what quantile() gives when each value is written down
/// `count` times, to the last bit. `sorted` rises by value, at least one count is positive;
/// 0 <= p <= 1. Reference: quantile(rep(value, count), p) in R.
[[nodiscard]] double counted_quantile(std::span<const ValueCount> sorted, double p) noexcept;

}  // namespace cxmat
