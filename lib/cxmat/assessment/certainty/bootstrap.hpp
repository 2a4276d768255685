/// \file
/// Would other respondents of the same kind have led to the same levels?
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/certainty/certainty.hpp>
#include <cxmat/assessment/certainty/levels.hpp>
#include <cxmat/assessment/certainty/rows.hpp>
#include <cxmat/assessment/certainty/tree.hpp>

namespace cxmat {

/// Draws as many respondents as there are, with replacement, again and again. No repetitions where
/// nobody answered, none are asked for, or the budget does not allow enough.
[[nodiscard]] LevelHits bootstrap_respondents(const ScoreTree& tree, const LatestRows& rows,
                                              const ReportedLevels& reported,
                                              const CertaintyRules& rules,
                                              const CertaintyEffort& effort);

}  // namespace cxmat
