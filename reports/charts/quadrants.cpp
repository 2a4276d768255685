// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/quadrants.hpp"

#include "reports/charts/legend.hpp"
#include "reports/charts/scale.hpp"
#include "reports/charts/spread.hpp"
#include "reports/charts/text_metrics.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>

namespace cxmat::reports::charts {
namespace {

constexpr double smallest_radius = 12;
constexpr double largest_radius = 32;
constexpr double lost_radius = 4;  ///< of a mark for which there is no room
constexpr double ticks_gap = 8;
constexpr double widest_tick = 40;  ///< of those below
constexpr double line_height = 18;
constexpr double name_padding = 6;
constexpr double shape = 0.8;  ///< height to width of the marks' area
constexpr double key_number = 24;
constexpr double key_gap = 14;

double radius_of(const QuadrantPoint& point, double largest) {
  if (!point.size || !(largest > 0)) {
    return smallest_radius;
  }
  return std::max(smallest_radius,
                  largest_radius * std::sqrt(std::max(0.0, *point.size) / largest));
}

std::vector<double> radii_of(const QuadrantChart& chart) {
  double largest = 0;
  for (const QuadrantPoint& point : chart.points) {
    if (std::isfinite(point.size.value_or(0))) {
      largest = std::max(largest, point.size.value_or(0));
    }
  }
  std::vector<double> radii;
  for (const QuadrantPoint& point : chart.points) {
    radii.push_back(radius_of(point, largest));
  }
  return radii;
}

std::string_view class_of(const QuadrantPoint& point) {
  return point.hollow ? "c-quiet" : point.strong ? "c-seg-8 c-swatch" : "c-seg-3 c-swatch";
}

std::string_view ground_of(const QuadrantPoint& point) {
  return point.hollow ? "" : point.strong ? "c-on-8" : "c-on-3";
}

/// The panel: a strip for the upper names, the marks' area, a strip for the lower names.
struct Plane {
  Box panel;
  Box area;
  Scale x;
  Scale y;
};

class Drawn {
 public:
  explicit Drawn(const QuadrantChart& chart)
      : chart_(chart), svg_(chart.frame, "quadrants"), radii_(radii_of(chart)) {
    for (const QuadrantTick& tick : chart.y.ticks) {
      ticks_width_ = std::max(ticks_width_, width_of(tick.words, Writing::axis) + ticks_gap);
    }
    ticks_width_ = std::min(ticks_width_, svg_.width() / 6);
    for (const std::string& name : chart.names) {
      names_.push_back(
          wrap(name, (panel_width() / 2) - (2 * name_padding), size_of(Writing::note), 2));
    }
  }

  [[nodiscard]] std::string finish() {
    double y = legend(svg_, entries(), svg_.width(), 0);
    svg_.text({0, y + 14}, fit(chart_.y.title, svg_.width(), Writing::axis), Writing::axis);
    y += line_height + 4;
    const Plane plane = plane_at(y);
    draw_plane(plane);
    draw_names(plane);
    draw_marks(plane);
    y = plane.panel.y + plane.panel.height;
    y = draw_x_axis(plane, y);
    return svg_.finish(draw_key(y + 10));
  }

 private:
  [[nodiscard]] double panel_width() const { return svg_.right() - ticks_width_; }

  [[nodiscard]] double strip(std::size_t left, std::size_t right) const {
    const auto lines = static_cast<double>(std::max(names_[left].size(), names_[right].size()));
    return (lines * line_height) + name_padding;
  }

  [[nodiscard]] Plane plane_at(double top) const {
    const double margin =
        radii_.empty() ? smallest_radius : *std::max_element(radii_.begin(), radii_.end());
    const double inset = margin + 3;
    const Box area{ticks_width_, top + strip(0, 1), panel_width(), panel_width() * shape};
    Plane plane;
    plane.area = area;
    plane.panel = {ticks_width_, top, panel_width(), strip(0, 1) + area.height + strip(2, 3)};
    plane.x = {.from = chart_.x.from,
               .to = chart_.x.to,
               .start = area.x + inset,
               .end = area.x + area.width - inset};
    plane.y = {.from = chart_.y.from,
               .to = chart_.y.to,
               .start = area.y + area.height - inset,
               .end = area.y + inset};
    return plane;
  }

