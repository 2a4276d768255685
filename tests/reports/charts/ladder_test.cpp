// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/ladder.hpp"

#include "drawing.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cxmat::reports::charts;
using namespace cxmat::reports::charts::testing;

namespace {

std::string draw(std::vector<Step> steps, bool blocks = false, int next = 0) {
  return unpacked(ladder({.frame = {.id = "l", .title = "Leiter", .description = "Stufe 2"},
                          .levels = {"1 Zufällig", "2 Vereinzelt", "3 Vereinbart"},
                          .next = next,
                          .next_legend = {},
                          .reached_legend = {},
                          .partly_legend = {},
                          .unknown_legend = {},
                          .blocks_legend = {},
                          .rows = {{.label = "Mandat",
                                    .note = "2,4 von 3",
                                    .strong = false,
                                    .blocks = blocks,
                                    .steps = std::move(steps)}}}));
}

}  // namespace

TEST_SUITE("reports/charts/ladder") {
  TEST_CASE("each state of a step is drawn in a way of its own, not by colour alone") {
    const auto marks = [](Step step) {
      const std::string drawn = draw({step});
      CHECK(faults(drawn).empty());
      return std::vector<int>{count(drawn, "\"c-step\""), count(drawn, "\"c-step-open\""),
                              count(drawn, "\"c-missing\""), count(drawn, ">?<")};
    };
    CHECK(marks(Step::reached) == std::vector<int>{1, 0, 0, 0});
    CHECK(marks(Step::partly) == std::vector<int>{1, 1, 0, 0});
    CHECK(marks(Step::open) == std::vector<int>{0, 1, 0, 0});
    CHECK(marks(Step::unknown) == std::vector<int>{0, 0, 1, 1});
    CHECK(marks(Step::none) == std::vector<int>{0, 0, 0, 0});
  }

  TEST_CASE("a step that is partly reached is filled half") {
    const std::string drawn = draw({Step::partly});
    const double filled =
        std::stod(attributes(drawn.substr(drawn.find("\"c-step\"")), "width").front());
    const double whole =
        std::stod(attributes(drawn.substr(drawn.find("\"c-step-open\"")), "width").front());
    CHECK(filled == doctest::Approx(whole / 2));
  }

  TEST_CASE("numbers stand above the columns, names in the legend") {
    const std::string drawn = draw({});
    for (const char* words : {">1<", ">3<", ">3 Vereinbart<"}) {
      CHECK(count(drawn, words) == 1);
    }
  }

  TEST_CASE("what blocks the next level carries a sign, and the next level a frame") {
    CHECK(count(draw({Step::reached}), "c-blocks") == 0);
    CHECK(count(draw({Step::reached}, true), "<polygon class=\"c-blocks\"") == 1);
    CHECK(count(draw({Step::reached}), "c-next") == 0);
    CHECK(count(draw({Step::reached}, false, 3), "c-next") == 1);
    CHECK(count(draw({Step::reached}, false, 4), "c-next") == 0);  // there is no such level
  }

  TEST_CASE("more steps than levels are not drawn") {
    CHECK(count(draw(std::vector<Step>(9, Step::reached)), "\"c-step\"") == 3);
  }
}
