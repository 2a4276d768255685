// SPDX-License-Identifier: Apache-2.0
#include <cxmat/questionnaire/levels.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <initializer_list>

namespace {

using cxmat::Decimal;
using cxmat::level_at;
using cxmat::Levels;

/// Five levels with the usual bounds 1, 1.5, 2.5, 3.5, 4.5.
Levels usual_levels() {
  Levels levels;
  for (const std::int64_t tenths : {10, 15, 25, 35, 45}) {
    levels.emplace_back();
    levels.back().number = static_cast<int>(levels.size());
    levels.back().from = Decimal{tenths * Decimal::unit / 10};
  }
  return levels;
}

}  // namespace

TEST_SUITE("questionnaire/levels") {
  TEST_CASE("scores from 0 to 1 become level scores from 1 to K") {
    CHECK(cxmat::level_score(0.0, 5) == 1.0);
    CHECK(cxmat::level_score(0.5, 5) == 3.0);
    CHECK(cxmat::level_score(1.0, 5) == 5.0);
    CHECK(cxmat::level_score(1.0, 3) == 3.0);
  }

  TEST_CASE("a level score goes back to the score it came from") {
    CHECK(cxmat::score_of(1.0, 5) == 0.0);
    CHECK(cxmat::score_of(3.0, 5) == 0.5);
    CHECK(cxmat::score_of(4.0, 4) == 1.0);
  }

  TEST_CASE("a single level has no scale to speak of") {
    CHECK(cxmat::score_of(1.0, 1) == 0.0);
  }

  TEST_CASE("a level holds its lower bound and not its upper one") {
    const Levels levels = usual_levels();
    CHECK(level_at(1.0, levels) == 1);
    CHECK(level_at(1.4999, levels) == 1);
    CHECK(level_at(1.5, levels) == 2);
    CHECK(level_at(2.4999, levels) == 2);
    CHECK(level_at(2.5, levels) == 3);
    CHECK(level_at(4.5, levels) == 5);
  }

  TEST_CASE("the top level is closed") {
    CHECK(level_at(5.0, usual_levels()) == 5);
  }

  TEST_CASE("binary arithmetic does not push a score on a bound below it") {
    CHECK(level_at(2.4999999999999996, usual_levels()) == 3);
    CHECK(level_at(2.49999999, usual_levels()) == 2);
  }
}
