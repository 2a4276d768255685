// SPDX-License-Identifier: Apache-2.0
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/assessment/assess_responses.hpp>
#include <cxmat/questionnaire/inclusion.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace {

using namespace cxmat;
using test::step;

Gate gate_on(std::string fact, int cap, std::string dimension = {}) {
  return {.when = std::get<Condition>(parse_condition("${" + fact + "} = 'no'")),
          .cap = Decimal::of(cap),
          .dimension = std::move(dimension),
          .because = {}};
}

/// Everybody answered 5; the fact is `no`.
Assessment all_five(Questionnaire questionnaire) {
  Engagement engagement = test::engagement_of(std::move(questionnaire));
  engagement.privacy.collection = Collection::consensus;
  engagement.facts.emplace("owner", FactAnswer::no);
  const std::size_t questions = questions_of(engagement).size();
  const Responses responses =
      test::responses_of(engagement, {std::vector<Answer>(questions, step(5))});
  Result<Assessment> assessed = assess_responses(engagement, responses);
  REQUIRE(assessed);
  return *std::move(assessed);
}

double level_of(const Assessment& assessment, std::string_view id) {
  const NodeResult* node = assessment.find(id);
  REQUIRE_MESSAGE(node != nullptr, std::string(id));
  return 1 + 4 * *node->overall->score;
}

/// Two included questionnaires, x with a gate on the whole, and a weight for each.
Questionnaire composed(int cap, std::int64_t weight_x, std::int64_t weight_y) {
  Questionnaire whole = test::two_dimensions("whole");
  whole.dimensions.clear();
  for (const char* id : {"x", "y"}) {
    Questionnaire part = test::two_dimensions(id);
    if (std::string_view(id) == "x") {
      part.gates.push_back(gate_on("owner", cap));
    }
    IncludedPart included = include_whole(part, id);
    included.dimension.weight = Decimal::of(std::string_view(id) == "x" ? weight_x : weight_y);
    whole.dimensions.push_back(included.dimension);
    whole.gates.insert(whole.gates.end(), included.gates.begin(), included.gates.end());
  }
  return whole;
}

TEST_SUITE("gates") {
  TEST_CASE("a gate on a dimension within another one caps it") {
    Questionnaire questionnaire = test::two_dimensions();
    Dimension outer{.id = "outer", .label = LocalizedText("outer")};
    outer.dimensions = std::move(questionnaire.dimensions);
    questionnaire.dimensions = {outer};
    questionnaire.gates = {gate_on("owner", 2, "a")};
    const Assessment assessment = all_five(std::move(questionnaire));
    CHECK(level_of(assessment, "q.outer.a") == doctest::Approx(2));
    CHECK(level_of(assessment, "q.outer.b") == doctest::Approx(5));
    CHECK(assessment.gates.at(0).node == "q.outer.a");
    CHECK(assessment.gates.at(0).state == GateState::lowered);
    // An ordinary dimension's cap binds its own figure only.
    CHECK(level_of(assessment, "q") == doctest::Approx(5));
  }

  TEST_CASE("the gate of an included questionnaire bounds the whole by what its parts may reach") {
    // By hand: x at most 2 with weight 1, y at most 5 with weight 3: (2 + 15) / 4 = 4.25.
    const Assessment assessment = all_five(composed(2, 1, 3));
    CHECK(level_of(assessment, "whole.x") == doctest::Approx(2));
    CHECK(level_of(assessment, "whole") == doctest::Approx(4.25));
    CHECK(level_of(assessment, "overall") == doctest::Approx(4.25));
    CHECK(level_of(all_five(composed(2, 1, 1)), "whole") == doctest::Approx(3.5));
  }

  TEST_CASE("under the weakest link, the lowest bound counts") {
    Questionnaire questionnaire = composed(3, 1, 3);
    questionnaire.model.id = "weakest_link";
    CHECK(level_of(all_five(std::move(questionnaire)), "whole") == doctest::Approx(3));
  }
}

}  // namespace
