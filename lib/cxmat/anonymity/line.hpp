/// \file
/// One total and what it is the sum of: everyone and the groups of one grouping, at one node.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/answer_pool.hpp>
#include <cxmat/anonymity/published_tables.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace cxmat {

/// No upper bound on a cell's people is known.
inline constexpr std::int64_t no_capacity = std::numeric_limits<std::int64_t>::max() / 4;

/// One part of the total.
struct LineCell {
  const Figures* figures = nullptr;
  std::int64_t people = 0;
  std::int64_t capacity = no_capacity;  ///< the most people that it can hold, as published
  Hiding hiding = Hiding::nothing;
  bool preferred = false;  ///< to be hidden before others where one more must be
};

/// What must hold for every hidden cell.
struct LineRules {
  std::int64_t minimum_group = 5;
  Unanimous unanimous = Unanimous::hide;
  const Levels* levels = nullptr;  ///< nullptr: only people are counted
  /// That a group has nobody is a secret too: true for whole groups, false at single nodes, where
  /// it means that they were not asked.
  bool nobody_is_secret = false;
  /// The most people that the cells without a capacity of their own can hold together.
  std::int64_t joint_capacity = no_capacity;
};

/// Which cells are too well known. `cells` may hold one without figures for people in no group.
struct LineFindings {
  bool few = false;                 ///< the wholly hidden cells together are few people
  bool alike = false;               ///< the hidden cells together are unanimous
  std::vector<std::size_t> counts;  ///< wholly hidden cells whose people span too few numbers
  std::vector<std::size_t> means;   ///< hidden cells whose mean spans less than one level

  [[nodiscard]] bool none() const noexcept {
    return !few && !alike && counts.empty() && means.empty();
  }
  /// Hiding answers alone would not help.
  [[nodiscard]] bool about_people() const noexcept { return few || !counts.empty(); }
};

/// The hidden cells taken together.
[[nodiscard]] AnswerPool pool_of(std::span<const LineCell> cells);

/// Nothing is exposed where nobody of the hidden cells was asked: of a node, that says nothing
/// about anybody.
[[nodiscard]] LineFindings find_exposed(std::span<const LineCell> cells, const LineRules& rules);

/// Where the people of a wholly hidden cell can lie: from what the other such cells cannot hold up
/// to all that are in them. Of other cells they are known.
struct CountInterval {
  std::int64_t low = 0;
  std::int64_t high = 0;
};
[[nodiscard]] CountInterval possible_counts(std::span<const LineCell> cells, std::size_t cell,
                                            std::int64_t joint_capacity = no_capacity);

/// Hides as few further cells as it finds until nothing is exposed, the smaller ones first; hides
/// all where even that does not help. What is still exposed then is returned.
[[nodiscard]] LineFindings protect_line(std::span<LineCell> cells, const LineRules& rules);

}  // namespace cxmat
