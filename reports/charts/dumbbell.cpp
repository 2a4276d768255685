// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/dumbbell.hpp"

#include "reports/charts/level_axis.hpp"
#include "reports/charts/marker.hpp"
#include "reports/charts/row.hpp"

#include <algorithm>
#include <span>

namespace cxmat::reports::charts {
namespace {

constexpr double lane_height = (2 * marker_radius) + 2;
constexpr double track_padding = 5;
constexpr double words_gap = marker_radius + 6;

/// The row's points that can be drawn, lowest first; equal ones in the groups' order.
std::vector<DumbbellPoint> points_of(const DumbbellRow& row, std::size_t groups) {
  std::vector<DumbbellPoint> points;
  for (const DumbbellPoint& point : row.points) {
    if (point.group < groups) {
      points.push_back(point);
    }
  }
  std::stable_sort(points.begin(), points.end(), [](const auto& left, const auto& right) {
    return left.value != right.value ? left.value < right.value : left.group < right.group;
  });
  return points;
}

/// How far above (negative) or below the middle of its row each point stands. Points on their own
/// stand on it; those that would touch fan out, each in the first lane that is free at its place.
std::vector<double> offsets_of(std::span<const DumbbellPoint> points, const Scale& x) {
  std::vector<double> offsets(points.size(), 0);
  std::size_t first = 0;
  while (first < points.size()) {
    std::vector<double> lanes;  // where the last mark of each stands
    std::size_t next = first;
    while (next < points.size() &&
           (next == first || x(points[next].value) - x(points[next - 1].value) < lane_height)) {
      const double place = x(points[next].value);
      const auto free = std::find_if(lanes.begin(), lanes.end(),
                                     [place](double last) { return place - last >= lane_height; });
      offsets[next] = lane_height * static_cast<double>(free - lanes.begin());
      if (free == lanes.end()) {
        lanes.push_back(place);
      } else {
        *free = place;
      }
      ++next;
    }
    const double middle = lane_height * static_cast<double>(lanes.size() - 1) / 2;
    for (; first < next; ++first) {
      offsets[first] -= middle;
    }
  }
  return offsets;
}

/// The numbers stand outside of the marks, on the bare ground beside the lowest and the highest.
void draw_numbers(Svg& svg, std::span<const DumbbellPoint> points, const Scale& x, double middle) {
  const DumbbellPoint& lowest = points.front();
  const DumbbellPoint& highest = points.back();
  const double baseline = middle + 6;
  svg.text({x(highest.value) + words_gap, baseline}, highest.value_text, Writing::value);
  if (lowest.value < highest.value) {
    svg.text({x(lowest.value) - words_gap, baseline}, lowest.value_text, Writing::value,
             Anchor::end);
  }
}

void draw_points(Svg& svg, std::span<const DumbbellPoint> points, std::span<const double> offsets,
                 const Scale& x, double middle) {
  svg.line({x(points.front().value), middle}, {x(points.back().value), middle}, "c-link");
  for (std::size_t index = 0; index < points.size(); ++index) {
    draw_marker(svg, {x(points[index].value), middle + offsets[index]}, points[index].group);
  }
  draw_numbers(svg, points, x, middle);
}

double draw_row(Svg& svg, const DumbbellChart& chart, const DumbbellRow& row, const Scale& x,
                double top) {
  const double track =
      draw_head(svg, {.label = row.label, .note = row.note, .strong = row.strong}, top);
  const std::vector<DumbbellPoint> points = points_of(row, chart.groups.size());
  const std::vector<double> offsets = offsets_of(points, x);
  const double spread = offsets.empty() ? 0 : *std::max_element(offsets.begin(), offsets.end());
  const double height = lane_height + (2 * spread) + (2 * track_padding);
  if (points.empty()) {
    draw_missing(svg, {x.start - axis_edge, track, x.end - x.start + (2 * axis_edge), height},
                 row.missing);
  } else {
    draw_bands(svg, chart.axis, x, track, height);
    draw_points(svg, points, offsets, x, track + (height / 2));
  }
  return track + height + row_gap;
}

/// Room for the widest number beside a mark that stands on an end of the axis.
double side_of(const DumbbellChart& chart, double width) {
  double words = 0;
  for (const DumbbellRow& row : chart.rows) {
    words = std::max(words, widest(row.points, &DumbbellPoint::value_text, Writing::value));
  }
  return std::min(words + words_gap + 2 - axis_edge, width / 4);
}

std::vector<LegendEntry> entries_of(const DumbbellChart& chart) {
  std::vector<LegendEntry> entries;
  for (std::size_t group = 0; group < chart.groups.size(); ++group) {
    entries.push_back({.words = chart.groups[group], .sample = [group](Svg& svg, const Box& box) {
                         draw_marker(svg, middle_of(box), group);
                       }});
  }
  return entries;
}

}  // namespace

std::string dumbbell(const DumbbellChart& chart) {
  Svg svg(chart.frame, "dumbbell");
  const double side = side_of(chart, svg.width());
  const Scale x = scale_of(chart.axis, side, svg.width() - side);
  double y = legend(svg, entries_of(chart), svg.width(), 0);
  y = legend(svg, level_entries(chart.axis), svg.width(), y);
  const auto axis = [&](double top) { return draw_level_numbers(svg, chart.axis, x, top); };
  const auto row = [&](const DumbbellRow& each, double top) {
    return draw_row(svg, chart, each, x, top);
  };
  return svg.finish(draw_rows(chart.rows, y, axis, row));
}

}  // namespace cxmat::reports::charts
