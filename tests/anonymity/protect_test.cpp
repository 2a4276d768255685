// SPDX-License-Identifier: Apache-2.0
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/assessment/assess.hpp>

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::test;

namespace {

/// Five managers and four agents in one wave.
Assessment assessed(Collection collection = Collection::survey) {
  Engagement engagement = engagement_of(two_dimensions());
  engagement.privacy.collection = collection;
  engagement.groupings = {{.column = "role", .label = {}, .values = {}}};
  Responses responses =
      responses_of(engagement, std::vector<std::vector<Answer>>(9, std::vector<Answer>(4, 2)));
  responses.groups = {{"role", {"agent", "manager"}, {1, 1, 1, 1, 1, 0, 0, 0, 0}}};
  const Plan plan = plan_of(engagement);
  return assess(engagement, plan, make_tally(plan, responses));
}

}  // namespace

TEST_SUITE("anonymity") {
  TEST_CASE("a group below the minimum is hidden at every node, with its count") {
    const Protected<Assessment> shown = protect(assessed());
    for (const NodeResult& node : shown->nodes) {
      CHECK(node.overall);
      CHECK_FALSE(node.groups[0].cells[0]);  // four agents
      CHECK(node.groups[0].cells[1]);        // five managers
    }
    CHECK_FALSE(shown->groupings[0].values[0].respondents);
    CHECK(shown->groupings[0].values[1].respondents == 5);
  }

  TEST_CASE("the minimum is the assessment's own") {
    Assessment assessment = assessed();
    assessment.engagement.privacy.minimum_group = 10;
    const Protected<Assessment> shown = protect(assessment);
    CHECK_FALSE(shown->nodes[0].overall);
    CHECK_FALSE(shown->waves[0].respondents);
    assessment.engagement.privacy.minimum_group = 4;
    CHECK(protect(assessment)->nodes[0].groups[0].cells[0]);
  }

  TEST_CASE("a node that too few people have a score at is hidden, however many were asked") {
    Assessment assessment = assessed();
    assessment.nodes[1].overall->n = 3;
    CHECK_FALSE(protect(assessment)->nodes[1].overall);
    assessment.nodes[1].overall->n = 0;  // nobody: there is nothing to give away
    CHECK(protect(assessment)->nodes[1].overall);
  }

  TEST_CASE("nobody asked is no secret; a hidden score leaves neither gap nor rank behind") {
    Assessment assessment = assessed();
    assessment.nodes[1].groups[0].cells[0]->asked = 0;  // four agents: even that says how many
    assessment.nodes[1].groups[0].cells[0]->n = 0;
    assessment.nodes[1].groups[0].cells[1]->asked = 0;  // five managers
    assessment.nodes[1].groups[0].cells[1]->n = 0;
    assessment.nodes[1].overall->alpha = 0.8;
    assessment.nodes[1].overall->alpha_n = 2;
    assessment.nodes[2].overall->n = 2;
    assessment.nodes[2].benchmark =
        BenchmarkFigures{.peers = 9, .median = 2.5, .percentile = 40.0, .gap = -0.3};
    assessment.gates = {{.node = assessment.nodes[2].id, .gate = {}, .state = GateState::lowered}};
    const Protected<Assessment> shown = protect(assessment);
    CHECK_FALSE(shown->nodes[1].groups[0].cells[0]);
    CHECK(shown->nodes[1].groups[0].cells[1]);
    CHECK_FALSE(shown->nodes[1].overall->alpha);
    CHECK(shown->nodes[2].benchmark->median == 2.5);
    CHECK_FALSE(shown->nodes[2].benchmark->percentile);
    CHECK_FALSE(shown->nodes[2].benchmark->gap);
    CHECK(shown->gates.front().state == GateState::applied);
  }

  TEST_CASE("a hidden part takes all contributions with it, for the score less the others is its") {
    Engagement engagement = engagement_of(two_dimensions());
    std::vector<std::vector<Answer>> rows(9, std::vector<Answer>(4, 2));
    for (std::size_t row = 3; row < rows.size(); ++row) {
      rows[row][2] = answer::not_shown;  // dimension b: three people
      rows[row][3] = answer::not_shown;
    }
    const Plan plan = plan_of(engagement);
    const Assessment open =
        assess(engagement, plan, make_tally(plan, responses_of(engagement, rows)));
    REQUIRE(open.find("q")->trace.parts[0].contribution);
    const Protected<Assessment> shown = protect(open);
    CHECK_FALSE(shown->find("q.b")->overall);
    CHECK(shown->find("q.a")->overall);
    for (const PartTrace& part : shown->find("q")->trace.parts) {
      CHECK_FALSE(part.contribution);
    }
    CHECK_FALSE(shown->find("q")->trace.parts[1].score);
    CHECK(shown->find("q.b")->trace.parts.empty());
  }

  TEST_CASE("a few flagged responses are hidden, none at all is no secret") {
    Assessment assessment = assessed();
    assessment.quality.findings = {{.flag = QualityFlag::speeding, .flagged = 4},
                                   {.flag = QualityFlag::duplicate, .flagged = 0},
                                   {.flag = QualityFlag::missing, .flagged = 5}};
    assessment.quality.excluded = 3;
    const Protected<Assessment> shown = protect(assessment);
    CHECK_FALSE(shown->quality.findings[0].flagged);
    CHECK(shown->quality.findings[1].flagged == 0);
    CHECK(shown->quality.findings[2].flagged == 5);
    CHECK_FALSE(shown->quality.excluded);
  }

  TEST_CASE("a consensus has no respondents to hide") {
    CHECK(protect(assessed(Collection::consensus))->nodes[0].groups[0].cells[0]);
  }
}
