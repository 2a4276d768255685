// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/complementary.hpp"

#include "cxmat/anonymity/cross_table.hpp"
#include "cxmat/anonymity/line.hpp"
#include "cxmat/anonymity/node_arithmetic.hpp"
#include "cxmat/anonymity/self_attack.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

/// A crossing of more cells is made only where none of them is hidden: most would be, and to find
/// out which takes long.
constexpr std::size_t most_crossed = 30;

class Complements {
 public:
  Complements(const Assessment& assessment, const PublishedTables& tables, HiddenCells& hidden)
      : assessment_(assessment),
        privacy_(assessment.engagement.privacy),
        tables_(tables),
        hidden_(hidden),
        sums_(node_sums(assessment)),
        selection_hidden_(tables.selections),
        dropped_(hidden.size(), std::vector<bool>(tables.selections)) {}

  void hide() {
    for (std::size_t selection = 0; selection < tables_.selections; ++selection) {
      selection_hidden_[selection] = respondents_of(tables_, selection) < privacy_.minimum_group;
    }
    for (const GroupRange& range : tables_.groupings) {
      hide_groups(range);
    }
    hide_everywhere();
    do {
      while (settle_groups()) {
      }
    } while (drop_exposed_groups());
    if (tables_.crosses.empty()) {
      return;
    }
    for (const CrossRange& range : tables_.crosses) {
      inherit(range);
      hide_crosses(range);
    }
    hide_everywhere();
    do {
      while (settle_crosses()) {
      }
    } while (drop_exposed_crosses());
  }

 private:
  [[nodiscard]] LineRules rules_of(std::size_t node) const {
    return {.minimum_group = privacy_.minimum_group,
            .unanimous = privacy_.unanimous,
            .levels = hidden_[node].front() == Hiding::nothing ? &assessment_.nodes[node].levels
                                                               : nullptr};
  }

  /// Of a line: in the groups that are hidden everywhere are as many people as are in no shown one.
  [[nodiscard]] LineRules rules_of(std::size_t node, const GroupRange& range) const {
    LineRules rules = rules_of(node);
    rules.joint_capacity = respondents_of(tables_, 0);
    for (std::size_t selection = range.first; selection < range.first + range.count; ++selection) {
      rules.joint_capacity -= selection_hidden_[selection] ? 0 : respondents_of(tables_, selection);
    }
    return rules;
  }

  [[nodiscard]] LineRules rules_of_people() const {
    return {.minimum_group = privacy_.minimum_group,
            .unanimous = Unanimous::show,
            .levels = nullptr,
            .nobody_is_secret = true};
  }

  // ---- whole groups

  [[nodiscard]] LineCell people_at(std::size_t selection) const {
    return {.figures = tables_.figures.front()[selection],
            .people = respondents_of(tables_, selection),
            .capacity = no_capacity,
            .hiding = selection_hidden_[selection] ? Hiding::everything : Hiding::nothing,
            .preferred = false};
  }

  void hide_groups(const GroupRange& range) {
    std::vector<LineCell> cells;
    std::int64_t placed = 0;
    for (std::size_t i = 0; i < range.count; ++i) {
      cells.push_back(people_at(range.first + i));
      placed += cells.back().people;
    }
    add_rest(range, respondents_of(tables_, 0) - placed, cells);
    static_cast<void>(protect_line(cells, rules_of_people()));
    for (std::size_t i = 0; i < range.count; ++i) {
      selection_hidden_[range.first + i] = cells[i].hiding != Hiding::nothing;
    }
  }

  static void add_rest(const GroupRange& range, std::int64_t people, std::vector<LineCell>& cells) {
    if (range.rest) {
      cells.push_back({.figures = nullptr,
                       .people = std::max<std::int64_t>(0, people),
                       .capacity = no_capacity,
                       .hiding = Hiding::everything,
                       .preferred = false});
    }
  }

