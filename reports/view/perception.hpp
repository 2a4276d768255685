/// \file
/// Who sees it differently: a map of areas and groups, and the largest gaps in sentences.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/figure.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace cxmat::reports::view {

inline constexpr std::size_t most_gaps = 5;

/// One grouping.
struct Perception {
  std::string column;  ///< of the grouping, in the responses
  std::string heading;
  std::vector<Figure> maps;       ///< dimension x group; several where a page does not hold all
  std::vector<std::string> gaps;  ///< the largest first; one sentence that there is none
};

/// One per grouping of which at least two groups are shown; empty in consensus mode.
///
/// The map shows each group's own level score, from the questions that it was asked. A gap is that
/// of widest_gap(): between the two groups furthest apart, on the questions that both have a score
/// in, at least fewest_common_questions of them (all, where an area has fewer), and at least
/// smallest_change_that_matters. Of each area only the widest gap is named, at most most_gaps.
///
/// "More than chance" is GroupDifference::adjusted_p < 0.05 (Welch, Holm over the pairs of groups;
/// each area on its own). It is said only where both groups have a score in the very same
/// questions, none of them hidden: otherwise the test and the gap speak of different questions. The
/// size in words is |Hedges' g| as it reads with one decimal: under 0.2 very small, under 0.5
/// small, under 0.8 medium, from there large (Cohen 1988).
[[nodiscard]] std::vector<Perception> perception(const Protected<Assessment>& assessment,
                                                 const Messages& messages);

}  // namespace cxmat::reports::view
