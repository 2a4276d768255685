// SPDX-License-Identifier: Apache-2.0
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/assessment/assess.hpp>
#include <cxmat/checks/check.hpp>
#include <cxmat/checks/rule_text.hpp>
#include <cxmat/checks/rules.hpp>

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::test;

namespace {

Engagement small_engagement() {
  Engagement engagement = engagement_of(two_dimensions());
  engagement.groupings = {};
  engagement.waves = {{.id = "w",
                       .label = LocalizedText("W"),
                       .date = "2026-09-30",
                       .responses = {},
                       .population = 16}};
  return engagement;
}

/// Everybody answers every question alike, so that a person's level score is the answer.
Protected<Assessment> assessed(const std::vector<int>& steps,
                               Engagement engagement = small_engagement()) {
  std::vector<std::vector<Answer>> rows;
  for (const int each : steps) {
    rows.emplace_back(4, step(each));
  }
  Responses responses = responses_of(engagement, rows);
  responses.wave_names = {"w"};
  const Plan plan = plan_of(engagement);
  return protect(assess(engagement, plan, make_tally(plan, responses), Crosses::skip));
}

CheckRule rule(CheckKind kind, const char* text, CheckedOn on = CheckedOn::value) {
  CheckRule made = *parse_rule(kind, text, "--test");
  made.on = on;
  return made;
}

CheckOutcome judged(const CheckRule& rule, const Protected<Assessment>& assessment,
                    const ResultSummary* baseline = nullptr, const std::string& today = {}) {
  const CheckOutcomes outcomes =
      check({rule}, {.assessment = assessment, .baseline = baseline, .today = today});
  REQUIRE(outcomes.size() == 1);
  return outcomes.front();
}

const std::vector<int> now{2, 3, 3, 4, 2, 5, 3, 3};
const std::vector<int> before{4, 3, 4, 5, 3, 4, 4, 5, 2, 4};

}  // namespace

