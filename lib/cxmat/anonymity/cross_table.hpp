/// \file
/// Two groupings crossed, with both margins: how exactly a hidden cell follows from the others, and
/// which further cells to hide so that none does.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/line.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace cxmat {

/// Cells row by row. A margin says how much of it is hidden; rows (and columns) whose people are
/// hidden are known only by their sum, and all their cells are hidden. A row or column of people
/// without a value counts among these.
struct CrossTable {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<LineCell> cells;
  std::vector<Hiding> row_margins;
  std::vector<Hiding> column_margins;

  [[nodiscard]] LineCell& at(std::size_t row, std::size_t column) {
    return cells[row * columns + column];
  }
  [[nodiscard]] const LineCell& at(std::size_t row, std::size_t column) const {
    return cells[row * columns + column];
  }
};

/// What the people of a wholly hidden cell may be, exactly: every whole number in between occurs in
/// some table with the same margins and the same shown cells. `high` may stop short once enough is
/// known: more than `enough` numbers are not looked for.
///
/// Moving people along a closed path of hidden cells, one more here and one less there, leaves all
/// margins as they are; so the bounds are maximum flows (Ford and Fulkerson 1962), as in the
/// auditing of tables in official statistics.
[[nodiscard]] CountInterval possible_counts(const CrossTable& table, std::size_t cell,
                                            std::int64_t enough);

/// The hidden cells that are too well known: by their people, by their mean, or because the hidden
/// cells of their row or column are few or unanimous.
[[nodiscard]] std::vector<std::size_t> find_exposed(const CrossTable& table,
                                                    const LineRules& rules);

/// Hides more of further cells, few and small ones first, until nothing is exposed. False where
/// even hiding all cells leaves one exposed.
[[nodiscard]] bool protect_cross(CrossTable& table, const LineRules& rules);

}  // namespace cxmat
