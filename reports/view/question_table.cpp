// SPDX-License-Identifier: Apache-2.0
#include "reports/view/question_table.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/extent.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/items.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace cxmat::reports::view {
namespace {

/// A row of a dimension: a heading among the questions, with its level score where it has one.
TableRow dimension_row(const Assessment& assessment, Position position, const Messages& messages) {
  const NodeResult& node = assessment.nodes[position];
  TableRow row;
  row.label = label_of(assessment, position, messages.language());
  row.depth = depth_of(assessment, position) - 1;
  row.strong = true;
  const bool scored = assessment.nodes[questionnaire_of(assessment, position)].scored;
  if (scored) {
    row.cells.push_back(node.scored ? score_cell(node.overall, node.levels, messages)
                                    : TableCell());
  }
  row.cells.insert(row.cells.end(), scored ? 5 : 4, TableCell());
  return row;
}

/// How often each state of an answer occurred, `n` first.
void add_counts(const Figures& figures, bool scored, Language language, TableRow& row) {
  const AnswerCounts answers = figures.answers.value_or(AnswerCounts());
  for (const std::int64_t count : {scored ? figures.n : answered(answers), answers.dont_know,
                                   answers.not_applicable, answers.unanswered}) {
    row.cells.push_back({.text = whole(count, language)});
  }
}

TableRow question_row(const Assessment& assessment, Position position, const Messages& messages) {
  const Language language = messages.language();
  const NodeResult& node = assessment.nodes[position];
  TableRow row;
  row.label = label_of(assessment, position, language);
  row.depth = depth_of(assessment, position) - 1;
  const bool scored = assessment.nodes[questionnaire_of(assessment, position)].scored;
  if (scored) {
    row.cells.push_back(score_cell(node.overall, node.levels, messages));
  }
  if (!node.overall) {
    row.cells.insert(row.cells.end(), scored ? 5 : 4, missing_cell());
    return row;
  }
  if (own_score(node) && !node.levels.empty()) {
    row.share = score_of(*own_score(node), node.levels.size());
  }
  add_counts(*node.overall, node.scored, language, row);
  if (scored) {
    const std::optional<double>& coverage = node.overall->coverage;
    row.cells.push_back(coverage ? TableCell{.text = percent(*coverage, language)}
                                 : missing_cell());
  }
  return row;
}

/// A questionnaire that is counted has neither level scores nor coverage.
std::vector<TableHeading> headings(bool scored, const Messages& messages) {
  std::vector<TableHeading> all;
  const auto add = [&](const char* key) {
    all.push_back({.text = std::string(messages.text(key))});
  };
  if (scored) {
    add("report.level_score");
  }
  for (const char* key :
       {"report.n", "report.dont_know", "report.not_applicable", "report.unanswered"}) {
    add(key);
  }
  if (scored) {
    add("report.coverage");
  }
  return all;
}

bool has_row(const Assessment& assessment, Position question, Rows rows) {
  const Question* const asked = definition_of(assessment, assessment.nodes[question].id);
  return rows == Rows::all || !assessment.nodes[question].scored || asked == nullptr ||
         !is_rating(*asked);
}

/// A dimension stands above its questions, if any of them has a row.
void add_rows(const Assessment& assessment, Position parent, Rows rows, const Messages& messages,
              std::vector<TableRow>& table) {
  for (const Position child : children_of(assessment, parent)) {
    if (assessment.nodes[child].kind == NodeKind::question) {
      if (has_row(assessment, child, rows)) {
        table.push_back(question_row(assessment, child, messages));
      }
      continue;
    }
    std::vector<TableRow> below;
    add_rows(assessment, child, rows, messages, below);
    if (!below.empty()) {
      table.push_back(dimension_row(assessment, child, messages));
      std::ranges::move(below, std::back_inserter(table));
    }
  }
}

}  // namespace

std::optional<Table> question_table(const Protected<Assessment>& assessment, Position questionnaire,
                                    Rows rows, const Messages& messages) {
  Table table;
  table.caption = isolated(label_of(*assessment, questionnaire, messages.language()));
  table.row_heading = std::string(messages.text("report.question"));
  table.headings = headings(assessment->nodes[questionnaire].scored, messages);
  add_rows(*assessment, questionnaire, rows, messages, table.rows);
  return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

}  // namespace cxmat::reports::view
