/// \file
/// A line the size of a word, for a cell of a table or beside a figure: the course, not the values.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/frame.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::charts {

struct Sparkline {
  Frame frame;                                ///< its width is not used: 96 x 24
  std::vector<std::optional<double>> values;  ///< oldest first; nothing: a hole
  double minimum = 1;  ///< the ends of the scale, the same for all that stand together
  double maximum = 5;
};

/// Empty with fewer than two values.
[[nodiscard]] std::string sparkline(const Sparkline& line);

}  // namespace cxmat::reports::charts
