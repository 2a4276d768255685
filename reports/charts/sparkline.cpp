// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/sparkline.hpp"

#include "reports/charts/course.hpp"
#include "reports/charts/svg.hpp"

#include <algorithm>

namespace cxmat::reports::charts {
namespace {

constexpr double width = 96;
constexpr double height = 24;
constexpr double padding = 4;
constexpr double dot = 3;

}  // namespace

std::string sparkline(const Sparkline& line) {
  if (line.values.size() < 2) {
    return {};
  }
  Svg svg(line.frame, "sparkline", width);
  const Scale x{.from = 0,
                .to = static_cast<double>(line.values.size() - 1),
                .start = padding,
                .end = width - padding};
  const Scale y{
      .from = line.minimum, .to = line.maximum, .start = height - padding, .end = padding};
  const std::vector<Station> stations = stations_of(line.values, x, y);
  draw_course(svg, stations, "c-spark");
  const auto last =
      std::ranges::find_if(stations.rbegin(), stations.rend(),
                           [](const Station& station) { return station.has_value(); });
  if (last != stations.rend()) {
    svg.circle(**last, dot, "c-dot");
  }
  return svg.finish(height);
}

}  // namespace cxmat::reports::charts
