// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/slope.hpp"

#include "reports/charts/legend.hpp"
#include "reports/charts/row.hpp"
#include "reports/charts/scale.hpp"
#include "reports/charts/text_metrics.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string_view>

namespace cxmat::reports::charts {
namespace {

constexpr double panel_height = 44;
constexpr double panel_padding = 8;
constexpr double gap = 12;
constexpr double heading_line = 18;
constexpr double dot = 4.5;

/// Columns from left to right: first value, panel, last value, change.
struct Columns {
  double panel_left = 0;
  double panel_right = 0;
  double last_right = 0;
  double change_width = 0;
};

/// Lowest to highest value of all rows, at least one level apart, so that noise stays flat.
Scale height_of(const SlopeChart& chart) {
  double low = std::numeric_limits<double>::max();
  double high = std::numeric_limits<double>::lowest();
  for (const SlopeRow& row : chart.rows) {
    for (const std::optional<double>& value : row.values) {
      if (value && std::isfinite(*value)) {
        low = std::min(low, *value);
        high = std::max(high, *value);
      }
    }
  }
  if (low > high) {
    return {.from = 0, .to = 1, .start = panel_height - panel_padding, .end = panel_padding};
  }
  const double widen = std::max(0.0, 1.0 - (high - low)) / 2;
  return {.from = low - widen,
          .to = high + widen,
          .start = panel_height - panel_padding,
          .end = panel_padding};
}

Columns columns_of(const SlopeChart& chart, double width) {
  double first = 0;
  double last = 0;
  double change = std::min(width_of(chart.change_heading, Writing::axis), width / 4);
  for (const SlopeRow& row : chart.rows) {
    first = std::max(first, width_of(row.first_text, Writing::value));
    last = std::max(last, width_of(row.last_text, Writing::value));
    change = std::max(change, width_of(row.change_text, Writing::value));
  }
  first = std::min(first, width / 6);
  last = std::min(last, width / 6);
  change = std::min(change, width / 4);
  const double last_right = width - change - (2 * gap);
  return {.panel_left = first + gap,
          .panel_right = last_right - last - gap,
          .last_right = last_right,
          .change_width = change};
}

double draw_heading(Svg& svg, std::string_view words, Point at, double width, Anchor anchor) {
  double y = at.y;
  for (const std::string& line : wrap(words, width, size_of(Writing::axis), 2)) {
    svg.text({at.x, y + 13}, line, Writing::axis, anchor);
    y += heading_line;
  }
  return y;
}

double draw_headings(Svg& svg, const SlopeChart& chart, const Columns& columns, double top) {
  if (chart.waves.empty()) {
    return top;
  }
  const double half = (columns.last_right - gap) / 2;
  const double first = draw_heading(svg, chart.waves.front(), {0, top}, half, Anchor::start);
  const double last =
      draw_heading(svg, chart.waves.back(), {columns.last_right, top}, half, Anchor::end);
  const double change = draw_heading(svg, chart.change_heading, {svg.right(), top},
                                     columns.change_width, Anchor::end);
  return std::max({first, last, change}) + 6;
}

std::string_view line_class(bool credible) {
  return credible ? "c-slope" : "c-slope c-slope-noise";
}

std::string_view dot_class(bool credible) {
  return credible ? "c-dot" : "c-dot c-dot-noise";
}

/// A hole in the values is a hole in the line.
void draw_line(Svg& svg, const SlopeRow& row, const Scale& x, const Scale& height, double top) {
  std::vector<Point> dots;
  std::optional<Point> before;
  for (std::size_t wave = 0; wave < row.values.size(); ++wave) {
    if (!row.values[wave]) {
      before.reset();
      continue;
    }
    const Point here{x(static_cast<double>(wave)), top + height(*row.values[wave])};
    if (before) {
      svg.line(*before, here, line_class(row.credible));
    }
    dots.push_back(here);
    before = here;
  }
  for (const Point& point : dots) {
    svg.circle(point, dot, dot_class(row.credible));
  }
}

double draw_row(Svg& svg, const SlopeRow& row, const Columns& columns, const Scale& height,
                double top) {
  const double y = draw_head(svg, {.label = row.label, .note = {}, .strong = row.strong}, top);
  const double last_wave = static_cast<double>(std::max<std::size_t>(row.values.size(), 2) - 1);
  const Scale x{.from = 0,
                .to = last_wave,
                .start = columns.panel_left + panel_padding,
                .end = columns.panel_right - panel_padding};
  svg.box({columns.panel_left, y, columns.panel_right - columns.panel_left, panel_height},
          "c-panel", 3);
  draw_line(svg, row, x, height, y);
  const double baseline = y + (panel_height / 2) + 6;
  const auto number = [&svg, baseline](double right, std::string_view words, double width) {
    svg.text({right, baseline}, fit(words, width, Writing::value), Writing::value, Anchor::end);
  };
  number(columns.panel_left - gap, row.first_text, columns.panel_left - gap);
  number(columns.last_right, row.last_text, columns.last_right - columns.panel_right - gap);
  number(svg.right(), row.change_text, columns.change_width);
  return y + panel_height + row_gap;
}

std::vector<LegendEntry> entries_of(const SlopeChart& chart) {
  std::vector<LegendEntry> entries;
  for (const bool credible : {true, false}) {
    const std::string& words = credible ? chart.credible_legend : chart.noise_legend;
    const bool drawn =
        std::any_of(chart.rows.begin(), chart.rows.end(),
                    [credible](const SlopeRow& row) { return row.credible == credible; });
    if (words.empty() || !drawn) {
      continue;
    }
    entries.push_back({.words = words, .sample = [credible](Svg& svg, const Box& box) {
                         const double y = box.y + (box.height / 2);
                         svg.line({box.x, y}, {box.x + box.width, y}, line_class(credible));
                         svg.circle({box.x + (box.width / 2), y}, dot, dot_class(credible));
                       }});
  }
  return entries;
}

}  // namespace

std::string slope(const SlopeChart& chart) {
  Svg svg(chart.frame, "slope");
  const Columns columns = columns_of(chart, svg.right());
  const Scale height = height_of(chart);
  double y = legend(svg, entries_of(chart), svg.width(), 0);
  y = draw_headings(svg, chart, columns, y);
  for (const SlopeRow& row : chart.rows) {
    y = draw_row(svg, row, columns, height, y);
  }
  return svg.finish(after_rows(y, chart.rows.size()));
}

}  // namespace cxmat::reports::charts
