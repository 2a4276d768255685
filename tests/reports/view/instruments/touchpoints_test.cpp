// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/touchpoints.hpp"

#include "support/plain.hpp"
#include "tests/support/instruments.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;
using namespace cxmat::reports::view;
using cxmat::testing::plain;

namespace {

const Messages english(Language::en);
const Messages german(Language::de);

std::string all_sentences(const InstrumentSection& section) {
  std::string text;
  for (const std::string& sentence : section.sentences) {
    text += plain(sentence) + "\n";
  }
  return text;
}

bool says(const InstrumentSection& section, std::string_view part) {
  return all_sentences(section).find(part) != std::string::npos;
}

const Table* table(const InstrumentSection& section, std::string_view caption) {
  const auto found = std::ranges::find_if(
      section.tables, [caption](const Table& each) { return each.caption.starts_with(caption); });
  return found == section.tables.end() ? nullptr : &*found;
}

}  // namespace

TEST_SUITE("reports/view/instruments/touchpoints") {
  TEST_CASE("the message names the first gap with both ratings and what they rest on") {
    const InstrumentSection section = section_of(testing::small_touchpoints(), english);
    CHECK(section.id == "touchpoints");
    CHECK(plain(section.sentences.at(0)) ==
          "The gap to close first: “Hotline”, expectation 4.5, fulfilment 2.0, relevance 5.0 "
          "(survey, n\u00a0=\u00a042).");
  }

  TEST_CASE("estimates are marked in tables and explained") {
    const InstrumentSection section = section_of(testing::small_touchpoints(), english);
    const Table* gaps = table(section, "Where customers get less");
    REQUIRE(gaps != nullptr);
    REQUIRE(gaps->rows.size() == 2);
    CHECK(gaps->rows[0].label == "Hotline");
    CHECK(plain(gaps->rows[0].cells.back().text) == "survey, n\u00a0=\u00a042");
    CHECK(gaps->rows[1].cells.back().text == "estimate");
    CHECK(gaps->rows[0].cells.front().text == "12.5");
    CHECK(says(section, "Estimates are guesses"));
  }

  TEST_CASE("what is missing is shown as missing, never as 0") {
    const InstrumentSection section = section_of(testing::small_touchpoints(), english);
    const Table& inventory = section.figures.at(0).table;
    const auto box = std::ranges::find(inventory.rows, "Box", &TableRow::label);
    REQUIRE(box != inventory.rows.end());
    for (const TableCell& cell : box->cells) {
      CHECK(cell == TableCell{.text = "–", .tone = Tone::missing});
    }
    CHECK(says(section,
               "Not ranked, because relevance, expectation or fulfilment is not given: “Box”."));
    CHECK(says(section, "not given: 1."));
  }

  TEST_CASE("phases stand in the journey's order, an empty one is named") {
    const InstrumentSection section = section_of(testing::small_touchpoints(), german);
    const auto& chart = std::get<charts::JourneyChart>(section.figures.at(0).drawing);
    REQUIRE(chart.phases.size() == 3);
    CHECK(chart.phases[0].label == "Suchen");
    CHECK(chart.phases[1].rows.empty());
    CHECK(chart.phases[2].rows.size() == 2);
    CHECK(says(section, "Kein Kontaktpunkt ist verzeichnet in: Kaufen."));
  }

  TEST_CASE("the shares of a phase without touchpoints are missing") {
    const InstrumentSection section = section_of(testing::small_touchpoints(), english);
    const Table* coverage = table(section, "Share of the touchpoints");
    REQUIRE(coverage != nullptr);
    REQUIRE(coverage->rows.size() == 4);
    CHECK(coverage->rows[0].cells[1].text == "33%");
    CHECK(coverage->rows[2].cells[0].text == "0");
    CHECK(coverage->rows[2].cells[1].tone == Tone::missing);
  }

  TEST_CASE("the numbers of the chart are those of the table") {
    const InstrumentSection section = section_of(testing::small_touchpoints(), english);
    const auto& chart = std::get<charts::QuadrantChart>(section.figures.at(1).drawing);
    const Table& table = section.figures.at(1).table;
    REQUIRE(chart.points.size() == 2);
    for (const charts::QuadrantPoint& point : chart.points) {
      const auto row = std::ranges::find(table.rows, point.label, &TableRow::label);
      REQUIRE(row != table.rows.end());
      CHECK(row->cells.front().text == point.number);
    }
  }

  TEST_CASE("without any rating there is no ranking and no chart of quadrants") {
    Touchpoints touchpoints = testing::small_touchpoints();
    touchpoints.inventory.resize(1);
    touchpoints.inventory[0] = {.id = "box", .label = LocalizedText("Box")};
    const InstrumentSection section = section_of(touchpoints, english);
    CHECK(says(section, "No touchpoint has all three ratings"));
    CHECK(section.figures.size() == 1);
    CHECK(table(section, "Where customers get less") == nullptr);
    CHECK(table(section, "Candidates") == nullptr);
  }
}
