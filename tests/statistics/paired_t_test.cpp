// SPDX-License-Identifier: Apache-2.0
//
// The figures come from R 4.2.2, t.test(paired = TRUE) and p.adjust(method = "holm"): figures.R.
#include <cxmat/statistics/holm.hpp>
#include <cxmat/statistics/paired_t.hpp>

#include <doctest/doctest.h>

#include <vector>

using namespace cxmat;

namespace {

doctest::Approx close(double value) {
  return doctest::Approx(value).epsilon(1e-9).scale(0);
}

}  // namespace

TEST_SUITE("statistics: the same people twice") {
  TEST_CASE("the paired test agrees with t.test") {
    // Student's sleep data, each patient under both drugs: published everywhere as t = 4.0621,
    // df = 9, p = 0.002833.
    const std::vector<double> more_sleep{1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4};
    const auto test = paired_t(more_sleep);
    REQUIRE(test);
    CHECK(test->difference == close(1.58));
    CHECK(test->t == close(4.06212768338203656));
    CHECK(test->degrees_of_freedom == 9);
    CHECK(test->p == close(0.00283289019738427));
    CHECK(test->low == close(0.70011423672301754));
    CHECK(test->high == close(2.45988576327698238));
  }

  TEST_CASE("without two pairs, or where all changed alike, there is no test") {
    CHECK_FALSE(paired_t({}));
    CHECK_FALSE(paired_t(std::vector<double>{1}));
    CHECK_FALSE(paired_t(std::vector<double>{0, 0, 0}));
    CHECK_FALSE(paired_t(std::vector<double>{0.5, 0.5, 0.5}));
    // 0.3 - 0.2 and 0.2 - 0.1 are the same change, though not the same digits.
    CHECK_FALSE(paired_t(std::vector<double>{0.3 - 0.2, 0.2 - 0.1, 0.1}));
  }

  TEST_CASE("Holm agrees with p.adjust, in the order given") {
    const std::vector<double> found = holm(std::vector<double>{.01, .04, .03, .005, .04, .9});
    const std::vector<double> expected{.05, .12, .12, .03, .12, .9};
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i] == close(expected[i]));
    }
    CHECK(holm({}).empty());
    CHECK(holm(std::vector<double>{0.7, 0.8})[1] == 1.0);
  }
}
