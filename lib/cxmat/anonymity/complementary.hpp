/// \file
/// Complementary suppression: what else must be hidden so that nothing hidden follows from what is
/// shown.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/published_tables.hpp>

namespace cxmat {

/// Adds to `hidden`, which holds what is sensitive, further cells of the wave until
///   - a hidden number of people can be any of at least `minimum_group` whole numbers;
///   - a hidden mean can be anything within at least one level;
///   - the hidden cells of a total are together at least `minimum_group` people, not unanimous;
/// whatever an attacker works out from totals, groups, crossed groups and the sums along the
/// tree. Groups are settled before crossed groups, so that a report without crosses hides the
/// same groups.
///
/// Where no choice of cells to hide protects the others, the node is not broken down by this
/// grouping, or by these two crossed, at all: only what the totals say is known then.
void hide_complements(const Assessment& assessment, const PublishedTables& tables,
                      HiddenCells& hidden);

}  // namespace cxmat
