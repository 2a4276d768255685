/// \file
/// Point marks that differ by shape: circle, square, diamond, two triangles, cross; then the same
/// six hollow.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/svg.hpp"

#include <cstddef>
#include <string_view>

namespace cxmat::reports::charts {

/// How far a mark reaches from its centre.
inline constexpr double marker_radius = 7;
/// As many groups can be told apart.
inline constexpr std::size_t marker_count = 12;

/// The mark of group `index` (modulo marker_count).
void draw_marker(Svg& svg, Point centre, std::size_t index);

void draw_diamond(Svg& svg, Point centre, double radius, std::string_view css_class);

/// From `end`, which carries a cap, level to `to`.
void draw_whisker(Svg& svg, Point end, double to, double cap);

}  // namespace cxmat::reports::charts
