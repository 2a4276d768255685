// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/distribution.hpp"

#include "reports/charts/legend.hpp"
#include "reports/charts/level_axis.hpp"
#include "reports/charts/row.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace cxmat::reports::charts {
namespace {

constexpr double bar_height = 28;
constexpr double column_gap = 12;
constexpr double share_padding = 4;

double total_of(const DistributionRow& row) {
  double total = 0;
  for (const std::int64_t count : row.counts) {
    total += static_cast<double>(std::max<std::int64_t>(count, 0));
  }
  return total;
}

void draw_segment(Svg& svg, const Box& box, std::string_view share, std::size_t index,
                  std::size_t count) {
  svg.box(box, tint("c-seg-", index, count));
  if (width_of(share, Writing::inside) + (2 * share_padding) <= box.width) {
    svg.text({box.x + (box.width / 2), box.y + (box.height / 2) + 5}, share, Writing::inside,
             Anchor::middle, tint("c-on-", index, count));
  }
}

void draw_segments(Svg& svg, const DistributionRow& row, std::size_t categories, const Box& bar) {
  const double total = total_of(row);
  const std::size_t count = std::min(row.counts.size(), categories);
  double before = 0;
  for (std::size_t index = 0; index < count; ++index) {
    const double here = static_cast<double>(std::max<std::int64_t>(row.counts[index], 0));
    if (here > 0) {
      const double left = bar.x + (bar.width * before / total);
      const double width = bar.width * here / total;
      const bool last = before + here >= total;
      // The ground shows between neighbours, so that tints need not carry the border alone.
      const double gap = last ? 0.0 : std::min(1.0, width / 2);
      const std::string_view share =
          index < row.shares.size() ? std::string_view(row.shares[index]) : std::string_view();
      draw_segment(svg, {left, bar.y, width - gap, bar.height}, share, index, categories);
    }
    before += here;
  }
  svg.box(bar, "c-frame");
}

double draw_row(Svg& svg, const DistributionChart& chart, const DistributionRow& row, double right,
                double top) {
  const double y = draw_head(svg, {.label = row.label, .note = {}, .strong = row.strong}, top);
  const Box bar{0.5, y, right - 1, bar_height};
  if (total_of(row) > 0) {
    draw_segments(svg, row, chart.categories.size(), bar);
  } else {
    draw_missing(svg, bar, row.missing);
  }
  svg.text({svg.right(), y + (bar_height / 2) + 5},
           fit(row.n, svg.right() - right - column_gap, Writing::note), Writing::note, Anchor::end);
  return y + bar_height + row_gap;
}

std::vector<LegendEntry> entries_of(const DistributionChart& chart) {
  std::vector<LegendEntry> entries;
  for (std::size_t index = 0; index < chart.categories.size(); ++index) {
    entries.push_back({.words = chart.categories[index],
                       .sample = swatch(tint("c-seg-", index, chart.categories.size()))});
  }
  return entries;
}

}  // namespace

std::string distribution(const DistributionChart& chart) {
  Svg svg(chart.frame, "distribution");
  const double n_column =
      std::min(widest(chart.rows, &DistributionRow::n, Writing::note), svg.width() / 3);
  const double right = svg.right() - n_column - column_gap;
  double y = legend(svg, entries_of(chart), svg.width(), 0) + 6;
  for (const DistributionRow& row : chart.rows) {
    y = draw_row(svg, chart, row, right, y);
  }
  return svg.finish(after_rows(y, chart.rows.size()));
}

}  // namespace cxmat::reports::charts
