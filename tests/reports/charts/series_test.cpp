// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/series.hpp"

#include "drawing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

using namespace cxmat::reports::charts;
using namespace cxmat::reports::charts::testing;

namespace {

using Values = std::vector<std::optional<double>>;

SeriesLine line_of(Values values, std::string name = "NPS") {
  return {
      .name = std::move(name), .values = std::move(values), .first_text = "34", .last_text = "35"};
}

SeriesPanel panel_of(std::vector<SeriesLine> lines) {
  SeriesPanel panel{.label = "Weiterempfehlung", .note = "kein Trend", .lines = std::move(lines)};
  for (std::size_t i = 0; i < panel.lines.front().values.size(); ++i) {
    panel.periods.push_back("2026-Q" + std::to_string(i + 1));
  }
  panel.missing = "kein Wert";
  return panel;
}

SeriesChart chart_of(std::vector<SeriesPanel> panels) {
  return {.frame = {.id = "kpi", .title = "Kennzahlen", .description = "NPS 34 bis 35"},
          .panels = std::move(panels),
          .target_legend = "Ziel"};
}

std::vector<double> heights(const std::string& drawn) {
  std::vector<double> found;
  for (const std::string& y : attributes(drawn.substr(drawn.find("c-panel")), "cy")) {
    found.push_back(std::stod(y));
  }
  return found;
}

}  // namespace

TEST_SUITE("reports/charts/series") {
  TEST_CASE("higher values stand higher") {
    const std::string drawn = unpacked(series(chart_of({panel_of({line_of({1, 3, 2})})})));
    CHECK(faults(drawn).empty());
    const std::vector<double> y = heights(drawn);
    REQUIRE(y.size() == 3);
    CHECK(y[0] > y[2]);
    CHECK(y[2] > y[1]);
  }

  TEST_CASE("noise stays flat where the panel must reach far") {
    SeriesPanel panel = panel_of({line_of({34, 36})});
    panel.least_span = 40;
    const std::vector<double> flat = heights(unpacked(series(chart_of({panel}))));
    panel.least_span = 0;
    const std::vector<double> steep = heights(unpacked(series(chart_of({panel}))));
    CHECK(std::abs(flat[0] - flat[1]) < 0.06 * std::abs(steep[0] - steep[1]));
  }

  TEST_CASE("two lines are told apart by dashes and marks, and named") {
    const std::string drawn =
        unpacked(series(chart_of({panel_of({line_of({1, 2}), line_of({2, 1}, "CES")})})));
    CHECK(faults(drawn).empty());
    CHECK(count(drawn, "c-slope-second") == 2);
    CHECK(count(drawn, ">CES<") == 1);
    CHECK(count(drawn, "<circle") == 3);
    CHECK(count(drawn, "<polygon") == 3);
  }

  TEST_CASE("numbers of lines that end at one place do not collide") {
    for (const double distance : {0.0, 0.1, 1.0}) {
      CHECK(faults(series(chart_of(
                       {panel_of({line_of({1, 5}), line_of({1 + distance, 5 - distance})})})))
                .empty());
    }
  }

  TEST_CASE("the target is drawn and explained where there is one") {
    SeriesPanel panel = panel_of({line_of({1, 2})});
    CHECK(count(unpacked(series(chart_of({panel}))), "Ziel") == 0);
    panel.target = 9;
    const std::string drawn = unpacked(series(chart_of({panel})));
    CHECK(count(drawn, "c-goal") == 2);
    CHECK(count(drawn, ">Ziel<") == 1);
    CHECK(faults(drawn).empty());
  }

  TEST_CASE("a hole in the values is a hole in the line") {
    const std::string drawn = unpacked(series(chart_of({panel_of({line_of({1, {}, 2, 3})})})));
    CHECK(count(drawn, "<line") == 1);
    CHECK(count(drawn, "<circle") == 3);
  }

  TEST_CASE("no value, one value, equal values") {
    const std::string none = unpacked(series(chart_of({panel_of({line_of({{}, {}})})})));
    CHECK(count(none, ">kein Wert<") == 1);
    CHECK(faults(none).empty());
    CHECK(faults(series(chart_of({panel_of({line_of({5})})}))).empty());
    CHECK(faults(series(chart_of({panel_of({line_of({5, 5, 5})})}))).empty());
    CHECK(faults(series(chart_of({}))).empty());
    CHECK(faults(series(chart_of(
                     {panel_of({line_of({std::numeric_limits<double>::quiet_NaN(), 1e300})})})))
              .empty());
  }

  TEST_CASE("long names and hundreds of periods stay on the canvas") {
    SeriesPanel panel = panel_of({line_of(Values(400, 3.0), endless_label()),
                                  line_of(Values(400, 2.0), endless_label() + "2")});
    panel.label = endless_label();
    panel.note = endless_label();
    panel.periods.front() = endless_label();
    panel.periods.back() = endless_label();
    panel.lines[0].first_text = endless_label();
    panel.lines[1].last_text = endless_label();
    panel.target = -1e9;
    CHECK(faults(series(chart_of({panel, panel}))).empty());
  }
}
