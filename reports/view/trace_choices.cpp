// SPDX-License-Identifier: Apache-2.0
#include "reports/view/trace_choices.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/trace_columns.hpp"
#include "reports/view/trace_numbers.hpp"
#include "reports/view/words.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace cxmat::reports::view {
namespace {

bool is_regular(const Choice& choice) noexcept {
  return choice.kind == ChoiceKind::regular;
}

/// The counts per choice; nothing where the question has no choices or is hidden.
const AnswerCounts* counts_of(const NodeResult& node, const Question* question) noexcept {
  const bool there = question != nullptr && !question->scale.choices.empty() && node.overall &&
                     node.overall->answers &&
                     node.overall->answers->choices.size() == question->scale.choices.size();
  return there ? &*node.overall->answers : nullptr;
}

/// Columns that a question has something for.
struct Columns {
  bool values = false;
  bool scores = false;
};

void add_headings(Table& table, const Columns& columns, const Messages& messages) {
  const auto add = [&](bool wanted, const char* key) {
    if (wanted) {
      add_heading(table, key, Column::number, messages);
    }
  };
  add(columns.values, "report.trace.value");
  add(columns.scores, "report.trace.score");
  add(true, "report.trace.count");
  add(columns.scores, "report.trace.contribution");
}

TableCell value_cell(const Choice& choice, Language language) {
  return choice.value ? TableCell{.text = as_given(*choice.value, language)} : missing_cell();
}

}  // namespace

std::vector<std::optional<double>> scores_of_choices(const Assessment& assessment, Position node) {
  const NodeResult& result = assessment.nodes[node];
  const Question* question = definition_of(assessment, result.id);
  std::vector<std::optional<double>> scores;
  if (question == nullptr) {
    return scores;
  }
  const std::optional<Decimal> lowest = question->scale.lowest();
  const std::optional<Decimal> highest = question->scale.highest();
  const bool scored = result.scored && question->type == QuestionType::select_one && lowest &&
                      highest && *lowest < *highest;
  for (const Choice& choice : question->scale.choices) {
    scores.push_back(
        scored && is_regular(choice) && choice.value
            ? std::optional(static_cast<double>(choice.value->micros - lowest->micros) /
                            static_cast<double>(highest->micros - lowest->micros))
            : std::nullopt);
  }
  return scores;
}

std::vector<std::optional<double>> contributions_of_choices(const Assessment& assessment,
                                                            Position node) {
  const Cell& cell = assessment.nodes[node].overall;
  std::vector<std::optional<double>> contributions = scores_of_choices(assessment, node);
  const bool any = std::ranges::any_of(contributions, [](const auto& v) { return v.has_value(); });
  if (!any || !cell || !cell->score || !cell->answers || cell->n == 0 ||
      cell->answers->choices.size() != contributions.size()) {
    return {};
  }
  for (std::size_t i = 0; i < contributions.size(); ++i) {
    if (contributions[i]) {
      *contributions[i] *=
          static_cast<double>(cell->answers->choices[i]) / static_cast<double>(cell->n);
    }
  }
  return contributions;
}

std::optional<Table> choices_table(const Assessment& assessment, Position node,
                                   const Messages& messages) {
  const Language language = messages.language();
  const NodeResult& result = assessment.nodes[node];
  const Question* question = definition_of(assessment, result.id);
  const AnswerCounts* counts = counts_of(result, question);
  if (counts == nullptr) {
    return std::nullopt;
  }
  const auto scores = scores_of_choices(assessment, node);
  const auto contributions = contributions_of_choices(assessment, node);
  const std::vector<Choice>& choices = question->scale.choices;
  const Columns columns{
      .values = std::ranges::any_of(choices, [](const Choice& each) { return !!each.value; }),
      .scores = !contributions.empty()};
  Table table = empty_table("report.trace.choices", "report.trace.choice", messages);
  add_headings(table, columns, messages);
  std::int64_t scored = 0;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (!is_regular(choices[i])) {
      continue;
    }
    TableRow row;
    row.label = words(choices[i].label, language, choices[i].name);
    if (columns.values) {
      row.cells.push_back(value_cell(choices[i], language));
    }
    if (columns.scores) {
      row.cells.push_back(score_or_none(scores[i], language));
    }
    row.cells.push_back({.text = whole(counts->choices[i], language)});
    if (columns.scores) {
      row.cells.push_back(score_or_none(contributions[i], language));
      scored += scores[i] ? counts->choices[i] : 0;
    }
    table.rows.push_back(std::move(row));
  }
  if (columns.scores) {
    table.rows.push_back({.label = std::string(messages.text("report.trace.sum")),
                          .strong = true,
                          .cells = {{},
                                    {},
                                    {.text = whole(scored, language)},
                                    {.text = trace_score(sum_of(contributions), language)}}});
  }
  return table;
}

}  // namespace cxmat::reports::view
