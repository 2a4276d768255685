// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/cross_table.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <tuple>
#include <utility>

namespace cxmat {
namespace {

/// Above so many hidden cells none is tried to be shown again.
constexpr std::ptrdiff_t most_shown_again = 64;
/// So many closed paths are tried for one cell before the cheapest is taken.
constexpr std::size_t most_paths_tried = 24;

/// People that can be moved along closed paths of hidden cells.
class Exchange {
 public:
  explicit Exchange(const CrossTable& table) : vertices_(table.rows + table.columns) {
    const std::size_t hub_row = hub(table.row_margins);
    const std::size_t hub_column = hub(table.column_margins);
    for (std::size_t row = 0; row < table.rows; ++row) {
      for (std::size_t column = 0; column < table.columns; ++column) {
        const LineCell& cell = table.at(row, column);
        if (cell.hiding != Hiding::everything) {
          continue;
        }
        const bool knows_row = table.row_margins[row] != Hiding::everything;
        const bool knows_column = table.column_margins[column] != Hiding::everything;
        edges_.push_back({.row = knows_row ? row : hub_row,
                          .column = table.rows + (knows_column ? column : hub_column),
                          .people = cell.people,
                          .capacity = std::max(cell.people, cell.capacity),
                          .cell = row * table.columns + column});
      }
    }
    start();
  }

  /// By how many the cell can grow (or shrink), up to `wanted`.
  std::int64_t movable(std::size_t cell, bool grow, std::int64_t wanted) {
    const auto own = std::ranges::find(edges_, cell, &Edge::cell);
    std::vector<std::int64_t> people(edges_.size());
    std::ranges::transform(edges_, people.begin(), &Edge::people);
    own_ = static_cast<std::size_t>(own - edges_.begin());
    wanted = std::min(wanted, grow ? own->capacity - own->people : own->people);
    std::int64_t moved = 0;
    while (moved < wanted && find_path(own->row, own->column, grow, people)) {
      moved += move_along_path(own->row, own->column, grow, wanted - moved, people);
    }
    return moved;
  }

 private:
  struct Edge {
    std::size_t row = 0;
    std::size_t column = 0;  ///< as a vertex
    std::int64_t people = 0;
    std::int64_t capacity = 0;
    std::size_t cell = 0;
  };

  /// The first margin that is hidden stands for all of them.
  static std::size_t hub(const std::vector<Hiding>& margins) {
    return static_cast<std::size_t>(std::ranges::find(margins, Hiding::everything) -
                                    margins.begin());
  }

  void start() {
    at_.assign(vertices_, {});
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      at_[edges_[i].row].push_back(i);
      at_[edges_[i].column].push_back(i);
    }
  }

  /// How much edge `i` can take on when it is walked from `vertex`. To let the cell grow, its row
  /// gives away (row to column) and its column takes (column to row); to let it shrink, the
  /// other way round.
  [[nodiscard]] std::int64_t room(std::size_t i, std::size_t vertex, bool grow,
                                  const std::vector<std::int64_t>& people) const {
    const bool gives = (vertex == edges_[i].row) == grow;
    return gives ? people[i] : edges_[i].capacity - people[i];
  }

  bool find_path(std::size_t from, std::size_t to, bool grow,
                 const std::vector<std::int64_t>& people) {
    came_by_.assign(vertices_, edges_.size());
    std::vector<bool> seen(vertices_, false);
    std::vector<std::size_t> next{from};
    seen[from] = true;
    for (std::size_t k = 0; k < next.size() && !seen[to]; ++k) {
      for (const std::size_t i : at_[next[k]]) {
        const std::size_t other = next[k] == edges_[i].row ? edges_[i].column : edges_[i].row;
        if (i != own_ && !seen[other] && room(i, next[k], grow, people) > 0) {
          seen[other] = true;
          came_by_[other] = i;
          next.push_back(other);
        }
      }
    }
    return seen[to];
  }

  std::int64_t move_along_path(std::size_t from, std::size_t to, bool grow, std::int64_t most,
                               std::vector<std::int64_t>& people) const {
    const auto each = [&](const auto& visit) {
      for (std::size_t vertex = to; vertex != from;) {
        const Edge& edge = edges_[came_by_[vertex]];
        const std::size_t before = vertex == edge.row ? edge.column : edge.row;
        visit(came_by_[vertex], before);
        vertex = before;
      }
    };
    each([&](std::size_t i, std::size_t vertex) {
      most = std::min(most, room(i, vertex, grow, people));
    });
    each([&](std::size_t i, std::size_t vertex) {
      const bool gives = (vertex == edges_[i].row) == grow;
      people[i] += gives ? -most : most;
    });
    return most;
  }

