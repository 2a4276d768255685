// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/bullet.hpp"

#include "drawing.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>

using namespace cxmat::reports::charts;
using namespace cxmat::reports::charts::testing;

namespace {

BulletChart chart_of(std::vector<BulletRow> rows) {
  return {.frame = {.id = "dims", .title = "Dimensionen", .description = "Höchster Wert 3,4"},
          .axis = five_levels(),
          .legend = {.value = "Reifegradwert",
                     .interval = "95-%-Intervall",
                     .target = "Zielwert",
                     .benchmark = "Median der Vergleichsfirmen",
                     .quartiles = "mittlere Hälfte"},
          .rows = std::move(rows)};
}

/// Every mark there is, all at `value`.
BulletRow row_at(double value, std::string label = "Mandat") {
  return {.label = std::move(label),
          .note = "n = 42",
          .strong = false,
          .value = value,
          .value_text = "2,6",
          .missing = {},
          .interval = Range{value, value},
          .target = value,
          .benchmark = BenchmarkMark{value, Range{value, value}}};
}

BulletRow row_without_score() {
  return {.label = "Stimme der Kundschaft",
          .note = {},
          .strong = false,
          .value = {},
          .value_text = "–",
          .missing = "zu wenige Antworten",
          .interval = {},
          .target = 3.5,
          .benchmark = {}};
}

}  // namespace

TEST_SUITE("reports/charts/bullet") {
  TEST_CASE("marks on either end of the axis and on one point stay on the canvas") {
    for (const double value : {1.0, 2.5, 5.0}) {
      CHECK(faults(bullet(chart_of({row_at(value)}))).empty());
    }
  }

  TEST_CASE("marks beyond the axis are drawn at its ends") {
    CHECK(faults(bullet(chart_of({row_at(-3), row_at(17)}))).empty());
    CHECK(faults(bullet(chart_of({row_at(std::numeric_limits<double>::quiet_NaN())}))).empty());
  }

  TEST_CASE("long labels wrap into two lines and collide with nothing") {
    const std::string drawn = unpacked(bullet(chart_of({row_at(2, endless_label()), row_at(3)})));
    CHECK(faults(drawn).empty());
    CHECK(count(drawn, "class=\"c-label\"") == 3);
  }

  TEST_CASE("forty rows have the level numbers at both ends") {
    std::vector<BulletRow> rows(40, row_at(3.2, endless_label()));
    const std::string drawn = unpacked(bullet(chart_of(rows)));
    CHECK(faults(drawn).empty());
    CHECK(count(drawn, ">3</text>") == 2);
    CHECK(count(unpacked(bullet(chart_of({row_at(2)}))), ">3</text>") == 1);
  }

  TEST_CASE("no rows are no error") {
    CHECK(faults(bullet(chart_of({}))).empty());
  }

  TEST_CASE("every width keeps its texts") {
    for (const double width : {0.0, 320.0, 440.0, 720.0}) {
      BulletChart chart = chart_of({row_at(2, endless_label()), row_without_score()});
      chart.frame.width = width;
      CHECK(faults(bullet(chart)).empty());
    }
  }

  TEST_CASE("a row without a score says so and has no bar") {
    const std::string drawn = unpacked(bullet(chart_of({row_without_score()})));
    CHECK(faults(drawn).empty());
    CHECK(count(drawn, "zu wenige Antworten") == 1);
    CHECK(count(drawn, "c-missing") == 1);
    CHECK(count(drawn, "c-bar") == 0);
    CHECK(count(drawn, "c-target") == 0);
  }

  TEST_CASE("a reason longer than the track is cut, not written over it") {
    BulletRow row = row_without_score();
    row.missing = endless_label();
    row.value_text = endless_label();
    row.note = endless_label();
    CHECK(faults(bullet(chart_of({row}))).empty());
  }

  TEST_CASE("the legend explains what is drawn and nothing else") {
    BulletRow bare = row_at(2);
    bare.interval.reset();
    bare.benchmark.reset();
    const std::string drawn = unpacked(bullet(chart_of({bare})));
    CHECK(count(drawn, ">Reifegradwert<") == 1);
    CHECK(count(drawn, ">Zielwert<") == 1);
    CHECK(count(drawn, "Intervall") == 0);
    CHECK(count(drawn, "Median") == 0);
    CHECK(count(drawn, ">4 Durchgängig<") == 1);
  }

  TEST_CASE("the number at the end is the caller's text") {
    CHECK(count(unpacked(bullet(chart_of({row_at(2.5999)}))), ">2,6</text>") == 1);
  }

  TEST_CASE("labels with signs that HTML knows are written, not obeyed") {
    const std::string drawn = unpacked(bullet(chart_of({row_at(2, "<script>\"R&D\"")})));
    CHECK(count(drawn, "<script") == 0);
    CHECK(count(drawn, "&lt;script&gt;&quot;R&amp;D&quot;") == 1);
  }

  TEST_CASE("the same chart is the same bytes") {
    const BulletChart chart = chart_of({row_at(2), row_without_score()});
    CHECK(bullet(chart) == bullet(chart));
  }

  TEST_CASE("a higher score has the longer bar") {
    const auto bar_end = [](double value) {
      const std::string drawn = unpacked(bullet(chart_of({row_at(value)})));
      const std::string bar = drawn.substr(drawn.rfind("\"c-bar\""));
      return std::stoi(attributes(bar, "width").front());
    };
    CHECK(bar_end(1.0) > 0);
    CHECK(bar_end(1.0) < bar_end(3.0));
    CHECK(bar_end(3.0) < bar_end(5.0));
  }

  TEST_CASE("two charts in one document have different ids") {
    BulletChart other = chart_of({row_at(2)});
    other.frame.id = "other";
    CHECK(faults(bullet(other)).empty());
    CHECK(attributes(unpacked(bullet(other)), "id") !=
          attributes(unpacked(bullet(chart_of({row_at(2)}))), "id"));
  }

  TEST_CASE("a ladder of two or of nine levels is drawn as well") {
    for (const int levels : {1, 2, 9}) {
      BulletChart chart = chart_of({row_at(1.5)});
      chart.axis.bands.clear();
      for (int level = 1; level <= levels; ++level) {
        chart.axis.bands.push_back({level - 0.5, std::to_string(level), "Stufe"});
      }
      chart.axis.bands.front().from = 1;
      chart.axis.maximum = levels;
      CHECK(faults(bullet(chart)).empty());
    }
  }
}
