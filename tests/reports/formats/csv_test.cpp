// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/csv.hpp"

#include "support/sample_assessment.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace cxmat;
using cxmat::reports::render_csv;

namespace {

/// Cells of a text whose quoted cells hold neither quotes nor line ends.
std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells{""};
  bool quoted = false;
  for (const char character : line) {
    if (character == '"') {
      quoted = !quoted;
    } else if (character == ',' && !quoted) {
      cells.emplace_back();
    } else {
      cells.back() += character;
    }
  }
  return cells;
}

using Row = std::map<std::string, std::string>;

std::vector<Row> rows_of(const std::string& csv) {
  std::vector<Row> rows;
  std::istringstream input(csv);
  std::string line;
  std::getline(input, line);
  const std::vector<std::string> names = cells_of(line);
  while (std::getline(input, line)) {
    const std::vector<std::string> cells = cells_of(line);
    REQUIRE(cells.size() == names.size());
    Row row;
    for (std::size_t i = 0; i < names.size(); ++i) {
      row[names[i]] = cells[i];
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string csv_of(Assessment assessment) {
  return render_csv(protect(std::move(assessment)));
}

Row row_of(const std::string& csv, const std::string& node, const std::string& wave,
           const std::string& grouping = "", const std::string& group = "") {
  const std::vector<Row> rows = rows_of(csv);
  const auto found = std::ranges::find_if(rows, [&](const Row& row) {
    return row.at("node") == node && row.at("wave") == wave && row.at("grouping") == grouping &&
           row.at("group") == group;
  });
  REQUIRE(found != rows.end());
  return *found;
}

double number(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

TEST_SUITE("reports/formats/csv") {
  TEST_CASE("the header names every column") {
    const std::string csv = csv_of(Assessment());
    CHECK(csv ==
          "node,parent,kind,label_en,label_de,wave,grouping,group,n,asked,coverage,score,"
          "level_score,level,sd,interval_low,interval_high,agreement,alpha,target,"
          "benchmark_median,percentile,suppressed,benchmark_basis,peers,percentile_low,"
          "percentile_high,better_than,level_with,quarter,benchmark_gap,benchmark_gap_low,"
          "benchmark_gap_high,change,change_low,change_high,change_p,change_verdict\n");
  }

  TEST_CASE("there is one line a node and selection") {
    // 14 nodes; 11 scored ones by three groups; 6 areas in the earlier wave.
    CHECK(rows_of(csv_of(testing::sample_assessment())).size() == 14 + 11 * 3 + 6);
  }

  TEST_CASE("figures read back as the very same numbers") {
    const Assessment assessment = testing::sample_assessment();
    const Figures& figures = *assessment.find("ownership.mandate")->overall;
    const Row row = row_of(csv_of(assessment), "ownership.mandate", "2026");
    CHECK(row.at("parent") == "ownership");
    CHECK(row.at("kind") == "dimension");
    CHECK(row.at("label_en") == "Mandate");
    CHECK(row.at("label_de") == "Mandat");
    CHECK(row.at("n") == "38");
    CHECK(number(row.at("score")) == *figures.score);
    CHECK(number(row.at("level_score")) == 2.4);
    CHECK(row.at("level_score") == "2.4");
    CHECK(row.at("level") == "2");
    CHECK(number(row.at("interval_low")) == figures.interval->low);
    CHECK(row.at("suppressed") == "false");
  }

  TEST_CASE("absent figures are empty, never 0") {
    const std::string csv = csv_of(testing::sample_assessment());
    const Row counted = row_of(csv, "pulse", "2026");
    CHECK(counted.at("asked") == "40");
    for (const char* column : {"score", "level_score", "level", "sd", "alpha", "target"}) {
      CHECK(counted.at(column).empty());
    }
    CHECK(row_of(csv, "overall", "2026").at("parent").empty());
  }

  TEST_CASE("a hidden group has no figures") {
    const Row row = row_of(csv_of(testing::sample_assessment()), "ownership", "2026", "role", "it");
    CHECK(row.at("suppressed") == "true");
    for (const char* column :
         {"n", "asked", "coverage", "score", "level_score", "level", "sd", "interval_low",
          "interval_high", "agreement", "alpha", "target", "benchmark_median", "percentile"}) {
      CHECK(row.at(column).empty());
    }
  }

  TEST_CASE("a hidden overall figure takes its percentile along") {
    Assessment assessment = testing::sample_assessment();
    testing::node(assessment, "ownership").overall->n = 4;
    testing::node(assessment, "ownership").waves.back().overall->n = 4;
    const Row row = row_of(csv_of(assessment), "ownership", "2026");
    CHECK(row.at("suppressed") == "true");
    CHECK(row.at("percentile").empty());
    CHECK(row.at("better_than").empty());
    CHECK(row.at("benchmark_gap").empty());
  }

  TEST_CASE("the change since the wave before stands with everyone in the latest wave") {
    Assessment assessment = testing::sample_assessment();
    testing::node(assessment, "ownership").change = WaveChange{.from = "2025",
                                                               .to = "2026",
                                                               .difference = 0.3,
                                                               .interval = Interval{0.1, 0.5},
                                                               .p = 0.004};
    testing::node(assessment, "metrics").change =
        WaveChange{.from = "2025", .to = "2026", .difference = -0.1};
    const std::string csv = csv_of(assessment);
    const Row now = row_of(csv, "ownership", "2026");
    CHECK(now.at("change") == "0.3");
    CHECK(now.at("change_low") == "0.1");
    CHECK(now.at("change_high") == "0.5");
    CHECK(now.at("change_p") == "0.004");
    CHECK(now.at("change_verdict") == "risen");
    const Row untested = row_of(csv, "metrics", "2026");
    CHECK(untested.at("change") == "-0.1");
    CHECK(untested.at("change_p").empty());
    CHECK(untested.at("change_verdict") == "not_tested");
    CHECK(row_of(csv, "ownership", "2025").at("change").empty());
    CHECK(row_of(csv, "ownership", "2026", "role", "executive").at("change_verdict").empty());
    CHECK(row_of(csv, "overall", "2026").at("change").empty());
  }

  TEST_CASE("target and benchmark stand with everyone in the latest wave only") {
    const std::string csv = csv_of(testing::sample_assessment());
    const Row now = row_of(csv, "ownership", "2026");
    CHECK(now.at("target") == "3");
    CHECK(now.at("benchmark_median") == "2.7");
    CHECK(now.at("percentile") == "20");
    CHECK(now.at("benchmark_basis") == "scores");
    CHECK(now.at("peers") == "20");
    CHECK(now.at("better_than") == "4");
    CHECK(row_of(csv, "ownership", "2025").at("peers").empty());
    CHECK(row_of(csv, "ownership", "2025").at("percentile").empty());
    CHECK(row_of(csv, "ownership", "2026", "role", "executive").at("percentile").empty());
  }

  TEST_CASE("crossed groups are named with a comma, rows first") {
    Assessment assessment = testing::sample_assessment();
    assessment.groupings.push_back({.column = "department",
                                    .label = LocalizedText("Department"),
                                    .values = {{.name = "sales", .label = LocalizedText("Sales")},
                                               {.name = "hr", .label = LocalizedText("HR")}}});
    CrossCells cross{.rows = "role", .columns = "department", .cells = {}};
    assessment.engagement.privacy.collection = Collection::consensus;  // all is shown
    for (std::int64_t n = 10; n < 16; ++n) {
      cross.cells.emplace_back(Figures{.respondents = n, .n = n, .asked = n});
    }
    testing::node(assessment, "ownership").crosses = {cross};
    const std::string csv = csv_of(std::move(assessment));
    CHECK(row_of(csv, "ownership", "2026", "role,department", "executive,hr").at("n") == "11");
    CHECK(row_of(csv, "ownership", "2026", "role,department", "frontline,sales").at("n") == "12");
    CHECK(csv.find(",\"role,department\",\"it,hr\",15,") != std::string::npos);
  }

  TEST_CASE("a text that a spreadsheet would run gets an apostrophe, a number never") {
    for (const std::string start : {"=", "+", "-", "@", "\t"}) {
      const std::string csv = csv_of(testing::sample_with_texts(start + "1"));
      CHECK(csv.find(",'" + start + "1,") != std::string::npos);
      CHECK(csv.find("," + start + "1,") == std::string::npos);
    }
    CHECK(csv_of(testing::sample_with_texts("\r=1")).find(",\"'\r=1\",") != std::string::npos);
    Assessment assessment = testing::sample_assessment();
    testing::node(assessment, "ownership").overall->alpha = -0.25;
    CHECK(row_of(csv_of(assessment), "ownership", "2026").at("alpha") == "-0.25");
  }

  TEST_CASE("commas, quotation marks and line ends are quoted as RFC 4180 has it") {
    const std::string csv = csv_of(testing::sample_with_texts("a, \"b\"\nc"));
    CHECK(csv.find(",\"a, \"\"b\"\"\nc\",") != std::string::npos);
  }

  TEST_CASE("a label that is there in one language only leaves the other empty") {
    Assessment assessment = testing::sample_assessment();
    LocalizedText german;
    german.set(Language::de, "Nur deutsch");
    testing::node(assessment, "ownership").label = german;
    const Row row = row_of(csv_of(std::move(assessment)), "ownership", "2026");
    CHECK(row.at("label_de") == "Nur deutsch");
    CHECK(row.at("label_en").empty());
  }
}
