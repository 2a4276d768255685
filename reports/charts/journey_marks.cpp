// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/journey_marks.hpp"

#include "reports/charts/marker.hpp"

#include <array>
#include <cstdlib>

namespace cxmat::reports::charts {
namespace {

constexpr double dot = 4.5;
constexpr double square = 12;  ///< its corners look out from under a dot on the same place

}  // namespace

void draw_square(Svg& svg, Point at) {
  svg.box({at.x - (square / 2), at.y - (square / 2), square, square}, "c-mark c-mark-2");
}

void draw_dot(Svg& svg, Point at, bool estimate) {
  svg.circle(at, dot, estimate ? "c-dot-noise" : "c-dot");
}

void draw_moment(Svg& svg, Point at) {
  draw_diamond(svg, at, moment_radius, "c-benchmark");
}

void draw_emotion(Svg& svg, Point at, int emotion) {
  if (emotion == 0) {
    svg.circle(at, 4, "c-quiet");
    return;
  }
  const double radius = std::abs(emotion) > 1 ? 7 : 5;
  const double up = emotion > 0 ? -1 : 1;
  const std::array<Point, 3> corners{Point{at.x, at.y + (up * radius)},
                                     Point{at.x + radius, at.y - (up * radius * 0.8)},
                                     Point{at.x - radius, at.y - (up * radius * 0.8)}};
  svg.polygon(corners, emotion > 0 ? "c-mark c-mark-1" : "c-mark c-mark-2");
}

std::vector<LegendEntry> journey_entries(const JourneyChart& chart) {
  std::vector<LegendEntry> all;
  add_entry(all, true, chart.expectation_legend, [](Svg& svg, const Box& box) {
    stroke("c-link")(svg, box);
    draw_square(svg, middle_of(box));
  });
  add_entry(all, true, chart.fulfilment_legend, [](Svg& svg, const Box& box) {
    stroke("c-slope")(svg, box);
    draw_dot(svg, middle_of(box), false);
  });
  add_entry(all, true, chart.estimate_legend,
            [](Svg& svg, const Box& box) { draw_dot(svg, middle_of(box), true); });
  add_entry(all, true, chart.moment_legend,
            [](Svg& svg, const Box& box) { draw_moment(svg, middle_of(box)); });
  return all;
}

}  // namespace cxmat::reports::charts
