// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/svg.hpp"

#include "drawing.hpp"
#include "reports/charts/scale.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>

using namespace cxmat::reports::charts;
using namespace cxmat::reports::charts::testing;

TEST_SUITE("reports/charts/svg") {
  TEST_CASE("what has a meaning in HTML loses it") {
    CHECK(escape("<b>\"R&D\"</b>'s") == "&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;&#39;s");
    CHECK(escape("größer") == "größer");
  }

  TEST_CASE("control characters become spaces") {
    CHECK(escape(std::string("a\0b\nc\x7F", 6)) == "a b c ");
  }

  TEST_CASE("coordinates have at most one decimal and no trailing zeros") {
    CHECK(coordinate(3) == "3");
    CHECK(coordinate(12.5) == "12.5");
    CHECK(coordinate(1.0 / 3) == "0.3");
    CHECK(coordinate(100) == "100");
    CHECK(coordinate(-0.01) == "0");
    CHECK(coordinate(-2.5) == "-2.5");
  }

  TEST_CASE("a coordinate that is no number is 0") {
    CHECK(coordinate(std::numeric_limits<double>::quiet_NaN()) == "0");
    CHECK(coordinate(std::numeric_limits<double>::infinity()) == "0");
  }

  TEST_CASE("a chart has a name and a description for those who do not see it") {
    const Svg svg({.id = "overview", .title = "Ist < Ziel", .description = "\"2,6\""}, "bullet");
    const std::string drawn = svg.finish(40);
    CHECK(count(drawn, R"(aria-labelledby="overview-title overview-desc")") == 1);
    CHECK(count(drawn, R"(<title id="overview-title">Ist &lt; Ziel</title>)") == 1);
    CHECK(count(drawn, R"(<desc id="overview-desc">&quot;2,6&quot;</desc>)") == 1);
    CHECK(count(drawn, R"(class="chart chart-bullet")") == 1);
    CHECK(faults(drawn).empty());
  }

  TEST_CASE("a chart is never too narrow to read") {
    const Svg svg({.id = "a", .title = "", .description = "", .width = 10}, "bullet");
    CHECK(svg.width() == narrowest_width);
  }

  TEST_CASE("nothing is written for an empty text") {
    Svg svg({.id = "a", .title = "", .description = ""}, "bullet");
    svg.text({0, 10}, "", Writing::label);
    CHECK(count(svg.finish(20), "<text") == 0);
  }
}

TEST_SUITE("reports/charts/scale") {
  TEST_CASE("the ends of the numbers are the ends of the canvas") {
    const Scale scale{.from = 1, .to = 5, .start = 10, .end = 410};
    CHECK(scale(1) == 10);
    CHECK(scale(3) == 210);
    CHECK(scale(5) == 410);
  }

  TEST_CASE("what lies outside is drawn at the nearer end") {
    const Scale scale{.from = 1, .to = 5, .start = 10, .end = 410};
    CHECK(scale(0) == 10);
    CHECK(scale(7) == 410);
    CHECK(scale(std::numeric_limits<double>::infinity()) == 410);
    CHECK(scale(std::numeric_limits<double>::quiet_NaN()) == 10);
  }

  TEST_CASE("a scale without extent draws everything at its start") {
    const Scale scale{.from = 2, .to = 2, .start = 10, .end = 410};
    CHECK(scale(2) == 10);
    CHECK(scale(3) == 10);
  }

  TEST_CASE("a scale may run downwards") {
    const Scale scale{.from = 0, .to = 1, .start = 100, .end = 0};
    CHECK(scale(0.25) == 75);
  }
}
