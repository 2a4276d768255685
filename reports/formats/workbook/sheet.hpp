/// \file
/// A sheet of a workbook as plain data: what stands in which cell, and how it is shown.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cxmat::reports::workbook {

/// How a number is shown; the cell holds it in full precision.
enum class Shown : std::uint8_t {
  whole,           ///< 12
  percent,         ///< 41 %
  one_decimal,     ///< 2.6
  two_decimals,    ///< 2.46
  three_decimals,  ///< 2.496
  signed_decimal,  ///< +0.3
  probability      ///< 0.030
};

struct Number {
  double value = 0;
  Shown shown = Shown::whole;

  bool operator==(const Number&) const = default;
};

/// Stands where there would be a number: it is hidden.
struct Absent {
  std::string text;

  bool operator==(const Absent&) const = default;
};

/// Nothing, a text, a number. A text is never taken for a formula, a number or a link.
using Cell = std::variant<std::monostate, std::string, Number, Absent>;
using Row = std::vector<Cell>;

struct Column {
  std::string heading;
  double width = 12;                      ///< in characters
  bool prose = false;                     ///< long texts, broken into lines
  bool date = false;                      ///< the reader enters dates here
  std::vector<std::string> choices = {};  ///< the reader picks one of these
};

struct Sheet {
  std::string name;
  /// The table's name for formulas, the same in every language; empty: no table but terms and
  /// values, the first row being the title.
  std::string table;
  std::vector<Column> columns;
  std::vector<Row> rows;
  int frozen = 0;  ///< so many columns stay where they are
};

/// Nothing where there is no number.
template <class Value>
[[nodiscard]] Cell number(const std::optional<Value>& value, Shown shown) {
  return value ? Cell(Number{static_cast<double>(*value), shown}) : Cell();
}

}  // namespace cxmat::reports::workbook
