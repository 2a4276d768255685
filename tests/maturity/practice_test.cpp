// SPDX-License-Identifier: Apache-2.0
#include "tests/maturity/practices.hpp"

#include <cxmat/maturity/practice.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace cxmat;
using namespace cxmat::test;

TEST_SUITE("maturity") {
  TEST_CASE("every practice model is found by its id, and an unknown id finds nothing") {
    for (const PracticeModel& model : practice_models()) {
      CHECK(find_practice_model(model.id) == &model);
    }
    CHECK(find_practice_model("weighted_mean") == nullptr);
  }

  TEST_CASE("only SAMM's sum takes means of dimensions and counts what is missing as zero") {
    for (const PracticeModel& model : practice_models()) {
      CHECK(model.mean_of_dimensions == (model.id == "coverage_sum"));
      CHECK(model.missing_is_zero == (model.id == "coverage_sum"));
    }
  }

  TEST_CASE("N, P, L and F end at .15, .50 and .85, each bound in the lower class") {
    // ISO/IEC 33020:2015: N 0 to 15 %, P > 15 % to 50 %, L > 50 % to 85 %, F > 85 % to 100 %.
    CHECK(implementation(0.0) == Implementation::not_implemented);
    CHECK(implementation(0.15) == Implementation::not_implemented);
    CHECK(implementation(0.151) == Implementation::partly);
    CHECK(implementation(0.50) == Implementation::partly);
    CHECK(implementation(0.501) == Implementation::largely);
    CHECK(implementation(0.85) == Implementation::largely);
    CHECK(implementation(0.851) == Implementation::fully);
    CHECK(implementation(1.0) == Implementation::fully);
  }

  TEST_CASE("a mean that binary arithmetic leaves a hair above a bound is on it") {
    CHECK(implementation(std::nextafter(0.15, 1.0)) == Implementation::not_implemented);
    CHECK(implementation(0.1 + 0.4 + 1e-12) == Implementation::partly);
    CHECK(implementation(0.85 + 1e-10) == Implementation::largely);
  }

  TEST_CASE("a practice is satisfied, blocks or neither") {
    CHECK(satisfied(rated(1, largely_there)));
    CHECK_FALSE(blocks(rated(1, largely_there)));
    CHECK(blocks(rated(1, partly_there)));
    CHECK(blocks(open_at(1)));
    CHECK_FALSE(satisfied(not_applicable_at(1)));
    CHECK_FALSE(blocks(not_applicable_at(1)));
  }

  TEST_CASE("without an answer there is no result in any practice model") {
    for (const PracticeModel& model : practice_models()) {
      for (const bool nested : {false, true}) {
        const PracticeScale scale{.highest_level = 3, .level_count = 5, .nested = nested};
        CAPTURE(std::string(model.id));
        CHECK_FALSE(evaluate(model.id, {}, scale));
        CHECK_FALSE(evaluate(model.id, {open_at(2), open_at(3)}, scale));
        CHECK_FALSE(evaluate(model.id, {not_applicable_at(2), not_applicable_at(3)}, scale));
      }
    }
  }

  TEST_CASE("one practice is enough for a result, at the bottom or at the top") {
    for (const PracticeModel& model : practice_models()) {
      CAPTURE(std::string(model.id));
      // staged knows no practices at level 1, the others begin there
      const int level = model.id == "staged" ? 2 : 1;
      const PracticeScale scale{.highest_level = level,
                                .level_count = static_cast<std::size_t>(level) + 1};
      const auto top = evaluate(model.id, {rated(level, 1.0)}, scale);
      const auto bottom = evaluate(model.id, {rated(level, 0.0)}, scale);
      REQUIRE(top);
      REQUIRE(bottom);
      CHECK(top->value == top->maximum);
      CHECK(top->blocking.empty());
      CHECK(bottom->score == 0);
      CHECK(bottom->value < top->value);
    }
  }
}
