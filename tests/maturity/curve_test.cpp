// SPDX-License-Identifier: Apache-2.0
#include <cxmat/maturity/curve.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace cxmat;

namespace {

Curve linear(std::int64_t first, std::int64_t second) {
  return {.kind = Curve::Kind::linear, .first = Decimal::of(first), .second = Decimal::of(second)};
}

Curve log_normal(std::int64_t p10, std::int64_t median) {
  return {
      .kind = Curve::Kind::log_normal, .first = Decimal::of(p10), .second = Decimal::of(median)};
}

}  // namespace

TEST_SUITE("maturity") {
  TEST_CASE("linear curve: 0 at the first number, 1 at the second, flat beyond") {
    const Curve share = linear(0, 100);
    CHECK(curve_score(share, 0) == 0);
    CHECK(curve_score(share, 35) == 0.35);
    CHECK(curve_score(share, 100) == 1);
    CHECK(curve_score(share, -20) == 0);
    CHECK(curve_score(share, 250) == 1);
  }

  TEST_CASE("linear curve: reversed where less is better") {
    // Hours until the first reply: 48 is 0, 8 is 1, so 18 is 30 / 40.
    const Curve hours = linear(48, 8);
    CHECK(curve_score(hours, 18) == 0.75);
    CHECK(curve_score(hours, 48) == 0);
    CHECK(curve_score(hours, 2) == 1);
    CHECK(curve_score(hours, 60) == 0);
  }

  TEST_CASE("log-normal curve: Lighthouse's points for p10 2500 and median 4000") {
    const Curve curve = log_normal(2500, 4000);
    CHECK(curve_score(curve, 2500) == doctest::Approx(0.9).epsilon(1e-9));
    CHECK(std::abs(curve_score(curve, 3000) - 0.7836) < 5e-5);
    CHECK(curve_score(curve, 4000) == 0.5);
    CHECK(std::abs(curve_score(curve, 6000) - 0.1345) < 5e-5);
  }

  TEST_CASE("log-normal curve: nothing and less than nothing scores 1, huge numbers 0") {
    const Curve curve = log_normal(2500, 4000);
    CHECK(curve_score(curve, 0) == 1);
    CHECK(curve_score(curve, -5) == 1);
    CHECK(curve_score(curve, 1e-6) == 1);
    CHECK(curve_score(curve, 1e300) == 0);
  }

  TEST_CASE("log-normal curve: the bands at p10 and at the median cannot be crossed by rounding") {
    // Wide curves are so flat that the formula alone cannot tell neighbouring numbers apart.
    for (std::int64_t p10 = 1; p10 < 60; ++p10) {
      for (const std::int64_t median : {p10 + 1, 3 * p10 + 1, 100 * p10, 100000 * p10}) {
        const Curve curve = log_normal(p10, median);
        const double first = curve.first.value();
        const double second = curve.second.value();
        CHECK(curve_score(curve, first) >= 0.9);
        CHECK(curve_score(curve, std::nextafter(first, second)) < 0.9);
        CHECK(curve_score(curve, second) >= 0.5);
        CHECK(curve_score(curve, std::nextafter(second, 1e12)) < 0.5);
      }
    }
  }

  TEST_CASE("curves are bounded and never turn back") {
    for (const Curve& curve : {linear(0, 7), linear(-3, 12), log_normal(2, 9), log_normal(1, 2)}) {
      double before = curve_score(curve, -5);
      const bool rising = curve.kind == Curve::Kind::linear;
      for (int step = -499; step <= 2000; ++step) {
        const double score = curve_score(curve, step / 100.0);
        CHECK(score >= 0);
        CHECK(score <= 1);
        CHECK((rising ? score >= before : score <= before));
        before = score;
      }
    }
  }
}
