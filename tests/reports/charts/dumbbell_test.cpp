// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/dumbbell.hpp"

#include "drawing.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace cxmat::reports::charts;
using namespace cxmat::reports::charts::testing;

namespace {

DumbbellChart chart_of(std::vector<DumbbellRow> rows) {
  return {.frame = {.id = "roles", .title = "Rollen", .description = "Größter Abstand 1,2"},
          .axis = five_levels(),
          .groups = {"Geschäftsleitung (n = 6)", "Führungskräfte (n = 18)", "IT und Daten (n = 9)"},
          .rows = std::move(rows)};
}

DumbbellRow row_of(std::vector<double> values, std::string label = "Mandat") {
  DumbbellRow row{.label = std::move(label),
                  .note = "Abstand 1,2",
                  .strong = false,
                  .points = {},
                  .missing = "alle Gruppen verborgen"};
  for (std::size_t group = 0; group < values.size(); ++group) {
    row.points.push_back(
        {.group = group, .value = values[group], .value_text = std::to_string(group) + ",0"});
  }
  return row;
}

}  // namespace

TEST_SUITE("reports/charts/dumbbell") {
  TEST_CASE("groups at both ends of the axis keep their numbers on the canvas") {
    const std::string drawn = unpacked(dumbbell(chart_of({row_of({1.0, 5.0})})));
    CHECK(faults(drawn).empty());
    CHECK(count(drawn, ">0,0</text>") == 1);
    CHECK(count(drawn, ">1,0</text>") == 1);
  }

  TEST_CASE("only the lowest and the highest group are numbered") {
    const std::string drawn = unpacked(dumbbell(chart_of({row_of({2.0, 3.0, 4.0})})));
    CHECK(faults(drawn).empty());
    CHECK(count(drawn, ">0,0</text>") == 1);
    CHECK(count(drawn, ">1,0</text>") == 0);
    CHECK(count(drawn, ">2,0</text>") == 1);
  }

  TEST_CASE("groups that agree stand one above the other, none hidden") {
    const std::string drawn = unpacked(dumbbell(chart_of({row_of({2.5, 2.5, 2.5})})));
    CHECK(faults(drawn).empty());
    const std::size_t row = drawn.find("c-link");
    const std::string marks = drawn.substr(row);
    CHECK(count(marks, "c-mark-1") == 1);
    CHECK(count(marks, "c-mark-2") == 1);
    CHECK(count(marks, "c-mark-3") == 1);
    CHECK(count(marks, "class=\"c-value\"") == 1);
  }

  TEST_CASE("each group has a shape of its own") {
    DumbbellChart chart = chart_of({});
    chart.groups.assign(12, "Gruppe");
    const std::vector<std::string> classes = attributes(unpacked(dumbbell(chart)), "class");
    std::set<std::string> marks;
    for (const std::string& css_class : classes) {
      if (css_class.starts_with("c-mark")) {
        marks.insert(css_class);
      }
    }
    CHECK(marks.size() == 12);
  }

  TEST_CASE("a row whose groups are all hidden says so") {
    const std::string drawn = unpacked(dumbbell(chart_of({row_of({})})));
    CHECK(faults(drawn).empty());
    CHECK(count(drawn, ">alle Gruppen verborgen<") == 1);
  }

  TEST_CASE("a group that is not in the legend is not drawn") {
    DumbbellRow row = row_of({2.0});
    row.points.push_back({.group = 99, .value = 3, .value_text = "9,9"});
    CHECK(count(unpacked(dumbbell(chart_of({row}))), "9,9") == 0);
  }

  TEST_CASE("long labels and many rows stay on the canvas") {
    std::vector<DumbbellRow> rows(40, row_of({1.0, 1.05, 5.0}, endless_label()));
    DumbbellChart chart = chart_of(rows);
    chart.groups.at(0) = endless_label();
    CHECK(faults(dumbbell(chart)).empty());
  }

  TEST_CASE("one group alone is one point") {
    const std::string drawn = unpacked(dumbbell(chart_of({row_of({5.0})})));
    CHECK(faults(drawn).empty());
    CHECK(count(drawn, "class=\"c-value\"") == 1);
  }

  TEST_CASE("the order of the points does not matter") {
    DumbbellRow turned = row_of({2.0, 2.0, 4.0});
    std::swap(turned.points.front(), turned.points.back());
    CHECK(dumbbell(chart_of({turned})) == dumbbell(chart_of({row_of({2.0, 2.0, 4.0})})));
  }
}