  /// A selection that is hidden is hidden at every node.
  void hide_everywhere() {
    for (std::vector<Hiding>& node : hidden_) {
      for (std::size_t selection = 0; selection < tables_.selections; ++selection) {
        node[selection] = selection_hidden_[selection] ? Hiding::everything : node[selection];
      }
    }
  }

  // ---- groups at single nodes

  /// One round over all nodes and groupings. True if another is needed.
  bool settle_groups() {
    bool changed = false;
    for (std::size_t node = 0; node < hidden_.size(); ++node) {
      for (const GroupRange& range : tables_.groupings) {
        changed = settle_line(node, range) || changed;
      }
    }
    std::size_t last = 1;
    for (const GroupRange& range : tables_.groupings) {
      last = range.first + range.count;
    }
    return settle_sums(0, last) || changed;
  }

  bool settle_sums(std::size_t first, std::size_t last) {
    bool changed = false;
    for (const NodeSum& sum : sums_) {
      for (std::size_t selection = first; selection < last; ++selection) {
        changed = (!selection_hidden_[selection] &&
                   protect_sum(assessment_, tables_, sum, selection, hidden_)) ||
                  changed;
      }
    }
    return changed;
  }

  [[nodiscard]] LineCell cell_at(std::size_t node, std::size_t selection) const {
    const Figures* figures = tables_.figures[node][selection];
    return {.figures = figures,
            .people = figures == nullptr ? 0 : cxmat::people_in(*figures),
            .capacity = capacity_of(node, selection),
            .hiding = hidden_[node][selection],
            .preferred = hidden_beside(node, selection)};
  }

  /// As many as took part, or as were asked something at a node above.
  [[nodiscard]] std::int64_t capacity_of(std::size_t node, std::size_t selection) const {
    if (selection_hidden_[selection]) {
      return no_capacity;
    }
    std::int64_t capacity = respondents_of(tables_, selection);
    for (auto above = assessment_.nodes[node].parent; above;
         above = assessment_.nodes[*above].parent) {
      if (hidden_[*above][selection] != Hiding::everything) {
        capacity = std::min(capacity, tables_.figures[*above][selection]->asked);
      }
    }
    return capacity;
  }

  /// The node above, or another below that, is hidden here already: hiding this one as well costs
  /// little, and protects both.
  [[nodiscard]] bool hidden_beside(std::size_t node, std::size_t selection) const {
    const auto parent = assessment_.nodes[node].parent;
    if (!parent) {
      return false;
    }
    if (hidden_[*parent][selection] != Hiding::nothing) {
      return true;
    }
    for (std::size_t other = *parent + 1; other < hidden_.size(); ++other) {
      if (other != node && assessment_.nodes[other].parent == parent &&
          hidden_[other][selection] != Hiding::nothing) {
        return true;
      }
    }
    return false;
  }

  bool settle_line(std::size_t node, const GroupRange& range) {
    bool changed = hide_range(node, range.first, range.count);
    if (hidden_[node].front() == Hiding::everything) {
      return changed;
    }
    std::vector<LineCell> cells;
    std::int64_t placed = 0;
    for (std::size_t i = 0; i < range.count; ++i) {
      cells.push_back(cell_at(node, range.first + i));
      placed += cells.back().people;
    }
    const Figures* everyone = tables_.figures[node].front();
    add_rest(range, cxmat::people_in(*everyone) - placed, cells);
    if (!dropped_[node][range.first] && protect_line(cells, rules_of(node, range)).none()) {
      for (std::size_t i = 0; i < range.count; ++i) {
        changed = changed || cells[i].hiding != hidden_[node][range.first + i];
        hidden_[node][range.first + i] = cells[i].hiding;
      }
      return changed;
    }
    return drop(node, range.first, range.count) || changed;
  }

