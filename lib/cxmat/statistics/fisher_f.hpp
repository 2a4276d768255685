/// \file
/// Fisher's F distribution, from Boost.Math, kept out of every other file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace cxmat {

/// The p-quantile of F with `numerator` and `denominator` degrees of freedom, both > 0; 0 < p < 1.
/// Reference: qf in R.
[[nodiscard]] double fisher_f_quantile(double p, double numerator, double denominator);

}  // namespace cxmat
