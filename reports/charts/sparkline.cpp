// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/sparkline.hpp"

#include "reports/charts/svg.hpp"

namespace cxmat::reports::charts {

std::string sparkline(const Sparkline& line) {
  return Svg(line.frame, "sparkline").finish(0);
}

}  // namespace cxmat::reports::charts
