/// \file
/// The overall score of several questionnaires, and how sure it is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/tally.hpp>

#include <vector>

namespace cxmat {

/// Sets score, ungated score and interval of nodes[0], which already carries n, sd and the level
/// counts of the respondents' own overall scores.
///
/// `group_scores`: the weighted mean of the questionnaires' (capped) scores. Its standard error is
/// linearised: respondent r contributes u_r = sum_q W_q w_r (s_rq - m_q) / T_q, over the
/// questionnaires q they have a score in, T_q the weight of those who have one, W_q the
/// questionnaires' shares; se^2 = n/(n-1) sum(u_r^2). Where everyone has a score everywhere, this
/// is the standard error of the mean of the respondents' overall scores. A capped score is taken
/// as a constant.
///
/// `per_respondent`: the mean of the respondents' overall scores, less what the caps took away.
void set_overall(const Plan& plan, const Sums& sums, OverallRule rule, std::vector<Figures>& nodes);

}  // namespace cxmat
