// SPDX-License-Identifier: Apache-2.0
//
// An assessment worked by hand. Five steps, so an answer's score is (step - 1) / 4. Dimension a
// (weight 2): a1 (weight 1), a2 (weight 3). Dimension b (weight 1): b1, b2 (weight 1 each).
//
//        a1  a2  b1  b2    a                        b                 q = (2a + b) / 3
//   r1    5   3   1   3    (1*1 + 3*.5)/4 = .625    (0 + .5)/2 = .25  1.5/3 = .5
//   r2   na   4  dk   5    .75 (a1 leaves)          1 (half covered)  2.5/3 = 5/6
//   r3    2   -   2   2    none: 1/4 answered       .25               .25 (b alone)
//   r4   dk  dk  dk  dk    none                     none              none
//
//   ("-" is unanswered.) Coverage of q: r1 1; r2 (2*1 + .5)/3 = 5/6; r3 (2*.25 + 1)/3 = 1/2; r4 0.
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/assessment/assess.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace cxmat;
using namespace cxmat::test;

namespace {

std::vector<std::vector<Answer>> four_respondents() {
  return {{step(5), step(3), step(1), step(3)},
          {answer::not_applicable, step(4), answer::dont_know, step(5)},
          {step(2), answer::unanswered, step(2), step(2)},
          {answer::dont_know, answer::dont_know, answer::dont_know, answer::dont_know}};
}

Assessment assess_rows(const Engagement& engagement, const Responses& responses) {
  const Plan plan = plan_of(engagement);
  return assess(engagement, plan, make_tally(plan, responses));
}

Assessment worked() {
  const Engagement engagement = engagement_of(two_dimensions());
  return assess_rows(engagement, responses_of(engagement, four_respondents()));
}

Figures figures(const Assessment& assessment, std::string_view node) {
  return *assessment.find(node)->overall;
}

}  // namespace

