// SPDX-License-Identifier: Apache-2.0
//
// Questions other than a choice of one: how their answers become scores and figures of their own.
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/assessment/assess.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;

namespace {

Scale numbered(int first, int last) {
  Scale scale{.name = "numbered", .choices = {}};
  for (int value = first; value <= last; ++value) {
    scale.choices.push_back({.name = std::to_string(value), .value = Decimal::of(value)});
  }
  return scale;
}

Engagement one_question(const Question& asked) {
  Questionnaire made = two_dimensions();
  made.dimensions.resize(1);
  made.dimensions[0].questions = {asked};
  return engagement_of(made);
}

Assessment assess_payloads(const Engagement& engagement,
                           const std::vector<std::int64_t>& payloads) {
  Responses responses =
      responses_of(engagement, std::vector<std::vector<Answer>>(payloads.size(), {0}));
  responses.answers[0].payloads = payloads;
  const Plan plan = plan_of(engagement);
  return assess(engagement, plan, make_tally(plan, responses));
}

Assessment assess_choices(const Engagement& engagement, const std::vector<Answer>& choices) {
  std::vector<std::vector<Answer>> rows;
  for (const Answer choice : choices) {
    rows.push_back({choice});
  }
  const Plan plan = plan_of(engagement);
  return assess(engagement, plan, make_tally(plan, responses_of(engagement, rows)));
}

Figures figures(const Assessment& assessment, std::string_view node) {
  return *assessment.find(node)->overall;
}

Question indicator(Indicator kind, int first, int last) {
  Question made = question("i1");
  made.scale = numbered(first, last);
  made.indicator = kind;
  return made;
}

}  // namespace

