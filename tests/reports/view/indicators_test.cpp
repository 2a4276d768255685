// SPDX-License-Identifier: Apache-2.0
#include "reports/view/indicators.hpp"

#include "reports/view/certainty.hpp"
#include "reports/view/left_out.hpp"
#include "reports/view/method.hpp"
#include "reports/view/quality.hpp"
#include "reports/view/response_quality.hpp"
#include "support/plain.hpp"
#include "support/sample_assessment.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;
using namespace cxmat::reports::view;
using cxmat::testing::node;
using cxmat::testing::plain;

namespace {

const Messages english(Language::en);
const Messages german(Language::de);

std::vector<std::string> row(const Table& table, std::size_t index) {
  std::vector<std::string> texts;
  for (const TableCell& cell : table.rows[index].cells) {
    texts.push_back(plain(cell.text));
  }
  return texts;
}

bool says(const std::vector<std::string>& sentences, const std::string& sentence) {
  return std::ranges::any_of(sentences,
                             [&](const std::string& each) { return plain(each) == sentence; });
}

Assessment with_indicator(const IndicatorFigures& figures) {
  Assessment sample = testing::sample_assessment();
  node(sample, "pul01").overall->indicator = figures;
  return sample;
}

}  // namespace

TEST_SUITE("reports/view/indicators") {
  TEST_CASE("an NPS is whole points with a sign, and its interval stays on the scale") {
    const Assessment sample = with_indicator({.kind = Indicator::net_promoter,
                                              .value = -25,
                                              .standard_error = 50.0,
                                              .interval = Interval{-123, 73},
                                              .high = 0.25,
                                              .middle = 0.25,
                                              .low = 0.5});
    const auto table = indicators(sample, english);
    REQUIRE(table.has_value());
    REQUIRE(table->rows.size() == 1);
    CHECK(row(*table, 0) ==
          std::vector<std::string>{"Net promoter score", "\u221225", "\u2212100 to +73", "36",
                                   "25% promoters, 25% passives, 50% detractors"});
  }

  TEST_CASE("without spread an NPS has no interval: it would feign certainty") {
    const Assessment sample = with_indicator({.kind = Indicator::net_promoter,
                                              .value = 100,
                                              .standard_error = 0.0,
                                              .interval = Interval{100, 100},
                                              .high = 1});
    CHECK(indicators(sample, english)->rows[0].cells[2].tone == Tone::missing);
  }

  TEST_CASE("effort, satisfaction and numbers have their own words") {
    CHECK(row(*indicators(with_indicator({.kind = Indicator::customer_effort,
                                          .value = 5.04,
                                          .interval = Interval{4.5, 5.58},
                                          .high = 0.6}),
                          german),
              0) == std::vector<std::string>{"Customer Effort Score", "5,0", "4,5 bis 5,6", "36",
                                             "60\u00a0% wählten eine der oberen drei Stufen"});
    CHECK(row(*indicators(with_indicator({.kind = Indicator::satisfaction,
                                          .value = 0.7,
                                          .interval = Interval{0.6, 0.8},
                                          .high = 0.7}),
                          english),
              0)[1] == "70%");
    Assessment sample = testing::sample_assessment();
    node(sample, "pul01").overall->number =
        NumberFigures{.mean = 26.75, .sd = 27.0, .quartiles = {8.75, 24, 42}};
    CHECK(row(*indicators(sample, english), 0)[4] == "middle half 8.8 to 42.0, mean 26.8");
  }

  TEST_CASE("hidden questions and reports without such questions have no such table") {
    CHECK_FALSE(indicators(testing::sample_assessment(), english).has_value());
    Assessment sample = with_indicator({.kind = Indicator::customer_effort, .value = 5});
    node(sample, "pul01").overall.reset();
    CHECK_FALSE(indicators(sample, english).has_value());
  }
}

TEST_SUITE("reports/view/response quality") {
  TEST_CASE("every flag that was judged has a row, a small count is hidden") {
    Assessment sample = testing::sample_assessment();
    sample.quality.findings = {
        {.flag = QualityFlag::speeding, .flagged = 7, .excluded = true},
        {.flag = QualityFlag::missing, .flagged = std::nullopt, .excluded = false}};
    const auto table = response_quality(sample, english);
    REQUIRE(table.has_value());
    CHECK(row(*table, 0) == std::vector<std::string>{"7", "left out"});
    CHECK(row(*table, 1)[1] == "kept");
    CHECK(table->rows[1].cells[0].tone == Tone::missing);
    CHECK_FALSE(response_quality(testing::sample_assessment(), english).has_value());
  }

  TEST_CASE("what leaving responses out did to the score is said") {
    Assessment sample = testing::sample_assessment();
    sample.quality.excluded = 7;
    sample.quality.score_with_all = 0.25;  // level score 2
    node(sample, "overall").overall->level_score = 2.6;
    CHECK(
        says(left_out(sample, english),
             "7 responses were left out because of signs of careless answering. The overall level "
             "score is 2.60; "
             "with everyone in it would be 2.00."));
    sample.quality.excluded = 0;
    CHECK(exclusion_effect(sample, english).empty());
  }
}

TEST_SUITE("reports/view/certainty of the level") {
  TEST_CASE("one sentence says how often the level came out again") {
    Assessment sample = testing::sample_assessment();
    node(sample, "overall").certainty =
        Certainty{.respondents = 0.968, .replicates = 1000, .weights = 1.0, .weightings = 500};
    CHECK(repetitions(sample, english) ==
          "With people drawn anew from those who answered, level 3 came out in 97% of the "
          "repetitions; with weights drawn around the given ones, in 100%.");
    node(sample, "overall").certainty->respondents.reset();
    CHECK(repetitions(sample, german) ==
          "Verändert man die Gewichte in einem plausiblen Rahmen, ergibt sich in 100\u00a0% der "
          "Wiederholungen wieder Stufe 3.");
  }

  TEST_CASE("what was not worked out is not mentioned") {
    Assessment sample = testing::sample_assessment();
    node(sample, "overall").certainty = Certainty{.not_worked_out = "too_few"};
    CHECK(repetitions(sample, english).empty());
  }
}

TEST_SUITE("reports/view/weights in the method") {
  TEST_CASE("balancing and raking are named with their design effect") {
    Assessment sample = testing::sample_assessment();
    sample.weighting = WeightingResult{.design_effect = 1.25, .trimmed_share = 0.1};
    sample.engagement.weighting.balance_by = "department";
    CHECK(says(method(protect(sample), english).rules,
               "Every value of department counts the same, however many people answered from it "
               "(design effect 1.25)."));
    sample.engagement.weighting.balance_by.clear();
    sample.engagement.weighting.margins = {{.grouping = "role"}, {.grouping = "department"}};
    const auto rules = method(protect(sample), english).rules;
    CHECK(
        says(rules,
             "People were weighted so that the shares of Role and department match the known ones "
             "(raking, design effect 1.25). The weights are taken as fixed."));
    CHECK(says(rules, "10% of the people had their weight cut at the limit."));
  }
}
