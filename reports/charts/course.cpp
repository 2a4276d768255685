// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/course.hpp"

#include <cmath>
#include <cstddef>

namespace cxmat::reports::charts {

std::vector<Station> stations_of(std::span<const std::optional<double>> values, const Scale& x,
                                 const Scale& y) {
  std::vector<Station> stations;
  stations.reserve(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool known = values[i].has_value() && std::isfinite(*values[i]);
    stations.push_back(known ? Station(Point{x(static_cast<double>(i)), y(*values[i])})
                             : std::nullopt);
  }
  return stations;
}

void draw_course(Svg& svg, std::span<const Station> stations, std::string_view css_class) {
  std::vector<Point> run;
  const auto end_run = [&] {
    if (run.size() > 1) {
      svg.path(run, css_class);
    }
    run.clear();
  };
  for (const Station& station : stations) {
    if (station) {
      run.push_back(*station);
    } else {
      end_run();
    }
  }
  end_run();
}

}  // namespace cxmat::reports::charts
