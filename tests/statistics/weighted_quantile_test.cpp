// SPDX-License-Identifier: Apache-2.0
//
// The figures come from R 4.2.2, survey 4.1-1: figures.R.
#include <cxmat/statistics/ranks.hpp>
#include <cxmat/statistics/weighted_quantile.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

using namespace cxmat;

TEST_SUITE("statistics: quantiles of weighted and counted values") {
  TEST_CASE("a weighted quantile agrees with survey::svyquantile(qrule = \"math\")") {
    // Miles per gallon of the first twelve cars of mtcars, weighted with the car's weight.
    const std::array<WeightedValue, 12> mpg{{{14.3, 3.57},
                                             {16.4, 4.07},
                                             {17.8, 3.44},
                                             {18.1, 3.46},
                                             {18.7, 3.44},
                                             {19.2, 3.44},
                                             {21, 2.62},
                                             {21, 2.875},
                                             {21.4, 3.215},
                                             {22.8, 2.32},
                                             {22.8, 3.15},
                                             {24.4, 3.19}}};
    CHECK(weighted_quantile(mpg, 0) == 14.3);
    CHECK(weighted_quantile(mpg, 0.01) == 14.3);
    CHECK(weighted_quantile(mpg, 0.1) == 16.4);
    CHECK(weighted_quantile(mpg, 0.25) == 17.8);
    CHECK(weighted_quantile(mpg, 0.5) == 19.2);
    CHECK(weighted_quantile(mpg, 0.75) == 21.4);
    CHECK(weighted_quantile(mpg, 0.9) == 22.8);
    CHECK(weighted_quantile(mpg, 1) == 24.4);
  }

  TEST_CASE("a share that is reached exactly counts, whatever the weights add up to in binary") {
    // 0.1 + 0.5 is half of the sum, and 0.1 + 0.4 + 0.1 three quarters; one bit less in binary.
    const std::array<WeightedValue, 4> half{{{1, 0.1}, {2, 0.5}, {3, 0.2}, {4, 0.4}}};
    CHECK(weighted_quantile(half, 0.5) == 2);
    const std::array<WeightedValue, 4> quarters{{{1, 0.1}, {2, 0.4}, {3, 0.1}, {4, 0.2}}};
    CHECK(weighted_quantile(quarters, 0.75) == 3);
    CHECK(weighted_quantile(quarters, 0.7500001) == 4);
    CHECK(weighted_quantile(quarters, 0.6249999) == 2);
    std::vector<WeightedValue> tenths;
    for (int i = 1; i <= 10; ++i) {
      tenths.push_back({static_cast<double>(i), 0.1});
    }
    for (int i = 1; i <= 10; ++i) {
      CAPTURE(i);
      CHECK(weighted_quantile(tenths, i / 10.0) == i);
    }
  }

  TEST_CASE("values without weight are never a quantile") {
    const std::array<WeightedValue, 5> values{{{1, 0}, {2, 3}, {3, 0}, {4, 3}, {5, 0}}};
    CHECK(weighted_quantile(values, 0) == 2);
    CHECK(weighted_quantile(values, 0.5) == 2);
    CHECK(weighted_quantile(values, 0.51) == 4);
    CHECK(weighted_quantile(values, 1) == 4);
    CHECK(weighted_quantile(std::array<WeightedValue, 1>{{{7, 0.2}}}, 0.5) == 7);
  }

  TEST_CASE("a counted quantile agrees with R's type 7 of the sample written down") {
    // Carburettors of the cars of mtcars.
    const std::array<ValueCount, 6> carb{{{1, 7}, {2, 10}, {3, 3}, {4, 10}, {6, 1}, {8, 1}}};
    CHECK(counted_quantile(carb, 0) == 1);
    CHECK(counted_quantile(carb, 0.1) == 1);
    CHECK(counted_quantile(carb, 0.25) == 2);
    CHECK(counted_quantile(carb, 0.55) == 3);
    CHECK(counted_quantile(carb, 0.75) == 4);
    CHECK(counted_quantile(carb, 0.97) == doctest::Approx(6.14).epsilon(1e-14));
    CHECK(counted_quantile(carb, 1) == 8);
    const std::array<ValueCount, 3> many{{{1, 300000}, {2, 500000}, {5, 200000}}};
    CHECK(counted_quantile(many, 0.2999999) == doctest::Approx(1.6000000999774784).epsilon(1e-14));
    CHECK(counted_quantile(many, 0.8) == doctest::Approx(2.6000000002095476).epsilon(1e-14));
  }

  TEST_CASE("a counted quantile is quantile() of the sample written down, to the last bit") {
    const std::array<ValueCount, 6> counted{
        {{0, 0}, {0.1, 3}, {1.0 / 3, 1}, {0.5, 0}, {0.7, 6}, {0.9, 0}}};
    std::vector<double> sample;
    for (const ValueCount& one : counted) {
      sample.insert(sample.end(), static_cast<std::size_t>(one.count), one.value);
    }
    for (int i = 0; i <= 64; ++i) {
      CAPTURE(i);
      CHECK(counted_quantile(counted, i / 64.0) == quantile(sample, i / 64.0));
    }
    CHECK(counted_quantile(std::array<ValueCount, 1>{{{2, 1}}}, 0.3) == 2);
  }
}
