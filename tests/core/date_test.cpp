// SPDX-License-Identifier: Apache-2.0
#include <cxmat/core/date.hpp>

#include <doctest/doctest.h>

using namespace cxmat;

TEST_SUITE("dates") {
  TEST_CASE("a year with a fraction: the share of its days that have passed") {
    CHECK(decimal_year("2026-01-01") == 2026.0);
    // 182 of 365 days; 365 of 366 in a leap year.
    CHECK(decimal_year("2026-07-02") == doctest::Approx(2026.49863013699).epsilon(1e-14));
    CHECK(decimal_year("2024-12-31") == doctest::Approx(2024.99726775956).epsilon(1e-14));
  }
}
