/// \file
/// Quantiles and percentile ranks of a sample.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace cxmat {

/// Quantile of type 7 (Hyndman and Fan 1996): h = (n-1) p, linear between the order statistics
/// around it. The default of R and numpy, Excel's PERCENTILE.INC.
/// `sorted` is rising and not empty; 0 <= p <= 1.
[[nodiscard]] double quantile(std::span<const double> sorted, double p) noexcept;

/// Percentile rank of `value` in `sample`, 0..100, mean method: 100 (below + equal/2) / n.
/// Values closer than 1e-9 count as equal. `sample` is not empty, in any order.
[[nodiscard]] double percentile_rank(std::span<const double> sample, double value) noexcept;

}  // namespace cxmat
