// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/sparkline.hpp"

#include "drawing.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace cxmat::reports::charts;
using namespace cxmat::reports::charts::testing;

namespace {

std::string draw(std::vector<std::optional<double>> values) {
  return unpacked(sparkline({.frame = {.id = "s", .title = "Verlauf", .description = "2,1 bis 2,4"},
                             .values = std::move(values)}));
}

}  // namespace

TEST_SUITE("reports/charts/sparkline") {
  TEST_CASE("it is the size of a word, and one value makes no course") {
    const std::string drawn = draw({2.1, 2.4});
    CHECK(faults(drawn).empty());
    CHECK(count(drawn, "viewBox=\"0 0 96 24\"") == 1);
    CHECK(draw({2.1}).empty());
  }

  TEST_CASE("a rise goes up, and the last value has a dot") {
    const std::string drawn = draw({1.0, 3.0, 5.0});
    CHECK(count(drawn, "<line") == 2);
    CHECK(std::stod(attributes(drawn, "y1").front()) > std::stod(attributes(drawn, "y2").back()));
    CHECK(attributes(drawn, "cy") == std::vector<std::string>{attributes(drawn, "y2").back()});
  }

  TEST_CASE("a hole stays a hole, and no value at all is drawn as nothing") {
    CHECK(count(draw({1.0, {}, 3.0, 4.0}), "<line") == 1);
    CHECK(count(draw({{}, {}}), "<circle") == 0);
  }
}
