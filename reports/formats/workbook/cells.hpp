/// \file
/// Cells that several sheets have.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/workbook/sheet.hpp"
#include "reports/messages/messages.hpp"

#include <cxmat/assessment/tree.hpp>

#include <string>

namespace cxmat::reports::workbook {

/// A level score with as many decimals as reports give it: 2.46 is level 2 and must not read 2.5.
[[nodiscard]] Cell level_score(double score, const Levels& levels);

/// What a cell says of one selection of respondents: n, level score, the interval's ends on the
/// scale of levels, level. Where it is hidden, the level score says so.
[[nodiscard]] Row figures(const cxmat::Cell& cell, const Levels& levels, const Messages& messages);

/// The headings of figures().
[[nodiscard]] std::vector<Column> figure_columns(const Messages& messages);

/// "Dimension", "Frage".
[[nodiscard]] std::string kind_words(NodeKind kind, const Messages& messages);

/// Id, name and kind of a node.
[[nodiscard]] Row node_cells(const Assessment& assessment, NodePosition node,
                             const Messages& messages);

/// The headings of node_cells().
[[nodiscard]] std::vector<Column> node_columns(const Messages& messages);

/// The nodes that can have a score, in reading order.
[[nodiscard]] std::vector<NodePosition> scored_nodes(const Assessment& assessment);

/// `more` behind `row`.
void append(Row& row, Row more);

}  // namespace cxmat::reports::workbook
