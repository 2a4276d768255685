// SPDX-License-Identifier: Apache-2.0
#include "reports/view/waves/waves.hpp"

#include "support/plain.hpp"
#include "support/sample_assessment.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;
using namespace cxmat::reports::view;
using cxmat::testing::node;
using cxmat::testing::plain;

namespace {

const Messages english(Language::en);
const Messages german(Language::de);

std::string cell(const Table& table, std::string_view row, std::string_view heading) {
  for (const TableRow& each : table.rows) {
    for (std::size_t i = 0; i < table.headings.size(); ++i) {
      if (each.label == row && plain(table.headings[i].text) == heading) {
        return each.cells[i].text;
      }
    }
  }
  return "no such cell";
}

bool has_row(const Table& table, std::string_view row) {
  return cell(table, row, plain(table.headings.front().text)) != "no such cell";
}

std::string all(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) {
    text += plain(sentence) + "\n";
  }
  return text;
}

bool says(const std::vector<std::string>& sentences, std::string_view part) {
  return all(sentences).find(part) != std::string::npos;
}

WaveChange change(double difference, double p) {
  return {.from = "2025",
          .to = "2026",
          .difference = difference,
          .common_questions = 3,
          .questions = 3,
          .interval = Interval{difference - 0.2, difference + 0.2},
          .t = 2,
          .degrees_of_freedom = 70,
          .p = p};
}

/// Ownership has risen, metrics may have fallen; p values are judged by protect().
Assessment sample() {
  Assessment assessment = testing::sample_assessment();
  node(assessment, "overall").change = change(0.3, 0.2);
  node(assessment, "ownership").change = change(0.3, 0.001);
  node(assessment, "metrics").change = change(-0.1, 0.5);
  return assessment;
}

WavesPart part_of(Assessment assessment, const Messages& messages = english,
                  const std::vector<Instrument>& instruments = {}) {
  const auto part = waves(protect(std::move(assessment)), messages, instruments);
  REQUIRE(part);
  return *part;
}

WaveTrend trend(double slope, std::optional<double> p) {
  return {.waves = p ? 8 : 5,
          .per_year = true,
          .slope = slope,
          .slope_interval = Interval{slope - 0.1, slope + 0.1},
          .kendall_p = p,
          .common_questions = 3,
          .questions = 3};
}

}  // namespace

