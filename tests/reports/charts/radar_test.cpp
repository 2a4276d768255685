// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/radar.hpp"

#include "drawing.hpp"
#include "tests/support/number_of.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace cxmat::reports::charts;
using namespace cxmat::reports::charts::testing;

namespace {

RadarChart chart_of(std::size_t spokes, double value) {
  return {.frame = {.id = "r", .title = "Profil", .description = "Mandat 2,4"},
          .maximum = 5,
          .spokes = std::vector<RadarSpoke>(
              spokes, {.label = "Mandat", .value = value, .value_text = "2,4", .reference = {}}),
          .value_legend = {},
          .reference_legend = {}};
}

std::vector<Point> dots(const RadarChart& chart) {
  const std::string drawn = unpacked(radar(chart));
  const std::vector<std::string> x = attributes(drawn, "cx");
  const std::vector<std::string> y = attributes(drawn, "cy");
  std::vector<Point> points;
  for (std::size_t i = 0; i < x.size(); ++i) {
    points.push_back({cxmat::test::number_of(x[i]), cxmat::test::number_of(y.at(i))});
  }
  return points;
}

}  // namespace

TEST_SUITE("reports/charts/radar") {
  TEST_CASE("too few or too many spokes make no star") {
    CHECK(radar(chart_of(2, 3)).empty());
    CHECK(radar(chart_of(9, 3)).empty());
    CHECK(!radar(chart_of(3, 3)).empty());
    CHECK(!radar(chart_of(8, 3)).empty());
  }

  TEST_CASE("nought is the centre, and twice as much is twice as far") {
    const std::vector<Point> none = dots(chart_of(4, 0));
    const std::vector<Point> half = dots(chart_of(4, 2.5));
    const std::vector<Point> whole = dots(chart_of(4, 5));
    REQUIRE(whole.size() == 4);
    CHECK(none[0].x == none[2].x);
    CHECK(none[0].y == none[2].y);
    CHECK(whole[1].x - none[1].x == doctest::Approx(2 * (half[1].x - none[1].x)).epsilon(0.002));
    // The first spoke is upright, the others follow clockwise.
    CHECK(whole[0].y < none[0].y);
    CHECK(whole[1].x > none[1].x);
    CHECK(whole[2].y > none[2].y);
    CHECK(whole[3].x < none[3].x);
  }

  TEST_CASE("one area is filled, the reference is a line") {
    RadarChart chart = chart_of(5, 2);
    for (RadarSpoke& spoke : chart.spokes) {
      spoke.reference = 3;
    }
    const std::string drawn = unpacked(radar(chart));
    CHECK(faults(drawn).empty());
    CHECK(count(drawn, "<polygon class=\"c-area\"") == 1);
    CHECK(count(drawn, "<line class=\"c-outline\"") == 5);
    CHECK(count(drawn, "c-slope-second") == 5);
  }

  TEST_CASE("a missing value is a gap in the outline, and then nothing is filled") {
    for (const std::size_t gap : {0U, 2U, 4U}) {
      RadarChart chart = chart_of(5, 2);
      chart.spokes[gap].value.reset();
      const std::string drawn = unpacked(radar(chart));
      CHECK(count(drawn, "c-area") == 0);
      CHECK(count(drawn, "<line class=\"c-outline\"") == 3);  // of four dots in a row
      CHECK(count(drawn, "<circle") == 4);
    }
  }
}
