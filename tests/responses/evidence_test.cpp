// SPDX-License-Identifier: Apache-2.0
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/assessment/assess_responses.hpp>
#include <cxmat/responses/evidence.hpp>

#include <doctest/doctest.h>

namespace {

using namespace cxmat;
using test::step;

TEST_SUITE("evidence") {
  TEST_CASE("a claim reaches level 2, only an effect in figures the top") {
    CHECK(highest_proven_level(evidence_grade::none, 5) == 2);
    CHECK(highest_proven_level(evidence_grade::claim, 5) == 2);
    CHECK(highest_proven_level(evidence_grade::document, 5) == 4);
    CHECK(highest_proven_level(evidence_grade::in_use, 5) == 4);
    CHECK(highest_proven_level(evidence_grade::effect, 5) == 5);
    // With three levels and with two, level 2 stays within reach of a claim.
    CHECK(highest_proven_level(evidence_grade::claim, 3) == 2);
    CHECK(highest_proven_level(evidence_grade::document, 3) == 2);
    CHECK(highest_proven_level(evidence_grade::document, 2) == 2);
  }

  TEST_CASE("the highest choice up to a level, whatever the scale's numbers") {
    Scale percent{.name = "percent", .choices = {}};
    for (const int value : {100, 0, 25, 30}) {  // levels 5, 1, 2, 2.2 of 5
      percent.choices.push_back({.name = std::to_string(value),
                                 .kind = ChoiceKind::regular,
                                 .value = Decimal::of(value),
                                 .label = {}});
    }
    const Levels five = test::five_levels();
    CHECK(highest_choice_up_to(percent, 1, five) == Answer{1});
    CHECK(highest_choice_up_to(percent, 2, five) == Answer{3});  // level score 2.2 is level 2
    CHECK(highest_choice_up_to(percent, 4, five) == Answer{3});
    CHECK(highest_choice_up_to(percent, 5, five) == Answer{0});
    CHECK(highest_choice_up_to(Scale{}, 2, five) == std::nullopt);
  }

  TEST_CASE("an assessor's answers count as far as they are proven") {
    Engagement engagement = test::engagement_of(test::two_dimensions());
    engagement.method = RatedBy::third_party;
    engagement.privacy.collection = Collection::consensus;
    // a1 to b2: 5 claimed, 5 with its use seen, 5 with an effect, don't know.
    Responses responses =
        test::responses_of(engagement, {{step(5), step(5), step(5), answer::dont_know}});
    responses.answers[0].grades = {evidence_grade::claim};
    responses.answers[1].grades = {evidence_grade::in_use};
    responses.answers[2].grades = {evidence_grade::effect};
    const auto assessed = assess_responses(engagement, responses);
    REQUIRE(assessed);
    const auto level_of = [&](std::string_view id) {
      return 1 + 4 * *assessed->find(id)->overall->score;
    };
    CHECK(level_of("qa1") == doctest::Approx(2));
    CHECK(level_of("qa2") == doctest::Approx(4));
    CHECK(level_of("qb1") == doctest::Approx(5));
    // Dimension a by hand: (1 x 2 + 3 x 4) / 4.
    CHECK(level_of("q.a") == doctest::Approx(3.5));
    REQUIRE(assessed->evidence);
    CHECK(assessed->evidence->grades == std::array<std::int64_t, 4>{1, 0, 1, 1});
    CHECK(assessed->evidence->lowered == 2);
    CHECK(assessed->evidence->without_grade == 0);

    engagement.method = RatedBy::self;
    const auto own = assess_responses(engagement, responses);
    REQUIRE(own);
    CHECK(*own->find("qa1")->overall->score == 1.0);
    CHECK(own->evidence->lowered == 0);
  }

  TEST_CASE("an assessment by a third party without a single grade is warned of") {
    Engagement engagement = test::engagement_of(test::two_dimensions());
    engagement.method = RatedBy::third_party;
    const Responses responses =
        test::responses_of(engagement, {{step(5), step(1), step(2), step(3)}});
    const auto assessed = assess_responses(engagement, responses);
    REQUIRE(assessed);
    REQUIRE(assessed.diagnostics.size() == 1);
    CHECK(assessed.diagnostics[0].code == Code::no_evidence_graded);
    CHECK(*assessed->find("qa1")->overall->score == 0.25);
  }

  TEST_CASE("a survey shows no grades: they are single people's") {
    Engagement engagement = test::engagement_of(test::two_dimensions());
    Responses responses = test::responses_of(engagement, {{step(5), step(1), step(2), step(3)}});
    responses.answers[0].grades = {evidence_grade::effect};
    const auto assessed = assess_responses(engagement, responses);
    REQUIRE(assessed);
    CHECK_FALSE(assessed->evidence);
    CHECK(assessed->find("qa1")->evidence.empty());
  }

  TEST_CASE("figures of their own are not lowered") {
    Question recommend = test::question("n1");
    recommend.indicator = Indicator::net_promoter;
    const std::vector<const Question*> questions{&recommend};
    const Levels five = test::five_levels();
    const std::vector<std::span<const Level>> levels{five};
    Responses responses;
    responses.respondents = {"r"};
    responses.answers = {{.question = "n1",
                          .answers = {step(5)},
                          .payloads = {},
                          .texts = {},
                          .grades = {},
                          .evidence = {},
                          .claims = {}}};
    lower_unproven(questions, levels, responses);
    CHECK(responses.answers[0].answers == std::vector<Answer>{step(5)});
    CHECK(responses.answers[0].claims.empty());
    // Neither is a yes, nor what is only counted.
    recommend.indicator = Indicator::none;
    const std::vector<std::span<const Level>> counted{std::span<const Level>()};
    lower_unproven(questions, counted, responses);
    CHECK(responses.answers[0].claims.empty());
    recommend.scale.choices.erase(recommend.scale.choices.begin() + 1,
                                  recommend.scale.choices.begin() + 4);
    responses.answers[0].answers = {1};
    lower_unproven(questions, levels, responses);
    CHECK(responses.answers[0].answers == std::vector<Answer>{1});
  }
}

}  // namespace
