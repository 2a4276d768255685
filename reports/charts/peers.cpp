// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/peers.hpp"

#include "reports/charts/level_axis.hpp"
#include "reports/charts/marker.hpp"
#include "reports/charts/row.hpp"
#include "reports/charts/swarm.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace cxmat::reports::charts {
namespace {

constexpr double track_height = 44;
constexpr double column_gap = 12;
constexpr double own_radius = 8;
constexpr double own_margin = 2;  ///< so far it reaches over the ground's left end
constexpr double box_height = 22;
constexpr double cap = 5;
constexpr double bins_height = 30;
constexpr int bins_per_level = 5;

/// How a row's peers are shown.
enum class Kind : std::uint8_t { none, strip, points, histogram, box };

std::vector<double> finite(const std::vector<double>& values) {
  std::vector<double> kept;
  std::ranges::copy_if(values, std::back_inserter(kept),
                       [](double value) { return std::isfinite(value); });
  return kept;
}

Kind kind_of(const PeersRow& row) {
  const std::size_t count = finite(row.peers).size();
  if (count > 0) {
    return count <= strip_peers ? Kind::strip : count <= box_peers ? Kind::points : Kind::histogram;
  }
  return row.middle || row.median || row.whole ? Kind::box : Kind::none;
}

void draw_dots(Svg& svg, const PeersRow& row, const Scale& x, double middle, Kind kind) {
  const bool strip = kind == Kind::strip;
  std::vector<double> places;
  for (const double peer : finite(row.peers)) {
    places.push_back(x(peer));
  }
  const std::vector<double> offsets = swarm(places, strip ? 7 : 5, strip ? 5 : 7);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::array<Point, 1> dot{Point{places[i], middle + offsets[i]}};
    svg.path(dot, strip ? "c-peer" : "c-peer c-peer-small");
  }
}

/// Whiskers where they say more than the dots do.
void draw_box(Svg& svg, const PeersRow& row, const Scale& x, double middle, double height,
              bool whiskers) {
  if (row.whole && whiskers) {
    const Range whole{x(row.whole->low), x(row.whole->high)};
    const Range inner =
        row.middle ? Range{x(row.middle->low), x(row.middle->high)} : Range{whole.high, whole.high};
    draw_whisker(svg, {whole.low, middle}, inner.low, cap);
    draw_whisker(svg, {whole.high, middle}, inner.high, cap);
  }
  if (row.middle) {
    const double left = x(row.middle->low);
    svg.box({left, middle - (height / 2), x(row.middle->high) - left, height}, "c-box");
  }
  if (row.median) {
    svg.line({x(*row.median), middle - (height / 2)}, {x(*row.median), middle + (height / 2)},
             "c-median");
  }
}

/// Bars from the track's top, as high as the fullest bin; the box stands below them.
void draw_histogram(Svg& svg, const PeersRow& row, const LevelAxis& axis, const Scale& x,
                    double top) {
  constexpr double below = (track_height - bins_height) / 2;
  const double levels = std::clamp(axis.maximum - axis.minimum, 1.0, 20.0);
  std::vector<double> bins(static_cast<std::size_t>(std::lround(levels * bins_per_level)), 0);
  const auto count = static_cast<double>(bins.size());
  const Scale bin{.from = axis.minimum, .to = axis.maximum, .start = 0, .end = count};
  for (const double peer : finite(row.peers)) {
    bins[static_cast<std::size_t>(std::min(bin(peer), count - 1))] += 1;
  }
  const double fullest = *std::ranges::max_element(bins);
  const double width = (x.end - x.start) / count;
  for (std::size_t i = 0; i < bins.size(); ++i) {
    if (bins[i] > 0) {
      const double height = std::max(1.0, (bins_height - 4) * bins[i] / fullest);
      svg.box({x.start + (width * static_cast<double>(i)), top + bins_height - height, width - 1,
               height},
              "c-bin");
    }
  }
  draw_box(svg, row, x, top + bins_height + below, 8, true);
}

