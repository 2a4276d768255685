/// \file
/// Intervals for shares.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace cxmat {

/// The 0.975-quantile of the standard normal distribution: qnorm(0.975) in R.
inline constexpr double normal_95 = 1.959963984540054;

/// 0 <= low <= high <= 1.
struct ShareInterval {
  double low = 0;
  double high = 0;
};

/// Wilson's 95 % interval of the share `successes` / `n`, without continuity correction:
/// (p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n), z = 1.96.
/// The low bound is exactly 0 where successes = 0, the high one exactly 1 where successes = n.
/// `n` may be an effective number of answers under weights (Kish), with successes = share * n.
/// 0 <= successes <= n; n = 0 says nothing: 0 to 1.
/// Source: Wilson 1927, Newcombe 1998 (method 3); reference prop.test(correct = FALSE) in R.
[[nodiscard]] ShareInterval wilson_95(double successes, double n) noexcept;

}  // namespace cxmat
