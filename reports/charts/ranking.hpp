/// \file
/// Who stands before whom, and how surely? One point per row with its interval, highest first;
/// brackets at the side join rows that cannot be told apart.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/bullet.hpp"
#include "reports/charts/frame.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::charts {

struct RankingRow {
  std::string label;
  std::string note;  ///< at the end of the label's line, e.g. "n = 42"; may be empty
  std::optional<double> value;
  std::string value_text;
  std::string missing;  ///< inside the empty track where there is no value
  std::optional<Range> interval;
};

/// An entry is drawn if its text is not empty and something has the mark.
struct RankingLegend {
  std::string value;
  std::string interval;
  std::string bracket;
  std::string mean;
};

struct RankingChart {
  Frame frame;
  double minimum = 1;
  double maximum = 5;
  std::optional<double> mean;  ///< a dashed line through all rows
  RankingLegend legend;
  std::vector<RankingRow> rows;
  /// Positions of rows, rising, of rows that cannot be told apart. Fewer than two make no bracket;
  /// those that find no lane any more are not drawn.
  std::vector<std::vector<std::size_t>> runs;
};

[[nodiscard]] std::string ranking(const RankingChart& chart);

}  // namespace cxmat::reports::charts
