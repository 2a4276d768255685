// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/workbook/cells.hpp"

#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"

#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

namespace cxmat::reports::workbook {
namespace {

constexpr std::size_t figure_count = 5;

bool can_have_score(const Assessment& assessment, NodePosition position) {
  const NodeResult& node = assessment.nodes[position];
  if (!node.scored || !assessment.nodes[view::questionnaire_of(assessment, position)].scored) {
    return false;
  }
  const Question* question =
      node.kind == NodeKind::question ? view::definition_of(assessment, node.id) : nullptr;
  return question == nullptr || is_scored(*question);
}

}  // namespace

Cell level_score(double score, const Levels& levels) {
  constexpr std::array shown{Shown::one_decimal, Shown::two_decimals, Shown::three_decimals};
  const std::string text = view::level_figure(score, levels, Language::en);
  const std::size_t decimals = text.size() - text.find('.') - 1;
  return Number{score, shown.at(decimals - 1)};
}

Row figures(const cxmat::Cell& cell, const Levels& levels, const Messages& messages) {
  Row row(figure_count);
  if (!cell) {
    if (cell.counts) {
      row[0] = Number{static_cast<double>(cell.counts->n), Shown::whole};
    }
    row[1] = Absent{std::string(messages.text("report.hidden"))};
    return row;
  }
  row[0] = Number{static_cast<double>(cell->n), Shown::whole};
  if (cell->level_score) {
    row[1] = level_score(*cell->level_score, levels);
  }
  if (cell->interval) {
    const charts::Range range = view::level_range(*cell->interval, levels);
    row[2] = Number{range.low, Shown::one_decimal};
    row[3] = Number{range.high, Shown::one_decimal};
  }
  row[4] = number(cell->level, Shown::whole);
  return row;
}

std::vector<Column> figure_columns(const Messages& messages) {
  return {{.heading = "n", .width = 8},
          {.heading = std::string(messages.text("report.level_score")), .width = 14},
          {.heading = std::string(messages.text("workbook.interval_low")), .width = 16},
          {.heading = std::string(messages.text("workbook.interval_high")), .width = 16},
          {.heading = std::string(messages.text("report.level")), .width = 11}};
}

std::string kind_words(NodeKind kind, const Messages& messages) {
  switch (kind) {
    case NodeKind::overall:
      return std::string(messages.text("workbook.kind.overall"));
    case NodeKind::questionnaire:
      return std::string(messages.text("report.questionnaire"));
    case NodeKind::dimension:
      return std::string(messages.text("workbook.kind.dimension"));
    case NodeKind::question:
      break;
  }
  return std::string(messages.text("report.question"));
}

Row node_cells(const Assessment& assessment, NodePosition node, const Messages& messages) {
  return {assessment.nodes[node].id, view::label_of(assessment, node, messages.language()),
          kind_words(assessment.nodes[node].kind, messages)};
}

std::vector<Column> node_columns(const Messages& messages) {
  return {{.heading = std::string(messages.text("workbook.id")), .width = 24},
          {.heading = std::string(messages.text("workbook.name")), .width = 36},
          {.heading = std::string(messages.text("workbook.kind")), .width = 14}};
}

std::vector<NodePosition> scored_nodes(const Assessment& assessment) {
  std::vector<NodePosition> nodes;
  for (NodePosition node = 0; node < assessment.nodes.size(); ++node) {
    if (can_have_score(assessment, node)) {
      nodes.push_back(node);
    }
  }
  return nodes;
}

void append(Row& row, Row more) {
  row.insert(row.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace cxmat::reports::workbook
