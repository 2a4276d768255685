// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_survey.hpp"
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/assessment/assess.hpp>

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::test;

namespace {

/// Answers that differ from person to person and from question to question.
std::vector<std::vector<Answer>> varied_rows(std::size_t people) {
  std::vector<std::vector<Answer>> rows;
  for (std::size_t row = 0; row < people; ++row) {
    std::vector<Answer>& answers = rows.emplace_back();
    for (std::size_t question = 0; question < 4; ++question) {
      answers.push_back(static_cast<Answer>((row * 7 + question * 3 + row / 5) % 5));
    }
  }
  return rows;
}

/// Four agents, nine managers and fifteen others in one wave.
Responses grouped(const Engagement& engagement,
                  std::vector<std::vector<Answer>> rows = varied_rows(28)) {
  Responses responses = responses_of(engagement, rows);
  GroupColumn role{.grouping = "role", .values = {"agent", "manager", "other"}, .positions = {}};
  for (std::size_t row = 0; row < rows.size(); ++row) {
    role.positions.push_back(row < 4 ? 0 : row < 13 ? 1 : 2);
  }
  responses.groups = {std::move(role)};
  return responses;
}

Engagement with_roles() {
  Engagement engagement = engagement_of(two_dimensions());
  engagement.groupings = {{.column = "role", .label = {}, .values = {}}};
  return engagement;
}

Assessment assessed(const Engagement& engagement, const Responses& responses) {
  const Plan plan = plan_of(engagement);
  return assess(engagement, plan, make_tally(plan, responses));
}

Assessment assessed(Collection collection = Collection::survey) {
  Engagement engagement = with_roles();
  engagement.privacy.collection = collection;
  return assessed(engagement, grouped(engagement));
}

/// Twelve people without groups, of one opinion on qa1 only.
Assessment all_say_three() {
  const Engagement engagement = engagement_of(two_dimensions());
  std::vector<std::vector<Answer>> rows = varied_rows(12);
  for (std::vector<Answer>& row : rows) {
    row[0] = step(3);
  }
  return assessed(engagement, responses_of(engagement, rows));
}

}  // namespace

