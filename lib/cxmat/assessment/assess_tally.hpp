/// \file
/// From a tally to the result, where no single response is at hand.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assess_responses.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/tally/tally.hpp>

namespace cxmat {

/// What assess_responses() makes of the responses behind `tally`, which was made by
/// plan_of(engagement), but for what needs the rows: of the signs of carelessness only those that a
/// row shows by itself are counted, and only where the tally has them; certainty is refused as
/// "rows"; waves are compared as two samples, on nodes whose questions were asked in both; there
/// are no comments, no evidence and no weighting by groups. A note (rows_not_judged) says so.
[[nodiscard]] Result<Assessment> assess_tally(const Engagement& engagement, Tally tally,
                                              const AssessmentDepth& depth);

}  // namespace cxmat
