// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/marker.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <vector>

namespace cxmat::reports::charts {
namespace {

constexpr std::size_t shapes = marker_count / 2;

/// The outlines around (0, 0) with radius 1; the circle, shape 0, has none.
std::vector<Point> outline(std::size_t shape) {
  constexpr double side = 0.85;  // a square of the circle's area
  constexpr double arm = 0.36;
  switch (shape) {
    case 1:
      return {{-side, -side}, {side, -side}, {side, side}, {-side, side}};
    case 2:
      return {{0, -1.1}, {1.1, 0}, {0, 1.1}, {-1.1, 0}};
    case 3:
      return {{0, -1.05}, {1.05, 0.85}, {-1.05, 0.85}};
    case 4:
      return {{0, 1.05}, {-1.05, -0.85}, {1.05, -0.85}};
    default:
      return {{-arm, -1}, {arm, -1}, {arm, -arm}, {1, -arm}, {1, arm},   {arm, arm},
              {arm, 1},   {-arm, 1}, {-arm, arm}, {-1, arm}, {-1, -arm}, {-arm, -arm}};
  }
}

void draw_outline(Svg& svg, Point centre, double radius, std::size_t shape,
                  std::string_view css_class) {
  std::vector<Point> points = outline(shape);
  for (Point& point : points) {
    point = {centre.x + (point.x * radius), centre.y + (point.y * radius)};
  }
  svg.polygon(points, css_class);
}

}  // namespace

void draw_marker(Svg& svg, Point centre, std::size_t index) {
  const std::size_t shape = index % shapes;
  const bool hollow = index % marker_count >= shapes;
  const std::string css_class =
      fmt::format("c-mark c-mark-{}{}", shape + 1, hollow ? " c-hollow" : "");
  if (shape == 0) {
    svg.circle(centre, marker_radius, css_class);
  } else {
    draw_outline(svg, centre, marker_radius, shape, css_class);
  }
}

void draw_diamond(Svg& svg, Point centre, double radius, std::string_view css_class) {
  draw_outline(svg, centre, radius, 2, css_class);
}

void draw_whisker(Svg& svg, Point end, double to, double cap) {
  if (end.x != to) {
    svg.line(end, {to, end.y}, "c-whisker");
  }
  svg.line({end.x, end.y - cap}, {end.x, end.y + cap}, "c-whisker");
}

}  // namespace cxmat::reports::charts
