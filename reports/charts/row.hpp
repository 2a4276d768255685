/// \file
/// The line above a row's marks: its label in at most two lines, a note at the end.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/svg.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>

namespace cxmat::reports::charts {

/// Space that each row leaves below itself.
inline constexpr double row_gap = 16;

struct RowHead {
  std::string_view label;
  std::string_view note;
  bool strong = false;
  double right = 0;  ///< where the note ends; 0: at the canvas's
};

/// Draws it with its top at `top`; returns the y where the marks may begin.
double draw_head(Svg& svg, const RowHead& head, double top);

/// The room that the widest text of a column takes: `text` is a member or a function of a row.
template <typename Rows, typename Text>
[[nodiscard]] double widest(const Rows& rows, Text text, Writing writing) {
  double width = 0;
  for (const auto& row : rows) {
    width = std::max(width, width_of(std::invoke(text, row), writing));
  }
  return width;
}

/// Where the chart may go on after `rows` rows, the last of which ended at `y` with its gap.
[[nodiscard]] double after_rows(double y, std::size_t rows) noexcept;

/// From so many rows on an axis stands below the chart as well.
inline constexpr std::size_t many_rows = 8;

/// Rows below their axis; returns the y below. `draw_axis(y)` and `draw_row(row, y)` return the y
/// below themselves.
template <typename Rows, typename DrawAxis, typename DrawRow>
double draw_rows(const Rows& rows, double top, DrawAxis draw_axis, DrawRow draw_row) {
  double y = draw_axis(top);
  for (const auto& row : rows) {
    y = draw_row(row, y);
  }
  y = after_rows(y, rows.size());
  return rows.size() >= many_rows ? draw_axis(y) : y;
}

/// A dashed frame with the reason inside: there is nothing to show, which is not zero.
void draw_missing(Svg& svg, const Box& box, std::string_view reason);

}  // namespace cxmat::reports::charts
