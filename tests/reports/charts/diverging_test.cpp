// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/diverging.hpp"

#include "drawing.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cxmat::reports::charts;
using namespace cxmat::reports::charts::testing;

namespace {

DivergingRow row_of(std::vector<std::int64_t> counts) {
  return {.label = "Mandat",
          .note = "n = 40",
          .strong = false,
          .counts = std::move(counts),
          .low_text = "25 %",
          .middle_text = "20 %",
          .high_text = "55 %",
          .aside = "weiß nicht 8 %",
          .missing = "keine Antworten"};
}

/// Drawn unpacked and without a legend.
std::string draw(std::size_t categories, std::vector<DivergingRow> rows) {
  return unpacked(
      diverging({.frame = {.id = "d", .title = "Antworten", .description = "Mandat 55 %"},
                 .categories = std::vector<std::string>(categories),
                 .rows = std::move(rows)}));
}

double attribute_of(const std::string& drawn, std::string_view element, std::string_view name,
                    int which = 0) {
  std::size_t at = drawn.find(element);
  for (; which > 0; --which) {
    at = drawn.find(element, at + 1);
  }
  REQUIRE(at != std::string::npos);
  return std::stod(attributes(drawn.substr(at), name).front());
}

}  // namespace

TEST_SUITE("reports/charts/diverging") {
  TEST_CASE("an even number of answers is parted by the line, an odd one's middle is halved") {
    // 1, 3 | 4, 2 of ten; the line parts 40 % from 60 %.
    const std::string even = draw(4, {row_of({1, 3, 4, 2})});
    CHECK(faults(even).empty());
    const double line = attribute_of(even, "<line class=\"c-middle\"", "x1");
    CHECK(attribute_of(even, "c-high-1", "x") == doctest::Approx(line).epsilon(0.001));
    const double left = attribute_of(even, "c-low-5", "x");
    const double frame = attribute_of(even, "c-frame", "width");
    CHECK((line - left) / frame == doctest::Approx(0.4).epsilon(0.005));
    const std::string odd = draw(3, {row_of({2, 4, 4})});
    const double middle = attribute_of(odd, "c-neutral", "x");
    const double width = attribute_of(odd, "c-neutral", "width") + 1;  // and its gap
    CHECK(attribute_of(odd, "<line class=\"c-middle\"", "x1") ==
          doctest::Approx(middle + width / 2).epsilon(0.002));
  }

  TEST_CASE("all rows share one line and one scale") {
    const std::string drawn = draw(4, {row_of({9, 1, 0, 0}), row_of({0, 0, 1, 9})});
    CHECK(attribute_of(drawn, "<line class=\"c-middle\"", "x1", 0) ==
          attribute_of(drawn, "<line class=\"c-middle\"", "x1", 1));
    CHECK(attribute_of(drawn, "c-frame", "width", 0) ==
          doctest::Approx(attribute_of(drawn, "c-frame", "width", 1)).epsilon(0.002));
  }

  TEST_CASE("who did not know is no part of the bar") {
    DivergingRow aside = row_of({1, 1, 1, 1});
    DivergingRow none = aside;
    none.aside.clear();
    const std::string drawn = draw(4, {aside});
    CHECK(count(drawn, ">weiß") == 1);  // in two lines
    CHECK(count(drawn, "8 %<") == 1);
    CHECK(attribute_of(drawn, "c-frame", "x") + attribute_of(drawn, "c-frame", "width") <
          attribute_of(draw(4, {none}), "c-frame", "x") +
              attribute_of(draw(4, {none}), "c-frame", "width"));
  }

  TEST_CASE("the middle's share is written where it fits") {
    CHECK(count(draw(3, {row_of({1, 8, 1})}), ">20 %<") == 1);
    CHECK(count(draw(3, {row_of({50, 1, 50})}), ">20 %<") == 0);
  }

  TEST_CASE("a row without answers says so") {
    const std::string drawn = draw(5, {row_of({0, 0, 0, 0, 0}), row_of({-4})});
    CHECK(count(drawn, ">keine Antworten<") == 2);
    CHECK(count(drawn, "c-middle") == 0);
    CHECK(count(drawn, ">25 %<") == 0);
  }
}
