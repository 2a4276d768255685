// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/workbook/cells.hpp"
#include "reports/formats/workbook/sheets.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/waves/words.hpp"
#include "reports/view/words.hpp"

#include <cstddef>
#include <utility>

namespace cxmat::reports::workbook {
namespace {

std::string verdict_words(ChangeVerdict verdict, const Messages& messages) {
  switch (verdict) {
    case ChangeVerdict::risen:
      return std::string(messages.text("report.waves.verdict.risen"));
    case ChangeVerdict::fallen:
      return std::string(messages.text("report.waves.verdict.fallen"));
    case ChangeVerdict::small:
      return std::string(messages.text("report.waves.verdict.small"));
    case ChangeVerdict::undecided:
      return std::string(messages.text("report.waves.verdict.undecided"));
    case ChangeVerdict::not_tested:
      break;
  }
  return std::string(messages.text("report.waves.verdict.not_tested"));
}

/// Difference, the interval's ends, p, verdict.
Row change_cells(const WaveChange& change, const Messages& messages) {
  Row row(5);
  row[0] = Number{change.difference, Shown::signed_decimal};
  if (change.interval) {
    row[1] = Number{change.interval->low, Shown::signed_decimal};
    row[2] = Number{change.interval->high, Shown::signed_decimal};
  }
  row[3] = number(change.adjusted_p, Shown::probability);
  row[4] = verdict_words(change.verdict, messages);
  return row;
}

std::vector<Column> columns_of(const Messages& messages) {
  const auto text = [&messages](const char* key) { return std::string(messages.text(key)); };
  std::vector<Column> columns = node_columns(messages);
  columns.push_back({.heading = text("workbook.wave"), .width = 20});
  columns.push_back({.heading = text("workbook.date"), .width = 12});
  for (Column& column : figure_columns(messages)) {
    columns.push_back(std::move(column));
  }
  columns.push_back({.heading = text("workbook.change"), .width = 13});
  columns.push_back({.heading = text("workbook.change_low"), .width = 18});
  columns.push_back({.heading = text("workbook.change_high"), .width = 18});
  columns.push_back({.heading = text("workbook.change_p"), .width = 12});
  columns.push_back({.heading = text("report.waves.changes.verdict"), .width = 20});
  return columns;
}

}  // namespace

Sheet waves(const Protected<Assessment>& assessment, const Messages& messages) {
  Sheet sheet{.name = std::string(messages.text("workbook.sheet.waves")),
              .table = "Waves",
              .columns = columns_of(messages),
              .rows = {},
              .frozen = 2};
  if (assessment->waves.size() < 2) {
    return sheet;
  }
  for (const NodePosition position : scored_nodes(*assessment)) {
    const NodeResult& node = assessment->nodes[position];
    for (std::size_t wave = 0; wave < assessment->waves.size(); ++wave) {
      const WaveResult& round = assessment->waves[wave];
      Row row = node_cells(*assessment, position, messages);
      row.emplace_back(view::words(round.label, messages.language(), round.id));
      row.emplace_back(view::clean(round.date));
      append(row, figures(view::wave_cell(node, round.id), node.levels, messages));
      const bool latest = wave + 1 == assessment->waves.size();
      append(row, latest && node.change ? change_cells(*node.change, messages) : Row(5));
      sheet.rows.push_back(std::move(row));
    }
  }
  return sheet;
}

}  // namespace cxmat::reports::workbook
