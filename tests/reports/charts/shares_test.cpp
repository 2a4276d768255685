// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/shares.hpp"

#include "drawing.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>

using namespace cxmat::reports::charts;
using namespace cxmat::reports::charts::testing;

namespace {

SharesChart chart_of(std::vector<SharesRow> rows) {
  return {.frame = {.id = "owner", .title = "Wer", .description = "Meist die Geschäftsführung"},
          .rows = std::move(rows)};
}

SharesRow row_of(double share, std::string label = "Kundenservice") {
  return {.label = std::move(label),
          .share = share,
          .share_text = "41 %",
          .count_text = "17",
          .quiet = false};
}

std::vector<double> widths(const std::string& drawn) {
  std::vector<double> found;
  for (const std::string& width : attributes(drawn.substr(drawn.find("<rect")), "width")) {
    found.push_back(std::stod(width));
  }
  return found;
}

}  // namespace

TEST_SUITE("reports/charts/shares") {
  TEST_CASE("half of the answers are half of the track") {
    const std::vector<double> bars = widths(unpacked(shares(chart_of({row_of(0.5)}))));
    CHECK(bars.at(1) == doctest::Approx(bars.at(0) / 2).epsilon(0.001));
  }

  TEST_CASE("a choice nobody took has no bar, one that somebody took has a visible one") {
    CHECK(widths(unpacked(shares(chart_of({row_of(0)})))).size() == 1);
    CHECK(widths(unpacked(shares(chart_of({row_of(0.0001)})))).at(1) >= 2);
  }

  TEST_CASE("percent and count are the caller's texts") {
    const std::string drawn = unpacked(shares(chart_of({row_of(0.41)})));
    CHECK(count(drawn, ">41 %</text>") == 1);
    CHECK(count(drawn, ">17</text>") == 1);
  }

  TEST_CASE("no answer is drawn differently from an answer") {
    SharesRow quiet = row_of(0.3);
    quiet.quiet = true;
    CHECK(count(unpacked(shares(chart_of({quiet}))), "c-quiet") == 1);
    CHECK(count(unpacked(shares(chart_of({row_of(0.3)}))), "c-quiet") == 0);
  }

  TEST_CASE("shares beyond the scale, long labels and many rows stay on the canvas") {
    std::vector<SharesRow> rows(40, row_of(1.0, endless_label()));
    rows.push_back(row_of(1.7));
    rows.push_back(row_of(-1));
    rows.push_back(row_of(std::numeric_limits<double>::quiet_NaN()));
    rows.front().share_text = endless_label();
    rows.front().count_text = endless_label();
    CHECK(faults(shares(chart_of(rows))).empty());
    CHECK(faults(shares(chart_of({}))).empty());
  }
}
