// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/diverging.hpp"

#include "reports/charts/svg.hpp"

namespace cxmat::reports::charts {

std::string diverging(const DivergingChart& chart) {
  return Svg(chart.frame, "diverging").finish(0);
}

}  // namespace cxmat::reports::charts
