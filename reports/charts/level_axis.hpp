/// \file
/// The ladder of levels as the ground of a chart: grey steps behind the marks, numbers above,
/// names in the legend.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/frame.hpp"
#include "reports/charts/legend.hpp"
#include "reports/charts/scale.hpp"
#include "reports/charts/svg.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports::charts {

/// "c-seg-4": `prefix` and the tint, 1 to 9, of category `index` among `count`; the lowest has
/// tint 1, the highest 9, a category alone the middle one.
[[nodiscard]] std::string tint(std::string_view prefix, std::size_t index, std::size_t count);

/// The ground reaches so far beyond the ends of the axis: room for marks that stand on them.
inline constexpr double axis_edge = 7;

/// The axis on a ground that reaches from `left` to `right`.
[[nodiscard]] Scale scale_of(const LevelAxis& axis, double left, double right) noexcept;

/// The grey steps between `top` and `top + height`, separated by gaps of the paper.
void draw_bands(Svg& svg, const LevelAxis& axis, const Scale& scale, double top, double height);

/// A tick between two levels and each level's number; returns the y below.
double draw_level_numbers(Svg& svg, const LevelAxis& axis, const Scale& scale, double top);

/// "3 Vereinbart" with its grey for each level that has a name.
[[nodiscard]] std::vector<LegendEntry> level_entries(const LevelAxis& axis);

}  // namespace cxmat::reports::charts
