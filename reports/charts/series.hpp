/// \file
/// Where does it run? A small panel each figure, with one or two lines over the periods, the first
/// and the last value written. Each panel has its own scale.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/frame.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::charts {

struct SeriesLine {
  std::string name;                           ///< for the legend, where a panel has two lines
  std::vector<std::optional<double>> values;  ///< one a period; nothing: a hole
  std::string first_text;                     ///< written beside the first and the last value
  std::string last_text;
};

struct SeriesPanel {
  std::string label;
  std::string note;                  ///< at the end of the label's line
  std::vector<std::string> periods;  ///< oldest first; the first and the last are written
  std::vector<SeriesLine> lines;     ///< one or two; further ones are not drawn
  std::optional<double> target;
  /// The panel reaches over at least so much, so that noise stays flat.
  double least_span = 0;
  std::string missing;  ///< instead of lines where there is no value
};

struct SeriesChart {
  Frame frame;
  std::vector<SeriesPanel> panels;
  std::string target_legend;  ///< may be empty
};

[[nodiscard]] std::string series(const SeriesChart& chart);

}  // namespace cxmat::reports::charts
