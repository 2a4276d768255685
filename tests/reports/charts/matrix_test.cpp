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
    const std::string drawn = matrix(chart);
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
    const std::string drawn = matrix(chart);
    CHECK(count(drawn, "c-missing") == 1);
    CHECK(count(drawn, "c-seg-") == 2);  // the legend's
    CHECK(count(drawn, "c-on-") == 0);
  }

  TEST_CASE("columns that are the rows are numbered there, others in the legend") {
    MatrixChart chart = chart_of(2, {Kind::value, 0.2, "20"}, "Logistik");
    CHECK(count(matrix(chart), ">1 Logistik<") == 1);
    chart.columns = {"Post", "Telefon"};
    const std::string drawn = matrix(chart);
    CHECK(count(drawn, ">Logistik<") == 2);
    CHECK(count(drawn, ">1 Post<") == 1);
    CHECK(count(drawn, ">2 Telefon<") == 1);
    CHECK(faults(drawn).empty());
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
