/// \file
/// What an assessment would publish, laid out as tables: per wave one column of cells for every
/// node, with everyone first, then the groups of each grouping, then crossed groups.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace cxmat {

/// The groups of one grouping: `count` selections from `first` on.
struct GroupRange {
  std::size_t first = 0;
  std::size_t count = 0;
  bool rest = false;  ///< some respondents are in none of the groups
};

/// Two groupings crossed: rows x columns selections from `first` on, row by row.
struct CrossRange {
  std::size_t rows = 0;  ///< positions in PublishedTables::groupings
  std::size_t columns = 0;
  std::size_t first = 0;
  std::size_t count = 0;
};

/// The parts add up to the whole: positions among the selections.
struct TableLine {
  std::size_t whole = 0;
  std::vector<std::size_t> parts;
  bool rest = false;  ///< some respondents of the whole are in none of the parts
};

/// One wave. Selection 0 is everyone.
struct PublishedTables {
  std::size_t wave = 0;
  bool latest = false;
  std::size_t selections = 1;
  std::vector<GroupRange> groupings;
  std::vector<CrossRange> crosses;
  /// [node][selection]; nullptr: hidden from the start. They point into the assessment.
  std::vector<std::vector<const Figures*>> figures;
};

/// How much of a cell is hidden.
enum class Hiding : std::uint8_t {
  nothing,
  answers,    ///< what people said; how many they are stays
  everything  ///< how many they are as well
};

/// [node][selection], as in PublishedTables::figures.
using HiddenCells = std::vector<std::vector<Hiding>>;

/// The tables of every wave, oldest first; of an assessment with one wave, that one.
[[nodiscard]] std::vector<PublishedTables> published_tables(const Assessment& assessment);

/// Calls `visit` with the cells of one node and their selections: the latest wave's may stand
/// twice.
void for_each_cell(NodeResult& node, const PublishedTables& tables,
                   const std::function<void(Cell&, std::size_t)>& visit);

/// Calls `visit` with every cell of every node.
void for_each_cell(Assessment& assessment, const std::function<void(Cell&)>& visit);

/// Everyone and the groups of each grouping; then, for each crossing, every row and every column.
[[nodiscard]] std::vector<TableLine> lines_of(const PublishedTables& tables);

/// Respondents of the selection, whatever they were asked; 0 where it is hidden from the start.
[[nodiscard]] std::int64_t respondents_of(const PublishedTables& tables, std::size_t selection);

/// The hidden cells of which everybody can tell that nobody in them was asked, since together with
/// the other hidden ones of a total they are nobody. To hide them would hide nothing. None where a
/// node is not broken down at all.
[[nodiscard]] std::vector<std::vector<bool>> find_nobody_asked(const PublishedTables& tables,
                                                               const HiddenCells& hidden);

/// Takes out of the assessment what is hidden of each cell of `tables`; where nobody was asked, a
/// cell of zeros remains. A crossing without any cell left is dropped.
void remove_hidden(Assessment& assessment, const PublishedTables& tables,
                   const HiddenCells& hidden);

}  // namespace cxmat
