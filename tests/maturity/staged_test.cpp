// SPDX-License-Identifier: Apache-2.0
#include "tests/maturity/practices.hpp"

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::test;

namespace {

constexpr PracticeScale up_to_five{.highest_level = 5, .level_count = 5};

PracticeResult staged(const std::vector<Practice>& practices,
                      const PracticeScale& scale = up_to_five) {
  const auto result = evaluate("staged", practices, scale);
  REQUIRE(result);
  return *result;
}

}  // namespace

TEST_SUITE("maturity") {
  TEST_CASE("staged: the level is the highest of which all goals, and all below, are satisfied") {
    // Level 2: both goals satisfied (L, F). Level 3: goal 0 satisfied, goal 1 has a P. Level 4:
    // satisfied, but out of reach. So level 2, and the P at level 3 stands in the way.
    const PracticeResult result = staged({
        in_goal(rated(2, largely_there), 0),
        in_goal(rated(2, fully_there), 1),
        in_goal(rated(3, fully_there), 0),
        in_goal(rated(3, partly_there), 1),
        in_goal(rated(3, largely_there), 1),
        in_goal(rated(4, fully_there), 0),
    });
    CHECK(result.value == 2);
    CHECK(result.maximum == 5);
    CHECK(result.score == 0.25);  // (2 - 1) / (5 - 1)
    CHECK(result.blocking == std::vector<std::size_t>{3});
  }

  TEST_CASE("staged: everyone starts at level 1") {
    const PracticeResult result = staged({rated(2, not_there), rated(3, fully_there)});
    CHECK(result.value == 1);
    CHECK(result.score == 0);
    CHECK(result.blocking == std::vector<std::size_t>{0});
  }

  TEST_CASE("staged: an open practice leaves its goal unrated, which is not satisfied") {
    const PracticeResult result = staged({rated(2, fully_there), open_at(2)});
    CHECK(result.value == 1);
    CHECK(result.blocking == std::vector<std::size_t>{1});
  }

  TEST_CASE("staged: goals and levels that do not apply, and levels without practices, pass") {
    CHECK(staged({rated(2, fully_there), not_applicable_at(3), rated(5, fully_there)}).value == 5);
    // A goal of which only one practice applies is decided by that one.
    CHECK(staged({rated(2, fully_there), not_applicable_at(2), rated(3, not_there)}).value == 2);
  }

  TEST_CASE("staged: the level never exceeds the questionnaire's or the result's highest") {
    const std::vector<Practice> all{rated(2, fully_there), rated(3, fully_there)};
    const PracticeResult three = staged(all, {.highest_level = 3, .level_count = 5});
    CHECK(three.value == 3);
    CHECK(three.maximum == 3);
    CHECK(three.score == 0.5);  // level 3 of 5, whatever the questionnaire leaves out above
    const PracticeResult two = staged(all, {.highest_level = 3, .level_count = 2});
    CHECK(two.value == 2);
    CHECK(two.maximum == 2);
    CHECK(two.score == 1);
    CHECK(two.blocking.empty());
  }

  TEST_CASE("staged: practices below level 2 do not count") {
    CHECK(staged({rated(1, not_there), rated(2, fully_there)}).value == 5);
    CHECK_FALSE(evaluate("staged", {rated(1, fully_there)}, up_to_five));
  }
}
