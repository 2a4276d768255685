/// \file
/// Aligned columns for a terminal: finished texts in, lines out. Blanks alone separate columns.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace cxmat::reports {

/// The widest line of a table, in columns of the terminal.
inline constexpr std::size_t table_width = 100;

struct TextColumn {
  std::string heading;
  bool number = true;  ///< stands to the right
  bool wrap = false;   ///< a text that is too long goes on in the next line, instead of being cut
};

struct TextRow {
  std::string label;
  std::vector<std::string> cells;  ///< one a column; missing ones are blank
};

struct TextTable {
  std::string label_heading;
  std::vector<TextColumn> columns;
  std::vector<TextRow> rows;
};

/// The table in lines of at most `width` columns, without blanks at their ends. Labels are
/// shortened first, then columns of texts; columns that still do not fit follow below, the labels
/// repeated.
[[nodiscard]] std::string render(const TextTable& table, std::size_t width = table_width);

}  // namespace cxmat::reports
