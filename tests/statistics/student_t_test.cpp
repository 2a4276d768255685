// SPDX-License-Identifier: Apache-2.0
//
// The figures come from R 4.2.2, 2 * pt(-abs(t), df): figures.R.
#include <cxmat/statistics/student_t.hpp>

#include <doctest/doctest.h>

using namespace cxmat;

TEST_SUITE("statistics: Student's t") {
  TEST_CASE("two-sided probabilities agree with R's pt") {
    CHECK(student_t_two_sided(0, 3) == 1);
    CHECK(student_t_two_sided(0.5, 7.25) == doctest::Approx(0.63189237046543201).epsilon(1e-12));
    CHECK(student_t_two_sided(-2, 30) == doctest::Approx(0.054625044962983101).epsilon(1e-12));
    CHECK(student_t_two_sided(40, 12) ==
          doctest::Approx(3.8512295807720369e-14).epsilon(1e-10).scale(0));
  }
  TEST_CASE("the half width of a mean's interval is t(0.975, n-1) standard errors") {
    CHECK(half_width_95(1.5, 5) == doctest::Approx(1.5 * 2.7764451051977934).epsilon(1e-12));
    CHECK(half_width_95(0, 2) == 0);
  }
}
