// SPDX-License-Identifier: Apache-2.0
//
// Ten people, one question of five steps (scores 0, .25, .5, .75, 1). Eight answer 2, two answer 5
// far too fast: 1 second against a median of 100.
#include "cxmat/assessment/assess_responses.hpp"

#include "tests/support/small_questionnaire.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;

namespace {

Engagement one_question() {
  Questionnaire made = two_dimensions();
  made.dimensions.resize(1);
  made.dimensions[0].questions = {question("s1")};
  Engagement engagement = engagement_of(made);
  engagement.privacy.minimum_group = 2;
  return engagement;
}

Responses ten_people(const Engagement& engagement) {
  std::vector<std::vector<Answer>> rows(8, {step(2)});
  rows.resize(10, {step(5)});
  Responses responses = responses_of(engagement, rows);
  responses.durations = std::vector<std::int64_t>(8, 100'000);
  responses.durations.resize(10, 1'000);
  return responses;
}

void exclude(Engagement& engagement, QualityFlag flag) {
  engagement.quality.exclude[static_cast<std::size_t>(flag)] = true;
}

const QualityFinding* finding(const QualityResult& quality, QualityFlag flag) {
  for (const QualityFinding& each : quality.findings) {
    if (each.flag == flag) {
      return &each;
    }
  }
  return nullptr;
}

}  // namespace

TEST_SUITE("from answers to the result") {
  TEST_CASE("careless responses are counted, and stay unless the assessment says otherwise") {
    const Engagement engagement = one_question();
    const auto found = assess_responses(engagement, ten_people(engagement));
    REQUIRE(found);
    CHECK(finding(found->quality, QualityFlag::speeding)->flagged == 2);
    CHECK_FALSE(finding(found->quality, QualityFlag::speeding)->excluded);
    CHECK(found->quality.excluded == 0);
    CHECK_FALSE(found->quality.score_with_all);
    CHECK(*found->find("q")->overall->score == doctest::Approx(0.4).epsilon(1e-15));
    CHECK(found.diagnostics.empty());
    CHECK(finding(found->quality, QualityFlag::straight_lining) == nullptr);  // one question only
  }

  TEST_CASE("what is left out is said, and its effect is shown") {
    Engagement engagement = one_question();
    exclude(engagement, QualityFlag::speeding);
    const auto found = assess_responses(engagement, ten_people(engagement));
    REQUIRE(found);
    CHECK(found->quality.excluded == 2);
    CHECK(*found->find("q")->overall->score == 0.25);
    CHECK(found->find("q")->overall->n == 8);
    CHECK(*found->quality.score_with_all == doctest::Approx(0.4).epsilon(1e-15));
    REQUIRE(found.diagnostics.size() == 1);
    CHECK(found.diagnostics[0].code == Code::responses_excluded);
    CHECK(found.diagnostics[0].arguments == std::vector<std::string>{"2", "w1"});
  }

  TEST_CASE("a wave of which nothing is left is an error, not an empty result") {
    Engagement engagement = one_question();
    exclude(engagement, QualityFlag::missing);
    const Responses silent =
        responses_of(engagement, std::vector<std::vector<Answer>>(3, {answer::unanswered}));
    const auto found = assess_responses(engagement, silent);
    CHECK_FALSE(found);
    REQUIRE(has_errors(found.diagnostics));
    CHECK(found.diagnostics[0].code == Code::everyone_excluded);
  }

  TEST_CASE("balanced groups give the mean of the groups' means") {
    Engagement engagement = one_question();
    engagement.groupings = {{.column = "team", .label = {}, .values = {}}};
    engagement.weighting.balance_by = "team";
    Responses responses = ten_people(engagement);
    responses.groups = {{"team", {"many", "few"}, {0, 0, 0, 0, 0, 0, 0, 0, 1, 1}}};
    const auto found = assess_responses(engagement, responses);
    REQUIRE(found);
    const Figures q = *found->find("q")->overall;
    CHECK(*q.score == doctest::Approx((0.25 + 1) / 2).epsilon(1e-9));
    CHECK(*q.unweighted_score == doctest::Approx(0.4).epsilon(1e-15));
    // w = 10/(2*8) for eight and 10/(2*2) for two: n_eff = 100 / (8 * .390625 + 2 * 6.25) = 6.4
    CHECK(*q.effective_n == doctest::Approx(6.4).epsilon(1e-9));
    CHECK(found->weighting->design_effect == doctest::Approx(10 / 6.4).epsilon(1e-9));
  }

  TEST_CASE("weights that cannot be made are an error") {
    Engagement engagement = one_question();
    engagement.groupings = {{.column = "team", .label = {}, .values = {}}};
    engagement.weighting.margins = {
        {.grouping = "team", .shares = {{"many", Decimal::of(1)}, {"nobody", Decimal::of(1)}}}};
    Responses responses = ten_people(engagement);
    responses.groups = {{"team", {"many"}, std::vector<std::int32_t>(10, 0)}};
    CHECK_FALSE(assess_responses(engagement, responses));
  }

  TEST_CASE("groups: ICC and the difference between two, only where both were asked the same") {
    // R: t.test(rep(c(0, .25, .5, .75, 1), 2), rep(c(0, .25), 5)) gives t = 3, df = 11.215,
    // p = .01184. ANOVA by hand: SSW = 10 * .125 + 10 * .015625 = 1.40625, MSW = .078125,
    // SSB = 2 * 10 * .1875^2 = .703125 = MSB; ICC(1) = (MSB - MSW) / (MSB + 9 MSW) = 4/9.
    Engagement engagement = one_question();
    engagement.groupings = {{.column = "team", .label = {}, .values = {}}};
    std::vector<std::vector<Answer>> rows;
    for (int i = 0; i < 10; ++i) {
      rows.push_back({step(1 + i % 5)});
    }
    for (int i = 0; i < 10; ++i) {
      rows.push_back({step(1 + i % 2)});
    }
    Responses responses = responses_of(engagement, rows);
    std::vector<std::int32_t> teams(20, 0);
    std::fill(teams.begin() + 10, teams.end(), 1);
    responses.groups = {{"team", {"a", "b"}, teams}};
    const auto found = assess_responses(engagement, responses);
    REQUIRE(found);
    const NodeResult& node = *found->find("q");
    REQUIRE(node.groups[0].intraclass);
    CHECK(node.groups[0].intraclass->icc1 == doctest::Approx(4.0 / 9).epsilon(1e-12));
    CHECK(*node.groups[0].intraclass->icc2 == doctest::Approx(1 - 0.078125 / 0.703125));
    REQUIRE(node.differences.size() == 1);
    CHECK(node.differences[0].difference == doctest::Approx(0.375).epsilon(1e-14));
    CHECK(node.differences[0].t == doctest::Approx(3).epsilon(1e-12));
    CHECK(node.differences[0].degrees_of_freedom == doctest::Approx(11.215).epsilon(1e-4));
    CHECK(node.differences[0].p == doctest::Approx(0.01184).epsilon(1e-3));
    CHECK(node.differences[0].adjusted_p == node.differences[0].p);
    CHECK(found->find("overall")->differences.empty());
    // Reports, which need no crosses, have the tests of areas, but not of single questions, and not
    // of more groups than anybody compares by eye.
    const auto quick = assess_responses(engagement, responses, {.crosses = Crosses::skip});
    REQUIRE(quick);
    CHECK(quick->find("q")->differences == node.differences);
    CHECK_FALSE(found->nodes.back().differences.empty());
    CHECK(quick->nodes.back().differences.empty());
    responses.groups[0].values.resize(most_groups_compared + 1, "c");
    const auto many = assess_responses(engagement, responses, {.crosses = Crosses::skip});
    REQUIRE(many);
    CHECK(many->find("q")->differences.empty());
  }
}
