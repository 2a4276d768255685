// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/ranking.hpp"

#include "drawing.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

using namespace cxmat::reports::charts;
using namespace cxmat::reports::charts::testing;

namespace {

RankingRow row_of(double value, const std::string& label = "1  Werft") {
  return {.label = label,
          .note = "n = 24",
          .value = value,
          .value_text = "3,24",
          .missing = {},
          .interval = Range{value - 0.3, value + 0.3}};
}

RankingChart chart_of(std::vector<RankingRow> rows, std::vector<std::vector<std::size_t>> runs) {
  return {.frame = {.id = "r", .title = "Rangfolge", .description = "Werft führt"},
          .mean = 3.1,
          .legend = {.value = "Wert",
                     .interval = "Intervall",
                     .bracket = "nicht zu unterscheiden",
                     .mean = "Mittel"},
          .rows = std::move(rows),
          .runs = std::move(runs)};
}

/// The x of the brackets' lines, in their order; the legend's sample first.
std::vector<std::string> brackets(const std::string& drawn) {
  std::vector<std::string> found;
  for (std::size_t at = drawn.find("class=\"c-quartiles\""); at != std::string::npos;
       at = drawn.find("class=\"c-quartiles\"", at + 1)) {
    const std::size_t x = drawn.rfind("x1=\"", at) == std::string::npos ||
                                  drawn.rfind("x1=\"", at) < drawn.rfind('<', at)
                              ? drawn.find("x1=\"", at)
                              : drawn.rfind("x1=\"", at);
    found.push_back(drawn.substr(x + 4, drawn.find('"', x + 4) - x - 4));
  }
  return found;
}

}  // namespace

TEST_SUITE("reports/charts/ranking") {
  TEST_CASE("brackets that overlap stand in lanes of their own, others share one") {
    const std::vector<RankingRow> rows{row_of(4.0), row_of(3.8), row_of(3.2), row_of(3.1),
                                       row_of(2.0)};
    const std::string drawn = unpacked(ranking(chart_of(rows, {{0, 1}, {1, 2, 3}, {3, 4}})));
    CHECK(faults(drawn) == std::vector<std::string>{});
    const std::vector<std::string> lines = brackets(drawn);
    REQUIRE(lines.size() == 4);
    CHECK(lines[1] != lines[2]);
    CHECK(lines[1] == lines[3]);
    CHECK(count(drawn, "c-benchmark") == 1 + 7);  // a dot for each row in a bracket
  }

  TEST_CASE("who stands alone has no bracket, and without any the legend has none") {
    const std::string drawn = unpacked(ranking(chart_of({row_of(4.0), row_of(2.0)}, {{0}, {1}})));
    CHECK(count(drawn, "c-quartiles") == 0);
    CHECK(count(drawn, "nicht zu unterscheiden") == 0);
  }

  TEST_CASE("what is hidden is said so and is no zero") {
    RankingRow hidden = row_of(1);
    hidden.value.reset();
    hidden.value_text = "verborgen";
    hidden.missing = "verborgen: zu wenige Personen";
    const std::string drawn = unpacked(ranking(chart_of({row_of(4.0), hidden}, {{0}})));
    CHECK(count(drawn, "c-missing") == 1);
    CHECK(count(drawn, "c-dot") == 2);  // one, and the legend's
    CHECK(count(drawn, "zu wenige Personen") == 1);
  }

  TEST_CASE("none, one, many, long, at the ends: everything stays on the canvas") {
    for (const std::size_t size : {0U, 1U, 2U, 9U, 40U}) {
      CAPTURE(size);
      std::vector<RankingRow> rows;
      std::vector<std::vector<std::size_t>> runs;
      for (std::size_t i = 0; i < size; ++i) {
        rows.push_back(row_of(i % 2 == 0 ? 1 : 5, i % 3 == 0 ? endless_label() : "Ä"));
        if (i + 12 < size) {
          runs.push_back({i, i + 6, i + 12});  // more than there are lanes for
        }
      }
      CHECK(faults(ranking(chart_of(rows, runs))) == std::vector<std::string>{});
    }
    RankingRow odd = row_of(std::numeric_limits<double>::quiet_NaN(), endless_label());
    odd.note = endless_label();
    odd.value_text = endless_label();
    CHECK(faults(ranking(chart_of({odd, odd}, {{0, 1}, {0, 7}}))) == std::vector<std::string>{});
    RankingChart wide = chart_of({row_of(8)}, {});
    wide.maximum = 9;
    wide.mean.reset();
    CHECK(faults(ranking(wide)) == std::vector<std::string>{});
  }
}