  /// The node is not broken down by this grouping at all: of a group is known what the total says
  /// about everyone.
  bool drop(std::size_t node, std::size_t first, std::size_t count) {
    bool is_new = false;
    for (std::size_t selection = first; selection < first + count; ++selection) {
      is_new = is_new || !dropped_[node][selection];
      dropped_[node][selection] = true;
      hidden_[node][selection] = Hiding::everything;
    }
    return is_new;
  }

  /// As the total is: hidden with its count, or without.
  bool hide_range(std::size_t node, std::size_t first, std::size_t count) {
    bool changed = false;
    for (std::size_t selection = first; selection < first + count; ++selection) {
      const Hiding how = std::max(hidden_[node][selection], hidden_[node].front());
      changed = changed || how != hidden_[node][selection];
      hidden_[node][selection] = how;
    }
    return changed;
  }

  // ---- the last word

  /// The breakdowns in which a cell still is too well known are not made. Crosses do not count yet:
  /// what is said of groups must not depend on them.
  bool drop_exposed_groups() {
    PublishedTables groups = tables_;
    groups.crosses.clear();
    groups.selections =
        tables_.crosses.empty() ? tables_.selections : tables_.crosses.front().first;
    bool changed = false;
    for (const CellOfTables& cell :
         find_exposed_cells(assessment_, groups, hidden_, attacked_before_)) {
      bool in_group = false;
      for (const GroupRange& range : tables_.groupings) {
        if (cell.selection >= range.first && cell.selection < range.first + range.count) {
          in_group = true;
          changed = hide_more(cell, range) || changed;
        }
      }
      if (!in_group) {
        const Hiding before = std::exchange(hidden_[cell.node].front(), Hiding::everything);
        changed = changed || before != Hiding::everything;
      }
    }
    return changed;
  }

  /// First its siblings there, then another group of the node, then the node above; in the end the
  /// whole breakdown.
  bool hide_more(const CellOfTables& cell, const GroupRange& range) {
    const auto parent = assessment_.nodes[cell.node].parent;
    bool changed = false;
    for (std::size_t other = 1; parent && other < hidden_.size(); ++other) {
      const NodeResult& node = assessment_.nodes[other];
      if (node.parent == parent && node.scored &&
          hidden_[other][cell.selection] == Hiding::nothing) {
        hidden_[other][cell.selection] = Hiding::answers;
        changed = true;
      }
    }
    if (changed || hide_smallest(cell.node, range)) {
      return true;
    }
    if (parent && hidden_[*parent][cell.selection] == Hiding::nothing) {
      hidden_[*parent][cell.selection] = Hiding::answers;
      return true;
    }
    return drop_with_siblings(cell.node, range.first, range.count);
  }

  /// As long as most groups are shown.
  bool hide_smallest(std::size_t node, const GroupRange& range) {
    std::optional<std::size_t> smallest;
    std::size_t shown = 0;
    for (std::size_t selection = range.first; selection < range.first + range.count; ++selection) {
      const Figures* figures = tables_.figures[node][selection];
      if (hidden_[node][selection] == Hiding::nothing && figures != nullptr && figures->n > 0) {
        ++shown;
        smallest =
            !smallest || figures->n < tables_.figures[node][*smallest]->n ? selection : *smallest;
      }
    }
    if (!smallest || 2 * shown <= range.count) {
      return false;
    }
    hidden_[node][*smallest] = Hiding::answers;
    return true;
  }

  /// Whatever crossing has given away, it is the crossing that is not made.
  bool drop_exposed_crosses() {
    const std::vector<CellOfTables> exposed =
        find_exposed_cells(assessment_, tables_, hidden_, attacked_before_);
    bool changed = false;
    for (const CellOfTables& cell : exposed) {
      for (const CrossRange& range : tables_.crosses) {
        changed = drop_with_siblings(cell.node, range.first, range.count) || changed;
      }
    }
    for (std::size_t node = 0; !changed && !exposed.empty() && node < hidden_.size(); ++node) {
      for (const CrossRange& range : tables_.crosses) {  // it follows from crossings elsewhere
        changed = drop(node, range.first, range.count) || changed;
      }
    }
    return changed;
  }