  std::size_t vertices_;
  std::vector<Edge> edges_;
  std::vector<std::vector<std::size_t>> at_;
  std::vector<std::size_t> came_by_;
  std::size_t own_ = 0;
};

CountInterval counts_of(Exchange& exchange, const LineCell& own, std::size_t cell,
                        std::int64_t enough) {
  const std::int64_t down = exchange.movable(cell, false, own.people);
  const std::int64_t up = exchange.movable(cell, true, std::max<std::int64_t>(0, enough - down));
  return {.low = own.people - down, .high = own.people + up};
}

/// What is known of a shown row or column: the hidden cells in it, taken together.
struct KnownLine {
  bool few = false;                ///< the wholly hidden ones are few people
  std::optional<AnswerPool> pool;  ///< of all hidden ones; nothing where the margin's is hidden
  bool nobody = false;             ///< none of them was asked
};

KnownLine known_line(std::span<const LineCell> cells, Hiding margin, const LineRules& rules) {
  KnownLine line;
  if (margin == Hiding::everything) {
    return line;
  }
  std::int64_t people = 0;
  bool any = false;
  for (const LineCell& cell : cells) {
    any = any || cell.hiding != Hiding::nothing;
    if (cell.hiding == Hiding::everything) {
      people += cell.people;
      line.few = true;
    }
  }
  AnswerPool pool = pool_of(cells);
  line.nobody = any && !rules.nobody_is_secret && pool.asked == 0 && pool.people == 0;
  line.few = line.few && !line.nobody && people < rules.minimum_group;
  if (any && margin == Hiding::nothing && rules.levels != nullptr) {
    line.pool = std::move(pool);
  }
  return line;
}

std::vector<LineCell> cells_of_column(const CrossTable& table, std::size_t column) {
  std::vector<LineCell> cells;
  for (std::size_t row = 0; row < table.rows; ++row) {
    cells.push_back(table.at(row, column));
  }
  return cells;
}

struct KnownLines {
  std::vector<KnownLine> rows;
  std::vector<KnownLine> columns;
};

KnownLine known_row(const CrossTable& table, std::size_t row, const LineRules& rules) {
  return known_line(std::span(table.cells).subspan(row * table.columns, table.columns),
                    table.row_margins[row], rules);
}

KnownLine known_column(const CrossTable& table, std::size_t column, const LineRules& rules) {
  return known_line(cells_of_column(table, column), table.column_margins[column], rules);
}

KnownLines known_lines(const CrossTable& table, const LineRules& rules) {
  KnownLines lines;
  for (std::size_t row = 0; row < table.rows; ++row) {
    lines.rows.push_back(known_row(table, row, rules));
  }
  for (std::size_t column = 0; column < table.columns; ++column) {
    lines.columns.push_back(known_column(table, column, rules));
  }
  return lines;
}

/// Both margins know something; what the mean can be must agree with both.
bool mean_is_exposed(const Figures& figures, const KnownLine& row, const KnownLine& column,
                     std::int64_t fewest, const LineRules& rules) {
  Interval possible{0, 1};
  bool known = false;
  for (const KnownLine* line : {&row, &column}) {
    if (line->pool && rules.unanimous == Unanimous::hide && line->pool->is_unanimous()) {
      return true;
    }
    const auto means =
        line->pool ? possible_means(*line->pool, figures, fewest, *rules.levels) : std::nullopt;
    if (means) {
      possible = {std::max(possible.low, means->low), std::min(possible.high, means->high)};
      known = true;
    }
  }
  return known && possible.high - possible.low < level_width(*rules.levels) - 1e-9;
}

/// What must be hidden in addition so that a cell is safe; nothing where it is.
Hiding wanted_for(const CrossTable& table, std::size_t cell, const KnownLine& row,
                  const KnownLine& column, Exchange& exchange, const LineRules& rules) {
  const LineCell& own = table.cells[cell];
  if (row.nobody || column.nobody) {
    return Hiding::nothing;
  }
  if (own.hiding == Hiding::everything && (row.few || column.few)) {
    return Hiding::everything;
  }
  if (own.figures == nullptr) {  // people without a value: no cell of them is published
    return Hiding::nothing;
  }
  CountInterval counts{own.people, own.people};
  if (own.hiding == Hiding::everything) {
    counts = counts_of(exchange, own, cell, rules.minimum_group - 1);
    if (counts.high - counts.low + 1 < rules.minimum_group) {
      return Hiding::everything;
    }
  }
  return rules.levels != nullptr && mean_is_exposed(*own.figures, row, column, counts.low, rules)
             ? Hiding::answers
             : Hiding::nothing;
}

Hiding wanted_for(const CrossTable& table, std::size_t cell, const LineRules& rules) {
  Exchange exchange(table);
  return wanted_for(table, cell, known_row(table, cell / table.columns, rules),
                    known_column(table, cell % table.columns, rules), exchange, rules);
}

/// Three further corners that close a path through a cell.
struct Path {
  std::vector<std::size_t> added;  ///< those of which more must be hidden
  std::size_t shown = 0;           ///< of them: nothing is hidden yet
  std::size_t unwanted = 0;
  std::int64_t people = 0;
};

std::vector<Path> paths_through(const CrossTable& table, std::size_t cell, Hiding how) {
  const std::size_t row = cell / table.columns;
  const std::size_t column = cell % table.columns;
  std::vector<Path> paths;
  for (std::size_t i = 0; i < table.rows; ++i) {
    for (std::size_t j = 0; j < table.columns; ++j) {
      if (i == row || j == column) {
        continue;
      }
      Path path;
      for (const std::size_t corner :
           {i * table.columns + column, row * table.columns + j, i * table.columns + j}) {
        const LineCell& at = table.cells[corner];
        if (at.hiding < how) {
          path.added.push_back(corner);
          path.shown += at.hiding == Hiding::nothing ? 1 : 0;
          path.unwanted += at.preferred ? 0 : 1;
          path.people += at.people;
        }
      }
      if (!path.added.empty()) {
        paths.push_back(std::move(path));
      }
    }
  }
  std::ranges::stable_sort(paths, {}, [](const Path& path) {
    return std::tuple(path.shown, path.unwanted, path.people);
  });
  return paths;
}

std::vector<Hiding> hide(CrossTable& table, std::span<const std::size_t> cells, Hiding how) {
  std::vector<Hiding> before;
  for (const std::size_t cell : cells) {
    before.push_back(std::exchange(table.cells[cell].hiding, how));
  }
  return before;
}

/// False where every cell that could help is hidden already.
bool hide_path(CrossTable& table, std::size_t cell, Hiding how, const LineRules& rules) {
  const std::vector<Path> paths = paths_through(table, cell, how);
  for (std::size_t i = 0; i < std::min(paths.size(), most_paths_tried); ++i) {
    const std::vector<Hiding> before = hide(table, paths[i].added, how);
    if (wanted_for(table, cell, rules) == Hiding::nothing) {
      return true;
    }
    for (std::size_t k = 0; k < before.size(); ++k) {
      table.cells[paths[i].added[k]].hiding = before[k];
    }
  }
  if (paths.empty()) {
    return false;
  }
  hide(table, paths.front().added, how);
  return true;
}

/// Shows again, the largest first, what need not be hidden.
void show_again(CrossTable& table, const std::vector<Hiding>& had_to, const LineRules& rules) {
  std::vector<std::size_t> added;
  for (std::size_t cell = 0; cell < table.cells.size(); ++cell) {
    if (table.cells[cell].hiding != had_to[cell]) {
      added.push_back(cell);
    }
  }
  std::ranges::stable_sort(added, std::greater(), [&table](std::size_t cell) {
    return std::pair(!table.cells[cell].preferred, table.cells[cell].people);
  });
  for (const std::size_t cell : added) {
    const Hiding before = std::exchange(table.cells[cell].hiding, had_to[cell]);
    if (!find_exposed(table, rules).empty()) {
      table.cells[cell].hiding = before;
    }
  }
}

}  // namespace

