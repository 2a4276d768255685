// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/spoke_labels.hpp"

#include "reports/charts/text_metrics.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace cxmat::reports::charts {
namespace {

constexpr double label_gap = 9;
constexpr double label_line = 17;
constexpr double value_line = 19;
constexpr double block_gap = 3;
constexpr double upright_share = 0.6;  ///< of the width

double height_of(const SpokeLabel& label) noexcept {
  return label_line * static_cast<double>(label.lines.size()) +
         (label.value.empty() ? 0 : value_line);
}

SpokeLabel label_of(const RadarSpoke& spoke, const Point& direction, double radius, double width) {
  SpokeLabel label;
  double room = width * upright_share;
  std::size_t most_lines = 2;
  label.x = width / 2;
  if (std::abs(direction.x) > 0.05) {
    const double end = radius * std::abs(direction.x) + label_gap;
    room = width / 2 - end - 2;
    most_lines = 3;
    label.anchor = direction.x > 0 ? Anchor::start : Anchor::end;
    label.x += direction.x > 0 ? end : -end;
  }
  label.lines = wrap(spoke.label, room, size_of(Writing::legend), most_lines);
  label.value = fit(spoke.value_text, room, Writing::value);
  label.top = radius * direction.y - height_of(label) / 2;
  return label;
}

/// Moves the labels of one side down until none covers another. Clockwise the right side runs down
/// and the left one up.
void stack(std::vector<SpokeLabel>& labels, Anchor side) {
  double free = std::numeric_limits<double>::lowest();
  for (std::size_t i = 0; i < labels.size(); ++i) {
    SpokeLabel& label = labels[side == Anchor::start ? i : labels.size() - 1 - i];
    if (label.anchor == side) {
      label.top = std::max(label.top, free);
      free = label.bottom() + block_gap;
    }
  }
}

}  // namespace

double SpokeLabel::bottom() const noexcept {
  return top + height_of(*this);
}

std::vector<SpokeLabel> spoke_labels(std::span<const RadarSpoke> spokes,
                                     std::span<const Point> directions, double radius,
                                     double width) {
  std::vector<SpokeLabel> labels;
  for (std::size_t i = 0; i < directions.size(); ++i) {
    labels.push_back(label_of(spokes[i], directions[i], radius, width));
  }
  stack(labels, Anchor::start);
  stack(labels, Anchor::end);
  double highest = -radius - label_gap;
  double lowest = radius + label_gap;
  for (const SpokeLabel& label : labels) {
    if (label.anchor != Anchor::middle) {
      highest = std::min(highest, label.top - block_gap);
      lowest = std::max(lowest, label.bottom() + block_gap);
    }
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].anchor == Anchor::middle) {
      labels[i].top = directions[i].y < 0 ? highest - height_of(labels[i]) : lowest;
    }
  }
  return labels;
}

void draw_label(Svg& svg, const SpokeLabel& label, double centre) {
  double y = centre + label.top;
  for (const std::string& line : label.lines) {
    svg.text({label.x, y + 13}, line, Writing::legend, label.anchor);
    y += label_line;
  }
  svg.text({label.x, y + 15}, label.value, Writing::value, label.anchor);
}

}  // namespace cxmat::reports::charts