TEST_SUITE("question types") {
  TEST_CASE("select_multiple: the share of what was on offer") {
    Question asked = question("m1");
    asked.type = QuestionType::select_multiple;
    asked.scale = numbered(1, 1);
    asked.scale.choices = {{.name = "a", .value = Decimal::of(1)},
                           {.name = "b", .value = Decimal::of(1)},
                           {.name = "c", .value = Decimal::of(2)},
                           {.name = "none", .value = Decimal{}}};
    const Assessment found = assess_payloads(one_question(asked), {0b0001, 0b0101, 0b1000});
    // 1/4, 3/4 and 0: mean 1/3.
    CHECK(*figures(found, "m1").score == doctest::Approx(1.0 / 3).epsilon(1e-14));
    CHECK(figures(found, "m1").n == 3);
    CHECK(figures(found, "m1").answers->choices == std::vector<std::int64_t>{2, 0, 1, 1});
    CHECK(figures(found, "m1").answers->answered == 3);
    CHECK(!figures(found, "m1").agreement);
  }

  TEST_CASE("numbers: a linear curve, reversed, and the figures of the numbers themselves") {
    Question asked = question("n1");
    asked.type = QuestionType::integer;
    asked.curve =
        Curve{.kind = Curve::Kind::linear, .first = Decimal::of(48), .second = Decimal::of(0)};
    const Assessment found =
        assess_payloads(one_question(asked), {12'000'000, 36'000'000, 60'000'000, -1'000'000});
    // Hours until an answer: .75, .25, 0 and 1 (cut off): mean .5.
    CHECK(*figures(found, "n1").score == doctest::Approx(0.5).epsilon(1e-11));
    const NumberFigures number = *figures(found, "n1").number;
    CHECK(number.mean == doctest::Approx(26.75).epsilon(1e-14));
    // R: quantile(c(12, 36, 60, -1)) -> 8.75 24 42; sd -> 26.9985
    CHECK(number.quartiles.lower == doctest::Approx(8.75).epsilon(1e-14));
    CHECK(number.quartiles.median == doctest::Approx(24).epsilon(1e-14));
    CHECK(number.quartiles.upper == doctest::Approx(42).epsilon(1e-14));
    CHECK(*number.sd ==
          doctest::Approx(
              std::sqrt((14.75 * 14.75 + 9.25 * 9.25 + 33.25 * 33.25 + 27.75 * 27.75) / 3))
              .epsilon(1e-14));
  }

  TEST_CASE("a number without a curve is counted, not scored") {
    Question asked = question("n1", 0);
    asked.type = QuestionType::decimal;
    const Assessment found = assess_payloads(one_question(asked), {1'500'000, 2'500'000});
    CHECK(!figures(found, "n1").score);
    CHECK(figures(found, "n1").number->mean == 2);
    CHECK(!figures(found, "q").score);
  }

  TEST_CASE("0..10 recommendation gives the net promoter score with its error") {
    // 10, 9, 9, 8, 7, 6, 0, 10: 4 promoters, 2 passives, 2 detractors of 8: NPS 25.
    // SE = 100 sqrt((p + d - (p - d)^2) / n) = 100 sqrt((.75 - .0625) / 8) = 29.3151
    const Assessment found = assess_choices(one_question(indicator(Indicator::net_promoter, 0, 10)),
                                            {10, 9, 9, 8, 7, 6, 0, 10});
    const IndicatorFigures nps = *figures(found, "i1").indicator;
    CHECK(nps.value == doctest::Approx(25).epsilon(1e-12));
    CHECK(*nps.standard_error == doctest::Approx(100 * std::sqrt(0.6875 / 8)).epsilon(1e-12));
    CHECK(nps.high == doctest::Approx(0.5));
    CHECK(nps.middle == doctest::Approx(0.25));
    CHECK(nps.low == doctest::Approx(0.25));
    CHECK(*figures(found, "i1").score == doctest::Approx(59.0 / 80).epsilon(1e-14));
  }

  TEST_CASE("1..7 effort and top-box satisfaction") {
    // 7, 6, 5, 4, 3: mean 5, three in the upper three.
    const Assessment effort =
        assess_choices(one_question(indicator(Indicator::customer_effort, 1, 7)), {6, 5, 4, 3, 2});
    const IndicatorFigures ces = *figures(effort, "i1").indicator;
    CHECK(ces.value == doctest::Approx(5).epsilon(1e-14));
    CHECK(ces.high == doctest::Approx(0.6));
    CHECK(ces.middle == doctest::Approx(0.2));
    CHECK(ces.low == doctest::Approx(0.2));
    CHECK(*ces.standard_error == doctest::Approx(std::sqrt(2.5 / 5)).epsilon(1e-13));

    // Newcombe 1998: 15 of 148 has the Wilson interval .0624 .1605.
    std::vector<Answer> given(148, 0);
    std::fill(given.begin(), given.begin() + 10, Answer{4});
    std::fill(given.begin() + 10, given.begin() + 15, Answer{3});
    const Assessment happy =
        assess_choices(one_question(indicator(Indicator::satisfaction, 1, 5)), given);
    const IndicatorFigures csat = *figures(happy, "i1").indicator;
    CHECK(csat.value == doctest::Approx(15.0 / 148).epsilon(1e-14));
    CHECK(csat.interval->low == doctest::Approx(0.0624).epsilon(1e-3));
    CHECK(csat.interval->high == doctest::Approx(0.1605).epsilon(1e-3));
  }

  TEST_CASE("indicators without answers are nothing, with one answer have no interval but NPS's") {
    const Engagement effort = one_question(indicator(Indicator::customer_effort, 1, 7));
    CHECK(!figures(assess_choices(effort, {answer::dont_know}), "i1").indicator);
    const Assessment one = assess_choices(effort, {6});
    CHECK(figures(one, "i1").indicator->value == 7);
    CHECK(!figures(one, "i1").indicator->interval);
  }

  TEST_CASE("a note is no node, and a text counts who wrote something") {
    Question note = question("note1", 0);
    note.type = QuestionType::note;
    note.scale = {};
    Question text = question("text1", 0);
    text.type = QuestionType::text;
    text.scale = {};
    Engagement engagement = one_question(note);
    engagement.questionnaires[0].questionnaire.dimensions[0].questions = {note, text,
                                                                          question("s1")};
    const Plan plan = plan_of(engagement);
    const Assessment found = assess(
        engagement, plan,
        make_tally(plan,
                   responses_of(engagement, {{answer::not_shown, 0, step(3)},
                                             {answer::not_shown, answer::unanswered, step(5)}})));
    CHECK(found.find("note1") == nullptr);
    CHECK(figures(found, "text1").answers->answered == 1);
    CHECK(figures(found, "text1").answers->unanswered == 1);
    CHECK(!figures(found, "text1").score);
    CHECK(*figures(found, "q").score == 0.75);
    CHECK(*figures(found, "q").coverage == 1);
  }
}
