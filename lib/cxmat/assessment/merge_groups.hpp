/// \file
/// Groups too small to be shown on their own, shown as one: "Product + Finance" with seven people
/// says more than two blanks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/responses/responses.hpp>
#include <cxmat/tally/tally.hpp>

#include <vector>

namespace cxmat {

/// The same run with fewer groups.
struct MergedGroups {
  Engagement engagement;
  Responses responses;
  std::vector<GroupMerge> merges;
};

/// Merges every group that has fewer than `privacy.minimum_group` respondents in some wave (waves
/// in which it has none do not count unless it never has any) with the smallest group that
/// `privacy.merge` allows, until it is large enough or nothing is left to merge it with. Nothing
/// changes in consensus mode. The merged group stands where its first one stood; its name and
/// labels are those of all, joined by " + "; its population is their sum where all are known.
[[nodiscard]] MergedGroups merge_small_groups(Engagement engagement, Responses responses);

/// The same run with fewer groups, where only a tally is given.
struct MergedTally {
  Engagement engagement;
  Tally tally;
  std::vector<GroupMerge> merges;
};

/// As above; cells that come to have the same groups become one.
[[nodiscard]] MergedTally merge_small_groups(Engagement engagement, Tally tally);

}  // namespace cxmat
