// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/workbook/cells.hpp"
#include "reports/formats/workbook/sheets.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace cxmat::reports::workbook {
namespace {

Cell share(std::int64_t part, std::int64_t of_all) {
  return of_all == 0
             ? Cell()
             : Number{static_cast<double>(part) / static_cast<double>(of_all), Shown::percent};
}

class Questions {
 public:
  Questions(const Assessment& assessment, const Messages& messages)
      : assessment_(assessment), messages_(messages), language_(messages.language()) {}

  void add(NodePosition position, const Question& question, std::vector<Row>& rows) const {
    const NodeResult& node = assessment_.nodes[position];
    const auto add_row = [&](std::string answer, Cell count, Cell of_all, std::string of) {
      Row row = head(position, question);
      append(row, {std::move(answer), std::move(count), std::move(of_all), std::move(of)});
      rows.push_back(std::move(row));
    };
    if (!node.overall) {
      add_row({}, Absent{text("report.hidden")}, {}, {});
      return;
    }
    const AnswerCounts answers = node.overall->answers.value_or(AnswerCounts());
    const auto whole = [](std::int64_t count) {
      return Number{static_cast<double>(count), Shown::whole};
    };
    for (std::size_t i = 0; i < question.scale.choices.size() && i < answers.choices.size(); ++i) {
      const Choice& choice = question.scale.choices[i];
      if (choice.kind == ChoiceKind::regular) {
        add_row(view::words(choice.label, language_, choice.name), whole(answers.choices[i]),
                share(answers.choices[i], view::answered(answers)), text("workbook.of_answered"));
      }
    }
    const std::int64_t shown = view::shown_to(answers);
    if (question.scale.choices.empty()) {
      add_row(text("workbook.answered"), whole(answers.answered), share(answers.answered, shown),
              text("workbook.of_shown"));
    }
    const std::pair<const char*, std::int64_t> states[] = {
        {"report.dont_know", answers.dont_know},
        {"report.not_applicable", answers.not_applicable},
        {"report.unanswered", answers.unanswered}};
    for (const auto& [key, count] : states) {
      add_row(text(key), whole(count), share(count, shown), text("workbook.of_shown"));
    }
  }

 private:
  [[nodiscard]] std::string text(const char* key) const { return std::string(messages_.text(key)); }

  [[nodiscard]] Row head(NodePosition position, const Question& question) const {
    const NodeResult& node = assessment_.nodes[position];
    const NodePosition questionnaire = view::questionnaire_of(assessment_, position);
    const bool in_dimension = node.parent && *node.parent != questionnaire;
    return {view::label_of(assessment_, questionnaire, language_),
            in_dimension ? view::label_of(assessment_, *node.parent, language_) : std::string(),
            node.id, view::label_of(assessment_, position, language_),
            view::words(question.label, language_)};
  }

  const Assessment& assessment_;
  const Messages& messages_;
  Language language_;
};

}  // namespace

Sheet items(const Protected<Assessment>& assessment, const Messages& messages) {
  const auto text = [&messages](const char* key) { return std::string(messages.text(key)); };
  Sheet sheet{.name = text("workbook.sheet.items"),
              .table = "Items",
              .columns = {{.heading = text("report.questionnaire"), .width = 28},
                          {.heading = text("workbook.kind.dimension"), .width = 28},
                          {.heading = text("workbook.id"), .width = 12},
                          {.heading = text("report.question"), .width = 30},
                          {.heading = text("workbook.wording"), .width = 60, .prose = true},
                          {.heading = text("report.shares.answer"), .width = 36, .prose = true},
                          {.heading = text("report.shares.count"), .width = 10},
                          {.heading = text("report.shares.share"), .width = 10},
                          {.heading = text("workbook.share_of"), .width = 26}},
              .rows = {},
              .frozen = 0};
  const Questions questions(*assessment, messages);
  for (NodePosition node = 0; node < assessment->nodes.size(); ++node) {
    const Question* question = assessment->nodes[node].kind == NodeKind::question
                                   ? view::definition_of(*assessment, assessment->nodes[node].id)
                                   : nullptr;
    if (question != nullptr && question->type != QuestionType::note) {
      questions.add(node, *question, sheet.rows);
    }
  }
  return sheet;
}

}  // namespace cxmat::reports::workbook