TEST_SUITE("the gate") {
  using enum CheckKind;

  TEST_CASE("a score and the ends of its interval") {
    // R: x <- c(2,3,3,4,2,5,3,3); mean(x) = 3.125; t.test(x)$conf.int = 2.2964772 3.9535228
    const auto assessment = assessed(now);
    CHECK(judged(rule(minimum_score, "3.125"), assessment).state == CheckState::passed);
    CHECK(judged(rule(minimum_score, "3.13"), assessment).state == CheckState::failed);
    const CheckOutcome low = judged(rule(minimum_score, "2.3", CheckedOn::lower_bound), assessment);
    CHECK(*low.held == doctest::Approx(2.2964771753171771).epsilon(1e-9));
    CHECK(low.state == CheckState::failed);
    CHECK(judged(rule(minimum_score, "2.29", CheckedOn::lower_bound), assessment).state ==
          CheckState::passed);
    const CheckOutcome high =
        judged(rule(minimum_score, "3.95", CheckedOn::upper_bound), assessment);
    CHECK(*high.held == doctest::Approx(3.9535228246828225).epsilon(1e-9));
    CHECK(high.state == CheckState::passed);
    CHECK(judged(rule(minimum_score, "3.96", CheckedOn::upper_bound), assessment).state ==
          CheckState::failed);
  }

  TEST_CASE("levels, people, coverage and response rate") {
    const auto assessment = assessed(now);
    CHECK(judged(rule(minimum_level, "3"), assessment).state == CheckState::passed);  // 2.5..3.5
    CHECK(judged(rule(minimum_level, "q.a=4"), assessment).state == CheckState::failed);
    CHECK(judged(rule(minimum_n, "8"), assessment).state == CheckState::passed);
    CHECK(judged(rule(minimum_n, "9"), assessment).state == CheckState::failed);
    CHECK(judged(rule(minimum_coverage, "1"), assessment).state == CheckState::passed);
    // 8 of 16 invited
    CHECK(judged(rule(minimum_response_rate, "0.5"), assessment).state == CheckState::passed);
    CHECK(judged(rule(minimum_response_rate, "0.51"), assessment).state == CheckState::failed);
  }

  TEST_CASE("a drop against the baseline, with Welch's interval") {
    // R: y <- c(4,3,4,5,3,4,4,5,2,4); mean(y) = 3.8
    // t.test(y, x)$conf.int = -0.2977040 1.6477040
    const auto assessment = assessed(now);
    const ResultSummary baseline = summary_of(assessed(before));
    const CheckOutcome value = judged(rule(maximum_drop, "0.6"), assessment, &baseline);
    CHECK(value.state == CheckState::failed);
    CHECK(*value.held == doctest::Approx(0.675).epsilon(1e-12));
    CHECK(*value.figure.before == doctest::Approx(3.8));
    CHECK(*value.figure.now == doctest::Approx(3.125));
    const CheckOutcome low =
        judged(rule(maximum_drop, "0", CheckedOn::lower_bound), assessment, &baseline);
    CHECK(*low.held == doctest::Approx(-0.29770396927595016).epsilon(1e-9));
    CHECK(low.state == CheckState::passed);
    CHECK(judged(rule(maximum_drop, "1.6", CheckedOn::upper_bound), assessment, &baseline).state ==
          CheckState::failed);
    CHECK(judged(rule(maximum_drop, "0"), assessed(before), &baseline).state == CheckState::passed);
  }

  TEST_CASE("a baseline of another version, or without the node, proves nothing") {
    const auto assessment = assessed(now);
    ResultSummary baseline = summary_of(assessed(before));
    baseline.questionnaires[0].version = "9.0.0";
    CHECK(judged(rule(maximum_drop, "4"), assessment, &baseline).figure.why ==
          NotJudged::other_version);
    baseline.nodes.erase(baseline.nodes.begin() + 1, baseline.nodes.end());
    CHECK(judged(rule(maximum_drop, "q=4"), assessment, &baseline).figure.why ==
          NotJudged::not_in_baseline);
    CHECK(judged(rule(maximum_drop, "4"), assessment).figure.why == NotJudged::no_baseline);
  }

  TEST_CASE("age counts days to today, and needs to know it") {
    const auto assessment = assessed(now);
    const CheckRule month = rule(maximum_age, "31");
    CHECK(judged(month, assessment, nullptr, "2026-10-31").state == CheckState::passed);
    CHECK(judged(month, assessment, nullptr, "2026-11-01").state == CheckState::failed);
    CHECK(judged(month, assessment, nullptr, "2026-09-30").state == CheckState::passed);
    CHECK(judged(month, assessment, nullptr, "2026-09-29").figure.why == NotJudged::in_future);
    CHECK(judged(month, assessment).figure.why == NotJudged::no_today);
    Engagement undated = small_engagement();
    undated.waves[0].date.clear();
    CHECK(judged(month, assessed(now, undated), nullptr, "2026-10-31").figure.why ==
          NotJudged::no_date);
  }

  TEST_CASE("what is hidden, or was agreed by one, closes the gate instead of opening it") {
    const auto few = assessed({3, 4, 2});  // fewer than the five that may be shown
    const CheckOutcome hidden = judged(rule(minimum_score, "1"), few);
    CHECK(hidden.state == CheckState::not_judged);
    CHECK(hidden.figure.why == NotJudged::hidden);
    CHECK(hidden.blocks());
    Engagement agreed = small_engagement();
    agreed.privacy.collection = Collection::consensus;
    const auto consensus = assessed({3}, agreed);
    CHECK(judged(rule(minimum_score, "3"), consensus).state == CheckState::passed);
    CHECK(judged(rule(minimum_score, "1", CheckedOn::lower_bound), consensus).figure.why ==
          NotJudged::no_interval);
  }

  TEST_CASE("warnings do not close it, and rules that are off are not looked at") {
    const auto assessment = assessed(now);
    const CheckOutcomes outcomes =
        check({rule(minimum_score, "5:warn"), rule(minimum_score, "q=5:off"), rule(minimum_n, "1")},
              {.assessment = assessment, .baseline = nullptr, .today = {}});
    REQUIRE(outcomes.size() == 2);
    const CheckCounts counts = count(outcomes);
    CHECK(counts.warned == 1);
    CHECK(counts.failed == 0);
    CHECK(counts.passed == 1);
  }

  TEST_CASE("rules on things that are not there are errors with a suggestion") {
    const auto assessment = assessed(now);
    const Diagnostics found =
        misfits({rule(minimum_score, "q.aa=3"), rule(maximum_gap, "rolle=1")}, *assessment);
    REQUIRE(found.size() == 2);
    CHECK(found[0].code == Code::unknown_node);
    CHECK(found[0].arguments == std::vector<std::string>{"q.aa", "q.a"});
    CHECK(found[1].code == Code::unknown_grouping);
  }
}
