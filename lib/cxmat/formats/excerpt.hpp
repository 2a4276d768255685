/// \file
/// Source lines as diagnostics show them: harmless on a terminal, and with carets that fit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace cxmat {

inline constexpr std::size_t longest_excerpt = 2000;  ///< bytes; longer lines are not shown

/// Bidirectional controls, zero-width characters and other signs that change a text unseen.
[[nodiscard]] bool is_invisible(char32_t value) noexcept;
/// Control characters of ASCII and Latin-1 other than tab, line feed and carriage return.
[[nodiscard]] bool is_control(char32_t value) noexcept;

/// `text` as a terminal may show it: control characters (line ends, too, but no tabs), invisible
/// characters and bytes that are not UTF-8 become U+FFFD, one each, so columns stay.
[[nodiscard]] std::string printable(std::string_view text);

/// `line` without its line end, printable(). "" if the line is longer than `longest_excerpt`.
[[nodiscard]] std::string excerpt(std::string_view line);

/// `file` as a whole.
[[nodiscard]] Location whole_file(std::string file);

/// The place of byte `offset` of `text`, with its excerpt.
[[nodiscard]] Location locate(std::string_view text, std::size_t offset, std::string_view file);

}  // namespace cxmat
