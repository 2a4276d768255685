/// \file
/// How a number that someone wrote down (a share, a waiting time) becomes a score in [0, 1].
///
/// Linear: 0 at `first`, 1 at `second`, straight between them and flat beyond. Where first > second
/// less is better.
///
///     (x - first) / (second - first), cut off at 0 and 1
///
/// Log-normal: less is better, and halving a number gains most around the middle of the field. With
/// p10 = `first`, which only a tenth of the field does better than, and median = `second`:
///
///     (1 - erf(z)) / 2,   z = ln(x / median) / -ln(p10 / median) * erfcinv(1/5)
///
/// kept within [.9, 1] up to p10, [.5, .9) up to the median and [0, .5) above, so that rounding
/// never lifts a number over a bound; 1 for x <= 0.
///
/// Source of the log-normal curve: Google Chrome team: Lighthouse, scoring of performance metrics
/// (2020). Lighthouse approximates erf by Abramowitz and Stegun 7.1.26, whose error is up
/// to 1.5e-7; here it is the C++ library's, so scores differ from Lighthouse's in the seventh
/// digit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>

namespace cxmat {

/// The score of `x`, a finite number. Asks of the curve what the reader of questionnaires does:
/// linear first != second, log_normal 0 < first < second. Absent numbers have no score, so there is
/// no number that stands for them.
[[nodiscard]] double curve_score(const Curve& curve, double x) noexcept;

}  // namespace cxmat
