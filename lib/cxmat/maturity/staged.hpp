/// \file
/// staged: one maturity level for everything, climbed step by step.
///
///     level = the highest L <= top such that every goal of the levels 2 .. L is satisfied
///     score = (level - 1) / (K - 1)
///
/// A goal is satisfied if each of its applicable practices is answered and largely or fully
/// implemented; an open practice leaves it unrated, which is not satisfied, and a goal without
/// applicable practices does not count. Because a level asks for all of its goals, how its
/// practices are gathered into goals makes no difference to the level: goals only order the trace.
///
/// Level 1 is where everyone starts, so practices stand at level 2 and above; what stands below is
/// left aside. A level without applicable practices is passed. The top is the questionnaire's
/// highest practice level, K at most. Blocking are the practices of the first level that fails.
///
/// Source: the staged representation of CMMI and the rating of goals in SCAMPI class A appraisals
/// (CMMI Product Team: CMMI for Development, version 1.2, 2006; SCAMPI Upgrade Team: SCAMPI A
/// Method Definition Document, version 1.2, 2006). An appraisal team's judgement of how grave the
/// weaknesses of a goal are together, and the generic goals, are not part of this model.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/maturity/practice.hpp>

namespace cxmat::staged {

/// `value` is the maturity level, from 1. Nothing where no practice of level 2 or above was
/// answered.
[[nodiscard]] std::optional<PracticeResult> evaluate(std::span<const Practice> practices,
                                                     const PracticeScale& scale);

}  // namespace cxmat::staged