  /// Else a dropped part would follow from the others and the node above.
  bool drop_with_siblings(std::size_t node, std::size_t first, std::size_t count) {
    const auto parent = assessment_.nodes[node].parent;
    bool changed = false;
    for (std::size_t other = 0; other < hidden_.size(); ++other) {
      if (other == node || (parent && assessment_.nodes[other].parent == parent)) {
        changed = drop(other, first, count) || changed;
      }
    }
    return changed;
  }

  // ---- crossed groups

  [[nodiscard]] static bool is_too_large(const CrossRange& range, const CrossTable& table) {
    return range.count > most_crossed && std::ranges::any_of(table.cells, [](const LineCell& cell) {
             return cell.hiding != Hiding::nothing;
           });
  }

  /// Where a group is hidden, so is all that it is crossed with.
  void inherit(const CrossRange& range) {
    const GroupRange& rows = tables_.groupings[range.rows];
    const GroupRange& columns = tables_.groupings[range.columns];
    for (std::size_t row = 0; row < rows.count; ++row) {
      for (std::size_t column = 0; column < columns.count; ++column) {
        const std::size_t cell = range.first + row * columns.count + column;
        selection_hidden_[cell] = selection_hidden_[cell] || selection_hidden_[rows.first + row] ||
                                  selection_hidden_[columns.first + column];
        for (std::vector<Hiding>& node : hidden_) {
          node[cell] = std::max({node[cell], node[rows.first + row], node[columns.first + column]});
        }
      }
    }
  }

  /// The table of people (`cell_of` a selection), with a row and a column for those without a
  /// value where there are any.
  template <class CellOf>
  [[nodiscard]] CrossTable table_of(const CrossRange& range, CellOf cell_of) const {
    const GroupRange& rows = tables_.groupings[range.rows];
    const GroupRange& columns = tables_.groupings[range.columns];
    CrossTable table;
    table.rows = rows.count + (rows.rest ? 1 : 0);
    table.columns = columns.count + (columns.rest ? 1 : 0);
    table.cells.assign(table.rows * table.columns, {.hiding = Hiding::everything});
    for (std::size_t row = 0; row < rows.count; ++row) {
      for (std::size_t column = 0; column < columns.count; ++column) {
        table.at(row, column) = cell_of(range.first + row * columns.count + column);
      }
    }
    table.row_margins = margins_of(rows, cell_of);
    table.column_margins = margins_of(columns, cell_of);
    if (columns.rest) {
      for (std::size_t row = 0; row < rows.count; ++row) {
        const auto line = std::span(table.cells).subspan(row * table.columns, columns.count);
        table.at(row, columns.count).people = cell_of(rows.first + row).people - people_in(line);
      }
    }
    if (rows.rest) {
      for (std::size_t column = 0; column < columns.count; ++column) {
        std::int64_t left = cell_of(columns.first + column).people;
        for (std::size_t row = 0; row < rows.count; ++row) {
          left -= table.at(row, column).people;
        }
        table.at(rows.count, column).people = left;
      }
    }
    return table;
  }

  [[nodiscard]] static std::int64_t people_in(std::span<const LineCell> cells) {
    return std::accumulate(
        cells.begin(), cells.end(), std::int64_t{0},
        [](std::int64_t sum, const LineCell& cell) { return sum + cell.people; });
  }

  template <class CellOf>
  [[nodiscard]] static std::vector<Hiding> margins_of(const GroupRange& range, CellOf cell_of) {
    std::vector<Hiding> margins;
    for (std::size_t i = 0; i < range.count; ++i) {
      margins.push_back(cell_of(range.first + i).hiding);
    }
    if (range.rest) {
      margins.push_back(Hiding::everything);
    }
    return margins;
  }

