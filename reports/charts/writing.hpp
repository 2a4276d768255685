/// \file
/// The kinds of writing in charts: how large, how bold, how wide.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cxmat::reports::charts {

/// The kinds of writing in a chart. The sizes are those of a narrow screen: the stylesheet may set
/// them smaller, never larger.
enum class Writing : std::uint8_t {
  label,   ///< the name of a row
  strong,  ///< the name of a row that holds others
  value,   ///< the number at the end of a row
  note,    ///< beside a label or instead of a mark
  axis,    ///< level numbers, column heads
  legend,
  inside,  ///< on a coloured mark
};

[[nodiscard]] double size_of(Writing writing) noexcept;
[[nodiscard]] bool is_bold(Writing writing) noexcept;
/// The class of the stylesheet, e.g. "c-label".
[[nodiscard]] std::string_view class_of(Writing writing) noexcept;
/// text_width() in the size and weight of `writing`.
[[nodiscard]] double width_of(std::string_view text, Writing writing) noexcept;
/// ellipsis() in the size and weight of `writing`.
[[nodiscard]] std::string fit(std::string_view text, double width, Writing writing);

}  // namespace cxmat::reports::charts
