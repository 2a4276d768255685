/// \file
/// Do the groups see it alike? One line per row from the lowest to the highest group; each group
/// has its own shape, so that colour is never needed to tell them apart.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/frame.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace cxmat::reports::charts {

struct DumbbellPoint {
  std::size_t group = 0;   ///< position in DumbbellChart::groups; others are not drawn
  double value = 0;        ///< a level score
  std::string value_text;  ///< written beside the lowest and the highest point
};

/// Suppressed groups have no point; the caller names them in the legend or a footnote.
struct DumbbellRow {
  std::string label;
  std::string note;  ///< at the end of the label's line, e.g. the gap: "Abstand 1,2"
  bool strong = false;
  std::vector<DumbbellPoint> points;
  std::string missing;  ///< instead of points where there are none
};

struct DumbbellChart {
  Frame frame;
  LevelAxis axis;
  std::vector<std::string> groups;  ///< for the legend, n included: "IT (n = 12)"
  std::vector<DumbbellRow> rows;
};

[[nodiscard]] std::string dumbbell(const DumbbellChart& chart);

}  // namespace cxmat::reports::charts
