// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/slope.hpp"

#include "reports/charts/course.hpp"
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
  const double first =
      std::min(widest(chart.rows, &SlopeRow::first_text, Writing::value), width / 4);
  const double last = std::min(widest(chart.rows, &SlopeRow::last_text, Writing::value), width / 4);
  const double change =
      std::min(std::max(width_of(chart.change_heading, Writing::axis),
                        widest(chart.rows, &SlopeRow::change_text, Writing::value)),
               width / 4);
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

void draw_line(Svg& svg, const SlopeRow& row, const Scale& x, const Scale& y) {
  const std::vector<Station> stations = stations_of(row.values, x, y);
  draw_course(svg, stations, line_class(row.credible));
  for (const Station& station : stations) {
    if (station) {
      svg.circle(*station, dot, dot_class(row.credible));
    }
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
  draw_line(
      svg, row, x,
      {.from = height.from, .to = height.to, .start = y + height.start, .end = y + height.end});
  const double baseline = y + (panel_height / 2) + 6;
  const auto number = [&svg, baseline](double right, std::string_view words, double width) {
    // A word for a hidden value is longer than any number.
    const Writing writing =
        width_of(words, Writing::value) <= width + 0.5 ? Writing::value : Writing::note;
    svg.text({right, baseline}, fit(words, width, writing), writing, Anchor::end);
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
    add_entry(entries, drawn, words, [credible](Svg& svg, const Box& box) {
      stroke(line_class(credible))(svg, box);
      svg.circle(middle_of(box), dot, dot_class(credible));
    });
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
