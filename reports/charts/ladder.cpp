// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/ladder.hpp"

#include "reports/charts/svg.hpp"

namespace cxmat::reports::charts {

std::string ladder(const LadderChart& chart) {
  return Svg(chart.frame, "ladder").finish(0);
}

}  // namespace cxmat::reports::charts