TEST_SUITE("assessment") {
  TEST_CASE("the group score is the mean of the respondents' scores") {
    const Assessment found = worked();
    CHECK(figures(found, "q.a").n == 2);
    CHECK(*figures(found, "q.a").score == doctest::Approx((0.625 + 0.75) / 2).epsilon(1e-15));
    CHECK(figures(found, "q.b").n == 3);
    CHECK(*figures(found, "q.b").score == 0.5);
    const Figures q = figures(found, "q");
    CHECK(q.n == 3);
    CHECK(q.asked == 4);
    CHECK(*q.score == doctest::Approx(19.0 / 36).epsilon(1e-15));       // (1/2 + 5/6 + 1/4) / 3
    CHECK(*q.level_score == doctest::Approx(28.0 / 9).epsilon(1e-15));  // 1 + 4 * 19/36
    CHECK(*q.level == 3);                                               // 3.11 is in [2.5, 3.5)
    // Deviations from 19/36: -1/36, 11/36, -10/36; their squares sum to 222/1296; over n-1 = 2.
    CHECK(*q.sd == doctest::Approx(std::sqrt(111.0) / 36).epsilon(1e-14));
    // t(.975, 2) = 4.302652729911275 (R: qt), se = sd / sqrt(3); clipped to [0, 1].
    const double half = 4.302652729911275 * std::sqrt(111.0) / 36 / std::sqrt(3.0);
    CHECK(q.interval->low == std::max(0.0, 19.0 / 36 - half));
    CHECK(q.interval->high == std::min(1.0, 19.0 / 36 + half));
    CHECK(*q.coverage == doctest::Approx((1 + 5.0 / 6 + 0.5 + 0) / 4).epsilon(1e-11));
  }

  TEST_CASE("respondents per level, and overall equals a single questionnaire") {
    const Assessment found = worked();
    // Level scores 3, 4.33, 2: levels 3, 4, 2.
    CHECK(figures(found, "q").level_counts == std::vector<std::int64_t>{0, 1, 1, 1, 0});
    CHECK(*figures(found, "overall").score == *figures(found, "q").score);
    CHECK(figures(found, "overall").n == 3);
    CHECK(figures(found, "overall").interval->low ==
          doctest::Approx(figures(found, "q").interval->low).epsilon(1e-12));
  }

  TEST_CASE("a question keeps its five answer states apart") {
    const Figures a1 = figures(worked(), "qa1");
    CHECK(a1.n == 2);
    CHECK(a1.asked == 3);  // not the one it does not apply to
    CHECK(*a1.coverage == doctest::Approx(2.0 / 3));
    CHECK(*a1.score == 0.625);  // (1 + .25) / 2
    CHECK(a1.answers->dont_know == 1);
    CHECK(a1.answers->not_applicable == 1);
    CHECK(a1.answers->unanswered == 0);
    CHECK(a1.answers->choices[4] == 1);
    CHECK(figures(worked(), "qa2").answers->unanswered == 1);
  }

  TEST_CASE("nobody answered: no score, and no zero in its place") {
    const Engagement engagement = engagement_of(two_dimensions());
    const Assessment found =
        assess_rows(engagement, responses_of(engagement, {{-1, -1, -1, -1}, {-3, -3, -2, -4}}));
    for (const NodeResult& node : found.nodes) {
      CHECK(node.overall->n == 0);
      CHECK_FALSE(node.overall->score);
      CHECK_FALSE(node.overall->level_score);
      CHECK_FALSE(node.overall->level);
      CHECK_FALSE(node.overall->sd);
      CHECK_FALSE(node.overall->interval);
    }
  }

  TEST_CASE("one respondent has a score but neither spread nor interval") {
    const Engagement engagement = engagement_of(two_dimensions());
    const Assessment found =
        assess_rows(engagement, responses_of(engagement, {{step(5), step(3), step(1), step(3)}}));
    CHECK(*figures(found, "overall").score == 0.5);
    CHECK_FALSE(figures(found, "overall").sd);
    CHECK_FALSE(figures(found, "overall").interval);
    CHECK_FALSE(figures(found, "q.a").alpha);
    CHECK_FALSE(figures(found, "q.a").agreement);
  }

  TEST_CASE("a mean exactly on a bound belongs to the upper level") {
    const Engagement engagement = engagement_of(two_dimensions());
    // Everyone at step 3 but one question: scores .5 and .25 average to .375, level score 2.5.
    const Assessment found =
        assess_rows(engagement, responses_of(engagement, {{step(3), step(3), step(3), step(3)},
                                                          {step(2), step(2), step(2), step(2)}}));
    CHECK(*figures(found, "q").level_score == 2.5);
    CHECK(*figures(found, "q").level == 3);
  }

  TEST_CASE("doubling all weights changes nothing") {
    Questionnaire heavy = two_dimensions();
    for (Dimension& dimension : heavy.dimensions) {
      dimension.weight.micros *= 2;
      for (Question& question : dimension.questions) {
        question.weight.micros *= 2;
      }
    }
    const Engagement engagement = engagement_of(heavy);
    const Assessment found = assess_rows(engagement, responses_of(engagement, four_respondents()));
    CHECK(figures(found, "q") == figures(worked(), "q"));
  }

  TEST_CASE("several questionnaires: overall is the weighted mean of their group scores") {
    Engagement engagement = engagement_of(two_dimensions("p"));
    engagement.questionnaires.front().weight = Decimal::of(3);
    engagement.questionnaires.push_back({.questionnaire = two_dimensions("q")});
    // p: everyone at step 3 (.5); q: only the first respondent answers, at step 5 (1).
    const Assessment found = assess_rows(
        engagement,
        responses_of(engagement,
                     {{step(3), step(3), step(3), step(3), step(5), step(5), step(5), step(5)},
                      {step(3), step(3), step(3), step(3), -1, -1, -1, -1}}));
    CHECK(*figures(found, "overall").score == 0.625);  // (3 * .5 + 1 * 1) / 4
    engagement.overall = OverallRule::per_respondent;
    const Assessment by_person = assess_rows(
        engagement,
        responses_of(engagement,
                     {{step(3), step(3), step(3), step(3), step(5), step(5), step(5), step(5)},
                      {step(3), step(3), step(3), step(3), -1, -1, -1, -1}}));
    CHECK(*figures(by_person, "overall").score == 0.5625);  // ((3*.5 + 1)/4 + .5) / 2
  }

  TEST_CASE("where everyone answers everything, both ways to an overall interval agree") {
    Engagement engagement = engagement_of(two_dimensions("p"));
    engagement.questionnaires.front().weight = Decimal::of(3);
    engagement.questionnaires.push_back({.questionnaire = two_dimensions("q")});
    const std::vector<std::vector<Answer>> rows{
        {step(1), step(2), step(3), step(4), step(5), step(4), step(3), step(2)},
        {step(2), step(2), step(5), step(1), step(1), step(2), step(4), step(3)},
        {step(4), step(5), step(4), step(5), step(3), step(3), step(2), step(5)},
        {step(1), step(1), step(2), step(2), step(4), step(1), step(1), step(1)}};
    const Responses responses = responses_of(engagement, rows);
    const Assessment by_group = assess_rows(engagement, responses);
    engagement.overall = OverallRule::per_respondent;
    const Assessment by_person = assess_rows(engagement, responses);
    CHECK(*figures(by_group, "overall").score ==
          doctest::Approx(*figures(by_person, "overall").score).epsilon(1e-14));
    CHECK(figures(by_group, "overall").interval->low ==
          doctest::Approx(figures(by_person, "overall").interval->low).epsilon(1e-12));
    CHECK(figures(by_group, "overall").interval->high ==
          doctest::Approx(figures(by_person, "overall").interval->high).epsilon(1e-12));
  }

  TEST_CASE("a gate caps the score, keeps the open one beside it, and reaches the overall score") {
    Questionnaire gated = two_dimensions();
    gated.facts = {{.id = "owner", .label = LocalizedText("owner"), .evidence = {}}};
    gated.gates = {{.when = std::get<Condition>(parse_condition("${owner} = 'no'")),
                    .cap = Decimal::of(2),
                    .dimension = {},
                    .because = LocalizedText("nobody owns it")}};
    Engagement engagement = engagement_of(gated);
    const Responses responses = responses_of(engagement, four_respondents());
    engagement.facts["owner"] = FactAnswer::no;
    const Assessment capped = assess_rows(engagement, responses);
    CHECK(*figures(capped, "q").level_score == 2.0);
    CHECK(*figures(capped, "q").level == 2);
    CHECK(*figures(capped, "q").ungated_score == doctest::Approx(19.0 / 36));
    CHECK_FALSE(figures(capped, "q").interval);  // a cap is no estimate
    CHECK(*figures(capped, "overall").score == doctest::Approx(0.25).epsilon(1e-14));
    CHECK(capped.gates.front().state == GateState::lowered);
    CHECK(figures(capped, "q").level_counts == figures(worked(), "q").level_counts);

    engagement.facts["owner"] = FactAnswer::dont_know;
    const Assessment open = assess_rows(engagement, responses);
    CHECK(open.gates.front().state == GateState::open);
    CHECK_FALSE(figures(open, "q").ungated_score);

    engagement.facts["owner"] = FactAnswer::yes;
    CHECK(assess_rows(engagement, responses).gates.front().state == GateState::passed);
  }

  TEST_CASE("groups, crosses and waves are told apart; a group nobody belongs to stays empty") {
    Engagement engagement = engagement_of(two_dimensions());
    engagement.groupings = {
        {.column = "role",
         .label = LocalizedText("Role"),
         .values = {{.name = "manager", .label = {}, .aliases = {}, .population = 4},
                    {.name = "agent", .label = {}, .aliases = {}, .population = {}},
                    {.name = "board", .label = {}, .aliases = {}, .population = {}}}},
        {.column = "site", .label = {}, .values = {}}};
    engagement.waves = {{.id = "w1"}, {.id = "w2"}};
    const std::vector<Answer> low(4, step(1));
    const std::vector<Answer> high(4, step(5));
    Responses responses = responses_of(engagement, {low, low, high, high, low});
    responses.wave_names = {"w1", "w2"};
    responses.waves = {0, 1, 1, 1, 1};
    responses.groups = {{"role", {"manager", "agent"}, {0, 0, 0, 1, -1}},
                        {"site", {"graz", "wien"}, {0, 0, 1, 1, 1}}};
    const Assessment found = assess_rows(engagement, responses);
    const NodeResult& q = *found.find("q");
    CHECK(q.overall->n == 4);  // the latest wave
    CHECK(*q.overall->score == 0.5);
    REQUIRE(q.groups.size() == 2);
    CHECK(*q.groups[0].cells[0]->score == 0.5);
    CHECK(*q.groups[0].cells[1]->score == 1.0);
    CHECK(q.groups[0].cells[2]->n == 0);
    CHECK_FALSE(q.groups[0].cells[2]->score);
    CHECK(q.groups[1].cells[1]->n == 3);
    REQUIRE(q.crosses.size() == 1);
    CHECK(q.crosses[0].cells.size() == 6);
    CHECK(*q.crosses[0].cells[0]->score == 0.0);  // manager, graz
    CHECK(*q.crosses[0].cells[1]->score == 1.0);  // manager, wien
    REQUIRE(q.waves.size() == 2);
    CHECK(q.waves[0].overall->n == 1);
    CHECK(*q.waves[0].overall->score == 0.0);
    CHECK(found.waves[1].respondents == 4);
    CHECK(found.groupings[0].values[0].respondents == 2);
    CHECK(found.groupings[0].values[0].population == 4);
  }

  TEST_CASE("shares only: a distribution has counts but no score, and no part in the overall") {
    Questionnaire pulse = two_dimensions("p");
    pulse.result = ResultKind::distribution;
    Engagement engagement = engagement_of(pulse);
    engagement.questionnaires.push_back({.questionnaire = two_dimensions("q")});
    const Assessment found =
        assess_rows(engagement, responses_of(engagement, {{step(1), step(1), step(1), step(1),
                                                           step(5), step(5), step(5), step(5)}}));
    CHECK_FALSE(figures(found, "p").score);
    CHECK_FALSE(found.find("p")->scored);
    CHECK(figures(found, "p").asked == 1);
    CHECK(figures(found, "pa1").answers->choices[0] == 1);
    CHECK(*figures(found, "overall").score == 1.0);
  }
}
