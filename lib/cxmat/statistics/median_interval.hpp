/// \file
/// How sure a median is, whatever the distribution.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

namespace cxmat {

/// The rank r, counted from 1, of the order statistic that bounds the median of `n` values from
/// below with 95 % confidence at least; n + 1 - r bounds it from above. It is the largest r with
/// P(Bin(n, 1/2) < r) <= 0.025. None below six values, whose smallest and largest are not sure
/// enough. Reference: qbinom(0.025, n, 0.5) in R.
/// Source: Conover, Practical Nonparametric Statistics, on quantiles.
[[nodiscard]] std::optional<std::int64_t> median_rank_95(std::int64_t n);

}  // namespace cxmat
