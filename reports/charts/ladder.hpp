/// \file
/// Which practice blocks the next level? A row per practice or area: a run of steps up to where it
/// stands, the step that the whole must take next outlined, and those marked that keep it from it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/frame.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cxmat::reports::charts {

enum class Step : std::uint8_t {
  reached,
  partly,   ///< on the way: half filled
  open,     ///< not reached
  unknown,  ///< nobody knows, which is not "not reached": dashed
  none      ///< there is no such step in this row: left blank
};

struct LadderRow {
  std::string label;
  std::string note;  ///< at the end of the label's line: "2,4 von 3"
  bool strong = false;
  bool blocks = false;      ///< keeps the whole from the next level: marked by sign and word
  std::vector<Step> steps;  ///< one a level, lowest first
};

struct LadderChart {
  Frame frame;
  /// Lowest first: "3 Vereinbart". The number stands above its column, the name in the legend.
  std::vector<std::string> levels;
  int next = 0;             ///< 1..levels: the column that is striven for; 0: none
  std::string next_legend;  ///< "nächste Stufe"
  std::string reached_legend;
  std::string partly_legend;
  std::string unknown_legend;
  std::string blocks_legend;  ///< "hält die nächste Stufe auf"
  std::vector<LadderRow> rows;
  std::string open_legend = {};  ///< may be empty
};

[[nodiscard]] std::string ladder(const LadderChart& chart);

}  // namespace cxmat::reports::charts
