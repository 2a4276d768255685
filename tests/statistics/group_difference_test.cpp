// SPDX-License-Identifier: Apache-2.0
//
// The figures come from R 4.2.2, t.test() and effectsize 0.8.3: figures.R. effectsize finds its
// interval to about six digits; the same equations are solved there to more.
#include <cxmat/statistics/group_difference.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>

using namespace cxmat;

namespace {

doctest::Approx close(double value) {
  return doctest::Approx(value).epsilon(1e-9).scale(0);
}

/// For what is found by iteration.
doctest::Approx near(double value) {
  return doctest::Approx(value).epsilon(1e-8).scale(0);
}

const SampleSummary drug_1{.n = 10, .mean = 0.75, .sd = 1.7890096577591625};
const SampleSummary drug_2{.n = 10, .mean = 2.33, .sd = 2.002248735796829};
const SampleSummary manual{.n = 13, .mean = 24.392307692307693, .sd = 6.1665038093533378};
const SampleSummary automatic{.n = 19, .mean = 17.147368421052633, .sd = 3.8339663855613071};

}  // namespace

TEST_SUITE("statistics: differences of two groups") {
  TEST_CASE("Welch's test agrees with t.test") {
    // Student's sleep data; published everywhere as t = -1.8608, df = 17.776, p = 0.07939.
    const auto sleep = welch(drug_1, drug_2);
    REQUIRE(sleep);
    CHECK(sleep->difference == close(-1.58));
    CHECK(sleep->t == close(-1.8608134674868531));
    CHECK(sleep->degrees_of_freedom == close(17.776473516178498));
    CHECK(sleep->p == close(0.079394140187358173));
    CHECK(sleep->low == close(-3.3654832307117104));
    CHECK(sleep->high == close(0.20548323071171018));

    // Miles per gallon of manual and automatic cars, mtcars.
    const auto cars = welch(manual, automatic);
    REQUIRE(cars);
    CHECK(cars->difference == close(7.2449392712550598));
    CHECK(cars->t == close(3.7671231451449252));
    CHECK(cars->degrees_of_freedom == close(18.332251638400461));
    CHECK(cars->p == close(0.0013736383330710284));
    CHECK(cars->low == close(3.2096841874699598));
    CHECK(cars->high == close(11.280194355040161));

    // Three against eighteen, warpbreaks.
    const auto breaks = welch({.n = 3, .mean = 36.666666666666664, .sd = 15.14375558880073},
                              {.n = 18, .mean = 21.666666666666668, .sd = 8.3525269159909286});
    REQUIRE(breaks);
    CHECK(breaks->degrees_of_freedom == close(2.2072780464401909));
    CHECK(breaks->p == close(0.22437176867159858));
    CHECK(breaks->low == close(-20.290592400262089));
  }

  TEST_CASE("one group without spread is enough for Welch's test") {
    const auto found =
        welch({.n = 2, .mean = 2, .sd = 1.4142135623730951}, {.n = 2, .mean = 2, .sd = 0});
    REQUIRE(found);
    CHECK(found->t == 0);
    CHECK(found->degrees_of_freedom == close(1));
    CHECK(found->p == 1);
    CHECK(found->low == close(-12.706204736174694));
    CHECK(found->high == close(12.706204736174694));
  }

  TEST_CASE("no test and no effect size where a group is too small or nothing varies") {
    const SampleSummary one{.n = 1, .mean = 1, .sd = 0};
    const SampleSummary flat{.n = 5, .mean = 3, .sd = 0};
    const SampleSummary other{.n = 4, .mean = 2, .sd = 0};
    // So little spread that the ratio has no place in a double.
    const SampleSummary tiny{.n = 5, .mean = 3, .sd = 1e-320};
    CHECK_FALSE(welch(one, drug_1));
    CHECK_FALSE(welch(drug_1, one));
    CHECK_FALSE(welch(flat, other));
    CHECK_FALSE(welch(flat, flat));
    CHECK_FALSE(welch(tiny, other));
    CHECK_FALSE(hedges_g(one, drug_1));
    CHECK_FALSE(hedges_g(drug_1, one));
    CHECK_FALSE(hedges_g(flat, other));
    CHECK_FALSE(hedges_g(flat, flat));
    CHECK_FALSE(hedges_g(tiny, other));
  }

  TEST_CASE("Hedges' g agrees with effectsize::hedges_g") {
    const auto sleep = hedges_g(drug_1, drug_2);
    REQUIRE(sleep);
    CHECK(sleep->g == close(-0.7969352391911223));
    CHECK(sleep->low == near(-1.6651717906780257));
    CHECK(sleep->high == near(0.091407732805153213));

    const auto cars = hedges_g(manual, automatic);
    REQUIRE(cars);
    CHECK(cars->g == close(1.4406354024018546));
    CHECK(cars->low == near(0.65363946989800525));
    CHECK(cars->high == near(2.2087673760330944));

    const auto breaks = hedges_g({.n = 3, .mean = 36.666666666666664, .sd = 15.14375558880073},
                                 {.n = 18, .mean = 21.666666666666668, .sd = 8.3525269159909286});
    REQUIRE(breaks);
    CHECK(breaks->g == close(1.5476038092354216));
    CHECK(breaks->low == near(0.25934395929437931));
    CHECK(breaks->high == near(2.8012798718563698));

    const auto apart = hedges_g({.n = 12, .mean = 40, .sd = 1.5}, {.n = 9, .mean = 1, .sd = 1});
    REQUIRE(apart);
    CHECK(apart->g == close(28.51454401493444));
    CHECK(apart->low == near(19.481251044768602));
    CHECK(apart->high == near(37.530368308401457));
  }

  TEST_CASE("Hedges' g of two people a side, and of a million") {
    const auto two =
        hedges_g({.n = 2, .mean = 2, .sd = 1.4142135623730951}, {.n = 2, .mean = 2, .sd = 0});
    REQUIRE(two);
    CHECK(two->g == 0);
    CHECK(two->low == near(-1.1057912642062557));
    CHECK(two->high == near(1.1057912642062544));

    const auto many = hedges_g({.n = 1e6, .mean = 3.1, .sd = 1.2}, {.n = 1e6, .mean = 3, .sd = 1});
    REQUIRE(many);
    CHECK(many->g == close(0.090535712091574946));
    CHECK(many->low == near(0.087762474555709721));
    CHECK(many->high == near(0.093308927015439025));
  }

  TEST_CASE("swapping the groups turns every sign") {
    const auto there = hedges_g(manual, automatic);
    const auto back = hedges_g(automatic, manual);
    REQUIRE(there);
    REQUIRE(back);
    CHECK(back->g == -there->g);
    CHECK(back->low == -there->high);
    CHECK(back->high == -there->low);
    CHECK(welch(automatic, manual)->t == -welch(manual, automatic)->t);
    CHECK(welch(automatic, manual)->p == welch(manual, automatic)->p);
  }

  TEST_CASE("whatever the size, an effect lies in a finite interval") {
    for (const double n : {2.0, 2.5, 7.0, 1e3, 1e6, 1e12}) {
      for (const double sd : {1e-200, 1e-9, 0.01, 1.0, 100.0}) {
        for (const double difference : {-4.0, -1e-9, 0.0, 0.3, 4.0}) {
          CAPTURE(n);
          CAPTURE(sd);
          CAPTURE(difference);
          const auto found =
              hedges_g({.n = n, .mean = difference, .sd = sd}, {.n = n + 1, .mean = 0, .sd = sd});
          REQUIRE(found);
          CHECK(std::isfinite(found->low));
          CHECK(std::isfinite(found->high));
          CHECK(found->low < found->g);
          CHECK(found->g < found->high);
        }
      }
    }
  }
}
