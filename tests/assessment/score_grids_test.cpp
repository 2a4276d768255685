// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/score_grids.hpp"

#include "support/small_questionnaire.hpp"

#include <doctest/doctest.h>

using namespace cxmat;

TEST_SUITE("assessment/score_grids") {
  TEST_CASE("fractions are exact, roots are rounded, and so is what is made of roots") {
    Questionnaire questionnaire = test::two_dimensions();
    questionnaire.dimensions[1].model = ModelChoice{.id = "power_mean", .exponent = 2};
    const std::vector<QuestionnaireUse> uses{{.questionnaire = questionnaire}};
    const std::vector<ScoreGrid> grids = score_grids(uses);
    REQUIRE(grids.size() == 3);
    CHECK(grids[0].node == questionnaire.id);
    CHECK(grids[1].node == questionnaire.id + "." + questionnaire.dimensions[0].id);
    CHECK_FALSE(grids[1].rounded);
    CHECK_FALSE(grids[1].parts_rounded);
    CHECK(grids[2].rounded);
    CHECK_FALSE(grids[2].parts_rounded);
    CHECK(grids[0].parts_rounded);
    CHECK(grids[0].rounded);
  }
}
