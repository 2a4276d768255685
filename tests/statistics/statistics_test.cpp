// SPDX-License-Identifier: Apache-2.0
//
// The figures come from R 4.2.2: qt(), quantile(type = 7), psych::alpha() 2.2.9.
#include <cxmat/statistics/ranks.hpp>
#include <cxmat/statistics/reliability.hpp>
#include <cxmat/statistics/student_t.hpp>

#include <doctest/doctest.h>

#include <array>
#include <vector>

using namespace cxmat;

TEST_SUITE("statistics") {
  TEST_CASE("Student's t quantiles agree with R's qt") {
    CHECK(student_t_quantile(0.975, 1) == doctest::Approx(12.706204736174694).epsilon(1e-12));
    CHECK(student_t_quantile(0.975, 4) == doctest::Approx(2.7764451051977934).epsilon(1e-12));
    CHECK(student_t_quantile(0.975, 11) == doctest::Approx(2.2009851600916388).epsilon(1e-12));
    CHECK(student_t_quantile(0.975, 70) == doctest::Approx(1.9944371117711861).epsilon(1e-12));
    CHECK(student_t_quantile(0.975, 2799) == doctest::Approx(1.9608118873453289).epsilon(1e-12));
  }

  TEST_CASE("quantiles agree with R's type 7") {
    const std::array<double, 7> x{1.0, 1.5, 2.25, 2.25, 3.0, 4.5, 4.75};
    CHECK(quantile(x, 0) == 1.0);
    CHECK(quantile(x, 0.1) == doctest::Approx(1.3).epsilon(1e-15));
    CHECK(quantile(x, 0.25) == 1.875);
    CHECK(quantile(x, 0.5) == 2.25);
    CHECK(quantile(x, 0.75) == 3.75);
    CHECK(quantile(x, 0.9) == doctest::Approx(4.6).epsilon(1e-15));
    CHECK(quantile(x, 1) == 4.75);
    CHECK(quantile(std::array<double, 1>{2.0}, 0.25) == 2.0);
  }

  TEST_CASE("a percentile rank counts ties half") {
    // Of 1, 2, 2, 3 one lies below 2 and two are equal to it: 100 (1 + 2/2) / 4 = 50.
    const std::array<double, 4> sample{3, 1, 2, 2};
    CHECK(percentile_rank(sample, 2) == 50);
    CHECK(percentile_rank(sample, 0.5) == 0);
    CHECK(percentile_rank(sample, 9) == 100);
    CHECK(percentile_rank(sample, 2.5) == 75);
    CHECK(percentile_rank(std::array<double, 3>{2, 2, 2}, 2) == 50);
  }

  TEST_CASE("Cronbach's alpha agrees with psych::alpha") {
    // Covariances of six answers to three items: (1,2,2) (3,3,4) (5,4,5) (2,1,2) (4,4,3) (3,5,4).
    // By hand from the deviations: variances 2, 13/6, 22/15; covariances 7/5, 7/5, 4/3.
    const std::vector<double> covariances{2.0,     1.4, 1.4,     1.4,      13.0 / 6,
                                          4.0 / 3, 1.4, 4.0 / 3, 22.0 / 15};
    const auto alpha = cronbach_alpha(covariances, 3);
    REQUIRE(alpha);
    CHECK(*alpha == doctest::Approx(0.8920863309352518).epsilon(1e-12));
  }

  TEST_CASE("alpha needs two items and some variance, and may be negative") {
    CHECK_FALSE(cronbach_alpha(std::vector<double>{1.0}, 1));
    CHECK_FALSE(cronbach_alpha(std::vector<double>{0, 0, 0, 0}, 2));
    // Two items that run against each other: 2 (1 - 2 / (2 - 1)) = -2.
    const auto alpha = cronbach_alpha(std::vector<double>{1, -0.5, -0.5, 1}, 2);
    REQUIRE(alpha);
    CHECK(*alpha == doctest::Approx(-2));
  }

  TEST_CASE("agreement is 1 - s^2/E for one item and r_wg(J) for several") {
    // Answers 3 4 4 5 2 4: variance 16/15, E = 2 for five categories: 1 - 8/15 = 0.4667.
    CHECK(uniform_variance(5) == 2.0);
    CHECK(*agreement(std::vector<double>{16.0 / 15 / 2}) ==
          doctest::Approx(0.46666666666666667).epsilon(1e-12));
    // The three items above: variances 2, 13/6, 22/15 over 2; R: J(1-s)/(J(1-s)+s).
    CHECK(*agreement(std::vector<double>{1.0, 13.0 / 12, 11.0 / 15}) ==
          doctest::Approx(0.16336633663366337).epsilon(1e-12));
    CHECK(*agreement(std::vector<double>{1.3}) == 0);
    CHECK_FALSE(agreement({}));
  }
}
