// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/series.hpp"

#include "reports/charts/course.hpp"
#include "reports/charts/legend.hpp"
#include "reports/charts/marker.hpp"
#include "reports/charts/row.hpp"
#include "reports/charts/scale.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string_view>

namespace cxmat::reports::charts {
namespace {

constexpr std::size_t most_lines = 2;
constexpr double low_panel = 62;
constexpr double high_panel = 104;
constexpr double padding = 12;
constexpr double gap = 10;
constexpr double number_height = 18;
constexpr double period_height = 22;
constexpr double dot = 3.5;
/// More marks than this would touch each other.
constexpr std::size_t most_dots = 40;

std::size_t lines_of(const SeriesPanel& panel) noexcept {
  return std::min(panel.lines.size(), most_lines);
}

/// From the lowest to the highest value and target, at least `least_span`.
Scale height_of(const SeriesPanel& panel, double top, double height) {
  double low = std::numeric_limits<double>::max();
  double high = std::numeric_limits<double>::lowest();
  const auto reach = [&](const std::optional<double>& value) {
    if (value && std::isfinite(*value)) {
      low = std::min(low, *value);
      high = std::max(high, *value);
    }
  };
  for (std::size_t i = 0; i < lines_of(panel); ++i) {
    std::ranges::for_each(panel.lines[i].values, reach);
  }
  reach(panel.target);
  const bool has_values = low <= high;
  const double widen = std::max(0.0, panel.least_span - (high - low)) / 2;
  // Equal values without a span of their own stand in the middle.
  const double room = widen > 0 || high > low ? widen : 1;
  return {.from = has_values ? low - room : 0,
          .to = has_values ? high + room : 1,
          .start = top + height - padding,
          .end = top + padding};
}

void draw_dot(Svg& svg, Point centre, std::size_t line) {
  if (line == 0) {
    svg.circle(centre, dot, "c-dot");
  } else {
    draw_diamond(svg, centre, dot + 1.5, "c-mark c-mark-2");
  }
}

std::string_view line_class(std::size_t line) noexcept {
  return line == 0 ? "c-slope" : "c-slope c-slope-second";
}

void draw_line(Svg& svg, const SeriesLine& line, std::size_t index, const Scale& x,
               const Scale& height) {
  std::vector<Station> stations = stations_of(line.values, x, height);
  draw_course(svg, stations, line_class(index));
  std::erase(stations, std::nullopt);
  const bool all = stations.size() <= most_dots;
  for (std::size_t i = 0; i < stations.size(); ++i) {
    if (all || i == 0 || i + 1 == stations.size()) {
      draw_dot(svg, *stations[i], index);
    }
  }
}

/// A number beside an end of a line.
struct Number {
  double y = 0;
  std::string_view words;
};

/// Moves two numbers apart that would touch, and both into the panel.
void spread(std::vector<Number>& numbers, double top, double bottom) {
  if (numbers.size() == 2) {
    std::ranges::stable_sort(numbers, {}, &Number::y);
    const double lacking = number_height - (numbers[1].y - numbers[0].y);
    if (lacking > 0) {
      numbers[0].y -= lacking / 2;
      numbers[1].y += lacking / 2;
    }
  }
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const double above = number_height * static_cast<double>(i);
    const double below = number_height * static_cast<double>(numbers.size() - 1 - i);
    numbers[i].y = std::clamp(numbers[i].y, top + above + 9, bottom - below - 9);
  }
}

std::optional<double> end_of(const SeriesLine& line, bool last) {
  const auto has = [](const std::optional<double>& value) { return value.has_value(); };
  if (last) {
    const auto found = std::find_if(line.values.rbegin(), line.values.rend(), has);
    return found == line.values.rend() ? std::nullopt : *found;
  }
  const auto found = std::ranges::find_if(line.values, has);
  return found == line.values.end() ? std::nullopt : *found;
}

void draw_numbers(Svg& svg, const SeriesPanel& panel, bool last, const Scale& height, double right,
                  double width) {
  std::vector<Number> numbers;
  for (std::size_t i = 0; i < lines_of(panel); ++i) {
    const SeriesLine& line = panel.lines[i];
    if (const std::optional<double> value = end_of(line, last)) {
      numbers.push_back({height(*value), last ? line.last_text : line.first_text});
    }
  }
  spread(numbers, height.end - padding, height.start + padding);
  for (const Number& number : numbers) {
    svg.text({right, number.y + 5.5}, fit(number.words, width, Writing::value), Writing::value,
             Anchor::end);
  }
}

struct Widths {
  double first = 0;
  double last = 0;
};

/// Room for the numbers at both ends, the same in all panels, so that their ends stand in line.
Widths widths_of(const SeriesChart& chart, double width) {
  Widths widths;
  for (const SeriesPanel& panel : chart.panels) {
    widths.first =
        std::max(widths.first, widest(panel.lines, &SeriesLine::first_text, Writing::value));
    widths.last =
        std::max(widths.last, widest(panel.lines, &SeriesLine::last_text, Writing::value));
  }
  return {.first = std::min(widths.first, width / 5), .last = std::min(widths.last, width / 5)};
}

bool has_values(const SeriesPanel& panel) {
  return std::ranges::any_of(
      panel.lines, [](const SeriesLine& line) { return end_of(line, false).has_value(); });
}

void draw_periods(Svg& svg, const SeriesPanel& panel, double left, double right, double top) {
  if (panel.periods.empty()) {
    return;
  }
  const double baseline = top + 15;
  const bool alone = panel.periods.size() == 1;
  const double width = (right - left) / (alone ? 1 : 2) - gap / 2;
  svg.text({left, baseline}, fit(panel.periods.front(), width, Writing::axis), Writing::axis);
  if (!alone) {
    svg.text({right, baseline}, fit(panel.periods.back(), width, Writing::axis), Writing::axis,
             Anchor::end);
  }
}

double draw_panel(Svg& svg, const SeriesPanel& panel, const Widths& widths, double top) {
  const double y = draw_head(svg, {.label = panel.label, .note = panel.note, .strong = false}, top);
  const double tall = lines_of(panel) > 1 ? high_panel : low_panel;
  const double left = widths.first + gap;
  const double right = svg.right() - widths.last - gap;
  if (!has_values(panel)) {
    draw_missing(svg, {left, y, right - left, low_panel}, panel.missing);
    return y + low_panel + row_gap;
  }
  svg.box({left, y, right - left, tall}, "c-panel", 3);
  const Scale height = height_of(panel, y, tall);
  if (panel.target) {
    const double target = height(*panel.target);
    svg.line({left, target}, {right, target}, "c-goal");
  }
  const double last_period =
      static_cast<double>(std::max<std::size_t>(panel.periods.size(), 2) - 1);
  const Scale x{.from = 0, .to = last_period, .start = left + padding, .end = right - padding};
  for (std::size_t i = lines_of(panel); i-- > 0;) {
    draw_line(svg, panel.lines[i], i, x, height);
  }
  draw_numbers(svg, panel, false, height, left - gap, widths.first);
  draw_numbers(svg, panel, true, height, svg.right(), widths.last);
  draw_periods(svg, panel, left, right, y + tall);
  return y + tall + period_height + row_gap;
}

std::vector<LegendEntry> entries_of(const SeriesChart& chart) {
  std::vector<LegendEntry> entries;
  for (const SeriesPanel& panel : chart.panels) {
    for (std::size_t i = 0; lines_of(panel) > 1 && i < lines_of(panel); ++i) {
      const std::string& name = panel.lines[i].name;
      const bool is_new = std::ranges::find(entries, name, &LegendEntry::words) == entries.end();
      add_entry(entries, is_new, name, [i](Svg& svg, const Box& box) {
        stroke(line_class(i))(svg, box);
        draw_dot(svg, middle_of(box), i);
      });
    }
  }
  const bool has_target = std::ranges::any_of(
      chart.panels, [](const SeriesPanel& panel) { return panel.target && has_values(panel); });
  add_entry(entries, has_target, chart.target_legend, stroke("c-goal"));
  return entries;
}

}  // namespace

std::string series(const SeriesChart& chart) {
  Svg svg(chart.frame, "series");
  const Widths widths = widths_of(chart, svg.right());
  double y = legend(svg, entries_of(chart), svg.width(), 0);
  for (const SeriesPanel& panel : chart.panels) {
    y = draw_panel(svg, panel, widths, y);
  }
  return svg.finish(after_rows(y, chart.panels.size()));
}

}  // namespace cxmat::reports::charts
