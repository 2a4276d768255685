// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/peers.hpp"

#include "reports/charts/svg.hpp"

namespace cxmat::reports::charts {

std::string peers(const PeersChart& chart) {
  return Svg(chart.frame, "peers").finish(0);
}

}  // namespace cxmat::reports::charts
