// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/radar.hpp"

#include "reports/charts/course.hpp"
#include "reports/charts/legend.hpp"
#include "reports/charts/spoke_labels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace cxmat::reports::charts {
namespace {

constexpr double radius_share = 0.24;  ///< of the width: the sides belong to the labels
constexpr double dot = 4;
constexpr int most_rings = 10;

/// A unit vector for each spoke, the first upright, then clockwise.
std::vector<Point> directions_of(std::size_t count) {
  std::vector<Point> directions;
  for (std::size_t i = 0; i < count; ++i) {
    const double turn = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(count);
    directions.push_back({std::sin(turn), -std::cos(turn)});
  }
  return directions;
}

class Drawn {
 public:
  explicit Drawn(const RadarChart& chart)
      : chart_(chart),
        svg_(chart.frame, "radar"),
        radius_(svg_.width() * radius_share),
        directions_(directions_of(chart.spokes.size())),
        reach_{.from = 0, .to = chart.maximum, .start = 0, .end = radius_},
        labels_(spoke_labels(chart.spokes, directions_, radius_, svg_.width())) {}

  [[nodiscard]] std::string finish() {
    const double top = legend(svg_, entries(), svg_.width(), 0);
    double highest = -radius_;
    double lowest = radius_;
    for (const SpokeLabel& label : labels_) {
      highest = std::min(highest, label.top);
      lowest = std::max(lowest, label.bottom());
    }
    centre_ = {svg_.width() / 2, top - highest + 2};
    draw_web();
    draw_series(&RadarSpoke::value, "c-area", "c-outline");
    draw_series(&RadarSpoke::reference, {}, "c-slope c-slope-second");
    draw_dots();
    draw_numbers();
    for (const SpokeLabel& label : labels_) {
      draw_label(svg_, label, centre_.y);
    }
    return svg_.finish(centre_.y + lowest + 6);
  }

 private:
  [[nodiscard]] Point at(std::size_t spoke, double value) const {
    const double length = reach_(value);
    return {centre_.x + (directions_[spoke].x * length),
            centre_.y + (directions_[spoke].y * length)};
  }

  void draw_web() {
    const double rings = std::min(std::floor(chart_.maximum), double{most_rings});
    for (double ring = 1; ring <= rings; ring += 1) {
      std::vector<Point> corners;
      for (std::size_t i = 0; i <= directions_.size(); ++i) {
        corners.push_back(at(i % directions_.size(), ring));
      }
      svg_.path(corners, "c-grid");
    }
    for (std::size_t i = 0; i < directions_.size(); ++i) {
      svg_.line(centre_, at(i, chart_.maximum), "c-grid");
    }
  }

  /// Closed and filled if no value is missing; otherwise the parts between the gaps.
  void draw_series(std::optional<double> RadarSpoke::*value, std::string_view area,
                   std::string_view line) {
    std::vector<Station> stations;
    for (std::size_t i = 0; i < directions_.size(); ++i) {
      const std::optional<double>& number = chart_.spokes[i].*value;
      const bool known = number && std::isfinite(*number);
      stations.push_back(known ? Station(at(i, *number)) : std::nullopt);
    }
    // Begun behind a gap, the outline is one run however it is turned.
    const auto gap =
        std::ranges::find_if(stations, [](const Station& station) { return !station; });
    if (gap != stations.end()) {
      std::rotate(stations.begin(), gap, stations.end());  // the one of ranges fails in clang 14
    } else {
      std::vector<Point> corners;
      for (const Station& station : stations) {
        corners.push_back(*station);
      }
      if (!area.empty()) {
        svg_.polygon(corners, area);
      }
      stations.push_back(stations.front());
    }
    draw_course(svg_, stations, line);
  }

  void draw_dots() {
    for (std::size_t i = 0; i < directions_.size(); ++i) {
      const std::optional<double>& value = chart_.spokes[i].value;
      if (value && std::isfinite(*value)) {
        svg_.circle(at(i, *value), dot, "c-dot");
      }
    }
  }

  /// The rings' numbers, left of the upright spoke, as far as they fit.
  void draw_numbers() {
    const double rings = std::min(std::floor(chart_.maximum), double{most_rings});
    if (reach_(1) < size_of(Writing::axis) + 2) {
      return;
    }
    for (double ring = 1; ring <= rings; ring += 1) {
      const Point place = at(0, ring);
      svg_.text({place.x - 6, place.y + 5}, fmt::format("{:.0f}", ring), Writing::axis, Anchor::end,
                "c-halo");
    }
  }

  [[nodiscard]] std::vector<LegendEntry> entries() const {
    const auto any = [this](std::optional<double> RadarSpoke::*value) {
      return std::ranges::any_of(
          chart_.spokes, [value](const RadarSpoke& spoke) { return (spoke.*value).has_value(); });
    };
    std::vector<LegendEntry> all;
    add_entry(all, any(&RadarSpoke::value), chart_.value_legend, [](Svg& svg, const Box& box) {
      const Point middle = middle_of(box);
      svg.line({box.x, middle.y}, {box.x + box.width, middle.y}, "c-outline");
      svg.circle(middle, dot, "c-dot");
    });
    add_entry(all, any(&RadarSpoke::reference), chart_.reference_legend,
              stroke("c-slope c-slope-second"));
    return all;
  }

  const RadarChart& chart_;
  Svg svg_;
  double radius_;
  std::vector<Point> directions_;
  Scale reach_;
  Point centre_;
  std::vector<SpokeLabel> labels_;
};

}  // namespace

std::string radar(const RadarChart& chart) {
  const std::size_t count = chart.spokes.size();
  return count < fewest_axes || count > most_axes ? std::string() : Drawn(chart).finish();
}

}  // namespace cxmat::reports::charts
