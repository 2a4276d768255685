/// \file
/// Markdown that also reads well where nobody renders it: lines of a length a terminal holds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cxmat::reports {

/// `markdown` in lines of at most `line_width` columns, broken at blanks only, with a final line
/// end. `first` stands before the first line, blanks of the same width before the others. A word
/// that would begin a list or a heading at the start of a line is never put there. A longer word
/// has a line of its own.
[[nodiscard]] std::string paragraph(std::string_view markdown, std::string_view first = {},
                                    std::size_t line_width = 96);

}  // namespace cxmat::reports
