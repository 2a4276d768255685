// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/share_tables.hpp"

#include "reports/formats/display_width.hpp"
#include "reports/formats/text_table.hpp"
#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace cxmat::reports {
namespace {

/// One row a choice; its share is of those who gave a regular answer.
TextTable table_of(std::string label, const Question& question, const AnswerCounts& answers,
                   const Messages& messages) {
  const Language language = messages.language();
  TextTable table{.label_heading = std::move(label), .columns = {}, .rows = {}};
  table.columns = {{.heading = std::string(messages.text("table.share"))},
                   {.heading = std::string(messages.text("table.n"))}};
  const std::int64_t answered = view::answered(answers);
  const std::vector<Choice>& choices = question.scale.choices;
  for (std::size_t i = 0; i < choices.size() && i < answers.choices.size(); ++i) {
    if (choices[i].kind == ChoiceKind::regular) {
      table.rows.push_back(
          {.label = "  " + view::words(choices[i].label, language, choices[i].name),
           .cells = {view::share_figure(answers.choices[i], answered, language),
                     whole(answers.choices[i], language)}});
    }
  }
  return table;
}

std::string others(const AnswerCounts& answers, const Messages& messages) {
  const Language language = messages.language();
  return "  " + messages.format("table.others", {whole(answers.dont_know, language),
                                                 whole(answers.not_applicable, language),
                                                 whole(answers.unanswered, language)});
}

std::string question_table(const Assessment& assessment, view::Position position,
                           const Messages& messages) {
  const NodeResult& node = assessment.nodes[position];
  std::string label = view::label_of(assessment, position, messages.language());
  const Question* question = view::definition_of(assessment, node.id);
  if (!node.overall) {
    return label + "\n  " +
           messages.counted("table.hidden", assessment.engagement.privacy.minimum_group, {"·"}) +
           "\n";
  }
  if (question == nullptr || !node.overall->answers) {
    return label + "\n  " + std::string(messages.text("table.no_answers")) + "\n";
  }
  if (question->scale.choices.empty()) {  // numbers and texts
    return label + "\n  " +
           messages.counted("table.given", view::answered(*node.overall->answers)) + "\n";
  }
  return render(table_of(std::move(label), *question, *node.overall->answers, messages)) +
         shortened(others(*node.overall->answers, messages), table_width) + "\n";
}

}  // namespace

std::string share_tables(const Protected<Assessment>& assessment, const Messages& messages) {
  std::string text;
  std::optional<view::Position> part;
  for (view::Position position = 0; position < assessment->nodes.size(); ++position) {
    const NodeResult& node = assessment->nodes[position];
    if (node.kind != NodeKind::question || node.scored) {
      continue;
    }
    const view::Position questionnaire = view::questionnaire_of(*assessment, position);
    if (part != questionnaire) {
      part = questionnaire;
      text +=
          (text.empty() ? "" : "\n") +
          shortened(view::label_of(*assessment, questionnaire, messages.language()), table_width) +
          "\n";
    }
    text += "\n" + question_table(*assessment, position, messages);
  }
  return text;
}

}  // namespace cxmat::reports
