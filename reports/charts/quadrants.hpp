/// \file
/// Where does each thing stand on two scales at once? Numbered marks on a plane that is cut into
/// four; their names stand below. Marks that would cover each other stand side by side, each on its
/// own side of both cuts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/frame.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::charts {

struct QuadrantTick {
  double at = 0;
  std::string words;
};

struct QuadrantAxis {
  std::string title;
  double from = 0;
  double to = 1;
  double cut = 0.5;
  std::vector<QuadrantTick> ticks;
};

struct QuadrantPoint {
  std::string number;  ///< written on the mark, and before the name below
  std::string label;
  double x = 0;
  double y = 0;
  std::optional<double> size = std::nullopt;  ///< the mark's area; small ones stay legible
  bool strong = false;                        ///< dark: it calls for something
  bool hollow = false;                        ///< it rests on less, or is undecided
};

struct QuadrantChart {
  Frame frame;
  QuadrantAxis x;
  QuadrantAxis y;
  /// Top left, top right, bottom left, bottom right.
  std::array<std::string, 4> names;
  std::string size_legend;    ///< what the area says; may be empty
  std::string strong_legend;  ///< may be empty
  std::string hollow_legend;  ///< may be empty
  std::vector<QuadrantPoint> points;
};

[[nodiscard]] std::string quadrants(const QuadrantChart& chart);

}  // namespace cxmat::reports::charts
