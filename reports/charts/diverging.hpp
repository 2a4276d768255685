/// \file
/// How do people answer? One bar per question, cut by answer and set off from a common middle line:
/// disagreement to the left, agreement to the right, the middle answer split in two. Those who did
/// not know stand in a column of their own and never in the 100 %.
///
/// After R. M. Heiberger and N. B. Robbins, "Design of Diverging Stacked Bar Charts for Likert
/// Scales and Other Applications", Journal of Statistical Software 57(5), 2014.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/frame.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cxmat::reports::charts {

/// One count per category of the chart, lowest first.
struct DivergingRow {
  std::string label;
  std::string note;  ///< at the end of the label's line, e.g. "n = 42"
  bool strong = false;
  std::vector<std::int64_t> counts;  ///< negative counts as 0
  std::string low_text;              ///< left end: share below the middle, "23 %"
  std::string middle_text;           ///< share in the middle; empty where there is no middle
  std::string high_text;             ///< right end: share above the middle
  std::string aside;                 ///< outside of the 100 %: "weiß nicht 8 %"; may be empty
  std::string missing;               ///< inside the empty bar if all counts are 0
};

struct DivergingChart {
  Frame frame;
  std::vector<std::string> categories;  ///< lowest first, for the legend: "1 trifft nicht zu"
  std::vector<DivergingRow> rows;
  std::string aside_heading = {};  ///< above the asides: "weiß nicht"; may be empty
};

/// With an odd number of categories the middle one is split by the middle line. All rows share one
/// scale, wide enough for the widest.
[[nodiscard]] std::string diverging(const DivergingChart& chart);

}  // namespace cxmat::reports::charts
