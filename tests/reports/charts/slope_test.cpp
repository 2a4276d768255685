// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/slope.hpp"

#include "drawing.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>

using namespace cxmat::reports::charts;
using namespace cxmat::reports::charts::testing;

namespace {

SlopeChart chart_of(std::vector<SlopeRow> rows) {
  return {.frame = {.id = "waves", .title = "Wellen", .description = "Gesamt +0,3"},
          .waves = {"Frühjahr 2026", "Herbst 2026"},
          .change_heading = "Veränderung",
          .credible_legend = "belastbar",
          .noise_legend = "innerhalb der Unsicherheit",
          .rows = std::move(rows)};
}

SlopeRow row_of(std::vector<std::optional<double>> values, bool credible,
                std::string label = "Mandat") {
  return {.label = std::move(label),
          .strong = false,
          .values = std::move(values),
          .first_text = "2,3",
          .last_text = "2,6",
          .change_text = "+0,3",
          .credible = credible};
}

std::vector<double> heights(const std::string& drawn) {
  std::vector<double> found;
  for (const std::string& y : attributes(drawn.substr(drawn.find("c-panel")), "cy")) {
    found.push_back(std::stod(y));
  }
  return found;
}

}  // namespace

TEST_SUITE("reports/charts/slope") {
  TEST_CASE("a rise goes up and a fall goes down") {
    const std::vector<double> rise = heights(unpacked(slope(chart_of({row_of({2.0, 3.0}, true)}))));
    CHECK(rise.at(0) > rise.at(1));
    const std::vector<double> fall = heights(unpacked(slope(chart_of({row_of({3.0, 2.0}, true)}))));
    CHECK(fall.at(0) < fall.at(1));
  }

  TEST_CASE("a change of a tenth looks small even if it is the only one") {
    const std::vector<double> tenth =
        heights(unpacked(slope(chart_of({row_of({2.0, 2.1}, false)}))));
    const std::vector<double> level =
        heights(unpacked(slope(chart_of({row_of({2.0, 3.0}, true)}))));
    CHECK(tenth.at(0) - tenth.at(1) <= 0.11 * (level.at(0) - level.at(1)));
  }

  TEST_CASE("only a credible change is dark") {
    CHECK(count(unpacked(slope(chart_of({row_of({2.0, 3.0}, true)}))), "noise") == 0);
    const std::string noise = unpacked(slope(chart_of({row_of({2.0, 2.1}, false)})));
    CHECK(count(noise, "class=\"c-slope\"") == 0);
    CHECK(count(noise, ">innerhalb der Unsicherheit<") == 1);
    CHECK(count(noise, ">belastbar<") == 0);
  }

  TEST_CASE("a missing wave is a hole in the line") {
    const std::string drawn = unpacked(slope(chart_of({row_of({2.0, {}, 2.2, 2.4}, true)})));
    CHECK(faults(drawn).empty());
    const std::string row = drawn.substr(drawn.find("c-panel"));
    CHECK(count(row, "<line") == 1);
    CHECK(count(row, "<circle") == 3);
  }

  TEST_CASE("rows without any value are no error") {
    CHECK(faults(slope(chart_of({row_of({{}, {}}, false), row_of({}, false)}))).empty());
    CHECK(faults(slope(chart_of({}))).empty());
    CHECK(faults(slope(chart_of({row_of({std::numeric_limits<double>::quiet_NaN(), 2.0}, false)})))
              .empty());
  }

  TEST_CASE("long names and many rows stay on the canvas") {
    std::vector<SlopeRow> rows(40, row_of({1.0, 5.0}, true, endless_label()));
    SlopeChart chart = chart_of(rows);
    chart.waves = {endless_label(), "dazwischen", endless_label()};
    chart.change_heading = endless_label();
    chart.noise_legend = endless_label();
    chart.rows.front().first_text = endless_label();
    chart.rows.front().last_text = endless_label();
    chart.rows.front().change_text = endless_label();
    CHECK(faults(slope(chart)).empty());
  }

  TEST_CASE("a chart without waves has no headings") {
    SlopeChart chart = chart_of({row_of({2.0, 3.0}, true)});
    chart.waves.clear();
    CHECK(faults(slope(chart)).empty());
  }
}
