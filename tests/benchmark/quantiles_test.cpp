// SPDX-License-Identifier: Apache-2.0
#include <cxmat/benchmark/quantiles.hpp>

#include <doctest/doctest.h>

#include <vector>

using namespace cxmat;

namespace {

const std::vector<PeerQuantile> given{{10, 2.0}, {25, 2.5}, {50, 2.5}, {90, 4.5}};

}  // namespace

TEST_SUITE("benchmark/quantiles") {
  TEST_CASE("scores and percents are read on the line between two quantiles") {
    // By hand: a third of the way from 10 to 25 is 15, from 2 to 2.5 it is 2 1/6; a quarter of the
    // way from 2.5 to 4.5 is 3, from 50 to 90 it is 60.
    CHECK(*score_at(given, 15) == doctest::Approx(2 + 0.5 / 3));
    CHECK(*percent_of(given, 3.0) == doctest::Approx(60));
    CHECK(*score_at(given, 50) == 2.5);
  }

  TEST_CASE("where quantiles are equal the rank is the middle of them") {
    CHECK(*percent_of(given, 2.5) == doctest::Approx(37.5));
  }

  TEST_CASE("nothing is known outside them, or without any") {
    CHECK_FALSE(score_at(given, 9.9));
    CHECK_FALSE(score_at(given, 90.1));
    CHECK_FALSE(percent_of(given, 1.9));
    CHECK_FALSE(percent_of(given, 4.6));
    CHECK_FALSE(score_at({}, 50));
    CHECK_FALSE(percent_of({}, 2));
    CHECK(*percent_of(given, 2.0) == 10);
    CHECK(*percent_of(given, 4.5) == 90);
    CHECK_FALSE(given_at(given, 75));
    CHECK(*given_at(given, 25) == 2.5);
  }
}
