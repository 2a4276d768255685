/// \file
/// What moved since the wave before, and where the organisation is heading.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/responses/responses.hpp>
#include <cxmat/tally/plan.hpp>

namespace cxmat {

/// Sets change and trend of every scored node of an assessment that is not protected yet;
/// `responses` are those it was made of. Caps play no part: they bind the latest result only.
///
/// Change: from the wave before the latest to the latest, on the questions asked in both. The same
/// people are compared (paired t) where the engagement's respondents are stable, there are no
/// weights, the score is the mean of respondents' scores, and neither the pairs nor those without a
/// partner are so few that the figures would speak of them; otherwise the waves are two samples
/// (Welch). One agreed answer set is not tested.
///
/// Trend: over the waves in which something was asked at the node, on the questions asked in all
/// of these.
void compare_waves(Assessment& assessment, const Plan& plan, const Responses& responses);

/// The same where only a tally is given: waves are two samples, and nodes whose questions were not
/// asked in all waves concerned have neither change nor trend.
void compare_waves(Assessment& assessment, const Plan& plan);

}  // namespace cxmat
