/// \file
/// Many tests at once: p values that keep the chance of any false alarm at the level of one test.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

namespace cxmat {

/// Adjusted p values in the order given: the k-th smallest of m times m - k + 1, never falling, at
/// most 1. Holm 1979; reference p.adjust(method = "holm") in R.
[[nodiscard]] std::vector<double> holm(std::span<const double> p);

}  // namespace cxmat
