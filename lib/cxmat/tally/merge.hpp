/// \file
/// Adding tallies: of threads, files, machines or databases.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/tally.hpp>

#include <string>
#include <vector>

namespace cxmat {

/// Adds `more`, which was made with the same plan, groupings and rules, to `into`. Waves and
/// values of groupings are matched by name. The order in which tallies are added does not matter
/// once settle() was called.
void merge(Tally& into, Tally&& more);

/// Puts waves, values and cells into the order that they have whatever came first: as `waves` and
/// `values` (one list per grouping) name them, whether there are cells or not; names that are not
/// listed follow, sorted.
void settle(Tally& tally, const std::vector<std::string>& waves,
            const std::vector<std::vector<std::string>>& values);

}  // namespace cxmat
