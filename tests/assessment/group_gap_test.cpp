// SPDX-License-Identifier: Apache-2.0
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/assessment/assess.hpp>
#include <cxmat/assessment/group_gap.hpp>

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::test;

namespace {

constexpr Answer unseen = answer::not_shown;

/// Managers see a1 and b1, agents a1 and b2: only a1 is common.
Assessment assessed() {
  Engagement engagement = engagement_of(two_dimensions());
  engagement.groupings = {{.column = "role", .label = {}, .values = {}}};
  Responses responses = responses_of(engagement, {{step(4), unseen, step(5), unseen},
                                                  {step(4), unseen, step(5), unseen},
                                                  {step(2), unseen, unseen, step(1)},
                                                  {step(3), unseen, unseen, step(1)}});
  responses.groups = {{"role", {"agent", "manager"}, {1, 1, 0, 0}}};
  const Plan plan = plan_of(engagement);
  return assess(engagement, plan, make_tally(plan, responses));
}

}  // namespace

TEST_SUITE("assessment") {
  TEST_CASE("a gap between groups counts only the questions that both were asked") {
    const Assessment assessment = assessed();
    // The groups' own scores lie far apart: managers (2 * .75 + 1) / 3, agents (2 * .375 + 0) / 3.
    // On a1, the one common question, it is 4 against 2.5.
    const auto gap = widest_gap(assessment, 1, "role", 1);
    REQUIRE(gap);
    CHECK(gap->lower == 0);
    CHECK(gap->higher == 1);
    CHECK(gap->size == doctest::Approx(1.5));
    CHECK(gap->common == 1);
    CHECK(gap->questions == 4);
    CHECK_FALSE(widest_gap(assessment, 1, "role", 3));  // one in common is too few for that
  }

  TEST_CASE("without a common question, or with a hidden group, there is no gap") {
    const Assessment assessment = assessed();
    std::size_t b = 0;
    while (assessment.nodes[b].id != "q.b") {
      ++b;
    }
    CHECK_FALSE(widest_gap(assessment, b, "role", 1));
    CHECK_FALSE(widest_gap(*protect(assessment), 1, "role", 1));  // two people each
    CHECK_FALSE(widest_gap(assessment, 1, "site", 1));
  }

  TEST_CASE("caps do not reach groups and waves") {
    Questionnaire gated = two_dimensions();
    gated.facts = {{.id = "owner", .label = LocalizedText("owner"), .evidence = {}}};
    gated.gates = {{.when = std::get<Condition>(parse_condition("${owner} = 'no'")),
                    .cap = Decimal::of(2),
                    .dimension = {},
                    .because = LocalizedText("nobody owns it")}};
    Engagement engagement = engagement_of(gated);
    engagement.facts["owner"] = FactAnswer::no;
    engagement.waves = {{.id = "w1"}, {.id = "w2"}};
    engagement.groupings = {{.column = "role", .label = {}, .values = {}}};
    Responses responses = responses_of(
        engagement, {std::vector<Answer>(4, step(4)), std::vector<Answer>(4, step(5))});
    responses.wave_names = {"w1", "w2"};
    responses.waves = {0, 1};
    responses.groups = {{"role", {"agent"}, {0, 0}}};
    const Plan plan = plan_of(engagement);
    const Assessment found = assess(engagement, plan, make_tally(plan, responses));
    const NodeResult& q = *found.find("q");
    CHECK(*q.overall->level_score == 2.0);
    CHECK(*q.groups[0].cells[0]->level_score == 5.0);
    CHECK(*q.waves[0].overall->level_score == 4.0);
    CHECK(*q.waves[1].overall->level_score == 5.0);
  }
}
