/// \file
/// Which answer was chosen how often? One bar per choice on a scale from 0 to 100 %.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/frame.hpp"

#include <string>
#include <vector>

namespace cxmat::reports::charts {

struct SharesRow {
  std::string label;
  double share = 0;        ///< 0..1
  std::string share_text;  ///< "41 %"
  std::string count_text;  ///< "17"; may be empty
  bool quiet = false;      ///< don't know, no answer: drawn outlined
};

struct SharesChart {
  Frame frame;
  std::vector<SharesRow> rows;
};

[[nodiscard]] std::string shares(const SharesChart& chart);

}  // namespace cxmat::reports::charts
