/// \file
/// A line through values in their order; where a value is missing, the line has a hole.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/scale.hpp"
#include "reports/charts/svg.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace cxmat::reports::charts {

using Station = std::optional<Point>;

/// Value i at x(i) and y(value); nothing where the value is missing or not finite.
[[nodiscard]] std::vector<Station> stations_of(std::span<const std::optional<double>> values,
                                               const Scale& x, const Scale& y);

/// Joins neighbours; a station without neighbours has no line.
void draw_course(Svg& svg, std::span<const Station> stations, std::string_view css_class);

}  // namespace cxmat::reports::charts