/// A diamond on a line: neither its shape nor its line is any peer's.
void draw_own(Svg& svg, double x, double top, double height) {
  svg.line({x, top}, {x, top + height}, "c-own-line");
  draw_diamond(svg, {x, top + (height / 2)}, own_radius, "c-own");
}

double draw_row(Svg& svg, const PeersChart& chart, const PeersRow& row, const Scale& x,
                double top) {
  const double y =
      draw_head(svg, {.label = row.label, .note = row.note, .strong = row.strong}, top);
  const Kind kind = kind_of(row);
  const double middle = y + (track_height / 2);
  if (kind == Kind::none) {
    draw_missing(svg, {own_margin, y, x.end + axis_edge - own_margin, track_height}, row.missing);
  } else {
    draw_bands(svg, chart.axis, x, y, track_height);
    if (kind == Kind::histogram) {
      draw_histogram(svg, row, chart.axis, x, y);
    } else {
      if (kind != Kind::box) {
        draw_dots(svg, row, x, middle, kind);
      }
      draw_box(svg, row, x, middle, box_height, kind != Kind::strip);
    }
    if (row.own && std::isfinite(*row.own)) {
      draw_own(svg, x(*row.own), y, track_height);
    }
  }
  svg.text({svg.right(), middle + 6},
           fit(row.own_text, svg.right() - x.end - axis_edge - column_gap + 0.5, Writing::value),
           Writing::value, Anchor::end);
  return y + track_height + row_gap;
}

std::vector<LegendEntry> entries_of(const PeersChart& chart) {
  const auto any = [&chart](auto has) { return std::ranges::any_of(chart.rows, has); };
  const auto of_kind = [](Kind kind) {
    return [kind](const PeersRow& row) { return kind_of(row) == kind; };
  };
  const auto shown = [](const PeersRow& row) { return kind_of(row) != Kind::none; };
  std::vector<LegendEntry> entries;
  const PeersLegend& legend = chart.legend;
  add_entry(
      entries, any([&](const PeersRow& row) { return row.own && shown(row); }), legend.own,
      [](Svg& svg, const Box& box) { draw_own(svg, middle_of(box).x, box.y - 2, box.height + 4); });
  const bool dots = any(of_kind(Kind::strip)) || any(of_kind(Kind::points));
  add_entry(entries, dots || any(of_kind(Kind::histogram)), legend.peer,
            [dots](Svg& svg, const Box& box) {
              const std::array<Point, 1> dot{middle_of(box)};
              if (dots) {
                svg.path(dot, "c-peer");
              } else {
                svg.box({box.x + 4, box.y + 5, 6, box.height - 5}, "c-bin");
                svg.box({box.x + 11, box.y, 6, box.height}, "c-bin");
              }
            });
  add_entry(entries, any([&](const PeersRow& row) { return row.median.has_value(); }),
            legend.median, [](Svg& svg, const Box& box) {
              const double x = middle_of(box).x;
              svg.line({x, box.y}, {x, box.y + box.height}, "c-median");
            });
  add_entry(entries, any([&](const PeersRow& row) { return row.middle.has_value(); }),
            legend.middle, [](Svg& svg, const Box& box) { svg.box(box, "c-box"); });
  return entries;
}

}  // namespace

std::string peers(const PeersChart& chart) {
  Svg svg(chart.frame, "peers");
  const double values = std::min(
      std::max(widest(chart.rows, &PeersRow::own_text, Writing::value), 30.0), svg.width() / 4);
  const Scale x = scale_of(chart.axis, own_margin, svg.right() - values - column_gap);
  double y = legend(svg, entries_of(chart), svg.width(), 0);
  y = legend(svg, level_entries(chart.axis), svg.width(), y);
  const auto axis = [&](double top) { return draw_level_numbers(svg, chart.axis, x, top); };
  const auto row = [&](const PeersRow& each, double top) {
    return draw_row(svg, chart, each, x, top);
  };
  return svg.finish(draw_rows(chart.rows, y, axis, row));
}

}  // namespace cxmat::reports::charts
