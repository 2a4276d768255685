// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/quadrants.hpp"

#include "drawing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

using namespace cxmat::reports::charts;
using namespace cxmat::reports::charts::testing;

namespace {

QuadrantAxis axis_of(std::string title) {
  return {.title = std::move(title),
          .from = 1,
          .to = 5,
          .cut = 3,
          .ticks = {{1, "1"}, {2, "2"}, {3, "3"}, {4, "4"}, {5, "5"}}};
}

QuadrantChart chart_of(std::vector<QuadrantPoint> points) {
  return {.frame = {.id = "quadrants", .title = "Kontaktpunkte", .description = "Hotline"},
          .x = axis_of("Erfüllung"),
          .y = axis_of("Relevanz"),
          .names = {"Hier ansetzen", "So weitermachen", "Nachrangig", "Vielleicht zu viel"},
          .size_legend = "Fläche: Kontakte",
          .strong_legend = "zu beseitigen",
          .hollow_legend = "unentschieden",
          .points = std::move(points)};
}

QuadrantPoint point(std::string number, double x, double y) {
  return {.number = std::move(number), .label = "Kasse und Bezahlung", .x = x, .y = y};
}

/// The centres of the marks, without the legend's samples.
std::vector<Point> centres(const std::string& drawn) {
  const std::string marks = drawn.substr(drawn.find("c-panel"));
  const std::vector<std::string> x = attributes(marks, "cx");
  const std::vector<std::string> y = attributes(marks, "cy");
  std::vector<Point> found;
  for (std::size_t i = 0; i < x.size(); ++i) {
    found.push_back({std::stod(x[i]), std::stod(y[i])});
  }
  return found;
}

}  // namespace

TEST_SUITE("reports/charts/quadrants") {
  TEST_CASE("more is to the right and further up") {
    const std::vector<Point> at = centres(
        unpacked(quadrants(chart_of({point("1", 2, 2), point("2", 4, 2), point("3", 2, 4)}))));
    REQUIRE(at.size() == 3);
    CHECK(at[1].x > at[0].x);
    CHECK(at[1].y == at[0].y);
    CHECK(at[2].y < at[0].y);
    CHECK(at[2].x == at[0].x);
  }

  TEST_CASE("marks at the same place stand side by side and keep their numbers") {
    std::vector<QuadrantPoint> points;
    for (int i = 1; i <= 24; ++i) {
      points.push_back(point(std::to_string(i), 4, 4));
    }
    const std::string drawn = unpacked(quadrants(chart_of(points)));
    CHECK(faults(drawn).empty());
    const Drawing drawing = read_drawing(drawn);
    CHECK(std::ranges::count(drawing.texts, "24", &DrawnText::words) == 2);  // and in the key
  }

  TEST_CASE("every corner and every end of the scales stays on the canvas") {
    std::vector<QuadrantPoint> points;
    for (const double x : {1.0, 3.0, 5.0}) {
      for (const double y : {1.0, 3.0, 5.0}) {
        points.push_back(point("12", x, y));
        points.back().size = x * y;
      }
    }
    CHECK(faults(quadrants(chart_of(points))).empty());
  }

  TEST_CASE("the area says the size: four times as much is twice as wide") {
    std::vector<QuadrantPoint> points{point("1", 2, 2), point("2", 4, 4), point("3", 2, 4)};
    points[0].size = 100;
    points[1].size = 25;
    points[2].size = 0;
    const std::string drawn = unpacked(quadrants(chart_of(points)));
    const std::vector<std::string> radii = attributes(drawn.substr(drawn.find("c-panel")), "r");
    REQUIRE(radii.size() == 3);
    CHECK(std::stod(radii[0]) == doctest::Approx(2 * std::stod(radii[1])));
    CHECK(std::stod(radii[2]) >= 10);  // its number stays legible
  }

  TEST_CASE("long names, no points, many points and no numbers are no error") {
    QuadrantChart chart = chart_of({point("1", 2, 2)});
    chart.points[0].label = endless_label();
    chart.names.fill(endless_label());
    chart.x.title = endless_label();
    chart.y.title = endless_label();
    chart.hollow_legend = endless_label();
    chart.size_legend = endless_label();
    CHECK(faults(quadrants(chart)).empty());
    CHECK(faults(quadrants(chart_of({}))).empty());
    CHECK(faults(quadrants(chart_of(std::vector(300, point("1", 2, 2))))).empty());
    QuadrantPoint broken = point("1", std::numeric_limits<double>::quiet_NaN(), 2);
    broken.size = std::numeric_limits<double>::infinity();
    CHECK(faults(quadrants(chart_of({broken}))).empty());
  }
}
