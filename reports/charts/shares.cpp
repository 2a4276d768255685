// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/shares.hpp"

#include "reports/charts/row.hpp"
#include "reports/charts/scale.hpp"

#include <algorithm>

namespace cxmat::reports::charts {
namespace {

constexpr double bar_height = 14;
constexpr double column_gap = 12;

double draw_row(Svg& svg, const SharesRow& row, const Scale& x, double top) {
  const double y = draw_head(svg, {.label = row.label, .note = row.count_text}, top);
  svg.box({x.start, y, x.end - x.start, bar_height}, "c-track");
  if (row.share > 0) {
    // Somebody chose it: a sliver at least.
    const double width = std::max(x(row.share) - x.start, 2.0);
    svg.box({x.start, y, width, bar_height}, row.quiet ? "c-share c-quiet" : "c-share");
  }
  svg.text({svg.right(), y + (bar_height / 2) + 6},
           // The column was made as wide as its widest text: rounding must not cut it.
           fit(row.share_text, svg.right() - x.end - column_gap + 0.5, Writing::value),
           Writing::value, Anchor::end);
  return y + bar_height + row_gap;
}

}  // namespace

std::string shares(const SharesChart& chart) {
  Svg svg(chart.frame, "shares");
  const double shares_column =
      std::min(widest(chart.rows, &SharesRow::share_text, Writing::value), svg.width() / 4);
  const double right = svg.right() - shares_column - column_gap;
  const Scale x{.from = 0, .to = 1, .start = 0.5, .end = right};
  double y = 0;
  for (const SharesRow& row : chart.rows) {
    y = draw_row(svg, row, x, y);
  }
  return svg.finish(after_rows(y, chart.rows.size()));
}

}  // namespace cxmat::reports::charts
