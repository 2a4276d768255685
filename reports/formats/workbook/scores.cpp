// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/workbook/cells.hpp"
#include "reports/formats/workbook/sheets.hpp"
#include "reports/view/benchmark.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"

#include <utility>

namespace cxmat::reports::workbook {
namespace {

/// Of enough peers, or none.
BenchmarkFigures shown_peers(const NodeResult& node) {
  return node.benchmark && node.benchmark->peers >= view::fewest_peers ? *node.benchmark
                                                                       : BenchmarkFigures{};
}

Row row_of(const Assessment& assessment, NodePosition position, const Messages& messages) {
  const NodeResult& node = assessment.nodes[position];
  Row row = node_cells(assessment, position, messages);
  row.emplace_back(node.parent ? view::label_of(assessment, *node.parent, messages.language())
                               : std::string());
  append(row, figures(node.overall, node.levels, messages));
  const bool has_level = node.overall && node.overall->level;
  row.emplace_back(has_level
                       ? view::level_words(*node.overall->level, node.levels, messages.language())
                       : std::string());
  row.push_back(node.overall ? number(node.overall->coverage, Shown::percent) : Cell());
  row.push_back(number(node.target, Shown::one_decimal));
  const std::optional<double> own = view::own_score(node);
  row.push_back(own && node.target ? Cell(Number{*own - *node.target, Shown::signed_decimal})
                                   : Cell());
  if (assessment.benchmark) {
    const BenchmarkFigures peers = shown_peers(node);
    row.push_back(number(peers.median, Shown::one_decimal));
    row.push_back(own && peers.peers > 0 ? number(peers.percentile, Shown::whole) : Cell());
    row.push_back(peers.peers > 0 ? Cell(Number{static_cast<double>(peers.peers), Shown::whole})
                                  : Cell());
  }
  return row;
}

std::vector<Column> columns_of(const Assessment& assessment, const Messages& messages) {
  const auto text = [&messages](const char* key) { return std::string(messages.text(key)); };
  std::vector<Column> columns = node_columns(messages);
  columns.push_back({.heading = text("workbook.parent"), .width = 30});
  for (Column& column : figure_columns(messages)) {
    columns.push_back(std::move(column));
  }
  columns.push_back({.heading = text("workbook.level_name"), .width = 20});
  columns.push_back({.heading = text("report.coverage"), .width = 12});
  columns.push_back({.heading = text("report.target"), .width = 10});
  columns.push_back({.heading = text("report.to_target"), .width = 17});
  if (assessment.benchmark) {
    std::string median = text("report.benchmark.median");
    if (assessment.benchmark->synthetic) {
      median += " (" + text("report.benchmark.synthetic_tag") + ")";
    }
    columns.push_back({.heading = std::move(median), .width = 24});
    columns.push_back({.heading = text("report.benchmark.percentile"), .width = 13});
    columns.push_back({.heading = text("report.benchmark.peers"), .width = 14});
  }
  return columns;
}

}  // namespace

Sheet scores(const Protected<Assessment>& assessment, const Messages& messages) {
  Sheet sheet{.name = std::string(messages.text("workbook.sheet.scores")),
              .table = "Scores",
              .columns = columns_of(*assessment, messages),
              .rows = {},
              .frozen = 2};
  const std::vector<NodePosition> nodes = scored_nodes(*assessment);
  for (const NodePosition node : nodes) {
    // With nothing below it the root has nothing to say.
    if (nodes.size() > 1) {
      sheet.rows.push_back(row_of(*assessment, node, messages));
    }
  }
  return sheet;
}

}  // namespace cxmat::reports::workbook
