/// \file
/// A table as it is shown: finished texts, no numbers. Behind every chart there is one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::view {

enum class Tone : std::uint8_t {
  plain,
  missing,  ///< there is no figure, or it is hidden
  above,    ///< on or above what it is compared with
  below
};

struct TableCell {
  std::string text;
  Tone tone = Tone::plain;

  bool operator==(const TableCell&) const = default;
};

struct TableHeading {
  std::string text;
  bool number = true;  ///< the column's cells stand to the right

  bool operator==(const TableHeading&) const = default;
};

struct TableRow {
  std::string label;                           ///< the row's heading
  int depth = 0;                               ///< how far it is set in
  bool strong = false;                         ///< it holds others
  std::optional<double> share = std::nullopt;  ///< 0..1: a bar where charts cannot be drawn
  std::vector<TableCell> cells;

  bool operator==(const TableRow&) const = default;
};

struct Table {
  std::string caption;
  std::string row_heading;
  std::string share_heading = {};      ///< what the bars are of; empty: of the first column
  std::vector<TableHeading> headings;  ///< of the cells, without the row heading
  std::vector<TableRow> rows;

  bool operator==(const Table&) const = default;
};

}  // namespace cxmat::reports::view
