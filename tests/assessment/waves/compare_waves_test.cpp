// SPDX-License-Identifier: Apache-2.0
//
// One question of five steps, so that the answer is the level score. The figures come from R 4.2.2:
// t.test(later, earlier), with and without paired = TRUE, and p.adjust(p, "holm").
#include "cxmat/assessment/waves/compare_waves.hpp"

#include "tests/support/small_questionnaire.hpp"

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/assessment/assess.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;

namespace {

using Wave2 = std::vector<std::vector<Answer>>;

doctest::Approx close(double value) {
  return doctest::Approx(value).epsilon(1e-9).scale(0);
}

Engagement with_questions(std::vector<std::string> ids) {
  Questionnaire made = two_dimensions();
  made.dimensions.resize(1);
  made.dimensions[0].questions.clear();
  for (const std::string& id : ids) {
    made.dimensions[0].questions.push_back(question(id));
  }
  return engagement_of(made);
}

/// Waves "w1", "w2", ...; in each, person i has the id "pi".
Responses in_waves(Engagement& engagement, const std::vector<Wave2>& waves) {
  Wave2 rows;
  for (const Wave2& wave : waves) {
    rows.insert(rows.end(), wave.begin(), wave.end());
  }
  Responses responses = responses_of(engagement, rows);
  engagement.waves.clear();
  responses.wave_names.clear();
  std::size_t row = 0;
  for (std::size_t wave = 0; wave < waves.size(); ++wave) {
    const std::string name = "w" + std::to_string(wave + 1);
    engagement.waves.push_back(
        {.id = name, .label = {}, .date = {}, .responses = {}, .population = {}});
    responses.wave_names.push_back(name);
    for (std::size_t person = 0; person < waves[wave].size(); ++person, ++row) {
      responses.waves[row] = static_cast<std::int32_t>(wave);
      responses.respondents[row] = "p" + std::to_string(person);
    }
  }
  return responses;
}

Wave2 said(std::initializer_list<int> steps) {
  Wave2 rows;
  for (const int answer : steps) {
    rows.push_back({step(answer)});
  }
  return rows;
}

Assessment compared(const Engagement& engagement, const Responses& responses) {
  const Plan plan = plan_of(engagement);
  Assessment assessment = assess(engagement, plan, make_tally(plan, responses));
  compare_waves(assessment, plan, responses);
  return assessment;
}

Assessment compared(Engagement engagement, const std::vector<Wave2>& waves) {
  const Responses responses = in_waves(engagement, waves);
  return compared(engagement, responses);
}

WaveChange change_at(const Assessment& assessment, std::string_view node) {
  const NodeResult* found = assessment.find(node);
  REQUIRE(found != nullptr);
  REQUIRE(found->change);
  return *found->change;
}

const Wave2 earlier = said({2, 3, 2, 4, 3, 2, 1, 3});
const Wave2 later = said({3, 3, 4, 4, 5, 3, 2, 3});

}  // namespace

