// SPDX-License-Identifier: Apache-2.0
//
// Practice models on whole questionnaires and groups of respondents: from answers to levels, own
// units, percent to target and what blocks. The models alone are tested with their room.
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/assessment/assess.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;

namespace {

Question practice(std::string id, int level, std::string stream = "") {
  Question made = question(std::move(id));
  made.level = level;
  made.stream = std::move(stream);
  return made;
}

/// SAMM's answers: no, some, at least half, most or all.
Scale samm_scale() {
  Scale scale{.name = "samm", .choices = {}};
  const std::vector<std::int64_t> values{0, 250'000, 500'000, 1'000'000};
  for (std::size_t i = 0; i < values.size(); ++i) {
    scale.choices.push_back({.name = "s" + std::to_string(i), .value = Decimal{values[i]}});
  }
  return scale;
}

/// One practice with the streams A and B on three levels: a1, a2, a3, b1, b2, b3.
Questionnaire secure_build() {
  Dimension build;
  build.id = "build";
  for (const std::string stream : {"a", "b"}) {
    for (int level = 1; level <= 3; ++level) {
      build.questions.push_back(practice(stream + std::to_string(level), level, stream));
      build.questions.back().scale = samm_scale();
    }
  }
  Questionnaire made = two_dimensions();
  made.id = "samm";
  made.dimensions = {build};
  made.model.id = "coverage_sum";
  made.levels.resize(4);
  return made;
}

/// Dimensions x (levels 1, 1, 2, 2, 3) and y (levels 1, 2).
Questionnaire practices(const std::string& model) {
  Dimension x;
  x.id = "x";
  x.questions = {practice("x1", 1), practice("x2", 1), practice("x3", 2), practice("x4", 2),
                 practice("x5", 3)};
  Dimension y;
  y.id = "y";
  y.questions = {practice("y1", 1), practice("y2", 2)};
  Questionnaire made = two_dimensions();
  made.dimensions = {x, y};
  made.model.id = model;
  made.levels.resize(4);
  return made;
}

Assessment assess_rows(const Engagement& engagement, const std::vector<std::vector<Answer>>& rows) {
  const Plan plan = plan_of(engagement);
  return assess(engagement, plan, make_tally(plan, responses_of(engagement, rows)));
}

Figures figures(const Assessment& assessment, std::string_view node) {
  return *assessment.find(node)->overall;
}

std::vector<std::string> blocking(const Assessment& assessment, std::string_view node) {
  std::vector<std::string> ids;
  for (const PracticeTrace& practice : assessment.find(node)->trace.practices) {
    if (practice.blocks) {
      ids.push_back(assessment.nodes[practice.node].id);
    }
  }
  return ids;
}

}  // namespace

