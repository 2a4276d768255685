// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/published_tables.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace cxmat {
namespace {

const Figures* figures_in(const Cell& cell) {
  return cell ? &*cell : nullptr;
}

/// The cells of a node that the tables speak of, each with its selection. A node may lack groups.
template <class Node, class Visit>
void visit_cells(Node& node, const PublishedTables& tables, Visit visit) {
  const auto visit_groups = [&](auto& groups) {
    for (std::size_t i = 0; i < std::min(groups.size(), tables.groupings.size()); ++i) {
      for (std::size_t k = 0; k < groups[i].cells.size(); ++k) {
        visit(groups[i].cells[k], tables.groupings[i].first + k);
      }
    }
  };
  if (tables.wave < node.waves.size()) {
    visit(node.waves[tables.wave].overall, 0);
    visit_groups(node.waves[tables.wave].groups);
  }
  if (tables.latest) {
    visit(node.overall, 0);
    visit_groups(node.groups);
    for (std::size_t i = 0; i < std::min(node.crosses.size(), tables.crosses.size()); ++i) {
      for (std::size_t k = 0; k < node.crosses[i].cells.size(); ++k) {
        visit(node.crosses[i].cells[k], tables.crosses[i].first + k);
      }
    }
  }
}

std::vector<const Figures*> figures_of(const NodeResult& node, const PublishedTables& tables) {
  std::vector<const Figures*> figures(tables.selections, nullptr);
  visit_cells(node, tables, [&figures](const Cell& cell, std::size_t selection) {
    figures[selection] = figures_in(cell);
  });
  return figures;
}

std::size_t position_of(const Assessment& assessment, const std::string& column) {
  const auto found = std::ranges::find(assessment.groupings, column, &GroupingResult::column);
  return static_cast<std::size_t>(found - assessment.groupings.begin());
}

void remove(Cell& cell, Hiding hiding, bool nobody_asked) {
  if (hiding == Hiding::nothing || !cell) {
    return;
  }
  const CellCounts counts{.n = cell->n, .asked = cell->asked};
  cell.reset();
  if (nobody_asked) {
    cell = Figures{};
  } else if (hiding == Hiding::answers) {
    cell.counts = counts;
  }
}

/// Marks the hidden ones among these selections of a node if nobody of them was asked.
void mark_if_nobody(const std::vector<const Figures*>& figures, const std::vector<Hiding>& hidden,
                    std::span<const std::size_t> line, std::vector<bool>& nobody) {
  for (const std::size_t selection : line) {
    if (hidden[selection] != Hiding::nothing &&
        (figures[selection] == nullptr || figures[selection]->asked > 0)) {
      return;
    }
  }
  for (const std::size_t selection : line) {
    nobody[selection] = nobody[selection] || hidden[selection] != Hiding::nothing;
  }
}

}  // namespace

std::vector<PublishedTables> published_tables(const Assessment& assessment) {
  std::vector<PublishedTables> all;
  for (std::size_t wave = 0; wave < assessment.waves.size(); ++wave) {
    PublishedTables tables;
    tables.wave = wave;
    tables.latest = wave + 1 == assessment.waves.size();
    for (const GroupingResult& grouping : assessment.groupings) {
      const bool rest =
          std::ranges::find(grouping.waves_without_value, assessment.waves[wave].id) !=
          grouping.waves_without_value.end();
      tables.groupings.push_back(
          {.first = tables.selections, .count = grouping.values.size(), .rest = rest});
      tables.selections += grouping.values.size();
    }
    const auto crossed = std::ranges::find_if(
        assessment.nodes, [](const NodeResult& node) { return !node.crosses.empty(); });
    if (tables.latest && crossed != assessment.nodes.end()) {
      for (const CrossCells& cross : crossed->crosses) {
        tables.crosses.push_back({.rows = position_of(assessment, cross.rows),
                                  .columns = position_of(assessment, cross.columns),
                                  .first = tables.selections,
                                  .count = cross.cells.size()});
        tables.selections += cross.cells.size();
      }
    }
    for (const NodeResult& node : assessment.nodes) {
      tables.figures.push_back(figures_of(node, tables));
    }
    all.push_back(std::move(tables));
  }
  return all;
}

