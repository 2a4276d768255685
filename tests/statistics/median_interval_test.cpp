// SPDX-License-Identifier: Apache-2.0
#include <cxmat/statistics/median_interval.hpp>
#include <cxmat/statistics/mover.hpp>

#include <doctest/doctest.h>

using namespace cxmat;

TEST_SUITE("statistics/median_interval") {
  TEST_CASE("the ranks around the median are those of the binomial distribution") {
    // R: qbinom(0.025, c(6, 8, 9, 12, 17, 42, 100, 2000), 0.5)
    CHECK(median_rank_95(6) == 1);
    CHECK(median_rank_95(8) == 1);
    CHECK(median_rank_95(9) == 2);
    CHECK(median_rank_95(12) == 3);
    CHECK(median_rank_95(17) == 5);
    CHECK(median_rank_95(42) == 15);
    CHECK(median_rank_95(100) == 40);
    CHECK(median_rank_95(2000) == 956);
  }

  TEST_CASE("below six values no two of them are sure enough") {
    // R: qbinom(0.025, 5, 0.5) = 0
    CHECK_FALSE(median_rank_95(5));
    CHECK_FALSE(median_rank_95(1));
    CHECK_FALSE(median_rank_95(0));
  }
}

TEST_SUITE("statistics/mover") {
  TEST_CASE("the distances to the bounds add as squares") {
    // By hand: d = 1; low = 1 - sqrt(0.3^2 + 0.4^2) = 0.5, high = 1 + sqrt(0.6^2 + 0.8^2) = 2.
    const BoundedEstimate difference = mover_difference({.value = 3, .low = 2.7, .high = 3.6},
                                                        {.value = 2, .low = 1.2, .high = 2.4});
    CHECK(difference.value == 1);
    CHECK(difference.low == doctest::Approx(0.5));
    CHECK(difference.high == doctest::Approx(2.0));
  }

  TEST_CASE("a side without an interval leaves that of the other") {
    const BoundedEstimate difference =
        mover_difference({.value = 3, .low = 3, .high = 3}, {.value = 2, .low = 1.5, .high = 2.25});
    CHECK(difference.low == doctest::Approx(0.75));
    CHECK(difference.high == doctest::Approx(1.5));
  }
}
