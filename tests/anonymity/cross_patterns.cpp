// SPDX-License-Identifier: Apache-2.0
//
// Reads crossed tables (rows, columns, then the cells row by row) and prints for each which cells
// are hidden: those below five people and what must go with them. For tests/anonymity/optimum.py.

#include <cxmat/anonymity/cross_table.hpp>

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <vector>

int main() {
  using namespace cxmat;
  std::size_t rows = 0;
  std::size_t columns = 0;
  while (std::cin >> rows >> columns) {
    std::vector<Figures> figures(rows * columns);
    CrossTable table{.rows = rows,
                     .columns = columns,
                     .cells = {},
                     .row_margins = std::vector<Hiding>(rows),
                     .column_margins = std::vector<Hiding>(columns)};
    for (Figures& cell : figures) {
      std::int64_t people = 0;
      std::cin >> people;
      cell = Figures{.respondents = people, .n = people, .asked = people};
      table.cells.push_back({.figures = &cell,
                             .people = people,
                             .hiding = people < 5 ? Hiding::everything : Hiding::nothing});
    }
    const bool safe =
        protect_cross(table, {.unanimous = Unanimous::show, .nobody_is_secret = true});
    for (const LineCell& cell : table.cells) {
      std::cout << (!safe || cell.hiding != Hiding::nothing ? '1' : '0');
    }
    std::cout << '\n';
  }
  return 0;
}
