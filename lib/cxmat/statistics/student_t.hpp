/// \file
/// Student's t distribution, from Boost.Math, kept out of every other file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace cxmat {

/// The p-quantile of Student's t with `degrees_of_freedom` > 0; 0 < p < 1.
[[nodiscard]] double student_t_quantile(double p, double degrees_of_freedom);

/// How probable a value as far from 0 as `t`, on either side, is: 2 P(T > |t|), in [0, 1], under
/// Student's t with `degrees_of_freedom` > 0. Reference: 2 * pt(-abs(t), df) in R.
[[nodiscard]] double student_t_two_sided(double t, double degrees_of_freedom);

/// Half the width of a 95 % interval of a mean: t(0.975, n-1) times `standard_error`; n >= 2.
[[nodiscard]] double half_width_95(double standard_error, double n);

}  // namespace cxmat
