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
constexpr double benchmark_radius = 6;

struct Layout {
  Scale x;
  bool benchmark_lane = false;
};

double value_column(const BulletChart& chart, double width) {
  constexpr double least = 40;
  return std::min(std::max(widest(chart.rows, &BulletRow::value_text, Writing::value), least),
                  width / 4);
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
void draw_interval(Svg& svg, double low, double high, double y, double bar_end) {
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
  draw_diamond(svg, {x(mark.median), y}, benchmark_radius, "c-benchmark");
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
    draw_interval(svg, x(row.interval->low), x(row.interval->high), middle, x(*row.value));
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

std::vector<LegendEntry> mark_entries(const BulletChart& chart) {
  const auto any = [&chart](auto has) {
    return std::any_of(chart.rows.begin(), chart.rows.end(), has);
  };
  const auto shown = [](const BulletRow& row) { return row.value.has_value(); };
  const BulletLegend& legend = chart.legend;
  std::vector<LegendEntry> entries;
  add_entry(entries, any(shown), legend.value, [](Svg& svg, const Box& box) {
    draw_bar(svg, box.x, box.x + box.width, middle_of(box).y);
  });
  add_entry(entries, any([](const BulletRow& row) { return row.value && row.interval; }),
            legend.interval, [](Svg& svg, const Box& box) {
              draw_interval(svg, box.x + 1, box.x + box.width - 1, middle_of(box).y, box.x);
            });
  add_entry(
      entries, any([](const BulletRow& row) { return row.value && row.target; }), legend.target,
      [](Svg& svg, const Box& box) { draw_target(svg, middle_of(box).x, box.y, box.height); });
  add_entry(entries, any([](const BulletRow& row) { return row.benchmark.has_value(); }),
            legend.benchmark, [](Svg& svg, const Box& box) {
              draw_diamond(svg, middle_of(box), benchmark_radius, "c-benchmark");
            });
  add_entry(entries,
            any([](const BulletRow& row) { return row.benchmark && row.benchmark->quartiles; }),
            legend.quartiles, stroke("c-quartiles"));
  return entries;
}

}  // namespace

std::string bullet(const BulletChart& chart) {
  Svg svg(chart.frame, "bullet");
  const Layout layout = layout_of(chart, svg.right());
  double y = legend(svg, mark_entries(chart), svg.width(), 0);
  y = legend(svg, level_entries(chart.axis), svg.width(), y);
  const auto axis = [&](double top) { return draw_level_numbers(svg, chart.axis, layout.x, top); };
  const auto row = [&](const BulletRow& each, double top) {
    return draw_row(svg, chart, each, layout, top);
  };
  return svg.finish(draw_rows(chart.rows, y, axis, row));
}

}  // namespace cxmat::reports::charts
