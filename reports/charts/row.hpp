/// \file
/// The line above a row's marks: its label in at most two lines, a note at the end.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/svg.hpp"

#include <cstddef>
#include <string_view>

namespace cxmat::reports::charts {

/// Space that each row leaves below itself.
inline constexpr double row_gap = 16;

struct RowHead {
  std::string_view label;
  std::string_view note;
  bool strong = false;
};

/// Draws it with its top at `top`; returns the y where the marks may begin.
double draw_head(Svg& svg, const RowHead& head, double top);

/// Where the chart may go on after `rows` rows, the last of which ended at `y` with its gap.
[[nodiscard]] double after_rows(double y, std::size_t rows) noexcept;

/// A dashed frame with the reason inside: there is nothing to show, which is not zero.
void draw_missing(Svg& svg, const Box& box, std::string_view reason);

}  // namespace cxmat::reports::charts
