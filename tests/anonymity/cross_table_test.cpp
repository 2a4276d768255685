// SPDX-License-Identifier: Apache-2.0
#include <cxmat/anonymity/cross_table.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

using namespace cxmat;

namespace {

struct Table {
  std::vector<Figures> figures;
  CrossTable cross;
};

/// `margin` hides a row's people: it is known only together with the other hidden ones.
Table table_of(std::size_t columns, const std::vector<std::int64_t>& counts,
               const std::vector<std::size_t>& hidden, std::vector<std::size_t> hidden_rows = {}) {
  Table made;
  made.cross.columns = columns;
  made.cross.rows = counts.size() / columns;
  made.cross.row_margins.resize(made.cross.rows);
  made.cross.column_margins.resize(columns);
  for (const std::int64_t count : counts) {
    made.figures.push_back(Figures{.respondents = count, .n = count, .asked = count});
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    made.cross.cells.push_back({.figures = &made.figures[i], .people = counts[i]});
  }
  for (const std::size_t i : hidden) {
    made.cross.cells[i].hiding = Hiding::everything;
  }
  for (const std::size_t row : hidden_rows) {
    made.cross.row_margins[row] = Hiding::everything;
  }
  return made;
}

std::int64_t hidden_cells(const CrossTable& table) {
  return std::ranges::count(table.cells, Hiding::everything, &LineCell::hiding);
}

const LineRules people{.unanimous = Unanimous::show, .nobody_is_secret = true};
constexpr std::int64_t all = 1000;

}  // namespace

TEST_SUITE("anonymity/cross table") {
  TEST_CASE("a single hidden cell follows from either margin; three more make it safe") {
    Table table = table_of(2, {3, 12, 9, 8}, {0});
    CHECK(possible_counts(table.cross, 0, all).low == 3);
    CHECK(possible_counts(table.cross, 0, all).high == 3);
    CHECK(protect_cross(table.cross, people));
    CHECK(hidden_cells(table.cross) == 4);
    // Rows of 15 and 17, columns of 12 and 20: Frechet's bounds, max(0, 15 + 12 - 32) = 0 to 12.
    CHECK(possible_counts(table.cross, 0, all).low == 0);
    CHECK(possible_counts(table.cross, 0, all).high == 12);
  }

  TEST_CASE("two hidden cells in every row and column can still be known exactly: not on a path") {
    // Row 1 hides columns 1 and 2, row 2 hides columns 1 and 2: one closed path. Row 3's only
    // hidden cell is on none.
    Table table = table_of(3, {3, 6, 9, 8, 2, 9, 7, 9, 4}, {0, 1, 3, 4, 8});
    CHECK(possible_counts(table.cross, 8, all).low == 4);
    CHECK(possible_counts(table.cross, 8, all).high == 4);
    // Along the path at most 3 people can leave the first cell and min(6, 8) enter it... the cell
    // itself plus two of row 2: 3 - min(3, 2) = 1 to 3 + min(6, 8) = 9.
    CHECK(possible_counts(table.cross, 0, all).low == 1);
    CHECK(possible_counts(table.cross, 0, all).high == 9);
    CHECK(protect_cross(table.cross, people));
    CHECK(find_exposed(table.cross, people).empty());
  }

  TEST_CASE("rows whose margins are hidden are one row to an attacker") {
    // Rows 1 and 2 (4 and 6 people) are hidden; together they have 5 in each column.
    Table table = table_of(2, {1, 3, 4, 2, 20, 20}, {0, 1, 2, 3}, {0, 1});
    CHECK(possible_counts(table.cross, 0, all).low == 0);
    CHECK(possible_counts(table.cross, 0, all).high == 5);
    CHECK(protect_cross(table.cross, people));
    CHECK(hidden_cells(table.cross) == 4);
  }

  TEST_CASE("what hidden rows have together in a column may be too few as well") {
    Table table = table_of(2, {1, 4, 1, 5, 20, 20}, {0, 1, 2, 3}, {0, 1});  // two in column 1
    CHECK_FALSE(find_exposed(table.cross, people).empty());
    CHECK(protect_cross(table.cross, people));
    CHECK(hidden_cells(table.cross) == 6);
  }

  TEST_CASE("one unit inside another: nothing of the crossing can be shown") {
    // Each team is in one division; where it is not, there is nobody.
    Table table = table_of(2, {12, 0, 11, 0, 0, 14}, {1, 3, 4});
    CHECK(protect_cross(table.cross, people));
    CHECK(hidden_cells(table.cross) == 6);
  }

  TEST_CASE("a table that has nothing to exchange cannot be protected") {
    Table table = table_of(1, {3, 9}, {0});
    CHECK_FALSE(protect_cross(table.cross, people));
  }
}
