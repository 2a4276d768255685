// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/radar.hpp"

#include "reports/charts/svg.hpp"

namespace cxmat::reports::charts {

std::string radar(const RadarChart& chart) {
  return Svg(chart.frame, "radar").finish(0);
}

}  // namespace cxmat::reports::charts
