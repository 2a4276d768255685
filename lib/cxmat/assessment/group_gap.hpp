/// \file
/// How far two groups lie apart: only the questions that both were asked count, so that a group
/// asked about one thing is never compared with a group asked about another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace cxmat {

/// Much must not be made of little: a gap rests on at least so many common questions.
inline constexpr std::size_t fewest_common_questions = 3;

struct GroupGap {
  std::size_t lower = 0;  ///< positions among the grouping's values
  std::size_t higher = 0;
  double size = 0;            ///< on the level score, never negative
  std::size_t common = 0;     ///< questions that both groups have a score in
  std::size_t questions = 0;  ///< scored questions below the node

  bool operator==(const GroupGap&) const = default;
};

/// The widest gap between two groups of `grouping` at the node at `position`: the weighted mean,
/// over their common questions, of the differences of the groups' mean level scores. Only pairs
/// with `fewest_common` common questions count (or all of the node's, where it has fewer): much
/// must not be made of little. Hidden cells take no part, and neither does a group whose cell at
/// the node itself is hidden. Nothing where no pair is left.
[[nodiscard]] std::optional<GroupGap> widest_gap(const Assessment& assessment, std::size_t position,
                                                 std::string_view grouping,
                                                 std::size_t fewest_common);

}  // namespace cxmat
