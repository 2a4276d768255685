/// \file
/// How high a row must be for its texts: no program that shows a workbook works that out for
/// merged cells, and some for none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace cxmat::reports::forms::workbook {

/// Lines that `text` takes in a column so many characters wide, broken at blanks.
[[nodiscard]] std::size_t lines_of(std::string_view text, double width);

/// In points, for so many lines: at least one, at most what Excel allows.
[[nodiscard]] double row_height(std::size_t lines);

}  // namespace cxmat::reports::forms::workbook
