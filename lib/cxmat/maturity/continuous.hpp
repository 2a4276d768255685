/// \file
/// continuous: a capability level per area, and the maturity level that a profile of them amounts
/// to.
///
/// One area (`nested` is false):
///
///     capability = the highest k <= highest level such that every practice of the levels 1 .. k is
///                  satisfied or not applicable; 0 if level 1 already fails
///     score = capability / highest level
///
/// A whole number always: a capability level of 2.7 is not defined.
///
/// Several areas (`nested`), equivalent staging:
///
///     maturity = the highest m <= the highest area level such that every area that belongs to a
///                level <= m has the capability that m asks for: 2 for m = 2, 3 for m >= 3
///     score = (maturity - 1) / (K - 1), 1 at most
///
/// Maturity level 1 asks for nothing. Where the questionnaire has no practices as high as the
/// capability asked for, its highest level is asked for instead. An area in which nothing is
/// applicable holds nobody back, though its area level still counts for the highest one; an area in
/// which everything is open has capability 0. Areas all belong to level 2 unless the questionnaire
/// says otherwise, and then level 2 is the highest.
///
/// Blocking are the practices of an area's next capability level; with several areas, the ones
/// that keep an area from the capability that the next maturity level asks for.
///
/// Source: CMMI Product Team: CMMI for Development, version 1.3, 2010, chapter 3, on the continuous
/// representation and on equivalent staging.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/maturity/practice.hpp>

namespace cxmat::continuous {

/// `value` is the capability level, from 0; with `nested` the maturity level, from 1.
[[nodiscard]] std::optional<PracticeResult> evaluate(std::span<const Practice> practices,
                                                     const PracticeScale& scale);

}  // namespace cxmat::continuous
