/// \file
/// The interval of a difference from the intervals of its two sides.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace cxmat {

/// An estimate with the ends of its interval; low <= value <= high.
struct BoundedEstimate {
  double value = 0;
  double low = 0;
  double high = 0;
};

/// a - b by the method of variance estimates recovery:
/// low = d - sqrt((a - la)^2 + (ub - b)^2), high = d + sqrt((ua - a)^2 + (b - lb)^2).
/// The two are independent; the confidence is that of their intervals.
/// Source: Zou and Donner 2008, Statistics in Medicine 27, 1693-1702.
[[nodiscard]] BoundedEstimate mover_difference(const BoundedEstimate& a,
                                               const BoundedEstimate& b) noexcept;

}  // namespace cxmat
