// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/ranking.hpp"

#include "reports/charts/legend.hpp"
#include "reports/charts/level_axis.hpp"
#include "reports/charts/marker.hpp"
#include "reports/charts/row.hpp"
#include "reports/charts/scale.hpp"
#include "reports/charts/svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace cxmat::reports::charts {
namespace {

constexpr double track_height = 22;
constexpr double dot_radius = 5.5;
constexpr double cap = 4;
constexpr double column_gap = 10;
constexpr double lane_width = 11;
constexpr std::size_t most_lanes = 7;
constexpr double axis_height = 24;

/// One bracket: its rows and the lane it stands in.
struct Bracket {
  std::vector<std::size_t> rows;
  std::size_t lane = 0;
};

/// Each bracket in the first lane that is free beside its rows.
std::vector<Bracket> brackets_of(const RankingChart& chart) {
  std::vector<Bracket> brackets;
  std::vector<std::size_t> free_from;  // per lane, the first row below its last bracket
  for (const std::vector<std::size_t>& run : chart.runs) {
    if (run.size() < 2 || run.back() >= chart.rows.size()) {
      continue;
    }
    const auto free =
        std::ranges::find_if(free_from, [&run](std::size_t row) { return row <= run.front(); });
    const auto lane = static_cast<std::size_t>(free - free_from.begin());
    if (lane == most_lanes) {
      continue;
    }
    if (lane == free_from.size()) {
      free_from.push_back(0);
    }
    free_from[lane] = run.back() + 1;
    brackets.push_back({.rows = run, .lane = lane});
  }
  return brackets;
}

struct Layout {
  Scale x;
  double values = 0;  ///< where the numbers at the ends of the rows end
  double lanes = 0;   ///< where the brackets begin
};

Layout layout_of(const RankingChart& chart, const std::vector<Bracket>& brackets, double width) {
  std::size_t lanes = 0;
  for (const Bracket& bracket : brackets) {
    lanes = std::max(lanes, bracket.lane + 1);
  }
  constexpr double least = 30;
  const double numbers = std::min(
      std::max(widest(chart.rows, &RankingRow::value_text, Writing::value), least), width / 4);
  const double side = lane_width * static_cast<double>(lanes);
  const double values = width - side - (lanes > 0 ? 4 : 0);
  return {.x = {.from = chart.minimum,
                .to = chart.maximum,
                .start = axis_edge,
                .end = values - numbers - column_gap - axis_edge},
          .values = values,
          .lanes = width - side};
}

/// A tick and a number at each whole level.
double draw_axis(Svg& svg, const RankingChart& chart, const Scale& x, double top) {
  const double bottom = top + axis_height;
  double written = -1;  // where the last number ended
  for (double level = std::ceil(chart.minimum); level <= chart.maximum; level += 1) {
    const std::string number = fmt::format("{:.0f}", level);
    const double half = width_of(number, Writing::axis) / 2;
    svg.line({x(level), bottom - 6}, {x(level), bottom - 1}, "c-tick");
    if (x(level) - half > written + 2) {
      svg.text({std::max(x(level), half), bottom - 9}, number, Writing::axis, Anchor::middle);
      written = x(level) + half;
    }
  }
  return bottom;
}

void draw_interval(Svg& svg, double low, double high, double y) {
  draw_whisker(svg, {low, y}, high, cap);
  draw_whisker(svg, {high, y}, high, cap);
}

void draw_mean(Svg& svg, double x, double top, double bottom) {
  svg.line({x, top}, {x, bottom}, "c-goal");
}

/// Draws one row; returns where the next may begin. `middle` becomes the height of its marks.
double draw_row(Svg& svg, const RankingChart& chart, const RankingRow& row, const Layout& layout,
                double top, double& middle) {
  const double right = std::min(layout.values, svg.right());
  const double track =
      draw_head(svg, {.label = row.label, .note = row.note, .strong = false, .right = right}, top);
  middle = track + track_height / 2;
  const Box ground{0.5, track, layout.x.end + axis_edge - 1, track_height};
  if (!row.value) {
    draw_missing(svg, ground, row.missing);
    return track + track_height + row_gap;
  }
  svg.box(ground, "c-track", 2);
  if (chart.mean) {
    draw_mean(svg, layout.x(*chart.mean), track, track + track_height);
  }
  if (row.interval) {
    draw_interval(svg, layout.x(row.interval->low), layout.x(row.interval->high), middle);
  }
  svg.circle({layout.x(*row.value), middle}, dot_radius, "c-dot");
  const double room = layout.values - layout.x.end - axis_edge - column_gap / 2;
  svg.text({right, middle + 6}, fit(row.value_text, room, Writing::value), Writing::value,
           Anchor::end);
  return track + track_height + row_gap;
}

void draw_bracket(Svg& svg, double x, double top, double bottom) {
  svg.line({x, top}, {x, bottom}, "c-quartiles");
}

void draw_brackets(Svg& svg, const std::vector<Bracket>& brackets, const Layout& layout,
                   const std::vector<double>& middles) {
  for (const Bracket& bracket : brackets) {
    const double x = layout.lanes + lane_width * (static_cast<double>(bracket.lane) + 0.5);
    draw_bracket(svg, x, middles[bracket.rows.front()] - track_height / 2,
                 middles[bracket.rows.back()] + track_height / 2);
    for (const std::size_t row : bracket.rows) {
      svg.circle({x, middles[row]}, 3, "c-benchmark");
    }
  }
}

std::vector<LegendEntry> entries_of(const RankingChart& chart, bool brackets) {
  std::vector<LegendEntry> entries;
  const auto any = [&chart](auto has) { return std::ranges::any_of(chart.rows, has); };
  add_entry(entries, any([](const RankingRow& row) { return row.value.has_value(); }),
            chart.legend.value,
            [](Svg& svg, const Box& box) { svg.circle(middle_of(box), dot_radius, "c-dot"); });
  add_entry(entries, any([](const RankingRow& row) { return row.value && row.interval; }),
            chart.legend.interval, [](Svg& svg, const Box& box) {
              draw_interval(svg, box.x + 1, box.x + box.width - 1, middle_of(box).y);
            });
  add_entry(entries, brackets, chart.legend.bracket, [](Svg& svg, const Box& box) {
    draw_bracket(svg, middle_of(box).x, box.y, box.y + box.height);
    svg.circle(middle_of(box), 3, "c-benchmark");
  });
  add_entry(entries, chart.mean.has_value(), chart.legend.mean, [](Svg& svg, const Box& box) {
    draw_mean(svg, middle_of(box).x, box.y, box.y + box.height);
  });
  return entries;
}

}  // namespace

std::string ranking(const RankingChart& chart) {
  Svg svg(chart.frame, "ranking");
  const std::vector<Bracket> brackets = brackets_of(chart);
  const Layout layout = layout_of(chart, brackets, svg.width());
  double y = legend(svg, entries_of(chart, !brackets.empty()), svg.width(), 0);
  std::vector<double> middles;
  const auto axis = [&](double top) { return draw_axis(svg, chart, layout.x, top); };
  const auto row = [&](const RankingRow& each, double top) {
    return draw_row(svg, chart, each, layout, top, middles.emplace_back());
  };
  y = draw_rows(chart.rows, y, axis, row);
  draw_brackets(svg, brackets, layout, middles);
  return svg.finish(y);
}

}  // namespace cxmat::reports::charts
