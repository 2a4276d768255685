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

  TEST_CASE("what leaving a few out did to the score would be their answers") {
    Assessment assessment = assessed();
    assessment.quality.score_with_all = 0.5;
    assessment.quality.excluded = 2;
    CHECK_FALSE(protect(assessment)->quality.score_with_all);
    assessment.quality.excluded = 6;
    CHECK(protect(assessment)->quality.score_with_all);
    assessment.engagement.privacy.minimum_group = 10;  // overall is hidden
    assessment.quality.excluded = 12;
    CHECK_FALSE(protect(assessment)->quality.score_with_all);
  }

  TEST_CASE("an answer without a score is an answer: a number that one person gave is hidden") {
    Engagement engagement = engagement_of(two_dimensions());
    Question& asked = engagement.questionnaires[0].questionnaire.dimensions[1].questions[1];
    asked.type = QuestionType::integer;
    asked.weight = Decimal{};
    std::vector<std::vector<Answer>> rows(9, std::vector<Answer>(4, 2));
    for (std::size_t row = 1; row < rows.size(); ++row) {
      rows[row][3] = answer::unanswered;
    }
    Responses responses = responses_of(engagement, rows);
    responses.answers[3].payloads.assign(9, 0);
    responses.answers[3].payloads[0] = 123'456'000'000;
    const Plan plan = plan_of(engagement);
    const Assessment open = assess(engagement, plan, make_tally(plan, responses));
    CHECK(open.find("qb2")->overall->number->mean == 123'456);
    CHECK_FALSE(protect(open)->find("qb2")->overall);
  }

  TEST_CASE("weights that make a few people the whole hide the figure") {
    const Engagement engagement = engagement_of(two_dimensions());
    Responses responses =
        responses_of(engagement, std::vector<std::vector<Answer>>(9, std::vector<Answer>(4, 2)));
    responses.weights.assign(9, 1);
    responses.weights[0] = 1'000'000'000;
    const Plan plan = plan_of(engagement);
    const Assessment open = assess(engagement, plan, make_tally(plan, responses));
    CHECK(open.find("q")->overall);
    CHECK_FALSE(protect(open)->find("q")->overall);
  }

  TEST_CASE("a practice model's result rests on no fewer answers than its weakest practice") {
    Questionnaire cumulative = two_dimensions();
    cumulative.model.id = "cumulative";
    for (Dimension& dimension : cumulative.dimensions) {
      for (Question& asked : dimension.questions) {
        asked.level = 1;
      }
    }
    const Engagement engagement = engagement_of(cumulative);
    std::vector<std::vector<Answer>> rows(9, std::vector<Answer>(4, 4));
    for (std::size_t row = 4; row < rows.size(); ++row) {
      rows[row][3] = answer::dont_know;  // qb2: four answers
    }
    const Plan plan = plan_of(engagement);
    const Protected<Assessment> shown =
        protect(assess(engagement, plan, make_tally(plan, responses_of(engagement, rows))));
    CHECK(shown->find("q.a")->overall);
    CHECK_FALSE(shown->find("q.b")->overall);
    CHECK_FALSE(shown->find("q")->overall);
    CHECK_FALSE(shown->find("overall")->overall);
  }

  TEST_CASE("a consensus has no respondents to hide") {
    CHECK(protect(assessed(Collection::consensus))->nodes[0].groups[0].cells[0]);
  }
}
