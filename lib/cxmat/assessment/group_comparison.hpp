/// \file
/// The groups of one grouping compared at one node: how much of the spread lies between them, and
/// which two differ by more than chance.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/statistics/intraclass.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cxmat {

/// ICC(1) and ICC(2) over the groups with at least `fewest` respondents; unweighted. Nothing for
/// fewer than two such groups or without any spread.
[[nodiscard]] std::optional<Intraclass> intraclass_of(std::span<const GroupSummary> groups,
                                                      std::int64_t fewest);

/// Whether the groups at positions a and b were asked the same things.
using Comparable = std::function<bool(std::size_t a, std::size_t b)>;

/// Every comparable pair of cells that both have a spread: Welch's t, Hedges' g, and p after Holm
/// over these pairs. Under weights n is the effective n. Hidden cells and those with fewer than
/// `fewest` scores take no part.
[[nodiscard]] std::vector<GroupDifference> differences_between(const std::string& grouping,
                                                               std::span<const Cell> cells,
                                                               const Comparable& comparable,
                                                               std::int64_t fewest);

}  // namespace cxmat
