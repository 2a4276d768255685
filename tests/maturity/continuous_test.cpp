// SPDX-License-Identifier: Apache-2.0
#include "tests/maturity/practices.hpp"

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::test;

namespace {

PracticeResult area(const std::vector<Practice>& practices, int highest_level = 3) {
  const auto result =
      evaluate("continuous", practices, {.highest_level = highest_level, .level_count = 5});
  REQUIRE(result);
  return *result;
}

PracticeResult areas(const std::vector<Practice>& practices, int highest_level = 3,
                     std::size_t level_count = 5) {
  const auto result =
      evaluate("continuous", practices,
               {.highest_level = highest_level, .level_count = level_count, .nested = true});
  REQUIRE(result);
  return *result;
}

/// One area with a practice each at levels 1, 2 and 3, satisfied up to `capability`.
std::vector<Practice> with_capability(std::size_t number, int area_level, int capability) {
  std::vector<Practice> practices;
  for (int level = 1; level <= 3; ++level) {
    practices.push_back(
        in_area(rated(level, level <= capability ? fully_there : not_there), number, area_level));
  }
  return practices;
}

std::vector<Practice> joined(const std::vector<std::vector<Practice>>& lists) {
  std::vector<Practice> all;
  for (const std::vector<Practice>& list : lists) {
    all.insert(all.end(), list.begin(), list.end());
  }
  return all;
}

}  // namespace

TEST_SUITE("maturity") {
  TEST_CASE("continuous: an area's capability is the highest level satisfied without a hole") {
    const PracticeResult result = area({rated(1, fully_there), rated(1, largely_there),
                                        rated(2, partly_there), rated(3, fully_there)});
    CHECK(result.value == 1);
    CHECK(result.maximum == 3);
    CHECK(result.score == doctest::Approx(1.0 / 3).epsilon(1e-15));
    CHECK(result.blocking == std::vector<std::size_t>{2});
  }

  TEST_CASE("continuous: a capability level is a whole number, 0 at least") {
    CHECK(area({rated(1, not_there), rated(2, fully_there)}).value == 0);
    CHECK(area({rated(1, fully_there), open_at(2), open_at(2)}).value == 1);
    // Nine practices of ten: still 0, never 0.9.
    std::vector<Practice> nine(9, rated(1, fully_there));
    nine.push_back(rated(1, partly_there));
    CHECK(area(nine).value == 0);
    CHECK(area({rated(1, fully_there), not_applicable_at(2)}).value == 3);
  }

  // CMMI for Development 1.3, equivalent staging: maturity level 2 asks for capability 2 in the
  // areas of level 2; level 3 for capability 3 in those of levels 2 and 3; levels 4 and 5 for
  // capability 3 in all areas up to that level.
  TEST_CASE("continuous: equivalent staging reads a maturity level off the areas' capabilities") {
    const PracticeResult two = areas(
        joined({with_capability(0, 2, 2), with_capability(1, 2, 3), with_capability(2, 3, 3)}));
    CHECK(two.value == 2);  // area 0 lacks capability 3, which level 3 asks of it
    CHECK(two.maximum == 3);
    CHECK(two.score == 0.25);
    CHECK(two.blocking == std::vector<std::size_t>{2});

    const PracticeResult three = areas(
        joined({with_capability(0, 2, 3), with_capability(1, 3, 3), with_capability(2, 4, 2)}));
    CHECK(three.value == 3);  // capability 2 is not enough for an area of level 4
    CHECK(three.maximum == 4);
    CHECK(three.blocking == std::vector<std::size_t>{8});

    CHECK(areas(joined({with_capability(0, 2, 3), with_capability(1, 3, 3),
                        with_capability(2, 4, 3), with_capability(3, 5, 3)}))
              .value == 5);
  }

  TEST_CASE("continuous: one weak area of level 2 leaves maturity level 1, areas above wait") {
    const PracticeResult result = areas(
        joined({with_capability(0, 2, 3), with_capability(1, 2, 1), with_capability(2, 3, 0)}));
    CHECK(result.value == 1);
    CHECK(result.score == 0);
    CHECK(result.blocking == std::vector<std::size_t>{4});  // area 1 at level 2; area 2 not yet
  }

  TEST_CASE("continuous: maturity level 4 does not need areas at level 3") {
    CHECK(areas(joined({with_capability(0, 2, 3), with_capability(1, 4, 3)})).value == 4);
    // ... but level 3 still asks capability 3 of the areas of level 2.
    CHECK(areas(joined({with_capability(0, 2, 2), with_capability(1, 4, 3)})).value == 2);
  }

  TEST_CASE("continuous: areas all belong to level 2 unless told otherwise") {
    const PracticeResult result = areas({rated(1, fully_there), rated(2, fully_there)});
    CHECK(result.value == 2);
    CHECK(result.maximum == 2);
  }

  TEST_CASE("continuous: where no practice is as high as the capability asked, the highest is") {
    // Practices end at level 1, so maturity level 2 asks for capability 1.
    CHECK(areas({in_area(rated(1, fully_there), 0, 2)}, 1).value == 2);
    CHECK(areas({in_area(rated(1, not_there), 0, 2)}, 1).value == 1);
  }

  TEST_CASE("continuous: an area that does not apply holds nobody back, an open one does") {
    const auto strong = with_capability(0, 2, 3);
    CHECK(areas(joined({strong, {in_area(not_applicable_at(1), 1, 3)}})).value == 3);
    CHECK(areas(joined({strong, {in_area(open_at(1), 1, 3)}})).value == 2);
  }

  TEST_CASE("continuous: an area level above the result's levels keeps the score at 1") {
    const PracticeResult result = areas(with_capability(0, 5, 3), 3, 3);
    CHECK(result.value == 5);
    CHECK(result.score == 1);
  }
}