  void draw_plane(const Plane& plane) {
    svg_.box(plane.panel, "c-panel", 3);
    const double x = plane.x(chart_.x.cut);
    const double y = plane.y(chart_.y.cut);
    svg_.line({x, plane.panel.y}, {x, plane.panel.y + plane.panel.height}, "c-tick");
    svg_.line({plane.panel.x, y}, {plane.panel.x + plane.panel.width, y}, "c-tick");
    for (const QuadrantTick& tick : chart_.y.ticks) {
      svg_.text({ticks_width_ - ticks_gap, plane.y(tick.at) + 5},
                fit(tick.words, ticks_width_ - ticks_gap, Writing::axis), Writing::axis,
                Anchor::end);
    }
  }

  void draw_names(const Plane& plane) {
    const double lower = plane.area.y + plane.area.height;
    for (std::size_t corner = 0; corner < names_.size(); ++corner) {
      const bool right = corner % 2 == 1;
      double y = (corner < 2 ? plane.panel.y : lower) + 14;
      const double x =
          right ? plane.panel.x + plane.panel.width - name_padding : plane.panel.x + name_padding;
      for (const std::string& line : names_[corner]) {
        svg_.text({x, y}, line, Writing::note, right ? Anchor::end : Anchor::start);
        y += line_height;
      }
    }
  }

  void draw_marks(const Plane& plane) {
    std::vector<Disc> discs;
    for (std::size_t i = 0; i < chart_.points.size(); ++i) {
      discs.push_back({.centre = {plane.x(chart_.points[i].x), plane.y(chart_.points[i].y)},
                       .radius = radii_[i]});
    }
    const Ground ground{.area = plane.area, .cut = {plane.x(chart_.x.cut), plane.y(chart_.y.cut)}};
    const std::vector<std::optional<Point>> places = spread(discs, ground);
    for (std::size_t i = 0; i < places.size(); ++i) {
      const QuadrantPoint& point = chart_.points[i];
      if (!places[i]) {
        svg_.circle(discs[i].centre, lost_radius, class_of(point));
        continue;
      }
      svg_.circle(*places[i], radii_[i], class_of(point));
      svg_.text({places[i]->x, places[i]->y + 4.5},
                fit(point.number, 2 * radii_[i], Writing::inside), Writing::inside, Anchor::middle,
                ground_of(point));
    }
  }

  double draw_x_axis(const Plane& plane, double top) {
    for (const QuadrantTick& tick : chart_.x.ticks) {
      svg_.text({plane.x(tick.at), top + 16}, fit(tick.words, widest_tick, Writing::axis),
                Writing::axis, Anchor::middle);
    }
    const double y = top + (chart_.x.ticks.empty() ? 0 : line_height) + 16;
    svg_.text({svg_.right(), y}, fit(chart_.x.title, svg_.width(), Writing::axis), Writing::axis,
              Anchor::end);
    return y + 4;
  }

  /// The numbers with their names, in two columns.
  double draw_key(double top) {
    const double column = (svg_.right() - key_gap) / 2;
    const std::size_t half = (chart_.points.size() + 1) / 2;
    double y = top;
    double lowest = top;
    for (std::size_t i = 0; i < chart_.points.size(); ++i) {
      if (i == half) {
        y = top;
      }
      const double x = i < half ? 0 : column + key_gap;
      svg_.text({x + key_number - 6, y + 14},
                fit(chart_.points[i].number, key_number - 6, Writing::legend), Writing::legend,
                Anchor::end);
      for (const std::string& line :
           wrap(chart_.points[i].label, column - key_number, size_of(Writing::legend), 2)) {
        svg_.text({x + key_number, y + 14}, line, Writing::legend);
        y += line_height;
      }
      y += 3;
      lowest = std::max(lowest, y);
    }
    return lowest;
  }

  [[nodiscard]] std::vector<LegendEntry> entries() const {
    std::vector<LegendEntry> entries;
    const auto mark = [](std::string_view css_class) {
      return [css_class](Svg& svg, const Box& box) {
        svg.circle(middle_of(box), box.height / 2, css_class);
      };
    };
    add_entry(entries, true, chart_.strong_legend, mark("c-seg-8 c-swatch"));
    add_entry(entries, true, chart_.hollow_legend, mark("c-quiet"));
    add_entry(entries, true, chart_.size_legend);
    return entries;
  }

  const QuadrantChart& chart_;
  Svg svg_;
  std::vector<double> radii_;
  double ticks_width_ = ticks_gap;
  std::vector<std::vector<std::string>> names_;
};

}  // namespace

std::string quadrants(const QuadrantChart& chart) {
  return Drawn(chart).finish();
}

}  // namespace cxmat::reports::charts
