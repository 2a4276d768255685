/// \file
/// Texts as a workbook can hold them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace cxmat::reports::workbook {

/// As many UTF-16 units fit into a cell.
inline constexpr std::size_t longest_cell = 32767;
/// As many UTF-16 units fit into a heading of a table, and into a property of the file.
inline constexpr std::size_t longest_heading = 255;
/// As many characters fit into a sheet's name.
inline constexpr std::size_t longest_name = 31;

/// `text` (UTF-8) in at most `most` UTF-16 units: what is longer ends with `note`. Without the
/// characters that XML does not know.
[[nodiscard]] std::string fitted(std::string_view text, std::size_t most, std::string_view note);

/// A valid name for a sheet: without []:*?/\, apostrophes at its ends and what is too long.
[[nodiscard]] std::string sheet_name(std::string_view text);

}  // namespace cxmat::reports::workbook
