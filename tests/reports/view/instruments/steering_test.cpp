// SPDX-License-Identifier: Apache-2.0
//
// What reports say of goal conflicts, silo maps and KPI reviews. The figures are worked by hand.
#include "reports/view/instruments/goal_conflicts.hpp"
#include "reports/view/instruments/kpi_review.hpp"
#include "reports/view/instruments/silo_map.hpp"
#include "support/plain.hpp"
#include "tests/support/steering_instruments.hpp"

#include <algorithm>
#include <string>

using namespace cxmat;
using namespace cxmat::reports;
using namespace cxmat::reports::view;
using cxmat::testing::plain;

namespace {

const Messages english(Language::en);
const Messages german(Language::de);

bool says(const InstrumentSection& section, std::string_view part) {
  return std::ranges::any_of(section.sentences, [part](const std::string& sentence) {
    return plain(sentence).find(part) != std::string::npos;
  });
}

/// "label | cell | cell", one line a row.
std::string rows_of(const Table& table) {
  std::string lines;
  for (const TableRow& row : table.rows) {
    lines += row.label;
    for (const TableCell& cell : row.cells) {
      lines += " | " + cell.text;
    }
    lines += "\n";
  }
  return lines;
}

}  // namespace

TEST_SUITE("reports/view/instruments/goal_conflicts") {
  TEST_CASE("the message is what to settle first, with both departments") {
    const InstrumentSection section = section_of(testing::small_goals(), english);
    CHECK(section.id == "goal_conflicts");
    CHECK(plain(section.sentences.at(0)) ==
          "First to settle: “Shorter calls” (Service) against “Cross-selling” (Sales), effect −1 "
          "on a scale from −2 to +2. Pay depends on it, and nobody has settled it.");
    // w w' and mean effect: 4, -1; 1, -2; 2, +1. Conflict 6 of 14, synergy 2 of 14.
    CHECK(
        says(section, "Conflict index: 43% of the greatest possible conflict; synergy index: 14%"));
    CHECK(says(section, "Rated: 3 of 10 ordered pairs"));
    CHECK(says(section, "One more pair lies within a department"));
  }

  TEST_CASE("tables: who must agree, who sees it differently, every goal") {
    const InstrumentSection section = section_of(testing::small_goals(), english);
    REQUIRE(section.tables.size() == 5);
    CHECK(
        rows_of(section.tables[0]) ==
        "Shorter calls → Cross-selling | Service and Sales | −1 | – | 8.0 | on both goals | open\n"
        "Cheap parcels → Solved | Logistics and Service | −2 | – | 2.0 | none | escalation\n");
    CHECK(rows_of(section.tables[1]) == "Shorter calls → Cross-selling | No time.\n");
    CHECK(rows_of(section.tables[2]) ==
          "Shorter calls → Cross-selling | Service −2, Sales 0 | 2\n");
    // Strengths 1, 2, 1 and 1: the mean of four goals is 5/4.
    CHECK(rows_of(section.tables[3]) ==
          "Shorter calls | 2.0 | 0.0 | active\n"
          "Solved | 1.0 | 3.0 | passive\n"
          "Cross-selling | 0.0 | 2.0 | passive\n"
          "Cheap parcels | 2.0 | 0.0 | active\n");
    CHECK(section.tables[4].rows.size() == 4);
    CHECK(section.tables[4].rows[0].cells[2].text == "AHT ↓");
    CHECK(section.tables[4].rows[1].cells[2].tone == Tone::missing);
  }

  TEST_CASE("the chart's table holds both indices, and what was not rated is missing, not 0") {
    const InstrumentSection section = section_of(testing::small_goals(), english);
    REQUIRE(section.figures.size() == 1);
    CHECK(rows_of(section.figures[0].table) ==
          "Service → Sales | 33% | 17% | 2 of 2\n"
          "Service → Logistics | – | – | 0 of 2\n"
          "Sales → Service | – | – | 0 of 2\n"
          "Sales → Logistics | – | – | 0 of 1\n"
          "Logistics → Service | 100% | 0% | 1 of 2\n"
          "Logistics → Sales | – | – | 0 of 1\n");
    CHECK(plain(section.figures[0].message) ==
          "The strongest conflict runs from Logistics to Service: 100% of what is possible.");
  }

  TEST_CASE("German says the same") {
    const InstrumentSection section = section_of(testing::small_goals(), german);
    CHECK(plain(section.sentences.at(0))
              .starts_with("Zuerst zu klären: „Kürzere Gespräche“ (Kundenservice)"));
    CHECK(says(section, "Konfliktindex: 43"));
  }

  TEST_CASE("nothing rated: no figure, no index, and it is said") {
    GoalConflicts goals = testing::small_goals();
    goals.effects.clear();
    const InstrumentSection section = section_of(goals, english);
    CHECK(section.figures.empty());
    CHECK(section.tables.size() == 1);
    CHECK(says(section, "has been rated yet"));
    CHECK_FALSE(says(section, "Conflict index"));
    CHECK_FALSE(section_of(GoalConflicts{}, german).sentences.empty());
  }

  TEST_CASE("all settled") {
    GoalConflicts goals = testing::small_goals();
    goals.effects[0].settled = GoalEffect::Settled::shared_goal;
    CHECK(plain(section_of(goals, english).sentences.at(0)) == "All 2 conflicts are settled.");
  }
}

