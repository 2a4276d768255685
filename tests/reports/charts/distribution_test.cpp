// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/distribution.hpp"

#include "drawing.hpp"
#include "tests/support/number_of.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>

using namespace cxmat::reports::charts;
using namespace cxmat::reports::charts::testing;

namespace {

DistributionChart chart_of(std::vector<DistributionRow> rows) {
  return {
      .frame = {.id = "spread", .title = "Verteilung", .description = "Meist Stufe 3"},
      .categories = {"1 Zufällig", "2 Vereinzelt", "3 Vereinbart", "4 Durchgängig", "5 Lernend"},
      .rows = std::move(rows)};
}

DistributionRow row_of(std::vector<std::int64_t> counts, std::string label = "Mandat") {
  std::vector<std::string> shares;
  for (const std::int64_t answers : counts) {
    shares.push_back(std::to_string(answers) + " %");
  }
  return {.label = std::move(label),
          .strong = false,
          .counts = std::move(counts),
          .shares = std::move(shares),
          .n = "n = 100",
          .missing = "keine Antworten"};
}

}  // namespace

TEST_SUITE("reports/charts/distribution") {
  TEST_CASE("a share is written into its segment only where it fits") {
    const std::string drawn = unpacked(distribution(chart_of({row_of({1, 33, 33, 33, 0})})));
    CHECK(faults(drawn).empty());
    CHECK(count(drawn, ">33 %<") == 3);
    CHECK(count(drawn, ">1 %<") == 0);
  }

  TEST_CASE("an answer nobody gave has no segment") {
    const std::string drawn = unpacked(distribution(chart_of({row_of({0, 0, 100, 0, 0})})));
    CHECK(faults(drawn).empty());
    CHECK(count(drawn, "class=\"c-seg-5\"") == 1);  // the middle one of nine tints
    CHECK(count(drawn, "class=\"c-seg-1\"") == 0);
  }

  TEST_CASE("segments are as wide as their shares, a gap apart") {
    const std::string drawn = unpacked(distribution(chart_of({row_of({50, 0, 0, 0, 50})})));
    const std::string first = drawn.substr(drawn.find("class=\"c-seg-1\""));
    const std::string last = drawn.substr(drawn.find("class=\"c-seg-9\""));
    const double left = cxmat::test::number_of(attributes(first, "x").front());
    const double width = cxmat::test::number_of(attributes(first, "width").front());
    CHECK(cxmat::test::number_of(attributes(last, "width").front()) ==
          doctest::Approx(width + 1).epsilon(0.001));
    CHECK(cxmat::test::number_of(attributes(last, "x").front()) ==
          doctest::Approx(left + width + 1).epsilon(0.001));
  }

  TEST_CASE("a row without answers says so") {
    const std::string drawn =
        unpacked(distribution(chart_of({row_of({0, 0, 0, 0, 0}), row_of({})})));
    CHECK(faults(drawn).empty());
    CHECK(count(drawn, ">keine Antworten<") == 2);
  }

  TEST_CASE("long labels, many rows and great numbers stay on the canvas") {
    std::vector<DistributionRow> rows(40, row_of({1, 2, 3, 4, 5}, endless_label()));
    rows.push_back(row_of({std::numeric_limits<std::int64_t>::max(), 1, -5, 0, 1}));
    CHECK(faults(distribution(chart_of(rows))).empty());
  }

  TEST_CASE("long names of answers fit into the legend") {
    DistributionChart chart = chart_of({row_of({1, 1})});
    chart.categories = {endless_label(), endless_label()};
    CHECK(faults(distribution(chart)).empty());
  }

  TEST_CASE("fewer texts than counts do no harm") {
    DistributionRow row = row_of({50, 50});
    row.shares.clear();
    CHECK(faults(distribution(chart_of({row}))).empty());
  }

  TEST_CASE("the same chart is the same bytes") {
    CHECK(distribution(chart_of({row_of({1, 2, 3})})) ==
          distribution(chart_of({row_of({1, 2, 3})})));
  }
}
