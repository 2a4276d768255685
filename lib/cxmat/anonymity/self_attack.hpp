/// \file
/// The attack on what is about to be published, before it is: the last word on whether enough is
/// hidden.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/attack/sums.hpp>
#include <cxmat/anonymity/published_tables.hpp>

#include <cstddef>
#include <vector>

namespace cxmat {

/// One cell of the tables.
struct CellOfTables {
  std::size_t node = 0;
  std::size_t selection = 0;

  bool operator==(const CellOfTables&) const = default;
};

/// The hidden cells that attack::attack() finds too well known, were the wave published so. Where
/// all groups of a grouping (all of a crossing) are wholly hidden at a node, it is not broken down
/// by it, and there are no cells to attack. `before` is for the next call with much the same
/// tables.
[[nodiscard]] std::vector<CellOfTables> find_exposed_cells(const Assessment& assessment,
                                                           const PublishedTables& tables,
                                                           const HiddenCells& hidden,
                                                           attack::NarrowedBefore& before);

}  // namespace cxmat
