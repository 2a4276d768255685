// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/layers.hpp"

#include "drawing.hpp"

#include <doctest/doctest.h>

using namespace cxmat::reports::charts;
using namespace cxmat::reports::charts::testing;

namespace {

Svg canvas() {
  return Svg({.id = "a", .title = "", .description = ""}, "test");
}

/// What was drawn, without the element around it.
std::string body(const Svg& svg) {
  const std::string drawn = svg.finish(100);
  const std::size_t begin = drawn.find("</desc>") + 7;
  return drawn.substr(begin, drawn.size() - begin - 6);
}

}  // namespace

TEST_SUITE("reports/charts/layers") {
  TEST_CASE("rectangles and lines of one class are one path") {
    Svg svg = canvas();
    svg.box({0, 0, 10, 5}, "a");
    svg.box({20.04, 0, 10, 5}, "a");
    svg.line({0, 50}, {9, 50}, "a");
    svg.line({0, 50}, {0, 60}, "a");
    svg.line({0, 50}, {9, 60}, "a");
    CHECK(body(svg) ==
          "<path class=\"a\" d=\"M0 0h10v5h-10zM20 0h10v5h-10zM0 50h9M0 50v10M0 50L9 60\"/>");
  }

  TEST_CASE("other marks of one class share a group") {
    Svg svg = canvas();
    svg.text({0, 20}, "eins", Writing::note, Anchor::end);
    svg.text({0, 40}, "zwei", Writing::note, Anchor::end);
    CHECK(body(svg) ==
          "<g class=\"c-note\" text-anchor=\"end\"><text y=\"20\">eins</text>"
          "<text y=\"40\">zwei</text></g>");
  }

  TEST_CASE("what would be covered by something painted since is painted after it") {
    Svg svg = canvas();
    svg.box({0, 0, 10, 10}, "under");
    svg.box({50, 0, 10, 10}, "over");
    svg.box({20, 0, 10, 10}, "under");  // joins the first
    svg.box({55, 0, 10, 10}, "under");  // lies on "over"
    const std::string flat = unpacked(body(svg));
    CHECK(count(body(svg), "<path") == 3);
    CHECK(flat.rfind("\"under\"") > flat.find("\"over\""));
    CHECK(flat.find("x=\"20\"") < flat.find("\"over\""));
  }

  TEST_CASE("neighbours keep their distance when coordinates are rounded") {
    Svg svg = canvas();
    svg.box({0.04, 0, 10.04, 5}, "a");  // ends at 10.08
    svg.box({11.08, 0, 5, 5}, "b");
    const std::vector<std::string> x = attributes(unpacked(body(svg)), "x");
    const std::vector<std::string> width = attributes(unpacked(body(svg)), "width");
    CHECK(std::stod(x[1]) - std::stod(x[0]) - std::stod(width[0]) == doctest::Approx(1));
  }
}
