/// \file
/// How do people answer? One bar of 100 % per row, cut by how many respondents are at which level
/// (or gave which answer), in one hue from low to high.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/frame.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace cxmat::reports::charts {

/// One count and one text per category of the chart. A text is written into its segment where it
/// fits; it is in the table behind the chart in any case.
struct DistributionRow {
  std::string label;
  bool strong = false;
  std::vector<std::int64_t> counts;  ///< negative counts as 0
  std::vector<std::string> shares;   ///< "41 %"
  std::string n;                     ///< at the end: "n = 42"
  std::string missing;               ///< inside the empty bar if all counts are 0
};

struct DistributionChart {
  Frame frame;
  std::vector<std::string> categories;  ///< lowest first, for the legend: "1 Zufällig"
  std::vector<DistributionRow> rows;
};

[[nodiscard]] std::string distribution(const DistributionChart& chart);

}  // namespace cxmat::reports::charts
