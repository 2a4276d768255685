// SPDX-License-Identifier: Apache-2.0
#include "reports/view/quality.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/indicators.hpp"
#include "reports/view/left_out.hpp"
#include "reports/view/participation.hpp"
#include "reports/view/reliability.hpp"
#include "reports/view/response_quality.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <cstdint>
#include <utility>

namespace cxmat::reports::view {
namespace {

/// All answers of the latest wave to all questions that are not hidden.
AnswerCounts all_answers(const Assessment& assessment) {
  AnswerCounts sum;
  for (const NodeResult& node : assessment.nodes) {
    if (node.kind == NodeKind::question && node.overall && node.overall->answers) {
      const AnswerCounts& answers = *node.overall->answers;
      sum.answered += answered(answers);
      sum.unanswered += answers.unanswered;
      sum.not_applicable += answers.not_applicable;
      sum.dont_know += answers.dont_know;
    }
  }
  return sum;
}

class Keys {
 public:
  Keys(const Assessment& assessment, const Messages& messages)
      : assessment_(assessment), messages_(messages), language_(messages.language()) {}

  [[nodiscard]] std::vector<KeyFigure> figures() const {
    std::vector<KeyFigure> keys{respondents(), rate_of_response()};
    const std::optional<Position> root = root_of(assessment_);
    const Figures* figures =
        root && assessment_.nodes[*root].overall ? &*assessment_.nodes[*root].overall : nullptr;
    if (figures != nullptr && figures->coverage) {
      keys.push_back(key("report.coverage", percent(*figures->coverage, language_),
                         "report.quality.coverage_detail"));
    }
    if (figures != nullptr && figures->effective_n) {
      keys.push_back(key("report.quality.effective_n", decimal(*figures->effective_n, 0, language_),
                         "report.quality.effective_n_detail"));
    }
    add_answer_states(keys);
    return keys;
  }

 private:
  [[nodiscard]] KeyFigure key(const char* term, std::string value, const char* detail) const {
    return {.term = std::string(messages_.text(term)),
            .value = std::move(value),
            .detail = detail == nullptr ? std::string() : std::string(messages_.text(detail))};
  }

  [[nodiscard]] KeyFigure respondents() const {
    if (is_consensus(assessment_)) {
      return key("report.respondents", std::string(messages_.text("report.quality.consensus")),
                 "report.quality.consensus_detail");
    }
    const std::optional<std::int64_t> count = respondents_of(assessment_);
    return key("report.respondents",
               count ? whole(*count, language_) : std::string(messages_.text("report.hidden")),
               nullptr);
  }

  [[nodiscard]] KeyFigure rate_of_response() const {
    const std::optional<std::int64_t> count = respondents_of(assessment_);
    const std::optional<std::int64_t> population = population_of(assessment_);
    KeyFigure rate = key("report.response.heading", none, nullptr);
    if (!population) {
      rate.detail = messages_.text("report.response.unknown_short");
    } else if (count) {
      rate.value = *count > *population ? none : share_figure(*count, *population, language_);
      rate.detail = messages_.format("report.response.of_invited",
                                     {whole(*count, language_), whole(*population, language_)});
    }
    return rate;
  }

  void add_answer_states(std::vector<KeyFigure>& keys) const {
    const AnswerCounts answers = all_answers(assessment_);
    const std::int64_t shown = shown_to(answers);
    if (shown == 0) {  // all of it is hidden, or nothing was asked
      return;
    }
    const std::vector<std::pair<const char*, std::int64_t>> states{
        {"report.dont_know", answers.dont_know},
        {"report.not_applicable", answers.not_applicable},
        {"report.unanswered", answers.unanswered}};
    for (const auto& [term, count] : states) {
      keys.push_back(key(term, share_figure(count, shown, language_), nullptr));
      keys.back().detail = messages_.format("report.quality.of_answers",
                                            {whole(count, language_), whole(shown, language_)});
    }
  }

  const Assessment& assessment_;
  const Messages& messages_;
  Language language_;
};

TableRow group_row(const GroupValueResult& value, const Messages& messages) {
  const Language language = messages.language();
  TableRow row;
  row.label = words(value.label, language, value.name);
  row.depth = 1;
  row.cells.push_back(value.respondents
                          ? TableCell{.text = whole(*value.respondents, language)}
                          : missing_cell(std::string(messages.text("report.hidden"))));
  row.cells.push_back(value.population ? TableCell{.text = whole(*value.population, language)}
                                       : missing_cell());
  const bool known = value.respondents && value.population && *value.population > 0 &&
                     *value.respondents <= *value.population;
  row.cells.push_back(
      known ? TableCell{.text = share_figure(*value.respondents, *value.population, language)}
            : missing_cell());
  return row;
}

std::optional<Table> participation(const Assessment& assessment, const Messages& messages) {
  if (is_consensus(assessment) || assessment.groupings.empty()) {
    return std::nullopt;
  }
  Table table;
  table.caption = std::string(messages.text("report.response.caption"));
  table.row_heading = std::string(messages.text("report.group"));
  for (const char* key :
       {"report.respondents", "report.response.invited", "report.response.heading"}) {
    table.headings.push_back({.text = std::string(messages.text(key))});
  }
  for (const GroupingResult& grouping : assessment.groupings) {
    TableRow heading;
    heading.label = words(grouping.label, messages.language(), grouping.column);
    heading.strong = true;
    heading.cells.resize(3);
    table.rows.push_back(std::move(heading));
    for (const GroupValueResult& value : grouping.values) {
      table.rows.push_back(group_row(value, messages));
    }
  }
  return table;
}

const char* answer_key(const Assessment& assessment, const Fact& fact) {
  const auto found = assessment.engagement.facts.find(fact.id);
  if (found == assessment.engagement.facts.end()) {
    return "report.facts.open";
  }
  switch (found->second) {
    case FactAnswer::yes:
      return "report.facts.yes";
    case FactAnswer::no:
      return "report.facts.no";
    default:
      return "report.facts.dont_know";
  }
}

std::optional<Table> facts(const Assessment& assessment, const Messages& messages) {
  Table table;
  table.caption = std::string(messages.text("report.facts.caption"));
  table.row_heading = std::string(messages.text("report.facts.fact"));
  table.headings.push_back(
      {.text = std::string(messages.text("report.facts.answer")), .number = false});
  for (const QuestionnaireUse& use : assessment.engagement.questionnaires) {
    for (const Fact& fact : use.questionnaire.facts) {
      const std::string answer(messages.text(answer_key(assessment, fact)));
      table.rows.push_back(
          {.label = words(fact.label, messages.language(), fact.id), .cells = {{.text = answer}}});
    }
  }
  return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

}  // namespace

Quality quality(const Protected<Assessment>& assessment, const Messages& messages) {
  return {.keys = Keys(*assessment, messages).figures(),
          .left_out = left_out(*assessment, messages),
          .indicators = indicators(*assessment, messages),
          .responses = response_quality(*assessment, messages),
          .participation = participation(*assessment, messages),
          .reliability = reliability(*assessment, messages),
          .facts = facts(*assessment, messages)};
}

}  // namespace cxmat::reports::view
