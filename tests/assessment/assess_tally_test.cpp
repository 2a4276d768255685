// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_survey.hpp"

#include <cxmat/assessment/assess_responses.hpp>
#include <cxmat/assessment/assess_tally.hpp>
#include <cxmat/assessment/tree.hpp>
#include <cxmat/formats/catalogue.hpp>
#include <cxmat/formats/engagement_files.hpp>
#include <cxmat/tally/signs.hpp>
#include <cxmat/tally/tally.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>

using namespace cxmat;
using namespace cxmat::test;

namespace {

/// The tally of all rows, with the signs that a row shows by itself.
Tally tally_of(const Engagement& engagement, const Responses& responses) {
  const SignRules signs = sign_rules(questions_of(engagement), engagement.quality);
  return make_tally(plan_of(engagement), responses, &signs);
}

std::int64_t flagged(const QualityResult& quality, QualityFlag flag) {
  const auto found = std::ranges::find(quality.findings, flag, &QualityFinding::flag);
  return found == quality.findings.end() ? -1 : found->flagged.value_or(-2);
}

/// Everything but what takes rows.
void check_equal(const Engagement& engagement, const Responses& responses) {
  const AssessmentDepth depth{.crosses = Crosses::make, .certainty = false};
  const Result<Assessment> from_rows = assess_responses(engagement, responses, depth);
  const Result<Assessment> from_tally =
      assess_tally(engagement, tally_of(engagement, responses), depth);
  REQUIRE(from_rows);
  REQUIRE(from_tally);
  CHECK(from_tally->nodes == from_rows->nodes);
  CHECK(from_tally->groupings == from_rows->groupings);
  CHECK(from_tally->waves == from_rows->waves);
  CHECK(from_tally->merges == from_rows->merges);
  CHECK(from_tally->gates == from_rows->gates);
  CHECK(from_tally->rows_without_answers == from_rows->rows_without_answers);
  for (const QualityFlag flag : {QualityFlag::straight_lining, QualityFlag::missing}) {
    CHECK(flagged(from_tally->quality, flag) == flagged(from_rows->quality, flag));
  }
  CHECK(flagged(from_tally->quality, QualityFlag::duplicate) == -1);
}

}  // namespace

TEST_SUITE("assessment/assess_tally") {
  TEST_CASE("a tally gives the figures that its responses give") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
      CAPTURE(seed);
      RandomSurvey survey = random_survey(seed);
      survey.engagement.stable_respondents = false;  // pairs take rows
      check_equal(survey.engagement, survey.responses);
    }
  }

  TEST_CASE("so do the examples") {
    for (const std::string name : {"nordlicht", "seepark"}) {
      CAPTURE(name);
      const auto files = load_engagement_files(std::string(CXMAT_SOURCE_DIR) + "/examples/" + name,
                                               Catalogue::embedded());
      REQUIRE(files);
      Engagement engagement = files->engagement;
      engagement.weighting = {};
      engagement.quality.exclude = {};
      engagement.stable_respondents = false;
      Responses responses = files->responses;
      for (AnswerColumn& column : responses.answers) {
        column.texts.clear();
        column.grades.clear();
        column.evidence.clear();
      }
      check_equal(engagement, responses);
    }
  }

  TEST_CASE("certainty is refused by name, and a note says what was left out") {
    const RandomSurvey survey = random_survey(3);
    const auto made =
        assess_tally(survey.engagement, tally_of(survey.engagement, survey.responses), {});
    REQUIRE(made);
    CHECK(made->nodes.front().certainty->not_worked_out == "rows");
    const Diagnostic& said = made.diagnostics.front();
    CHECK(said.code == Code::rows_not_judged);
    CHECK(said.arguments.front() == "duplicate, near_duplicate, speeding, certainty");
  }
}
