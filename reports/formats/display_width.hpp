/// \file
/// How many columns of a terminal a text takes: an umlaut one, a combining mark none, a Chinese
/// character two. Independent of the locale, so that tables look the same everywhere.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cxmat::reports {

/// The columns of UTF-8 `text`, which holds no control characters. A byte that is no UTF-8 counts
/// as one column.
[[nodiscard]] std::size_t display_width(std::string_view text) noexcept;

/// `text` if it fits into `width` columns, else as many of its characters as fit, and an ellipsis.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t width);

}  // namespace cxmat::reports