TEST_SUITE("practice models on questionnaires") {
  TEST_CASE("coverage_sum gives the published example: 0.625, percent to target 0.357") {
    // OWASP SAMM, "SAMM relative scoring": Secure Build A = (0.25, 0, 0), B = (1, 0, 0) -> 0.625;
    // targets A (1, 1, 0), B (1, 0.5, 0): gaps .75 + 1 + 0 + .5 = 2.25 of 3.5 -> 0.357.
    Engagement engagement = engagement_of(secure_build());
    auto& targets = engagement.questionnaires[0].targets;
    // Levels are 1 + 3 x score here: a target of 1 is level score 4, of .5 is 2.5, of 0 is 1.
    targets = {{"a1", Decimal::of(4)}, {"a2", Decimal::of(4)},     {"a3", Decimal::of(1)},
               {"b1", Decimal::of(4)}, {"b2", Decimal{2'500'000}}, {"b3", Decimal::of(1)}};
    const Assessment found = assess_rows(engagement, {{1, 0, 0, 3, 0, 0}});
    const Figures build = figures(found, "samm.build");
    CHECK(build.own_units->value == doctest::Approx(0.625).epsilon(1e-12));
    CHECK(build.own_units->maximum == 3);
    CHECK(*build.score == doctest::Approx(0.625 / 3).epsilon(1e-12));
    CHECK(*build.percent_to_target == doctest::Approx(1 - 2.25 / 3.5).epsilon(1e-12));
    CHECK(figures(found, "samm").own_units->value == doctest::Approx(0.625).epsilon(1e-12));
    CHECK(!build.interval);
    CHECK(!build.sd);
    CHECK(!build.agreement);
  }

  TEST_CASE("coverage_sum counts missing and not applicable as 0, for each respondent") {
    const Engagement engagement = engagement_of(secure_build());
    // a1: one says "most or all", one gave no answer: (1 + 0) / 2. b1: not applicable: 0.
    const Assessment found =
        assess_rows(engagement, {{3, 0, 0, answer::not_applicable, 0, 0},
                                 {answer::unanswered, 0, 0, answer::not_applicable, 0, 0}});
    CHECK(figures(found, "samm.build").own_units->value == doctest::Approx(0.25).epsilon(1e-12));
  }

  TEST_CASE("cumulative stops at the first level with a practice that is not largely in place") {
    // C2M2 as CSET scores it: level 1 {F, L}, level 2 {F, P}, level 3 {F} -> 1. Steps of five are
    // 0, .25, .5, .75, 1: 5 is F, 4 is L, 3 (exactly .5) is P.
    const Engagement engagement = engagement_of(practices("cumulative"));
    const Assessment found =
        assess_rows(engagement, {{step(5), step(4), step(5), step(3), step(5), step(5), step(5)}});
    CHECK(figures(found, "q.x").own_units->value == 1);
    CHECK(figures(found, "q.x").own_units->maximum == 3);
    CHECK(*figures(found, "q.x").score == doctest::Approx(1.0 / 3).epsilon(1e-12));
    CHECK(figures(found, "q.y").own_units->value == 3);  // nothing is asked at level 3: it passes
    CHECK(figures(found, "q").own_units->value == 1);    // one open practice stops everything
    CHECK(blocking(found, "q.x") == std::vector<std::string>{"x4"});
    CHECK(blocking(found, "q.y").empty());
  }

  TEST_CASE("a group's practices are rated by its mean, and nobody's answer means open") {
    const Engagement engagement = engagement_of(practices("cumulative"));
    // x1 .75 and .5: mean .625, largely. x2: nobody answered: open, so level 1 is not reached.
    const Assessment found = assess_rows(
        engagement, {{step(4), answer::unanswered, step(5), step(5), step(5), step(5), step(5)},
                     {step(3), answer::dont_know, step(5), step(5), step(5), step(5), step(5)}});
    CHECK(figures(found, "q.x").own_units->value == 0);
    CHECK(*figures(found, "q.x").score == 0);
    CHECK(figures(found, "q.x").n == 2);
    CHECK(blocking(found, "q.x") == std::vector<std::string>{"x2"});
    CHECK(found.find("q.x")->trace.practices[0].rating == Rating::largely);
    CHECK(found.find("q.x")->trace.practices[1].rating == Rating::open);
  }

  TEST_CASE("a staged level needs all goals below it, and not applicable stands in nobody's way") {
    Questionnaire staged = practices("staged");
    for (Dimension& dimension : staged.dimensions) {
      for (Question& asked : dimension.questions) {
        ++*asked.level;  // 2, 3 and 4: everyone starts at 1
      }
    }
    const Engagement engagement = engagement_of(staged);
    // Level 2: x1, x2, y1; level 3: x3, x4 (not applicable), y2; level 4: x5 is only partly there.
    const Assessment found = assess_rows(
        engagement,
        {{step(4), step(5), step(4), answer::not_applicable, step(2), step(5), step(4)}});
    CHECK(figures(found, "q").own_units->value == 3);
    CHECK(*figures(found, "q").level_score == doctest::Approx(3).epsilon(1e-12));
    CHECK(*figures(found, "q").level == 3);
    CHECK(blocking(found, "q") == std::vector<std::string>{"x5"});
  }

  TEST_CASE("continuous: a capability level per dimension, staged above") {
    Questionnaire continuous = practices("continuous");
    continuous.dimensions[1].level = 3;
    const Engagement engagement = engagement_of(continuous);
    // x reaches capability 2 (x5 fails), y everything there is: 3. Maturity 2 asks capability 2 of
    // x; maturity 3 asks 3 of both.
    const Assessment found =
        assess_rows(engagement, {{step(5), step(5), step(4), step(4), step(1), step(5), step(4)}});
    CHECK(figures(found, "q.x").own_units->value == 2);
    CHECK(figures(found, "q.y").own_units->value == 3);
    CHECK(figures(found, "q").own_units->value == 2);
    CHECK(blocking(found, "q") == std::vector<std::string>{"x5"});
  }

  TEST_CASE("a mean above practice models takes their results, without an interval") {
    Questionnaire mixed = practices("weighted_mean");
    mixed.dimensions[0].model = ModelChoice{.id = "cumulative"};
    mixed.dimensions[1].model = ModelChoice{.id = "cumulative"};
    mixed.dimensions[1].weight = Decimal::of(3);
    const Engagement engagement = engagement_of(mixed);
    const Assessment found =
        assess_rows(engagement, {{step(5), step(5), step(2), step(5), step(5), step(5), step(5)},
                                 {step(5), step(5), step(2), step(5), step(5), step(5), step(5)}});
    CHECK(*figures(found, "q").score == doctest::Approx((1.0 / 3 + 3) / 4).epsilon(1e-11));
    CHECK(!figures(found, "q").interval);
    CHECK(figures(found, "overall").n == 2);
    CHECK(*figures(found, "overall").score ==
          doctest::Approx(*figures(found, "q").score).epsilon(1e-11));
    CHECK(!figures(found, "overall").interval);
    CHECK(found.find("q")->trace.parts.size() == 2);
  }

  TEST_CASE("without any answer there is no level and no zero") {
    for (const std::string model : {"cumulative", "continuous", "coverage_sum", "staged"}) {
      CAPTURE(model);
      const Engagement engagement = engagement_of(practices(model));
      for (const Answer given : {answer::unanswered, answer::not_applicable, answer::not_shown}) {
        const Assessment found =
            assess_rows(engagement, {std::vector<Answer>(7, given), std::vector<Answer>(7, given)});
        CHECK(!figures(found, "q").score);
        CHECK(!figures(found, "q").own_units);
        CHECK(!figures(found, "overall").score);
      }
    }
  }

  TEST_CASE("respondents' weights count in the ratings") {
    const Engagement engagement = engagement_of(practices("cumulative"));
    Responses responses = responses_of(
        engagement, {std::vector<Answer>(7, step(5)), std::vector<Answer>(7, step(1))});
    const Plan plan = plan_of(engagement);
    responses.weights = {3'000'000, 1'000'000};  // mean .75: largely, everywhere
    CHECK(figures(assess(engagement, plan, make_tally(plan, responses)), "q").own_units->value ==
          3);
    responses.weights = {1'000'000, 1'000'000};  // mean exactly .5: partly
    CHECK(figures(assess(engagement, plan, make_tally(plan, responses)), "q").own_units->value ==
          0);
  }
}