  void hide_crosses(const CrossRange& range) {
    CrossTable table =
        table_of(range, [this](std::size_t selection) { return people_at(selection); });
    const bool safe = !is_too_large(range, table) && protect_cross(table, rules_of_people());
    const std::size_t columns = tables_.groupings[range.columns].count;
    for (std::size_t i = 0; i < range.count; ++i) {
      selection_hidden_[range.first + i] =
          !safe || table.at(i / columns, i % columns).hiding != Hiding::nothing;
    }
  }

  /// Where nobody of a row's (or column's) hidden cells was asked, everybody can tell.
  static void know_who_was_not_asked(CrossTable& table) {
    std::vector<bool> nobody(table.cells.size());
    const auto mark = [&](std::size_t first, std::size_t step, std::size_t count) {
      const auto each = [&](const auto& visit) {
        for (std::size_t k = 0; k < count; ++k) {
          visit(first + k * step);
        }
      };
      bool all = true;
      each([&](std::size_t i) {
        const LineCell& cell = table.cells[i];
        const bool none = cell.people == 0 && (cell.figures == nullptr || cell.figures->asked == 0);
        all = all && (cell.hiding == Hiding::nothing || none);
      });
      each([&](std::size_t i) {
        nobody[i] = nobody[i] || (all && table.cells[i].hiding != Hiding::nothing);
      });
    };
    for (std::size_t row = 0; row < table.rows; ++row) {
      if (table.row_margins[row] != Hiding::everything) {
        mark(row * table.columns, 1, table.columns);
      }
    }
    for (std::size_t column = 0; column < table.columns; ++column) {
      if (table.column_margins[column] != Hiding::everything) {
        mark(column, table.columns, table.rows);
      }
    }
    for (std::size_t i = 0; i < nobody.size(); ++i) {
      table.cells[i].hiding = nobody[i] ? Hiding::nothing : table.cells[i].hiding;
    }
  }

  bool settle_crosses() {
    bool changed = false;
    for (const CrossRange& range : tables_.crosses) {
      for (std::size_t node = 0; node < hidden_.size(); ++node) {
        changed = settle_cross(node, range) || changed;
      }
      changed = settle_sums(range.first, range.first + range.count) || changed;
    }
    return changed;
  }

  bool settle_cross(std::size_t node, const CrossRange& range) {
    bool changed = hide_range(node, range.first, range.count);
    if (hidden_[node].front() == Hiding::everything || dropped_[node][range.first]) {
      return changed;
    }
    CrossTable table =
        table_of(range, [this, node](std::size_t selection) { return cell_at(node, selection); });
    if (is_too_large(range, table)) {
      return drop(node, range.first, range.count) || changed;
    }
    know_who_was_not_asked(table);
    const bool safe = protect_cross(table, rules_of(node));
    const std::size_t columns = tables_.groupings[range.columns].count;
    for (std::size_t i = 0; i < range.count; ++i) {
      const Hiding how =
          safe ? std::max(hidden_[node][range.first + i], table.at(i / columns, i % columns).hiding)
               : Hiding::everything;
      changed = changed || how != hidden_[node][range.first + i];
      hidden_[node][range.first + i] = how;
    }
    return changed;
  }

  const Assessment& assessment_;
  const Privacy& privacy_;
  const PublishedTables& tables_;
  HiddenCells& hidden_;
  std::vector<NodeSum> sums_;
  std::vector<bool> selection_hidden_;      ///< hidden at every node
  std::vector<std::vector<bool>> dropped_;  ///< [node][selection]: with all of its grouping
  attack::NarrowedBefore attacked_before_;
};

}  // namespace

void hide_complements(const Assessment& assessment, const PublishedTables& tables,
                      HiddenCells& hidden) {
  Complements(assessment, tables, hidden).hide();
}

}  // namespace cxmat
