/// \file
/// How sure the levels are: would they stay the same with other respondents, or with other weights?
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/responses/responses.hpp>
#include <cxmat/tally/plan.hpp>

#include <cstddef>

namespace cxmat {

/// The most elementary steps that either part of the work may take: a bootstrap replicate takes
/// respondents x (reported nodes + 1) of them, a drawn weighting takes distinct answer sets x
/// parts. Where the asked-for number of repetitions would take more, there are fewer.
inline constexpr std::size_t certainty_budget = 500'000'000;

/// Fewer repetitions than this say too little: where the budget does not allow as many, the share
/// is not worked out ("too_large").
inline constexpr std::size_t fewest_repetitions = 200;

/// What working out may cost. It never changes the result but by the number of repetitions that
/// `budget` allows; the number of threads does not change it at all.
struct CertaintyEffort {
  std::size_t budget = certainty_budget;
  std::size_t threads = 2;
};

struct DrawnWeightings;

/// The part of the work that needs no levels: it may be done while these are worked out.
[[nodiscard]] DrawnWeightings draw_weightings(const CertaintyRules& rules, const Plan& plan,
                                              const Responses& responses,
                                              const CertaintyEffort& effort = {});

/// The rest of it: as add_certainty() below.
void add_certainty(Assessment& assessment, const Plan& plan, const Responses& responses,
                   const DrawnWeightings& drawn, const CertaintyEffort& effort = {});

/// Sets the certainty of `overall` and of each scored questionnaire, as the engagement's
/// CertaintyRules ask for it. `assessment` is what assess() made of `responses`, with every score
/// still in it; `plan` is plan_of(its engagement).
///
/// `respondents`: the share of replicates with the reported level, in each of which as many
/// respondents of the latest wave as there are were drawn with replacement, their weights with
/// them (Efron 1979, Bootstrap methods). A replicate in which nobody has a score counts as another
/// level. Needs two respondents with a score: else nothing, and "too_few".
///
/// `weights`: the share of weightings with the reported level. In each, the shares of a node's
/// parts are drawn from a Dirichlet distribution with the given shares as mean, alpha_i =
/// concentration x share_i, at every node up to the questionnaires' shares in `overall`; every
/// respondent's coverage and scores are worked out anew. A weight of 0 stays 0. Minima and maxima
/// (weakest_link) know no weights: theirs stay as given. One respondent is enough, so there may be
/// a share here beside "too_few".
///
/// Caps are facts: they hold in every repetition. The result depends on the seed, and neither on
/// the order of the rows nor on the machine's threads.
void add_certainty(Assessment& assessment, const Plan& plan, const Responses& responses,
                   const CertaintyEffort& effort = {});

/// The same where only a tally is given: the shares need the rows, and are refused as "rows".
void refuse_certainty(Assessment& assessment);

}  // namespace cxmat