TEST_SUITE("reports/view/waves") {
  TEST_CASE("the headline says what moved, and only that") {
    CHECK(plain(part_of(sample()).message) ==
          "Risen since Autumn 2025 by more than chance explains: Ownership of CX (+0.3).");
    Assessment both_ways = sample();
    node(both_ways, "overall").change = change(0.3, 0.001);
    node(both_ways, "metrics").change = change(-0.4, 0.001);
    CHECK(plain(part_of(both_ways, german).message) ==
          "Seit Herbst 2025 über den Zufall hinaus gestiegen: Gesamt (+0,3) und Verankerung und "
          "Verantwortung (+0,3). Seit Herbst 2025 über den Zufall hinaus gefallen: Kennzahlen "
          "(−0,4).");
  }

  TEST_CASE("where nothing moved, that is the news; where nothing could be tested, that") {
    Assessment still = sample();
    node(still, "ownership").change = change(0.3, 0.2);
    CHECK(plain(part_of(still).message) ==
          "Since Autumn 2025 nothing has changed by more than chance explains.");
    Assessment untested = sample();
    for (NodeResult& each : untested.nodes) {
      if (each.change) {
        each.change = WaveChange{.from = "2025", .to = "2026", .difference = 0.3};
      }
    }
    const WavesPart part = part_of(untested);
    CHECK(plain(part.message).starts_with("No change since Autumn 2025 could be tested"));
    CHECK(part.remarks.empty());
    CHECK(cell(*part.changes, "Ownership of CX", "More than chance?") == "not tested");
    CHECK(cell(*part.changes, "Ownership of CX", "Change") == "+0.3");
    CHECK(plain(part.figures[0].message) ==
          "Overall: +0.3 levels since Autumn 2025, not tested against chance.");
    CHECK(plain(part_of(testing::sample_assessment()).message)
              .starts_with("No score since Autumn 2025 can be compared"));
  }

  TEST_CASE("only what is more than chance is drawn dark") {
    const WavesPart part = part_of(sample());
    REQUIRE(part.figures.size() == 1);
    const auto& chart = std::get<charts::SlopeChart>(part.figures[0].drawing);
    for (const auto& row : chart.rows) {
      CHECK(row.credible == (row.label == "Ownership of CX"));
    }
    CHECK(chart.credible_legend == "change since Autumn 2025: more than chance");
  }

  TEST_CASE("a change is told with its interval, and that one of many may be chance") {
    CHECK(
        plain(part_of(sample()).figures[0].message) ==
        "Overall: +0.3 levels since Autumn 2025 (95% interval +0.1 to +0.5); among so many areas, "
        "that may still be chance.");
    Assessment wide = sample();
    node(wide, "overall").change->interval = Interval{-0.1, 0.7};
    CHECK(plain(part_of(wide).figures[0].message) ==
          "Overall: +0.3 levels since Autumn 2025 (95% interval −0.1 to +0.7), within what chance "
          "does.");
  }

  TEST_CASE("the table says who was compared, on which questions") {
    Assessment assessment = sample();
    WaveChange& own = *node(assessment, "ownership").change;
    own.paired = true;
    own.pairs = 31;
    own.common_questions = 2;
    const WavesPart part = part_of(assessment);
    CHECK(cell(*part.changes, "Ownership of CX", "Compared") == "31 pairs; 2 of 3 questions");
    CHECK(cell(*part.changes, "Metrics", "Compared") == "33 and 40 people");
    CHECK(cell(*part.changes, "Ownership of CX", "Change") == "+0.3 (+0.1 to +0.5)");
    CHECK(cell(*part.changes, "Ownership of CX", "More than chance?") ==
          "risen (p\u00a0=\u00a00.002)");
    CHECK(cell(*part.changes, "Metrics", "More than chance?") ==
          "may be chance (p\u00a0=\u00a00.500)");
    CHECK(says(part.remarks, "compared on those asked in both: Ownership of CX (2 of 3)."));
    CHECK(says(part.remarks, "Where the last column says pairs"));
  }

  TEST_CASE("a hidden wave leaves no change and says so") {
    Assessment assessment = sample();
    node(assessment, "overall").waves[0].overall->asked = 2;
    const WavesPart part = part_of(assessment);
    CHECK(plain(part.figures[0].message) == "Overall cannot be compared with Autumn 2025.");
    CHECK(cell(part.figures[0].table, "Overall", "Autumn 2025") == "hidden");
    CHECK_FALSE(has_row(*part.changes, "Overall"));
    CHECK(cell(part.participation, "Autumn 2025", "Overall score") == "hidden");
  }

  TEST_CASE("who took part: people, those invited, and the score") {
    const WavesPart part = part_of(sample());
    CHECK(cell(part.participation, "Autumn 2025", "Respondents") == "33");
    CHECK(cell(part.participation, "Autumn 2025", "Response rate") == "41%");
    CHECK(cell(part.participation, "Autumn 2026", "Overall score") == "2.6");
    REQUIRE(part.groups);
    CHECK(cell(*part.groups, "Front line", "Autumn 2025") == "hidden");
    Assessment nobody_invited = sample();
    nobody_invited.waves[0].population.reset();
    CHECK(cell(part_of(nobody_invited).participation, "Autumn 2025", "Response rate") == "–");
  }

  TEST_CASE("trends: by the test from eight waves on, else by the interval") {
    Assessment assessment = sample();
    node(assessment, "overall").trend = trend(0.25, 0.03);
    node(assessment, "ownership").trend = trend(0.3, 0.2);
    node(assessment, "metrics").trend = trend(-0.2, {});
    const WavesPart part = part_of(assessment);
    CHECK(says(part.trend, "Overall: +0.25 a year over 8 waves, more than chance explains."));
    CHECK(says(part.trend, "Areas with a trend that is more than chance: Metrics (−0.20 a year)."));
    CHECK(cell(*part.trends, "Ownership of CX", "Mann-Kendall test") == "p\u00a0=\u00a00.200");
    CHECK(cell(*part.trends, "Metrics", "Mann-Kendall test") == "–");
    CHECK(cell(*part.trends, "Metrics", "95% interval") == "−0.30 to −0.10");
    CHECK_FALSE(part_of(sample()).trends);
    CHECK(part_of(sample()).trend.empty());
  }

  TEST_CASE("a single questionnaire is not named beside the whole") {
    Assessment assessment = sample();
    node(assessment, "overall").change = change(0.3, 0.001);
    node(assessment, "overall").trend = trend(0.25, 0.03);
    node(assessment, "ownership").trend = trend(0.3, 0.01);
    node(assessment, "metrics").scored = false;
    node(assessment, "metrics").change.reset();
    const WavesPart part = part_of(assessment);
    CHECK(plain(part.message) ==
          "Risen since Autumn 2025 by more than chance explains: Overall (+0.3).");
    CHECK(has_row(*part.changes, "Ownership of CX"));
    CHECK(says(part.trend, "No single area has a trend that is more than chance."));
  }

  TEST_CASE("an action plan held against this wave is counted up") {
    PitStop plan;
    plan.items.resize(3);
    plan.checks = {{.now = 3.0, .movement = PitStopMovement::reached},
                   {.now = 2.0, .movement = PitStopMovement::down},
                   {.now = {}, .movement = PitStopMovement::unknown}};
    CHECK(says(part_of(sample(), english, {plan}).remarks,
               "Action plan: of 2 items that this wave can check, 1 reached."));
    plan.checks.clear();
    CHECK_FALSE(says(part_of(sample(), english, {plan}).remarks, "Action plan"));
  }

  TEST_CASE("a single wave has no section") {
    CHECK_FALSE(waves(protect(testing::sample_consensus()), english));
  }

  TEST_CASE("agreed answer sets are not tested") {
    Assessment consensus = sample();
    consensus.engagement.privacy.collection = Collection::consensus;
    for (NodeResult& each : consensus.nodes) {
      if (each.change) {
        each.change = WaveChange{.from = "2025", .to = "2026", .difference = 0.3};
      }
    }
    node(consensus, "metrics").change->difference = 0;
    const WavesPart part = part_of(consensus);
    CHECK(plain(part.message).starts_with("Each wave is one agreed answer set"));
    CHECK(plain(part.figures[0].message) == "Overall: +0.3 levels since Autumn 2025.");
    CHECK(part.changes->headings.size() == 3);
    CHECK(part.changes->rows.front().cells.size() == 3);
    for (const auto& row : std::get<charts::SlopeChart>(part.figures[0].drawing).rows) {
      CHECK(row.credible == (row.label == "Overall" || row.label == "Ownership of CX"));
    }
  }
}
