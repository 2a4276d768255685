/// \file
/// How one export is laid out: which rows are headings, what each column is, which rows are
/// responses, how cells say what was answered. Found by layout_of() from the file's first rows.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/exports/dates.hpp>
#include <cxmat/formats/exports/platform.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cxmat::exports {

enum class ColumnRole : std::uint8_t {
  answer,      ///< of a respondent: to a question, or to what groups are made of
  respondent,  ///< tells respondents apart
  personal,    ///< a name, an address, an IP address, a place, a token
  submitted,   ///< when the response was finished, or last changed
  duration,    ///< how long it took, in seconds
  metadata     ///< of the platform; nobody needs it here
};

/// One column, as far as the platform's conventions tell.
struct ExportColumn {
  ColumnRole role = ColumnRole::answer;
  /// The machine's name, whole: "own01", "A8[SQ001]", "Q3_1", "group/own01". Empty where the
  /// platform writes texts only.
  std::string tag;
  std::string text;    ///< the question as people read it, as it stands; may be empty
  std::string option;  ///< the option or row that this column alone is about; may be empty
  bool personal_by_cells = false;  ///< by its cells, whatever its heading is

  bool operator==(const ExportColumn&) const = default;
};

/// A column and the cells (without regard to letter case and blanks around) that say something
/// about the row.
struct RowTest {
  std::size_t column = 0;
  std::vector<std::string> values;  ///< in small letters; "" is an empty cell
  bool negated = false;             ///< the rule holds where the cell is none of `values`
  std::string reason;               ///< "test", "preview", "spam", "rejected": a word of messages

  bool operator==(const RowTest&) const = default;
};

/// How cells say what was answered. What a question declares as a choice is that choice, whatever
/// stands here.
struct CellRules {
  std::vector<std::string> missing;         ///< seen, not answered: "-99", "N/A"
  std::vector<std::string> not_applicable;  ///< where the question has such a choice, else missing
  std::vector<std::string> not_shown;
  std::vector<std::string> ticked;      ///< in a column of one option; its own text always is
  std::vector<std::string> not_ticked;  ///< the same; nothing at all always is
  std::vector<std::string> other;       ///< "-oth-": the choice named "other", where there is one
  std::string separators;               ///< between several options in one cell, each a character
  bool comma_and_blank = false;         ///< the separator is ", ", and labels may hold it unescaped
  bool blanks_separate_labels = false;  ///< labels are joined by blanks: not to be decoded
  bool numbered_answers = false;        ///< "A3" is the third choice
  bool decimal_comma = false;           ///< in numbers
  bool formula_guard = false;           ///< an apostrophe before =, +, -, @ is none of the answer
  bool braced_escapes = false;          ///< "{newline}" stands for a line end, and so on

  bool operator==(const CellRules&) const = default;
};

struct ExportLayout {
  Platform platform = Platform::csv;
  /// How this export differs from others of the platform: "codes", "texts", "codes and texts",
  /// "legacy", "vv", ...; may be empty.
  std::string variant;
  std::size_t heading_rows = 1;
  std::vector<ExportColumn> columns;
  /// A row is a finished response where this holds; always, where there is nothing to go by.
  std::optional<RowTest> complete;
  /// Rows that are left out: tests, previews, spam, rejected ones.
  std::vector<RowTest> left_out;
  CellRules cells;
  DateOrder dates = DateOrder::month_first;  ///< in the column that is `submitted`

  bool operator==(const ExportLayout&) const = default;
};

}  // namespace cxmat::exports
