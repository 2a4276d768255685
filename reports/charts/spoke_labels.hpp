/// \file
/// Names and values around a star: each beside its spoke's end, none over another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/radar.hpp"
#include "reports/charts/svg.hpp"

#include <span>
#include <string>
#include <vector>

namespace cxmat::reports::charts {

struct SpokeLabel {
  std::vector<std::string> lines;
  std::string value;
  Anchor anchor = Anchor::middle;
  double x = 0;    ///< on the canvas
  double top = 0;  ///< from the centre, down

  [[nodiscard]] double bottom() const noexcept;
};

/// For spokes of length `radius` in `directions` (unit vectors, clockwise from the top) around the
/// middle of a canvas `width` wide. On each side one stands below the other, those of upright
/// spokes above and below all others.
[[nodiscard]] std::vector<SpokeLabel> spoke_labels(std::span<const RadarSpoke> spokes,
                                                   std::span<const Point> directions, double radius,
                                                   double width);

void draw_label(Svg& svg, const SpokeLabel& label, double centre);

}  // namespace cxmat::reports::charts
