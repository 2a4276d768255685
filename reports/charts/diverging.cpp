// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/diverging.hpp"

#include "reports/charts/legend.hpp"
#include "reports/charts/row.hpp"
#include "reports/charts/text_metrics.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstddef>

namespace cxmat::reports::charts {
namespace {

constexpr double bar_height = 26;
constexpr double column_gap = 10;
constexpr double aside_gap = 16;
constexpr double aside_line = 16;
constexpr double heading_line = 17;
constexpr int side_tints = 5;

double count_of(const DivergingRow& row, std::size_t category) {
  return category < row.counts.size()
             ? static_cast<double>(std::max<std::int64_t>(row.counts[category], 0))
             : 0.0;
}

/// The parts of 1 on either side of the middle line; both 0 where nobody answered.
struct Sides {
  double low = 0;
  double high = 0;
};

Sides sides_of(const DivergingRow& row, std::size_t categories) {
  double low = 0;
  double high = 0;
  for (std::size_t i = 0; i < categories; ++i) {
    // Twice its position minus the middle one's: below, in the middle, above.
    const bool middle = 2 * i + 1 == categories;
    const double count = count_of(row, i);
    low += middle ? count / 2 : 2 * i + 1 < categories ? count : 0;
    high += middle ? count / 2 : 2 * i + 1 > categories ? count : 0;
  }
  const double total = low + high;
  return total > 0 ? Sides{low / total, high / total} : Sides{};
}

/// Paler beside the middle, darkest at the ends: greys for the low answers, the accent's tints for
/// the high ones.
std::string class_of(std::size_t category, std::size_t categories) {
  if (2 * category + 1 == categories) {
    return "c-neutral";
  }
  const bool low = 2 * category + 1 < categories;
  const std::size_t half = categories / 2;
  const std::size_t from_end = low ? category : categories - 1 - category;
  const double share = half < 2 ? 0 : static_cast<double>(from_end) / static_cast<double>(half - 1);
  // Two answers alone must differ in print without colour, too.
  const bool alone = half < 2 && low;
  const int step = alone ? 2 : side_tints - static_cast<int>(std::round(share * (side_tints - 1)));
  return fmt::format("c-{}-{}", low ? "low" : "high", step);
}

struct Layout {
  double low = 0;     ///< where the left percentages end
  double middle = 0;  ///< the common line
  double unit = 0;    ///< the length of 100 %
  double left = 0;    ///< the bars' ends
  double right = 0;
  double aside = 0;  ///< where that column begins
  double aside_width = 0;
};

/// As narrow as two lines allow without a word being cut; the bars need the room.
double aside_width(const DivergingChart& chart, double most) {
  const double whole = widest(chart.rows, &DivergingRow::aside, Writing::note);
  const double heading = std::min(width_of(chart.aside_heading, Writing::axis), most);
  const auto holds = [&chart](double width) {
    return std::ranges::all_of(chart.rows, [width](const DivergingRow& row) {
      return is_whole(wrap(row.aside, width, size_of(Writing::note), 2), row.aside);
    });
  };
  double width = std::max(heading, whole / 2);
  while (width < std::min(whole, most) && !holds(width)) {
    width += 6;
  }
  return std::min(width, most);
}

Layout layout_of(const DivergingChart& chart, double width) {
  const double most = width / 7;
  const double low = std::min(widest(chart.rows, &DivergingRow::low_text, Writing::value), most);
  const double high = std::min(widest(chart.rows, &DivergingRow::high_text, Writing::value), most);
  const double aside = aside_width(chart, width / 4);
  Sides reach;
  for (const DivergingRow& row : chart.rows) {
    const Sides sides = sides_of(row, chart.categories.size());
    reach.low = std::max(reach.low, sides.low);
    reach.high = std::max(reach.high, sides.high);
  }
  const double sum = reach.low + reach.high;
  const double left = low > 0 ? low + column_gap : 1;
  const double right =
      width - (aside > 0 ? aside + aside_gap : 0) - (high > 0 ? high + column_gap : 0);
  const double unit = sum > 0 ? (right - left) / sum : 0;
  return {.low = low,
          .middle = left + (unit * reach.low),
          .unit = unit,
          .left = left,
          .right = right,
          .aside = width - aside,
          .aside_width = aside};
}

void draw_segments(Svg& svg, const DivergingRow& row, std::size_t categories, const Layout& layout,
                   double top) {
  double total = 0;
  for (std::size_t i = 0; i < categories; ++i) {
    total += count_of(row, i);
  }
  double before = layout.middle - (layout.unit * sides_of(row, categories).low);
  const Box whole{before, top, layout.unit, bar_height};
  for (std::size_t i = 0; i < categories; ++i) {
    const double width = layout.unit * count_of(row, i) / total;
    // The ground shows between neighbours, so that tints need not carry the border alone.
    const double gap = before + width < whole.x + whole.width - 0.5 ? std::min(1.0, width / 2) : 0;
    if (width > 0) {
      svg.box({before, top, width - gap, bar_height}, class_of(i, categories));
    }
    // Beside the line, which would cross it out.
    if (2 * i + 1 == categories && width_of(row.middle_text, Writing::inside) + 8 <= width / 2) {
      svg.text({before + (width / 2) + 4, top + (bar_height / 2) + 5}, row.middle_text,
               Writing::inside);
    }
    before += width;
  }
  svg.box(whole, "c-frame");
}

double draw_aside(Svg& svg, std::string_view words, const Layout& layout, Writing writing,
                  double top, double line_height) {
  double y = top;
  for (const std::string& line : wrap(words, layout.aside_width + 0.5, size_of(writing), 2)) {
    svg.text({svg.right(), y + (line_height / 2) + 5}, line, writing, Anchor::end);
    y += line_height;
  }
  return y;
}

double draw_row(Svg& svg, const DivergingChart& chart, const DivergingRow& row,
                const Layout& layout, double top) {
  const std::size_t categories = chart.categories.size();
  const double y =
      draw_head(svg, {.label = row.label, .note = row.note, .strong = row.strong}, top);
  const Sides sides = sides_of(row, categories);
  if (sides.low + sides.high > 0) {
    draw_segments(svg, row, categories, layout, y);
    svg.line({layout.middle, y - 3}, {layout.middle, y + bar_height + 3}, "c-middle");
    const double baseline = y + (bar_height / 2) + 6;
    svg.text({layout.low, baseline}, fit(row.low_text, layout.low + 0.5, Writing::value),
             Writing::value, Anchor::end);
    svg.text({layout.right + column_gap, baseline},
             fit(row.high_text, svg.width() / 7, Writing::value), Writing::value);
  } else {
    draw_missing(svg, {layout.left, y, layout.right - layout.left, bar_height}, row.missing);
  }
  const auto lines = static_cast<double>(
      wrap(row.aside, layout.aside_width + 0.5, size_of(Writing::note), 2).size());
  const double aside_top = y + std::max(0.0, (bar_height - (lines * aside_line)) / 2);
  const double aside_bottom =
      draw_aside(svg, row.aside, layout, Writing::note, aside_top, aside_line);
  return std::max(y + bar_height, aside_bottom) + row_gap;
}

std::vector<LegendEntry> entries_of(const DivergingChart& chart) {
  std::vector<LegendEntry> entries;
  for (std::size_t i = 0; i < chart.categories.size(); ++i) {
    add_entry(entries, true, chart.categories[i], swatch(class_of(i, chart.categories.size())));
  }
  return entries;
}

}  // namespace

std::string diverging(const DivergingChart& chart) {
  Svg svg(chart.frame, "diverging");
  const Layout layout = layout_of(chart, svg.right());
  double y = legend(svg, entries_of(chart), svg.width(), 0);
  if (!chart.aside_heading.empty() && !chart.rows.empty()) {
    y = draw_aside(svg, chart.aside_heading, layout, Writing::axis, y, heading_line) + 2;
  }
  for (const DivergingRow& row : chart.rows) {
    y = draw_row(svg, chart, row, layout, y);
  }
  return svg.finish(after_rows(y, chart.rows.size()));
}

}  // namespace cxmat::reports::charts