TEST_SUITE("reports/view/instruments/silo_map") {
  TEST_CASE("coverage, the gap most customers notice, who gives nothing, agreement") {
    const InstrumentSection section = section_of(testing::small_silos(), english);
    CHECK(plain(section.sentences.at(0)).starts_with("1 of 2 needed flows work: 50%."));
    CHECK(plain(section.sentences.at(0)).find("One more needed flow cannot be judged") !=
          std::string::npos);
    CHECK(says(section, "“Parcel status” from Logistics to Service, 41,000 contacts a year"));
    CHECK(says(section, "Nothing that works comes from: Logistics."));
    CHECK(says(section, "Nothing that works arrives at: CRM."));
    CHECK(says(section, "Both ends report 1 of 2 flows"));
  }

  TEST_CASE("tables: missing, one-way, one-sided, unused, units") {
    const InstrumentSection section = section_of(testing::small_silos(), english);
    REQUIRE(section.tables.size() == 5);
    CHECK(rows_of(section.tables[0]) ==
          "Parcel status | Logistics → Service | none | – | – | 41,000\n");
    CHECK(rows_of(section.tables[1]) == "Service → Logistics | 1\n");
    CHECK(rows_of(section.tables[2]) ==
          "Parcel status | Logistics → Service | the receiving end, Service\n");
    CHECK(rows_of(section.tables[3]) == "Slides | Service → Logistics | meeting | no\n");
    CHECK(rows_of(section.tables[4]) ==
          "Service | department | 1 of 1 | 0 of 2\n"
          "Logistics | department | 0 of 1 | 1 of 1\n"
          "CRM | system | 0 of 1 | –\n");
  }

  TEST_CASE("a map without any rating or need claims nothing") {
    SiloMap map = testing::small_silos();
    for (InformationFlow& flow : map.flows) {
      flow.needed = false;
      flow.quality.reset();
      flow.way = InformationFlow::Way::system;
      flow.reported_by_from = flow.reported_by_to = false;
      flow.used.reset();
    }
    const InstrumentSection section = section_of(map, german);
    CHECK(says(section, "Kein Fluss ist als benötigt gekennzeichnet."));
    CHECK(says(section, "keine Zahl zur Übereinstimmung"));
    CHECK(section.tables.size() == 1);
    CHECK_FALSE(section_of(SiloMap{}, english).sentences.empty());
  }
}

TEST_SUITE("reports/view/instruments/kpi_review") {
  TEST_CASE("the bonus on what one cannot influence is said first, then the early warning") {
    const InstrumentSection section = section_of(testing::small_kpis(), english);
    CHECK(plain(section.sentences.at(0)) ==
          "Pay depends on “Delivery”, which Service cannot influence; those who can: Logistics.");
    // CES falls by 0.2 of 6 a quarter: 3.3 points of 100.
    CHECK(
        plain(section.sentences.at(1))
            .starts_with("Early warning: “Recommendation” (±0.0) and “Ease” (−3.3) drift apart, in "
                         "points of 100 per quarter."));
    CHECK(says(section,
               "Expected and missing: service cost per customer, first contact resolution "
               "and share of value-adding contacts (proposed)."));
    CHECK(says(section, "Nobody owns: Delivery."));
    CHECK(says(section, "use it or drop it: Ease and Delivery."));
    CHECK(says(section, "cannot be compared from period to period: Ease."));
    CHECK(says(section, "registered trademarks of Bain & Company"));
  }

  TEST_CASE("what may be said of a series grows with its length") {
    const Table table = section_of(testing::small_kpis(), english).tables.at(0);
    CHECK(table.rows[0].cells[3].text == "too few values");
    CHECK(table.rows[0].cells[2].text == "40 (missed)");
    // All 28 pairs fall: 2 of 40320 orders.
    CHECK(table.rows[2].cells[3].text == "falling (p < 0.001); −0.10 per month");
    CHECK(table.rows[2].cells[3].tone == Tone::below);
    CHECK(table.rows[2].cells[0].text == "CSAT ↑");
    CHECK(table.rows[3].cells[1].tone == Tone::missing);
  }

  TEST_CASE("only KPIs that exist stand in the table of influence") {
    const Table table = section_of(testing::small_kpis(), english).tables.at(2);
    CHECK(rows_of(table) ==
          "Recommendation | – | not said | – | no\n"
          "Ease | – | not said | – | no\n"
          "Delivery | Service | Logistics | Service | yes\n");
  }

  TEST_CASE("charts: drift and series, each with its table") {
    const InstrumentSection section = section_of(testing::small_kpis(), german);
    REQUIRE(section.figures.size() == 2);
    CHECK(section.figures[0].message == "Weiterempfehlung und Aufwand laufen auseinander.");
    CHECK(section.figures[0].table.rows.at(0).cells.at(0).text == "67,5");
    CHECK(section.figures[1].table.rows.size() == 3 + 3 + 3 + 8);
    CHECK(section.figures[1].message == "0 von 1 Kennzahlen mit Zielwert erreichen ihn.");
  }

  TEST_CASE("a review without series, date and strategic KPIs") {
    KpiReview review = testing::small_kpis();
    review.head.date.clear();
    review.strategic.clear();
    review.kpis.resize(2);
    review.kpis[0].series.clear();
    review.kpis[1].series.clear();
    const InstrumentSection section = section_of(review, english);
    CHECK(section.figures.empty());
    CHECK(says(section, "The file has no date"));
    review.kpis = {review.kpis[1]};
    review.kpis[0].last_decision->date = "2026-10-01";
    review.head.date = "2026-10-05";
    CHECK(section_of(review, english).sentences ==
          std::vector<std::string>{"None of the checks found anything to object to."});
  }
}
