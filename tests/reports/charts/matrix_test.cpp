// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/matrix.hpp"

#include "drawing.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

using namespace cxmat::reports::charts;
using namespace cxmat::reports::charts::testing;

namespace {

using Kind = MatrixCell::Kind;

MatrixChart chart_of(std::size_t size, const MatrixCell& cell, const std::string& label = "IT") {
  MatrixChart chart{.frame = {.id = "m", .title = "Konflikte", .description = "IT gegen IT"},
                    .row_heading = "von",
                    .column_heading = "nach",
                    .low_legend = "keiner",
                    .high_legend = "stärkster",
                    .signs = {{"?", "nicht bewertet"}}};
  for (std::size_t i = 0; i < size; ++i) {
    chart.columns.push_back(label);
    chart.rows.push_back({.label = label, .cells = std::vector<MatrixCell>(size, cell)});
  }
  return chart;
}

}  // namespace

TEST_SUITE("reports/charts/matrix") {
  TEST_CASE("the stronger, the darker") {
    MatrixChart chart = chart_of(3, {});
    chart.low_legend.clear();
    chart.high_legend.clear();
    chart.rows[0].cells = {
        {Kind::value, 0, "0"}, {Kind::value, 0.5, "50"}, {Kind::value, 1, "100"}};
    const std::string drawn = unpacked(matrix(chart));
    CHECK(faults(drawn).empty());
    CHECK(count(drawn, "\"c-seg-1\"") == 1);
    CHECK(count(drawn, "\"c-seg-5\"") == 1);
    CHECK(count(drawn, "\"c-seg-9\"") == 1);
    CHECK(count(drawn, "c-on-9") == 1);
  }

  TEST_CASE("a figure that is missing is no zero, and a place for none stays blank") {
    MatrixChart chart = chart_of(2, {});
    chart.signs.clear();
    chart.rows[0].cells = {{}, {Kind::missing, 0, "?"}};
    const std::string drawn = unpacked(matrix(chart));
    CHECK(count(drawn, "c-missing") == 1);
    CHECK(count(drawn, "c-seg-") == 2);  // the legend's
    CHECK(count(drawn, "c-on-") == 0);
  }

  TEST_CASE("columns that are the rows are numbered there") {
    const MatrixChart chart = chart_of(2, {Kind::value, 0.2, "20"}, "Logistik");
    CHECK(count(matrix(chart), ">1 Logistik<") == 1);
  }

  TEST_CASE("columns are named where all names fit whole, else numbered in the legend") {
    MatrixChart chart = chart_of(2, {Kind::value, 0.2, "20"}, "Logistik");
    chart.columns = {"Post", "Vertrieb und Kundendienst"};
    const std::string named = matrix(chart);
    CHECK(count(named, ">Post<") == 1);
    CHECK(count(named, ">Kundendienst<") == 1);
    CHECK(count(named, ">2<") == 0);
    CHECK(faults(named).empty());
    chart.columns = {"Post", "Kundenerlebnisverantwortliche"};
    const std::string numbered = matrix(chart);
    CHECK(count(numbered, ">1 Post<") == 1);
    CHECK(count(numbered, ">2 Kundenerlebnisverantwortliche<") == 1);
    CHECK(count(numbered, ">2<") == 1);
    CHECK(faults(numbered).empty());
  }

  TEST_CASE("sixty questions and forty groups: colours without numbers, on the canvas") {
    MatrixChart chart = chart_of(1, {}, endless_label());
    chart.columns.assign(40, "Kundendienst");
    chart.rows.assign(60, {.label = endless_label(),
                           .cells = std::vector<MatrixCell>(40, {Kind::value, 0.4, "2,6"})});
    const std::string drawn = matrix(chart);
    CHECK(faults(drawn).empty());
    CHECK(count(unpacked(drawn), "class=\"c-seg-4\"") == 60 * 40);
    CHECK(count(drawn, ">2,6<") == 0);
    CHECK(drawn.size() < 80'000);
  }

  TEST_CASE("one, many, long: everything stays on the canvas") {
    for (const std::size_t size : {0U, 1U, 2U, 7U, 12U, 25U, 60U}) {
      CAPTURE(size);
      CHECK(faults(matrix(chart_of(size, {Kind::value, 0.7, "70"}, endless_label()))) ==
            std::vector<std::string>{});
      CHECK(faults(matrix(chart_of(size, {Kind::missing, 0, "×"}))) == std::vector<std::string>{});
    }
    MatrixChart chart = chart_of(3, {Kind::value, 0.7, endless_label()});
    chart.row_heading = endless_label();
    chart.low_legend = endless_label();
    chart.signs = {{endless_label(), endless_label()}};
    CHECK(faults(matrix(chart)).empty());
  }

  TEST_CASE("rows shorter than the columns and values that are none are no error") {
    MatrixChart chart = chart_of(3, {Kind::value, std::numeric_limits<double>::quiet_NaN(), "–"});
    chart.rows[1].cells.clear();
    chart.rows[2].cells.resize(9);
    CHECK(faults(matrix(chart)).empty());
  }
}