TEST_SUITE("anonymity") {
  TEST_CASE("a small group is hidden at every node, and the next smallest with it") {
    const Protected<Assessment> shown = protect(assessed());
    for (const NodeResult& node : shown->nodes) {
      CHECK(node.overall);
      CHECK_FALSE(node.groups[0].cells[0]);  // four agents: 28 less 9 less 15
      CHECK_FALSE(node.groups[0].cells[1]);  // nine managers
      CHECK(node.groups[0].cells[2]);
    }
    CHECK_FALSE(shown->groupings[0].values[0].respondents);
    CHECK_FALSE(shown->groupings[0].values[1].respondents);
    CHECK(shown->groupings[0].values[2].respondents == 15);
  }

  TEST_CASE("the number of people invited goes with a hidden group: it would be an upper bound") {
    Assessment assessment = assessed();
    for (GroupValueResult& value : assessment.groupings[0].values) {
      value.population = 20;
    }
    const Protected<Assessment> shown = protect(assessment);
    CHECK_FALSE(shown->groupings[0].values[0].population);
    CHECK(shown->groupings[0].values[2].population == 20);
  }

  TEST_CASE("two small groups protect each other if together they are enough") {
    const Engagement engagement = with_roles();
    Responses responses = grouped(engagement);
    for (std::size_t row = 0; row < 8; ++row) {
      responses.groups[0].positions[row] = row < 4 ? 0 : 1;  // four and four
    }
    for (std::size_t row = 8; row < 28; ++row) {
      responses.groups[0].positions[row] = 2;
    }
    const Protected<Assessment> eight = protect(assessed(engagement, responses));
    CHECK(eight->nodes[0].groups[0].cells[2]);
    responses.groups[0].positions[2] = 2;
    responses.groups[0].positions[3] = 2;
    responses.groups[0].positions[6] = 2;
    responses.groups[0].positions[7] = 2;  // two and two: four people
    const Protected<Assessment> four = protect(assessed(engagement, responses));
    CHECK_FALSE(four->nodes[0].groups[0].cells[2]);
  }

  TEST_CASE("people without a role are a group that the others would give away") {
    const Engagement engagement = with_roles();
    Responses responses = grouped(engagement);
    for (std::size_t row = 0; row < 4; ++row) {
      responses.groups[0].positions[row] = row < 3 ? -1 : 1;
    }
    const Protected<Assessment> shown = protect(assessed(engagement, responses));
    CHECK_FALSE(shown->nodes[0].groups[0].cells[1]);  // ten managers
    CHECK(shown->nodes[0].groups[0].cells[2]);
    CHECK(shown->groupings[0].waves_without_value == std::vector<std::string>{"w1"});
  }

  TEST_CASE("a report without crosses hides the same groups as a result with them") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
      const RandomSurvey survey = random_survey(seed);
      const Plan plan = plan_of(survey.engagement);
      const Tally tally = make_tally(plan, survey.responses);
      const auto with = protect(assess(survey.engagement, plan, tally, Crosses::make));
      const auto without = protect(assess(survey.engagement, plan, tally, Crosses::skip));
      for (std::size_t node = 0; node < with->nodes.size(); ++node) {
        for (std::size_t grouping = 0; grouping < 2; ++grouping) {
          const std::vector<Cell>& a = with->nodes[node].groups[grouping].cells;
          const std::vector<Cell>& b = without->nodes[node].groups[grouping].cells;
          for (std::size_t value = 0; value < a.size(); ++value) {
            CHECK(a[value].has_value() == b[value].has_value());
            CHECK(a[value].counts == b[value].counts);
          }
        }
      }
    }
  }

  TEST_CASE("the minimum is the assessment's own") {
    Assessment assessment = assessed();
    assessment.engagement.privacy.minimum_group = 30;
    const Protected<Assessment> shown = protect(assessment);
    CHECK_FALSE(shown->nodes[0].overall);
    CHECK_FALSE(shown->waves[0].respondents);
    assessment.engagement.privacy.minimum_group = 4;
    CHECK(protect(assessment)->nodes[0].groups[0].cells[0]);
  }

  TEST_CASE("where all, or all but one, agree the answers are hidden, but not how many they are") {
    const Engagement engagement = with_roles();
    std::vector<std::vector<Answer>> rows = varied_rows(28);
    for (std::size_t row = 0; row < 4; ++row) {
      rows[row + 13] = rows[row];
    }
    Responses responses = grouped(engagement, rows);
    for (std::size_t row = 0; row < 6; ++row) {
      responses.groups[0].positions[row] = 0;  // six agents, of whom five say 4 and one says 1
      responses.answers[0].answers[row] = row == 0 ? step(1) : step(4);
    }
    Assessment open = assessed(engagement, responses);
    const Protected<Assessment> shown = protect(open);
    const Cell& agents = shown->find("qa1")->groups[0].cells[0];
    CHECK_FALSE(agents);
    open.engagement.privacy.unanimous = Unanimous::show;
    CHECK(protect(open)->find("qa1")->groups[0].cells[0]);
    responses.answers[0].answers[1] = step(1);  // two of six
    CHECK(protect(assessed(engagement, responses))->find("qa1")->groups[0].cells[0]);
  }

  TEST_CASE("everybody agrees: the answers are hidden, the number of people stays") {
    const Protected<Assessment> shown = protect(all_say_three());
    const Cell& everyone = shown->find("qa1")->overall;
    CHECK_FALSE(everyone);
    CHECK(everyone.counts == CellCounts{.n = 12, .asked = 12});
  }

  TEST_CASE("a hidden question does not follow from its dimension and the other questions") {
    const Protected<Assessment> shown = protect(all_say_three());
    // a = (a1 + 3 a2) / 4: with both a and a2, a1 would follow.
    CHECK_FALSE((shown->find("q.a")->overall && shown->find("qa2")->overall));
    CHECK(shown->find("qb1")->overall);
    // What rests on all questions of a dimension goes with one of them.
    for (const char* above : {"q.a", "q", "overall"}) {
      const Cell& cell = shown->find(above)->overall;
      CHECK_FALSE((cell && (cell->coverage || cell->alpha || cell->agreement)));
    }
    CHECK(shown->find("q.b")->overall->coverage);
  }

  TEST_CASE("a node that too few people have a score at is hidden, however many were asked") {
    const Engagement engagement = engagement_of(two_dimensions());
    std::vector<std::vector<Answer>> rows = varied_rows(12);
    for (std::size_t row = 3; row < rows.size(); ++row) {
      rows[row][0] = answer::unanswered;
    }
    CHECK_FALSE(
        protect(assessed(engagement, responses_of(engagement, rows)))->find("qa1")->overall);
  }

  TEST_CASE("nobody asked is no secret, not even of a hidden group") {
    const Engagement engagement = with_roles();
    std::vector<std::vector<Answer>> rows = varied_rows(28);
    for (std::size_t row = 0; row < 13; ++row) {
      rows[row][3] = answer::not_shown;  // only the others are asked qb2
    }
    const Protected<Assessment> shown = protect(assessed(engagement, grouped(engagement, rows)));
    const std::vector<Cell>& cells = shown->find("qb2")->groups[0].cells;
    REQUIRE(cells[0]);
    CHECK(cells[0]->asked == 0);
    CHECK(cells[0]->respondents == 0);  // how many agents there are stays hidden
    CHECK(cells[2]->n == 15);
  }

  TEST_CASE("a hidden score leaves neither gap nor rank behind") {
    const Engagement engagement = engagement_of(two_dimensions());
    std::vector<std::vector<Answer>> rows = varied_rows(12);
    for (std::size_t row = 2; row < rows.size(); ++row) {
      rows[row][2] = answer::not_shown;
      rows[row][3] = answer::not_shown;
    }
    Assessment assessment = assessed(engagement, responses_of(engagement, rows));
    NodeResult& hidden = assessment.nodes[5];
    REQUIRE(hidden.id == "q.b");
    const BenchmarkFigures peers{
        .peers = 9, .median = 2.5, .mean = 2.6, .sd = 0.4, .level_shares = {0.5, 0.5}};
    hidden.benchmark = peers;
    hidden.benchmark->percentile = 40;
    hidden.benchmark->percentile_interval = Interval{20, 60};
    hidden.benchmark->below_percentile = 10;
    hidden.benchmark->above_percentile = 90;
    hidden.benchmark->better_than = 3;
    hidden.benchmark->level_with = 1;
    hidden.benchmark->quarter = 2;
    hidden.benchmark->gap = -0.3;
    hidden.benchmark->gap_interval = Interval{-0.5, 0.1};
    hidden.benchmark->standard_deviations = -1.0;
    assessment.gates = {{.node = hidden.id, .gate = {}, .state = GateState::lowered}};
    const Protected<Assessment> shown = protect(assessment);
    CHECK(shown->find("q.b")->benchmark == peers);  // what is said of the peers alone
    CHECK(shown->gates.front().state == GateState::applied);
  }

  TEST_CASE("a hidden part takes all contributions with it, for the score less the others is its") {
    Engagement engagement = engagement_of(two_dimensions());
    std::vector<std::vector<Answer>> rows = varied_rows(28);
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

  TEST_CASE("a few flagged responses are hidden, and so is none") {
    Assessment assessment = assessed();
    assessment.quality.findings = {{.flag = QualityFlag::speeding, .flagged = 4},
                                   {.flag = QualityFlag::duplicate, .flagged = 0},
                                   {.flag = QualityFlag::missing, .flagged = 5}};
    assessment.quality.findings[0].excluded = true;
    assessment.quality.excluded = 3;
    const Protected<Assessment> shown = protect(assessment);
    CHECK_FALSE(shown->quality.findings[0].flagged);
    CHECK_FALSE(shown->quality.findings[1].flagged);  // one to four are only four numbers
    CHECK(shown->quality.findings[2].flagged == 5);
    CHECK_FALSE(shown->quality.excluded);
  }

  TEST_CASE("what leaving a few out did to the score would be their answers") {
    Assessment assessment = assessed();
    assessment.quality.findings = {{.flag = QualityFlag::speeding, .flagged = 6, .excluded = true}};
    assessment.quality.score_with_all = 0.5;
    assessment.quality.excluded = 2;
    CHECK_FALSE(protect(assessment)->quality.score_with_all);
    assessment.quality.excluded = 6;
    CHECK(protect(assessment)->quality.score_with_all);
    assessment.engagement.privacy.minimum_group = 30;  // overall is hidden
    assessment.quality.excluded = 32;
    CHECK_FALSE(protect(assessment)->quality.score_with_all);
  }

  TEST_CASE("an answer without a score is an answer: a number that one person gave is hidden") {
    Engagement engagement = engagement_of(two_dimensions());
    Question& asked = engagement.questionnaires[0].questionnaire.dimensions[1].questions[1];
    asked.type = QuestionType::integer;
    asked.weight = Decimal{};
    std::vector<std::vector<Answer>> rows = varied_rows(9);
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
    Responses responses = responses_of(engagement, varied_rows(9));
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
    std::vector<std::vector<Answer>> rows = varied_rows(9);
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
