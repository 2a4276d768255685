// SPDX-License-Identifier: Apache-2.0
#include "tests/maturity/practices.hpp"

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::test;

namespace {

constexpr PracticeScale up_to_three{.highest_level = 3, .level_count = 5};

PracticeResult cumulative(const std::vector<Practice>& practices) {
  const auto result = evaluate("cumulative", practices, up_to_three);
  REQUIRE(result);
  return *result;
}

}  // namespace

TEST_SUITE("maturity") {
  TEST_CASE("cumulative: C2M2's rule on level 1 {F, L}, level 2 {F, P}, level 3 {F} gives MIL 1") {
    // By the counting of CISA's CSET: up to level 1 P + N + open = 0 and F + L = 2; up to level 2
    // P = 1, so MIL 2 is not reached and MIL 3 is not looked at.
    const PracticeResult result =
        cumulative({rated(1, fully_there), rated(1, largely_there), rated(2, fully_there),
                    rated(2, partly_there), rated(3, fully_there)});
    CHECK(result.value == 1);
    CHECK(result.maximum == 3);
    CHECK(result.score == doctest::Approx(1.0 / 3).epsilon(1e-15));
    CHECK(result.blocking == std::vector<std::size_t>{3});
  }

  TEST_CASE("cumulative: largely implemented counts as reached") {
    CHECK(cumulative({rated(1, largely_there), rated(2, largely_there), rated(3, largely_there)})
              .value == 3);
  }

  TEST_CASE("cumulative: one open practice stops its level") {
    const PracticeResult result = cumulative({rated(1, fully_there), open_at(1)});
    CHECK(result.value == 0);
    CHECK(result.score == 0);
    CHECK(result.blocking == std::vector<std::size_t>{1});
  }

  TEST_CASE("cumulative: a level without practices passes, an empty level 1 blocks everything") {
    CHECK(cumulative({rated(1, fully_there), rated(3, fully_there)}).value == 3);
    const PracticeResult rootless = cumulative({rated(2, fully_there), rated(3, not_there)});
    CHECK(rootless.value == 0);
    CHECK(rootless.blocking.empty());  // no practice is to blame
    CHECK(cumulative({not_applicable_at(1), rated(2, fully_there)}).value == 0);
  }

  TEST_CASE("cumulative: practices that are not applicable are as if they were not there") {
    CHECK(cumulative({rated(1, fully_there), not_applicable_at(1), not_applicable_at(2),
                      rated(3, not_there)})
              .value == 2);
  }
}
