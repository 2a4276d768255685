// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/bullet.hpp"

#include "reports/charts/level_axis.hpp"
#include "reports/charts/marker.hpp"
#include "reports/charts/row.hpp"

#include <algorithm>
#include <cstddef>

namespace cxmat::reports::charts {
namespace {

constexpr double track_height = 24;
constexpr double bar_height = 10;
constexpr double lane_height = 18;  ///< of the benchmark, below the track
constexpr double column_gap = 12;
/// From so many rows on the level numbers stand below the chart as well.
constexpr std::size_t many_rows = 8;

struct Layout {
  Scale x;
  bool benchmark_lane = false;
};

double value_column(const BulletChart& chart, double width) {
  double widest = 40;
  for (const BulletRow& row : chart.rows) {
    widest = std::max(widest, width_of(row.value_text, Writing::value));
  }
  return std::min(widest, width / 4);
}

Layout layout_of(const BulletChart& chart, double width) {
  const double right = width - value_column(chart, width) - column_gap;
  const bool lane = std::any_of(chart.rows.begin(), chart.rows.end(),
                                [](const BulletRow& row) { return row.benchmark.has_value(); });
  return {.x = scale_of(chart.axis, 0, right), .benchmark_lane = lane};
}

/// From the left end of the ground, so that the lowest possible score is a sliver, not nothing.
void draw_bar(Svg& svg, double left, double right, double middle) {
  svg.box({left, middle - (bar_height / 2), right - left, bar_height}, "c-bar");
}

/// Light where it lies on the bar, which ends at `bar_end`, and dark beyond it.
void draw_whisker(Svg& svg, double low, double high, double y, double bar_end) {
  constexpr double cap = 4;
  const auto part = [&svg, y](double from, double to, std::string_view css_class) {
    if (from < to) {
      svg.line({from, y}, {to, y}, css_class);
    }
  };
  const auto end = [&svg, y, bar_end](double x) {
    svg.line({x, y - cap}, {x, y + cap}, x < bar_end ? "c-whisker-on" : "c-whisker");
  };
  part(low, std::min(high, bar_end), "c-whisker-on");
  part(std::max(low, bar_end), high, "c-whisker");
  end(low);
  end(high);
}

void draw_target(Svg& svg, double x, double top, double height) {
  svg.box({x - 3, top - 2, 6, height + 3}, "c-target", 1);
}

void draw_benchmark(Svg& svg, const BenchmarkMark& mark, const Scale& x, double y) {
  if (mark.quartiles) {
    svg.line({x(mark.quartiles->low), y}, {x(mark.quartiles->high), y}, "c-quartiles");
  }
  draw_diamond(svg, {x(mark.median), y}, 6, "c-benchmark");
}

void draw_track(Svg& svg, const BulletChart& chart, const BulletRow& row, const Scale& x,
                double top) {
  if (!row.value) {
    draw_missing(svg, {0.5, top, x.end + axis_edge - 1, track_height}, row.missing);
    return;
  }
  const double middle = top + (track_height / 2);
  draw_bands(svg, chart.axis, x, top, track_height);
  draw_bar(svg, 0, x(*row.value), middle);
  if (row.interval) {
    draw_whisker(svg, x(row.interval->low), x(row.interval->high), middle, x(*row.value));
  }
  if (row.target) {
    draw_target(svg, x(*row.target), top, track_height);
  }
}

double draw_row(Svg& svg, const BulletChart& chart, const BulletRow& row, const Layout& layout,
                double top) {
  const double track =
      draw_head(svg, {.label = row.label, .note = row.note, .strong = row.strong}, top);
  draw_track(svg, chart, row, layout.x, track);
  svg.text({svg.right(), track + (track_height / 2) + 6},
           fit(row.value_text, svg.right() - layout.x.end - axis_edge - column_gap, Writing::value),
           Writing::value, Anchor::end);
  double bottom = track + track_height;
  if (layout.benchmark_lane) {
    if (row.benchmark) {
      draw_benchmark(svg, *row.benchmark, layout.x, bottom + 11);
    }
    bottom += lane_height;
  }
  return bottom + row_gap;
}

void sample_value(Svg& svg, const Box& box) {
  draw_bar(svg, box.x, box.x + box.width, box.y + (box.height / 2));
}

void sample_interval(Svg& svg, const Box& box) {
  draw_whisker(svg, box.x + 1, box.x + box.width - 1, box.y + (box.height / 2), box.x);
}

void sample_target(Svg& svg, const Box& box) {
  draw_target(svg, box.x + (box.width / 2), box.y, box.height);
}

void sample_benchmark(Svg& svg, const Box& box) {
  draw_benchmark(svg, {.median = 0.5, .quartiles = {}}, {.start = box.x, .end = box.x + box.width},
                 box.y + (box.height / 2));
}

void sample_quartiles(Svg& svg, const Box& box) {
  const double y = box.y + (box.height / 2);
  svg.line({box.x, y}, {box.x + box.width, y}, "c-quartiles");
}

std::vector<LegendEntry> mark_entries(const BulletChart& chart) {
  const auto any = [&chart](auto has) {
    return std::any_of(chart.rows.begin(), chart.rows.end(), has);
  };
  std::vector<LegendEntry> entries;
  const auto add = [&entries](bool drawn, const std::string& words, auto* sample) {
    if (drawn && !words.empty()) {
      entries.push_back({.words = words, .sample = sample});
    }
  };
  const BulletLegend& legend = chart.legend;
  const auto shown = [](const BulletRow& row) { return row.value.has_value(); };
  add(any(shown), legend.value, sample_value);
  add(any([](const BulletRow& row) { return row.value && row.interval; }), legend.interval,
      sample_interval);
  add(any([](const BulletRow& row) { return row.value && row.target; }), legend.target,
      sample_target);
  add(any([](const BulletRow& row) { return row.benchmark.has_value(); }), legend.benchmark,
      sample_benchmark);
  add(any([](const BulletRow& row) { return row.benchmark && row.benchmark->quartiles; }),
      legend.quartiles, sample_quartiles);
  return entries;
}

}  // namespace

std::string bullet(const BulletChart& chart) {
  Svg svg(chart.frame, "bullet");
  const Layout layout = layout_of(chart, svg.right());
  double y = legend(svg, mark_entries(chart), svg.width(), 0);
  y = legend(svg, level_entries(chart.axis), svg.width(), y);
  y = draw_level_numbers(svg, chart.axis, layout.x, y);
  for (const BulletRow& row : chart.rows) {
    y = draw_row(svg, chart, row, layout, y);
  }
  y = after_rows(y, chart.rows.size());
  if (chart.rows.size() >= many_rows) {
    y = draw_level_numbers(svg, chart.axis, layout.x, y);
  }
  return svg.finish(y);
}

}  // namespace cxmat::reports::charts