CountInterval possible_counts(const CrossTable& table, std::size_t cell, std::int64_t enough) {
  Exchange exchange(table);
  return counts_of(exchange, table.cells[cell], cell, enough);
}

std::vector<std::size_t> find_exposed(const CrossTable& table, const LineRules& rules) {
  std::vector<std::size_t> found;
  const KnownLines lines = known_lines(table, rules);
  Exchange exchange(table);
  for (std::size_t cell = 0; cell < table.cells.size(); ++cell) {
    if (table.cells[cell].hiding != Hiding::nothing &&
        wanted_for(table, cell, lines.rows[cell / table.columns],
                   lines.columns[cell % table.columns], exchange, rules) != Hiding::nothing) {
      found.push_back(cell);
    }
  }
  return found;
}

bool protect_cross(CrossTable& table, const LineRules& rules) {
  std::vector<std::size_t> exposed = find_exposed(table, rules);
  if (exposed.empty()) {
    return true;
  }
  std::vector<Hiding> had_to;
  std::ranges::transform(table.cells, std::back_inserter(had_to), &LineCell::hiding);
  while (!exposed.empty()) {
    for (const std::size_t cell : exposed) {
      const Hiding how = wanted_for(table, cell, rules);
      if (how != Hiding::nothing && !hide_path(table, cell, how, rules)) {
        return false;
      }
    }
    exposed = find_exposed(table, rules);
  }
  if (std::ranges::count(table.cells, Hiding::everything, &LineCell::hiding) +
          std::ranges::count(table.cells, Hiding::answers, &LineCell::hiding) <=
      most_shown_again) {
    show_again(table, had_to, rules);
  }
  return true;
}

}  // namespace cxmat
