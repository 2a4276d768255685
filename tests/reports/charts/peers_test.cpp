// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/peers.hpp"

#include "drawing.hpp"
#include "reports/charts/swarm.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

using namespace cxmat::reports::charts;
using namespace cxmat::reports::charts::testing;

namespace {

PeersRow row_of(std::size_t peers) {
  PeersRow row{.label = "Mandat",
               .note = "Prozentrang 36",
               .strong = false,
               .own = 2.4,
               .own_text = "2,4",
               .peers = {},
               .middle = Range{2, 3},
               .median = 2.5,
               .whole = Range{1.2, 4.6},
               .missing = "zu wenige Vergleichsfirmen"};
  for (std::size_t i = 0; i < peers; ++i) {
    row.peers.push_back(1 + 4 * static_cast<double>(i) / static_cast<double>(peers));
  }
  return row;
}

std::string draw(std::vector<PeersRow> rows) {
  return unpacked(peers({.frame = {.id = "p", .title = "Vergleich", .description = "Rang 5"},
                         .axis = five_levels(),
                         .legend = {},
                         .rows = std::move(rows)}));
}

}  // namespace

TEST_SUITE("reports/charts/peers") {
  TEST_CASE("few as dots, more as dots behind a box, many as bars") {
    const std::string strip = draw({row_of(40)});
    CHECK(faults(strip).empty());
    CHECK(count(strip, "<circle class=\"c-peer\"") == 40);
    CHECK(count(strip, "c-whisker") == 0);
    const std::string points = draw({row_of(41)});
    CHECK(count(points, "c-peer-small") == 41);
    CHECK(count(points, "c-whisker") == 4);
    CHECK(count(draw({row_of(200)}), "c-peer-small") == 200);
    const std::string bars = draw({row_of(201)});
    CHECK(faults(bars).empty());
    CHECK(count(bars, "c-peer") == 0);
    CHECK(count(bars, "c-bin") == 20);  // five a level, none empty
    CHECK(count(draw({row_of(0)}), "c-box") == 1);
    CHECK(count(draw({row_of(0)}), "c-peer") == 0);
  }

  TEST_CASE("the company's mark has a shape of its own, in every kind") {
    for (const std::size_t peers : {0U, 12U, 100U, 500U}) {
      const std::string drawn = draw({row_of(peers)});
      CHECK(count(drawn, "<polygon") == 1);
      CHECK(count(drawn, "<polygon class=\"c-own\"") == 1);
    }
  }

  TEST_CASE("without peers to show it says why, and the company's figure stays") {
    PeersRow none = row_of(0);
    none.middle.reset();
    none.median.reset();
    none.whole.reset();
    const std::string drawn = draw({none});
    CHECK(count(drawn, ">zu wenige Vergleichsfirmen<") == 1);
    CHECK(count(drawn, ">2,4<") == 1);
    CHECK(count(drawn, "c-own") == 0);
  }

  TEST_CASE("what is no number is no peer") {
    PeersRow row = row_of(40);
    row.peers.push_back(std::nan(""));
    CHECK(count(draw({row}), "<circle class=\"c-peer\"") == 40);
  }

  TEST_CASE("the order of the peers does not matter to the picture") {
    PeersRow turned = row_of(12);
    std::reverse(turned.peers.begin(), turned.peers.end());
    const auto heights = [](const std::string& drawn) {
      std::vector<std::string> y = attributes(drawn, "cy");
      std::sort(y.begin(), y.end());
      return y;
    };
    CHECK(heights(draw({turned})) == heights(draw({row_of(12)})));
  }
}

TEST_SUITE("reports/charts/swarm") {
  TEST_CASE("who has room stands on the line, others beside it") {
    // By hand: 10 on the line; 12 and 14 within 5 of it below and above; 20 is free again.
    const std::vector<double> places{20, 14, 10, 12};
    const std::vector<double> offsets = swarm(places, 5, 3);
    CHECK(offsets == std::vector<double>{0, -5, 0, 5});
  }

  TEST_CASE("where all lanes are taken, dots share the one that was taken first") {
    CHECK(swarm(std::vector<double>{1, 2, 3}, 5, 1) == std::vector<double>{0, 0, 0});
    CHECK(swarm({}, 5, 0).empty());
  }
}
