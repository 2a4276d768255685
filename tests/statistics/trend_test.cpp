// SPDX-License-Identifier: Apache-2.0
//
// The tests' figures come from R 4.2.2, cor.test(time, value, method = "kendall"), with exact =
// FALSE and continuity = TRUE where there are ten values or ties; S and its variance from the
// formula in four lines of R; slopes from scipy 1.10.1, stats.theilslopes: figures.R.
#include <cxmat/statistics/trend.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <vector>

using namespace cxmat;

namespace {

doctest::Approx close(double value) {
  return doctest::Approx(value).epsilon(1e-12).scale(0);
}

std::optional<double> slope_of(const std::vector<double>& values) {
  std::vector<TimedValue> series;
  for (std::size_t i = 0; i < values.size(); ++i) {
    series.push_back({static_cast<double>(i), values[i]});
  }
  return sen_slope(series);
}

std::optional<SlopeInterval> interval_of(const std::vector<double>& values) {
  std::vector<TimedValue> series;
  for (std::size_t i = 0; i < values.size(); ++i) {
    series.push_back({static_cast<double>(i), values[i]});
  }
  return sen_interval(series);
}

const std::vector<double> eight{2.1, 2.4, 2.3, 2.9, 3.1, 3.0, 3.4, 3.8};
const std::vector<double> nine{5, 4, 6, 3, 2, 2.5, 1, 0.5, 1.5};
const std::vector<double> tied{40, 41, 41, 43, 42, 44, 44, 44, 47, 46, 48, 49};

}  // namespace

TEST_SUITE("statistics: trend") {
  TEST_CASE("the slope is the median of the slopes of all pairs") {
    // 1, 2 and 4 at 0, 1 and 2: slopes 1, 2 and 1.5.
    CHECK(*slope_of({1, 2, 4}) == close(1.5));
    CHECK(*slope_of(eight) == close(0.23333333333333334));
    CHECK(*slope_of(nine) == close(-0.5916666666666667));
    CHECK(*slope_of(tied) == close(0.8));
  }

  TEST_CASE("the slope's interval agrees with theilslopes, ties and uneven times included") {
    const auto rising = interval_of(eight);
    REQUIRE(rising);
    CHECK(rising->low == close(0.15));
    CHECK(rising->high == close(0.3));
    CHECK(interval_of(nine)->low == close(-1.0));
    CHECK(interval_of(nine)->high == close(-1.0 / 3));
    CHECK(interval_of(tied)->low == close(0.6));
    CHECK(interval_of(tied)->high == close(1.0));
    CHECK(interval_of({2.0, 2.5, 2.4, 3.0, 2.9})->low == close(-0.1));
    CHECK(interval_of({2.0, 2.5, 2.4, 3.0, 2.9})->high == close(0.6));
    const std::array<TimedValue, 6> at_once{
        {{0, 1}, {.25, 2}, {.25, 4}, {1, 3}, {1.5, 5}, {1.6, 4.5}}};
    CHECK(sen_interval(at_once)->low == close(-4.0 / 3));
    CHECK(sen_interval(at_once)->high == close(4.0));
  }

  TEST_CASE("four values cannot give a 95 % interval of their slope") {
    // In 2 of 24 orders all slopes have the same sign: the widest interval holds 0 in 92 %.
    CHECK_FALSE(interval_of({1, 2, 4, 3}));
    CHECK_FALSE(interval_of({}));
    CHECK_FALSE(interval_of({1, 2}));
    CHECK_FALSE(interval_of({3, 3, 3, 3, 3, 3}));
  }

  TEST_CASE("gaps in time count as long as they are") {
    const std::array<TimedValue, 4> series{{{0, 1}, {1, 2}, {3, 4}, {4, 3}}};
    CHECK(*sen_slope(series) == close(0.75));
  }

  TEST_CASE("one odd period does not turn the slope") {
    CHECK(*slope_of({10, 11, 12, 13, -80, 15, 16, 17}) > 0.9);
  }

  TEST_CASE("without two points in time there is no slope") {
    CHECK_FALSE(sen_slope({}));
    CHECK_FALSE(slope_of({3}));
    const std::array<TimedValue, 2> at_once{{{1, 3}, {1, 5}}};
    CHECK_FALSE(sen_slope(at_once));
    CHECK(*slope_of({3, 3, 3}) == 0);
  }

  TEST_CASE("fewer than ten values without ties: exact") {
    const auto rising = mann_kendall(eight);
    REQUIRE(rising);
    CHECK(rising->s == 24);
    CHECK(rising->variance == close(65.33333333333333));
    CHECK(rising->z == close(2.84551204100601));
    CHECK(rising->exact);
    CHECK(rising->p == close(0.00173611111111116));
    const auto falling = mann_kendall(nine);
    REQUIRE(falling);
    CHECK(falling->s == -26);
    CHECK(falling->exact);
    CHECK(falling->p == close(0.00588624338624339));
  }

  TEST_CASE("the smallest p that few values can have") {
    // Two orders of six, of twenty-four: 1/3 and 1/12.
    CHECK(mann_kendall(std::vector<double>{1, 2, 3})->p == close(1.0 / 3));
    CHECK(mann_kendall(std::vector<double>{4, 3, 2, 1})->p == close(1.0 / 12));
  }

  TEST_CASE("ties: variance and p of the normal distribution, with continuity correction") {
    const auto test = mann_kendall(tied);
    REQUIRE(test);
    CHECK(test->s == 58);
    CHECK(test->variance == close(208));
    CHECK_FALSE(test->exact);
    CHECK(test->z == close(3.95223889810476));
    CHECK(test->p == close(7.74233878470577e-05));
    CHECK_FALSE(mann_kendall(std::vector<double>{1, 2, 2, 3, 4, 5, 6, 7})->exact);
  }

  TEST_CASE("as many rises as falls: no sign of a trend") {
    const auto test = mann_kendall(std::vector<double>{1, 3, 3, 1});
    REQUIRE(test);
    CHECK(test->s == 0);
    CHECK(test->z == 0);
    CHECK(test->p == 1);
    CHECK(mann_kendall(std::vector<double>{2, 4, 1, 3})->p == 1);
  }

  TEST_CASE("too few values, or all equal: no test") {
    CHECK_FALSE(mann_kendall({}));
    CHECK_FALSE(mann_kendall(std::vector<double>{1, 2}));
    CHECK_FALSE(mann_kendall(std::vector<double>{5, 5, 5, 5}));
  }
}