void for_each_cell(NodeResult& node, const PublishedTables& tables,
                   const std::function<void(Cell&, std::size_t)>& visit) {
  visit_cells(node, tables, visit);
}

void for_each_cell(Assessment& assessment, const std::function<void(Cell&)>& visit) {
  const auto visit_groups = [&visit](std::vector<GroupCells>& groups) {
    for (GroupCells& group : groups) {
      std::ranges::for_each(group.cells, visit);
    }
  };
  for (NodeResult& node : assessment.nodes) {
    visit(node.overall);
    visit_groups(node.groups);
    for (CrossCells& cross : node.crosses) {
      std::ranges::for_each(cross.cells, visit);
    }
    for (WaveCells& wave : node.waves) {
      visit(wave.overall);
      visit_groups(wave.groups);
    }
  }
}

std::int64_t respondents_of(const PublishedTables& tables, std::size_t selection) {
  const Figures* figures = tables.figures.front()[selection];
  return figures == nullptr ? 0 : figures->respondents;
}

std::vector<TableLine> lines_of(const PublishedTables& tables) {
  std::vector<TableLine> lines;
  const auto add = [&lines](std::size_t whole, std::size_t first, std::size_t step,
                            std::size_t count, bool rest) {
    TableLine& line = lines.emplace_back(TableLine{.whole = whole, .parts = {}, .rest = rest});
    for (std::size_t k = 0; k < count; ++k) {
      line.parts.push_back(first + k * step);
    }
  };
  for (const GroupRange& range : tables.groupings) {
    add(0, range.first, 1, range.count, range.rest);
  }
  for (const CrossRange& cross : tables.crosses) {
    const GroupRange& rows = tables.groupings[cross.rows];
    const GroupRange& columns = tables.groupings[cross.columns];
    for (std::size_t row = 0; row < rows.count; ++row) {
      add(rows.first + row, cross.first + row * columns.count, 1, columns.count, columns.rest);
    }
    for (std::size_t column = 0; column < columns.count; ++column) {
      add(columns.first + column, cross.first + column, columns.count, rows.count, rows.rest);
    }
  }
  return lines;
}

std::vector<std::vector<bool>> find_nobody_asked(const PublishedTables& tables,
                                                 const HiddenCells& hidden) {
  const std::vector<TableLine> lines = lines_of(tables);
  std::vector<std::vector<bool>> found(hidden.size(), std::vector<bool>(tables.selections));
  for (std::size_t node = 0; node < hidden.size(); ++node) {
    for (const TableLine& line : lines) {
      if (hidden[node][line.whole] != Hiding::everything) {
        mark_if_nobody(tables.figures[node], hidden[node], line.parts, found[node]);
      }
    }
    const auto unmark_if_dropped = [&](std::size_t first, std::size_t count) {
      const auto begin = hidden[node].begin() + static_cast<std::ptrdiff_t>(first);
      if (std::all_of(begin, begin + static_cast<std::ptrdiff_t>(count),
                      [](Hiding cell) { return cell == Hiding::everything; })) {
        std::fill_n(found[node].begin() + static_cast<std::ptrdiff_t>(first), count, false);
      }
    };
    for (const GroupRange& range : tables.groupings) {
      unmark_if_dropped(range.first, range.count);
    }
    for (const CrossRange& range : tables.crosses) {
      unmark_if_dropped(range.first, range.count);
    }
  }
  return found;
}

void remove_hidden(Assessment& assessment, const PublishedTables& tables,
                   const HiddenCells& hidden) {
  const std::vector<std::vector<bool>> nobody_asked = find_nobody_asked(tables, hidden);
  for (std::size_t i = 0; i < assessment.nodes.size(); ++i) {
    NodeResult& node = assessment.nodes[i];
    visit_cells(node, tables, [&](Cell& cell, std::size_t selection) {
      remove(cell, hidden[i][selection], nobody_asked[i][selection]);
    });
    std::erase_if(node.crosses, [](const CrossCells& cross) {
      return std::ranges::none_of(cross.cells,
                                  [](const Cell& cell) { return cell || cell.counts; });
    });
  }
}

}  // namespace cxmat
