// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/spread.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

using namespace cxmat::reports::charts;

namespace {

const Ground ground{.area = {0, 0, 200, 100}, .cut = {100, 50}};

double distance(const Point& a, const Point& b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace

TEST_SUITE("reports/charts/spread") {
  TEST_CASE("what stands alone stays where it is") {
    const std::vector<Disc> discs{{{20, 20}, 10}, {{150, 70}, 10}};
    const auto places = spread(discs, ground);
    REQUIRE(places.size() == 2);
    CHECK(distance(*places[0], {20, 20}) == 0);
    CHECK(distance(*places[1], {150, 70}) == 0);
  }

  TEST_CASE("discs on one place move apart, inside of the area, and not across a cut") {
    const std::vector<Disc> discs(6, Disc{{90, 30}, 8});
    const auto places = spread(discs, ground);
    for (std::size_t i = 0; i < places.size(); ++i) {
      REQUIRE(places[i].has_value());
      CHECK(places[i]->x < 100);
      CHECK(places[i]->y < 50);
      CHECK(places[i]->x >= 8 - 1e-6);
      CHECK(places[i]->y >= 8 - 1e-6);
      for (std::size_t other = 0; other < i; ++other) {
        CHECK(distance(*places[i], *places[other]) >= 16);
      }
    }
  }

  TEST_CASE("what stands on a cut stays on it") {
    const std::vector<Disc> discs(3, Disc{{100, 30}, 8});
    for (const auto& place : spread(discs, ground)) {
      REQUIRE(place.has_value());
      CHECK(place->x == doctest::Approx(100));
    }
  }

  TEST_CASE("the larger disc has the better claim") {
    const std::vector<Disc> discs{{{50, 25}, 5}, {{50, 25}, 20}};
    const auto places = spread(discs, ground);
    CHECK(distance(*places[1], {50, 25}) == 0);
    CHECK(distance(*places[0], {50, 25}) >= 25);
  }

  TEST_CASE("where there is no room, nothing is placed; thousands do not take forever") {
    CHECK_FALSE(spread(std::vector<Disc>{{{100, 50}, 80}}, ground)[0].has_value());
    CHECK(spread(std::vector<Disc>(5000, Disc{{20, 20}, 10}), ground).size() == 5000);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(spread(std::vector<Disc>{{{nan, 50}, 8}}, ground)[0].has_value());
    CHECK(spread({}, ground).empty());
  }
}
