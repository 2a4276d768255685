/// \file
/// How wide a text will be before anybody has drawn it. The table holds the advance widths of a
/// wide sans-serif face, so that the estimate errs on the safe side with whatever face is used.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports::charts {

/// The width of UTF-8 `text` in the units of `size`, the font size; 0 for an empty text.
[[nodiscard]] double text_width(std::string_view text, double size, bool bold = false) noexcept;

/// `text` if it fits into `width`, else as many of its characters as fit, and an ellipsis.
[[nodiscard]] std::string ellipsis(std::string_view text, double width, double size,
                                   bool bold = false);

/// `text` in lines of at most `width`, broken at spaces, after hyphens and slashes, and inside a
/// word (with a hyphen) only where the word alone is too wide. What `max_lines` lines cannot hold
/// is cut with an ellipsis. At least one line, empty for an empty text.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, double width, double size,
                                            std::size_t max_lines, bool bold = false);

/// True if `lines` hold `text` without an ellipsis or a hyphen that was put in.
[[nodiscard]] bool is_whole(std::span<const std::string> lines, std::string_view text);

}  // namespace cxmat::reports::charts
