// SPDX-License-Identifier: Apache-2.0
//
// The figures come from R 4.2.2, multilevel 2.7 (ICC1, ICC2 of aov); those with k0 from aov's mean
// squares by hand: figures.R.
#include <cxmat/statistics/intraclass.hpp>

#include <doctest/doctest.h>

#include <array>
#include <vector>

using namespace cxmat;

namespace {

doctest::Approx close(double value) {
  return doctest::Approx(value).epsilon(1e-9).scale(0);
}

}  // namespace

TEST_SUITE("statistics: intraclass correlation") {
  TEST_CASE("unbalanced groups agree with multilevel") {
    // Chicks by feed, chickwts; and a group nobody is in.
    const std::array<GroupSummary, 7> chicks{{{12, 323.58333333333331, 45668.916666666672},
                                              {10, 160.19999999999999, 13427.6},
                                              {0, 0, 0},
                                              {12, 218.75, 30014.25},
                                              {11, 276.90909090909093, 42120.909090909088},
                                              {14, 246.42857142857142, 38089.428571428572},
                                              {12, 328.91666666666669, 26234.916666666664}}};
    const auto found = intraclass(chicks);
    REQUIRE(found);
    CHECK(found->icc1 == close(0.54831387089566608));
    CHECK(found->icc2.value() == close(0.9349161710752778));
    CHECK(found->mean_group_size == close(11.833333333333334));
    CHECK(found->icc1_textbook == close(0.54883514702433167));
    CHECK(found->between == close(46225.832420584076));
    CHECK(found->within == close(3008.5541691641679));
  }

  TEST_CASE("in balanced groups both forms are one") {
    // Breaks by tension, warpbreaks.
    const std::array<GroupSummary, 3> breaks{{{18, 36.388888888888886, 4598.2777777777774},
                                              {18, 26.388888888888889, 1414.2777777777778},
                                              {18, 21.666666666666668, 1186}}};
    const auto found = intraclass(breaks);
    REQUIRE(found);
    CHECK(found->icc1 == close(0.25638621347541174));
    CHECK(found->icc1_textbook == close(0.25638621347541174));
    CHECK(found->icc2.value() == close(0.86122894856622656));
    CHECK(found->mean_group_size == 18);
  }

  TEST_CASE("negative correlations are shown") {
    const std::array<GroupSummary, 3> groups{{{4, 3, 10}, {2, 2.5, 4.5}, {3, 3.5, 3.5}}};
    const auto found = intraclass(groups);
    REQUIRE(found);
    CHECK(found->icc1 == close(-0.36134453781512604));
    CHECK(found->icc2.value() == close(-3.9090909090909096));
    CHECK(found->icc1_textbook == close(-0.38053097345132741));
    CHECK(found->between == close(0.61111111111111138));
    CHECK(found->within == close(3));
  }

  TEST_CASE("all agree within, or no group differs") {
    const auto within = intraclass(std::array<GroupSummary, 2>{{{3, 0.2, 0}, {2, 0.7, 0}}});
    REQUIRE(within);
    CHECK(within->icc1 == 1);
    CHECK(within->icc1_textbook == 1);
    CHECK(within->icc2.value() == 1);
    // MSB 0: (0 - 1) / (0 + (k-1) 1), k = 3 and k0 = 6 - 18/6 = 3.
    const auto between = intraclass(std::array<GroupSummary, 2>{{{3, 0.5, 2}, {3, 0.5, 2}}});
    REQUIRE(between);
    CHECK(between->icc1 == close(-0.5));
    CHECK(between->icc1_textbook == close(-0.5));
    CHECK_FALSE(between->icc2);
  }

  TEST_CASE("rounding is no variance") {
    // The mean of three times 0.1 is 0.10000000000000002 in binary.
    const double mean = (0.1 + 0.1 + 0.1) / 3;
    CHECK_FALSE(intraclass(std::array<GroupSummary, 2>{{{3, mean, 0}, {2, 0.1, 1e-33}}}));
  }

  TEST_CASE("two groups and more people than groups are needed") {
    CHECK_FALSE(intraclass({}));
    CHECK_FALSE(intraclass(std::array<GroupSummary, 1>{{{5, 0.5, 1}}}));
    CHECK_FALSE(intraclass(std::array<GroupSummary, 2>{{{5, 0.5, 1}, {0, 0, 0}}}));
    CHECK_FALSE(intraclass(std::array<GroupSummary, 2>{{{1, 0.5, 0}, {1, 0.7, 0}}}));
    CHECK(intraclass(std::array<GroupSummary, 2>{{{1, 0.5, 0}, {2, 0.7, 0.1}}}));
  }
}
