// SPDX-License-Identifier: Apache-2.0
#include "tests/support/model_runs.hpp"

#include <cxmat/assessment/models/override.hpp>

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::test;

TEST_SUITE("assessment/model_override") {
  TEST_CASE("the model replaces those of questionnaires and dimensions, not of counted ones") {
    Engagement engagement = engagement_of(one_dimension("a", {question("a1")}));
    engagement.questionnaires[0].questionnaire.dimensions[0].model = {.id = "power_mean"};
    Questionnaire counted = one_dimension("b", {question("b1")});
    counted.result = ResultKind::distribution;
    engagement.questionnaires.push_back({.questionnaire = counted});
    const Result<Engagement> found = with_model(engagement, {.id = "weakest_link"});
    REQUIRE(found);
    CHECK(found->questionnaires[0].questionnaire.model.id == "weakest_link");
    CHECK_FALSE(found->questionnaires[0].questionnaire.dimensions[0].model);
    CHECK(found->questionnaires[1].questionnaire == counted);
  }

  TEST_CASE("the first five places that do not fit are errors, the rest a number") {
    std::vector<Question> questions;
    for (const char* id : {"q1", "q2", "q3", "q4", "q5", "q6", "q7"}) {
      questions.push_back(question(id));
    }
    const Result<Engagement> found =
        with_model(engagement_of(one_dimension("q", questions)), {.id = "staged"});
    CHECK_FALSE(found);
    REQUIRE(found.diagnostics.size() == 6);
    CHECK(found.diagnostics[0].code == Code::practice_without_key);
    CHECK(found.diagnostics[0].where.file == "q.q1");
    CHECK(found.diagnostics[0].arguments == std::vector<std::string>{"q1", "level", "staged"});
    CHECK(found.diagnostics[4].where.file == "q.q5");
    CHECK(found.diagnostics[5].code == Code::more_of_the_same);
    CHECK(found.diagnostics[5].arguments == std::vector<std::string>{"2", "CX136", "staged"});
  }

  TEST_CASE("every kind of misfit is shown, and what is left out is counted kind by kind") {
    // staged begins at level 2: six questions at level 1 and two (q6, q8) without one.
    std::vector<Question> questions;
    for (const char* id : {"q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8"}) {
      questions.push_back(question(id));
    }
    for (const std::size_t leveled : {0U, 1U, 2U, 3U, 4U, 6U}) {
      questions[leveled].level = 1;
    }
    const Result<Engagement> found =
        with_model(engagement_of(one_dimension("q", questions)), {.id = "staged"});
    REQUIRE(found.diagnostics.size() == 7);
    CHECK(found.diagnostics[3].where.file == "q.q4");
    CHECK(found.diagnostics[4].where.file == "q.q6");
    CHECK(found.diagnostics[4].code == Code::practice_without_key);
    CHECK(found.diagnostics[5].arguments == std::vector<std::string>{"2", "CX066", "staged"});
    CHECK(found.diagnostics[6].arguments == std::vector<std::string>{"1", "CX136", "staged"});
  }
}
