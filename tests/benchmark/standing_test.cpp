// SPDX-License-Identifier: Apache-2.0
//
// Expected figures: tests/benchmark/figures.R, or by hand where a comment says how.
#include <cxmat/benchmark/standing.hpp>

#include <doctest/doctest.h>

using namespace cxmat;

namespace {

const std::vector<double> twelve{3.0, 1.8, 2.0, 2.2, 2.4, 2.5, 2.6, 2.8, 3.0, 3.2, 3.4, 3.9};

NodeDistribution quantiles() {
  return {.n = 42,
          .mean = {},
          .sd = {},
          .quantiles = {{10, 1.9}, {25, 2.2}, {50, 2.6}, {75, 3.0}, {90, 3.4}},
          .level_shares = {}};
}

void check_interval(const std::optional<Interval>& interval, double low, double high) {
  REQUIRE(interval);
  CHECK(interval->low == doctest::Approx(low).epsilon(1e-9));
  CHECK(interval->high == doctest::Approx(high).epsilon(1e-9));
}

}  // namespace

TEST_SUITE("benchmark/standing") {
  TEST_CASE("among peers' scores: rank, quarter, gap and their intervals") {
    const BenchmarkFigures found =
        standing_among(twelve, {.score = 3.0, .interval = Interval{2.7, 3.3}, .level = 3});
    CHECK(found.basis == BenchmarkBasis::scores);
    CHECK(found.peers == 12);
    CHECK(*found.minimum == 1.8);
    CHECK(*found.lower_quartile == doctest::Approx(2.35));
    CHECK(*found.median == doctest::Approx(2.7));
    CHECK(*found.upper_quartile == doctest::Approx(3.05));
    CHECK(*found.maximum == 3.9);
    CHECK(*found.mean == doctest::Approx(2.73333333333333));
    CHECK(*found.sd == doctest::Approx(0.606530121163647));
    CHECK(*found.better_than == 7);
    CHECK(*found.level_with == 2);
    CHECK(*found.percentile == doctest::Approx(66.6666666666667));
    check_interval(found.percentile_interval, 39.06220888728, 86.1879908906787);
    CHECK(*found.quarter == 3);
    CHECK(*found.gap == doctest::Approx(0.3));
    check_interval(found.gap_interval, -0.28309518948453, 0.88309518948453);
    CHECK(*found.standard_deviations == doctest::Approx(0.439659395901161));
  }

  TEST_CASE("a score without an interval leaves the peers' side of the gap") {
    // The third and the tenth of twelve bound the median: 2.2 and 3.2. 3 - 3.2 and 3 - 2.2.
    const BenchmarkFigures found =
        standing_among(twelve, {.score = 3.0, .interval = {}, .level = {}});
    check_interval(found.gap_interval, -0.2, 0.8);
  }

  TEST_CASE("five peers bound no median, so the gap has no interval") {
    const BenchmarkFigures found =
        standing_among({1, 2, 3, 4, 5}, {.score = 3.5, .interval = Interval{3, 4}, .level = 3});
    CHECK(*found.gap == 0.5);
    CHECK_FALSE(found.gap_interval);
    CHECK(*found.percentile == 60);
  }

  TEST_CASE("all peers equal: level with all of them, in no quarter, no spread to measure in") {
    const OwnStanding same{.score = 3.0, .interval = {}, .level = 3};
    const BenchmarkFigures found = standing_among({3, 3, 3, 3, 3}, same);
    CHECK(*found.better_than == 0);
    CHECK(*found.level_with == 5);
    CHECK(*found.percentile == 50);
    check_interval(found.percentile_interval, 17.0423580643588, 82.9576419356412);
    CHECK(*found.gap == 0);
    CHECK_FALSE(found.quarter);
    CHECK_FALSE(found.standard_deviations);
    const BenchmarkFigures above =
        standing_among({3, 3, 3, 3, 3}, {.score = 3.1, .interval = {}, .level = 3});
    CHECK(*above.quarter == 4);
    CHECK(*above.percentile == 100);
  }

  TEST_CASE("outside the peers' range the rank is 0 or 100, with an interval that starts there") {
    const BenchmarkFigures below =
        standing_among({2, 2.5, 3, 3.5, 4}, {.score = 1.0, .interval = {}, .level = 1});
    CHECK(*below.percentile == 0);
    check_interval(below.percentile_interval, 0, 43.4482464783175);
    CHECK(*below.quarter == 1);
    const BenchmarkFigures above =
        standing_among({2, 2.5, 3, 3.5, 4}, {.score = 5.0, .interval = {}, .level = 5});
    CHECK(*above.percentile == 100);
    check_interval(above.percentile_interval, 56.5517535216825, 100);
    CHECK(*above.quarter == 4);
  }

  TEST_CASE("on a border between two quarters it is the higher one") {
    const std::vector<double> five{1, 2, 3, 4, 5};  // quartiles 2, 3, 4
    const auto quarter = [&five](double own) {
      return *standing_among(five, {.score = own, .interval = {}, .level = {}}).quarter;
    };
    CHECK(quarter(1.9) == 1);
    CHECK(quarter(2) == 2);
    CHECK(quarter(3) == 3);
    CHECK(quarter(4) == 4);
  }

  TEST_CASE("without a score of our own the peers are described, and no more") {
    const BenchmarkFigures found = standing_among(twelve, {});
    CHECK(found.median);
    CHECK(found.sd);
    CHECK_FALSE(found.percentile);
    CHECK_FALSE(found.better_than);
    CHECK_FALSE(found.gap);
    CHECK_FALSE(found.quarter);
    const BenchmarkFigures published = standing_in(quantiles(), {});
    CHECK(published.median);
    CHECK_FALSE(published.percentile);
    CHECK_FALSE(published.below_percentile);
    CHECK_FALSE(published.gap);
  }

  TEST_CASE("one peer has no spread") {
    const BenchmarkFigures found =
        standing_among({2.5}, {.score = 3.0, .interval = {}, .level = {}});
    CHECK(*found.median == 2.5);
    CHECK_FALSE(found.sd);
    CHECK_FALSE(found.standard_deviations);
    CHECK_FALSE(found.gap_interval);
  }

  TEST_CASE("between published quantiles the rank is linear") {
    const BenchmarkFigures found =
        standing_in(quantiles(), {.score = 2.9, .interval = Interval{2.7, 3.1}, .level = 3});
    CHECK(found.basis == BenchmarkBasis::quantiles);
    CHECK(found.peers == 42);
    CHECK(*found.percentile == doctest::Approx(68.75));
    check_interval(found.percentile_interval, 53.6693233831183, 80.6882219594178);
    CHECK(*found.quarter == 3);
    CHECK(*found.gap == doctest::Approx(0.3));
    check_interval(found.gap_interval, -0.0230211342662107, 0.623021134266211);
    CHECK_FALSE(found.better_than);
    CHECK_FALSE(found.minimum);
  }

  TEST_CASE("outside published quantiles there is only below or above") {
    const BenchmarkFigures below =
        standing_in(quantiles(), {.score = 1.8, .interval = {}, .level = 2});
    CHECK(*below.below_percentile == 10);
    CHECK_FALSE(below.percentile);
    CHECK_FALSE(below.above_percentile);
    CHECK(*below.quarter == 1);
    const BenchmarkFigures above =
        standing_in(quantiles(), {.score = 3.5, .interval = {}, .level = 3});
    CHECK(*above.above_percentile == 90);
    CHECK_FALSE(above.percentile_interval);
    // On the outermost quantile itself the rank is known.
    CHECK(*standing_in(quantiles(), {.score = 1.9, .interval = {}, .level = 2}).percentile == 10);
  }

  TEST_CASE("quantiles that do not reach the ranks around the median leave its interval open") {
    NodeDistribution few = quantiles();
    few.quantiles = {{40, 2.4}, {50, 2.6}, {60, 2.8}};
    const BenchmarkFigures found = standing_in(few, {.score = 2.7, .interval = {}, .level = 3});
    CHECK(*found.gap == doctest::Approx(0.1));
    CHECK_FALSE(found.gap_interval);
    CHECK_FALSE(found.quarter);  // the quartiles are not published
    CHECK(*found.percentile == doctest::Approx(55));
  }

  TEST_CASE("mean and sd give a gap and a distance, but no rank") {
    const NodeDistribution moments{
        .n = 42, .mean = 2.6, .sd = 0.5, .quantiles = {}, .level_shares = {}};
    const BenchmarkFigures found =
        standing_in(moments, {.score = 3.0, .interval = Interval{2.7, 3.3}, .level = 3});
    CHECK(found.basis == BenchmarkBasis::moments);
    CHECK(*found.gap == doctest::Approx(0.4));
    check_interval(found.gap_interval, 0.0619511012821475, 0.738048898717853);
    CHECK(*found.standard_deviations == doctest::Approx(0.8));
    CHECK_FALSE(found.percentile);
    CHECK_FALSE(found.quarter);
  }

  TEST_CASE("a mean alone gives a gap whose interval nobody knows") {
    const NodeDistribution mean{
        .n = 42, .mean = 2.6, .sd = {}, .quantiles = {}, .level_shares = {}};
    const BenchmarkFigures found =
        standing_in(mean, {.score = 3.0, .interval = Interval{2.7, 3.3}, .level = 3});
    CHECK(found.basis == BenchmarkBasis::mean);
    CHECK(*found.gap == doctest::Approx(0.4));
    CHECK_FALSE(found.gap_interval);
    CHECK_FALSE(found.standard_deviations);
  }

  TEST_CASE("peers who are all alike (sd 0) are no unit to measure in") {
    const NodeDistribution alike{
        .n = 9, .mean = 2.6, .sd = 0.0, .quantiles = {}, .level_shares = {}};
    CHECK_FALSE(standing_in(alike, {.score = 3.0, .interval = {}, .level = 3}).standard_deviations);
  }

  TEST_CASE("shares of the levels rank our level: those below, and half of those on it") {
    const NodeDistribution levels{.n = 40,
                                  .mean = {},
                                  .sd = {},
                                  .quantiles = {},
                                  .level_shares = {0.1, 0.3, 0.4, 0.15, 0.05}};
    const BenchmarkFigures found = standing_in(levels, {.score = 3.0, .interval = {}, .level = 3});
    CHECK(found.basis == BenchmarkBasis::level_shares);
    CHECK(*found.percentile == doctest::Approx(60));
    check_interval(found.percentile_interval, 44.5958936603462, 73.6516743157081);
    CHECK_FALSE(found.gap);
    CHECK_FALSE(found.median);
  }

  TEST_CASE("rounded shares stand for everyone, whatever they add up to") {
    // (0.33 + 0.34 / 2) / 1.01 by hand
    const NodeDistribution rounded{
        .n = 30, .mean = {}, .sd = {}, .quantiles = {}, .level_shares = {0.33, 0.34, 0.34}};
    const BenchmarkFigures middle =
        standing_in(rounded, {.score = 2.0, .interval = {}, .level = 2});
    CHECK(*middle.percentile == doctest::Approx(100 * 0.5 / 1.01));
    const NodeDistribution over{
        .n = 30, .mean = {}, .sd = {}, .quantiles = {}, .level_shares = {0.51, 0.51, 0.0}};
    const BenchmarkFigures top = standing_in(over, {.score = 3.0, .interval = {}, .level = 3});
    CHECK(*top.percentile == doctest::Approx(100));
    CHECK(top.percentile_interval->high <= 100);
  }
}
