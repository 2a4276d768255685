// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/workbook/cells.hpp"
#include "reports/formats/workbook/sheets.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace cxmat::reports::workbook {
namespace {

bool says_anything(const cxmat::Cell& cell) {
  return cell.has_value() || cell.counts.has_value();
}

}  // namespace

Sheet groups(const Protected<Assessment>& assessment, const Messages& messages) {
  const Language language = messages.language();
  Sheet sheet{.name = std::string(messages.text("workbook.sheet.groups")),
              .table = "Groups",
              .columns = node_columns(messages),
              .rows = {},
              .frozen = 2};
  sheet.columns.push_back(
      {.heading = std::string(messages.text("workbook.grouping")), .width = 16});
  sheet.columns.push_back({.heading = std::string(messages.text("report.group")), .width = 24});
  for (Column& column : figure_columns(messages)) {
    sheet.columns.push_back(std::move(column));
  }
  if (view::is_consensus(*assessment)) {
    return sheet;
  }
  for (const NodePosition position : scored_nodes(*assessment)) {
    const NodeResult& node = assessment->nodes[position];
    for (const GroupCells& cells : node.groups) {
      const auto grouping =
          std::ranges::find(assessment->groupings, cells.grouping, &GroupingResult::column);
      // All hidden and nobody counted: not broken down by it.
      if (grouping == assessment->groupings.end() ||
          std::ranges::none_of(cells.cells, says_anything)) {
        continue;
      }
      for (std::size_t i = 0; i < grouping->values.size() && i < cells.cells.size(); ++i) {
        const GroupValueResult& value = grouping->values[i];
        Row row = node_cells(*assessment, position, messages);
        row.emplace_back(view::words(grouping->label, language, grouping->column));
        row.emplace_back(view::words(value.label, language, value.name));
        append(row, figures(cells.cells[i], node.levels, messages));
        sheet.rows.push_back(std::move(row));
      }
    }
  }
  return sheet;
}

}  // namespace cxmat::reports::workbook