TEST_SUITE("assessment: waves") {
  TEST_CASE("two waves as two samples: Welch on level scores") {
    const WaveChange change = change_at(compared(with_questions({"s1"}), {earlier, later}), "s1");
    CHECK(change.from == "w1");
    CHECK(change.to == "w2");
    CHECK_FALSE(change.paired);
    CHECK(change.difference == close(0.875));
    CHECK(*change.t == close(1.9001384991072294));
    CHECK(*change.degrees_of_freedom == close(13.9984489253268301));
    CHECK(*change.p == close(0.0782111730861679));
    CHECK(change.interval->low == close(-0.1126689838559383));
    CHECK(change.interval->high == close(1.8626689838559385));
    CHECK(change.verdict == ChangeVerdict::undecided);
    CHECK(change.common_questions == 1);
    CHECK(change.questions == 1);
  }

  TEST_CASE("the same people twice: paired t, on every node that is a mean of their scores") {
    Engagement engagement = with_questions({"s1"});
    engagement.stable_respondents = true;
    const Assessment assessment = compared(engagement, {earlier, later});
    for (const char* node : {"overall", "q", "q.a", "s1"}) {
      const WaveChange change = change_at(assessment, node);
      CHECK(change.paired);
      CHECK(change.pairs == 8);
      CHECK(change.difference == close(0.875));
      CHECK(*change.t == close(2.9656149100771318));
      CHECK(*change.degrees_of_freedom == 7);
      CHECK(*change.adjusted_p == close(0.0209375702069246));  // one node of each kind
      CHECK(change.interval->low == close(0.1773213455283467));
      CHECK(change.interval->high == close(1.5726786544716531));
      CHECK(change.verdict == ChangeVerdict::risen);
    }
  }

  TEST_CASE("people are matched by id, not by their order") {
    Engagement engagement = with_questions({"s1"});
    engagement.stable_respondents = true;
    Responses responses = in_waves(engagement, {earlier, later});
    for (std::size_t row = 8; row < 16; ++row) {  // the second wave backwards
      responses.respondents[row] = "p" + std::to_string(15 - row);
      responses.answers[0].answers[row] = later[15 - row][0];
    }
    CHECK(*change_at(compared(engagement, responses), "s1").t == close(2.9656149100771318));
  }

  TEST_CASE("two who left cannot be told from the pairs' mean: two samples instead") {
    Engagement engagement = with_questions({"s1"});
    engagement.stable_respondents = true;
    const Wave2 six{later.begin(), later.begin() + 6};
    const WaveChange change = change_at(compared(engagement, {earlier, six}), "s1");
    CHECK_FALSE(change.paired);
    CHECK(change.pairs == 0);
    CHECK(*change.t == close(2.4972712380443651));
    CHECK(*change.degrees_of_freedom == close(11.5925763714004137));
    CHECK(*change.p == close(0.0286689571389278));
  }

  TEST_CASE("pairs that nearly all changed alike are not told apart from anybody") {
    Engagement engagement = with_questions({"s1"});
    engagement.stable_respondents = true;
    const Wave2 one_moved = said({3, 3, 2, 4, 3, 2, 1, 3});
    CHECK_FALSE(change_at(compared(engagement, {earlier, one_moved}), "s1").paired);
    engagement.privacy.unanimous = Unanimous::show;
    CHECK(change_at(compared(engagement, {earlier, one_moved}), "s1").paired);
  }

  TEST_CASE("an id that stands twice, or none, matches nobody") {
    Engagement engagement = with_questions({"s1"});
    engagement.stable_respondents = true;
    engagement.privacy.minimum_group = 2;
    Responses responses = in_waves(engagement, {earlier, later});
    responses.respondents[0] = "p1";
    responses.respondents[7] = "";
    const WaveChange change = change_at(compared(engagement, responses), "s1");
    CHECK(change.paired);
    CHECK(change.pairs == 5);
  }

  TEST_CASE("weights and ids of one wave only: two samples") {
    Engagement engagement = with_questions({"s1"});
    CHECK_FALSE(change_at(compared(engagement, {earlier, later}), "s1").paired);
    engagement.stable_respondents = true;
    Responses responses = in_waves(engagement, {earlier, later});
    responses.weights.assign(16, 1'000'000);
    const WaveChange change = change_at(compared(engagement, responses), "s1");
    CHECK_FALSE(change.paired);
    CHECK(*change.t == close(1.9001384991072294));
  }

  TEST_CASE("a question that was asked in one wave only does not move its area") {
    // In the second wave everybody also answers s2, with 5: the area's own score rises by 1 or so,
    // but s1, which both waves asked, has not moved at all.
    Wave2 first;
    Wave2 second;
    for (const std::vector<Answer>& row : earlier) {
      first.push_back({row[0], answer::not_shown});
      second.push_back({row[0], row[0] == step(4) ? step(4) : step(5)});
    }
    const Assessment assessment = compared(with_questions({"s1", "s2"}), {first, second});
    const NodeResult& area = *assessment.find("q.a");
    CHECK(*area.waves[1].overall->level_score > *area.waves[0].overall->level_score + 0.9);
    CHECK(area.change->difference == doctest::Approx(0.0));
    CHECK(area.change->common_questions == 1);
    CHECK(area.change->questions == 2);
    CHECK_FALSE(assessment.find("s2")->change);
  }

  TEST_CASE("waves without a common question cannot be compared") {
    Wave2 first;
    Wave2 second;
    for (const std::vector<Answer>& row : earlier) {
      first.push_back({row[0], answer::not_shown});
      second.push_back({answer::not_shown, row[0]});
    }
    const Assessment assessment = compared(with_questions({"s1", "s2"}), {first, second});
    for (const NodeResult& node : assessment.nodes) {
      CHECK_FALSE(node.change);
    }
  }

  TEST_CASE("without spread there is a change, but no test") {
    const WaveChange change = change_at(
        compared(with_questions({"s1"}), {said({2, 2, 2, 2, 2, 2}), said({4, 4, 4, 4, 4, 4})}),
        "s1");
    CHECK(change.difference == close(2));
    CHECK_FALSE(change.p);
    CHECK_FALSE(change.interval);
    CHECK(change.verdict == ChangeVerdict::not_tested);
  }

  TEST_CASE("one agreed answer set is not tested") {
    Engagement engagement = with_questions({"s1"});
    engagement.privacy.collection = Collection::consensus;
    const WaveChange change = change_at(compared(engagement, {said({2}), said({3})}), "s1");
    CHECK(change.difference == close(1));
    CHECK(change.verdict == ChangeVerdict::not_tested);
    CHECK_FALSE(change_at(compared(engagement, {earlier, later}), "s1").p);
  }

  TEST_CASE("a wave that nobody answered leaves no change") {
    const Wave2 silent(8, {answer::unanswered});
    CHECK_FALSE(compared(with_questions({"s1"}), {earlier, silent}).find("s1")->change);
  }

  TEST_CASE("the change is that from the wave before, the trend that of all") {
    const Wave2 low = said({1, 2, 1, 2, 1, 2});
    const Assessment assessment =
        compared(with_questions({"s1"}), {low, low, earlier, later, later});
    const NodeResult& node = *assessment.find("s1");
    CHECK(node.change->from == "w4");
    CHECK(node.change->difference == 0);
    REQUIRE(node.trend);
    CHECK(node.trend->waves == 5);
    CHECK_FALSE(node.trend->per_year);
    // Level scores 1.5, 1.5, 2.5, 3.375, 3.375: the median of the ten slopes 0, 0.5, 0.625,
    // 0.46875, 1, 0.9375, 0.625, 0.875, 0.4375, 0 is (0.5 + 0.625) / 2.
    CHECK(*node.trend->slope == close(0.5625));
    CHECK_FALSE(node.trend->kendall_p);
  }

  TEST_CASE("a question's trend starts with the wave that introduced it") {
    std::vector<Wave2> waves;
    for (int wave = 0; wave < 6; ++wave) {
      Wave2 rows;
      for (const std::vector<Answer>& row : wave < 3 ? earlier : later) {
        rows.push_back({row[0], wave < 2 ? answer::not_shown : row[0]});
      }
      waves.push_back(rows);
    }
    const Assessment assessment = compared(with_questions({"s1", "s2"}), waves);
    CHECK(assessment.find("s2")->trend->waves == 4);
    CHECK(assessment.find("s2")->trend->common_questions == 1);
    CHECK(assessment.find("q.a")->trend->waves == 6);
    CHECK(assessment.find("q.a")->trend->common_questions == 1);
    CHECK(assessment.find("q.a")->trend->questions == 2);
    CHECK(*assessment.find("q.a")->trend->slope == *assessment.find("s1")->trend->slope);
  }

  TEST_CASE("dates make the slope one per year, eight waves a test") {
    Engagement engagement = with_questions({"s1"});
    std::vector<Wave2> waves;
    for (int wave = 0; wave < 8; ++wave) {  // w of eight say 5, the others 1
      Wave2 rows(8, {step(1)});
      for (int person = 0; person < wave; ++person) {
        rows[static_cast<std::size_t>(person)] = {step(5)};
      }
      waves.push_back(rows);
    }
    const Responses responses = in_waves(engagement, waves);
    const char* days[] = {"2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"};
    for (std::size_t wave = 0; wave < 8; ++wave) {
      engagement.waves[wave].date = std::string(days[wave]) + "-01-01";
    }
    const Assessment assessment = compared(engagement, responses);
    const WaveTrend trend = *assessment.find("s1")->trend;
    CHECK(trend.per_year);
    CHECK(*trend.slope == close(0.5));
    CHECK(*trend.kendall_s == 28);
    CHECK(trend.kendall_exact);
    CHECK(*trend.kendall_p == close(2.0 / 40320));  // one order of 8! each way
  }

  TEST_CASE("what is hidden of a wave is in no change and no trend") {
    // Wave 2 of five is unanimous, so its score is hidden: the trend is that of the other four.
    const Wave2 unanimous = said({3, 3, 3, 3, 3, 3, 3, 3});
    const Wave2 low = said({1, 2, 1, 2, 1, 2});
    const Engagement engagement = with_questions({"s1"});
    const auto hidden = protect(compared(engagement, {low, unanimous, earlier, later, later}));
    const NodeResult& node = *hidden->find("s1");
    REQUIRE_FALSE(node.waves[1].overall);
    REQUIRE(node.trend);
    CHECK(node.trend->waves == 4);
    CHECK(node.change);
    const auto latest = protect(compared(engagement, {low, earlier, unanimous}));
    CHECK_FALSE(latest->find("s1")->change);
    CHECK_FALSE(latest->find("overall")->change);
  }

  TEST_CASE("compared on some questions only, a hidden question takes the change with it") {
    // s1 is asked in both waves; s2 in the second only, and there all say 5, so it is hidden. The
    // change of q.a on s1 alone, held against the scores of q.a, would tell what they said.
    Wave2 first;
    Wave2 second;
    for (const std::vector<Answer>& row : earlier) {
      first.push_back({row[0], answer::not_shown});
      second.push_back({row[0], step(5)});
    }
    const Assessment open = compared(with_questions({"s1", "s2"}), {first, second});
    CHECK(open.find("q.a")->change);
    const auto shown = protect(open);
    REQUIRE_FALSE(shown->find("s2")->waves[1].overall);
    CHECK_FALSE(shown->find("q.a")->change);
  }
}
