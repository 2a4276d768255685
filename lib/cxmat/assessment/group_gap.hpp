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

struct GroupGap {
  std::size_t lower = 0;  ///< positions among the grouping's values
  std::size_t higher = 0;
  double size = 0;            ///< on the level score, never negative
  std::size_t common = 0;     ///< questions that both groups have a score in
  std::size_t questions = 0;  ///< scored questions below the node

  bool operator==(const GroupGap&) const = default;
};

/// The widest gap between two groups of `grouping` at the node at `position`: the weighted mean,
/// over their common questions, of the differences of the groups' mean level scores. Hidden cells
/// take no part. Nothing where no two groups have a question in common.
[[nodiscard]] std::optional<GroupGap> widest_gap(const Assessment& assessment, std::size_t position,
                                                 std::string_view grouping);

}  // namespace cxmat
