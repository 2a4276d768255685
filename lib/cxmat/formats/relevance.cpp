// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/relevance.hpp"

#include <algorithm>
#include <bit>

namespace cxmat {
namespace {

/// What the scale calls its choice of this kind, or the word that stands for it everywhere.
std::string_view name_of(const Scale& scale, ChoiceKind kind, std::string_view common_word) {
  const auto own = std::ranges::find(scale.choices, kind, &Choice::kind);
  return own == scale.choices.end() ? common_word : std::string_view(own->name);
}

/// Of a select_one; also what any other question's answer is while it is none.
ConditionValue value_of_choice(const Scale& scale, Answer given) {
  if (given == answer::not_applicable) {
    return {.name = name_of(scale, ChoiceKind::not_applicable, "na"), .number = std::nullopt};
  }
  if (given == answer::dont_know) {
    return {.name = name_of(scale, ChoiceKind::dont_know, "dk"), .number = std::nullopt};
  }
  if (given < 0) {
    return {};
  }
  const Choice& choice = scale.choices[static_cast<std::size_t>(given)];
  return {.name = choice.name, .number = choice.value};
}

ConditionValue value_of_choices(const Scale& scale, std::int64_t payload) {
  const auto chosen = static_cast<std::uint64_t>(payload);
  if (std::has_single_bit(chosen)) {
    return value_of_choice(scale, static_cast<Answer>(std::countr_zero(chosen)));
  }
  return {.name = {}, .number = std::nullopt, .scale = &scale, .chosen = chosen};
}

ConditionValue value_of_answer(const Question& question, const AnswerColumn& column,
                               std::size_t row) {
  const Answer given = column.answers[row];
  switch (question.type) {
    case QuestionType::select_one:
      return value_of_choice(question.scale, given);
    case QuestionType::select_multiple:
      return given < 0 ? value_of_choice(question.scale, given)
                       : value_of_choices(question.scale, column.payloads[row]);
    case QuestionType::integer:
    case QuestionType::decimal:
      return given < 0 ? value_of_choice(question.scale, given)
                       : ConditionValue{.name = {}, .number = Decimal{column.payloads[row]}};
    case QuestionType::text:
    case QuestionType::note:
      break;  // no condition can ask about words
  }
  return {};
}

std::string_view name_of(FactAnswer fact) noexcept {
  switch (fact) {
    case FactAnswer::yes:
      return "yes";
    case FactAnswer::no:
      return "no";
    case FactAnswer::dont_know:
      break;
  }
  return "";
}

}  // namespace

Relevance::Relevance(const Engagement& engagement, std::span<const Question* const> questions)
    : engagement_(&engagement), questions_(questions.begin(), questions.end()) {
  for (std::size_t q = 0; q < questions_.size(); ++q) {
    position_of_.emplace(questions_[q]->id, q);
  }
  std::vector<bool> visited(questions_.size(), false);
  for (std::size_t q = 0; q < questions_.size(); ++q) {
    visit(q, visited);
  }
}

void Relevance::visit(std::size_t question, std::vector<bool>& visited) {
  const auto& condition = questions_[question]->relevant;
  if (visited[question] || !condition) {
    return;
  }
  visited[question] = true;
  for (const std::string& id : condition->ids()) {
    if (const auto other = position_of_.find(id); other != position_of_.end()) {
      visit(other->second, visited);
    }
  }
  order_.push_back(question);
}

std::vector<std::size_t> Relevance::mark_not_relevant(std::size_t first,
                                                      std::span<AnswerColumn> columns) const {
  std::vector<std::size_t> dropped(questions_.size(), 0);
  for (const std::size_t q : order_) {
    std::size_t row = first;
    const std::function<ConditionValue(std::string_view)> values =
        [this, &row, columns](std::string_view id) { return value_of(id, row, columns); };
    for (; row < columns[q].answers.size(); ++row) {
      Answer& given = columns[q].answers[row];
      if (given == answer::not_shown || evaluate(*questions_[q]->relevant, values) == true) {
        continue;
      }
      dropped[q] += given == answer::unanswered ? 0U : 1U;
      given = answer::not_shown;
      if (!columns[q].payloads.empty()) {
        columns[q].payloads[row] = 0;
      }
    }
  }
  return dropped;
}

ConditionValue Relevance::value_of(std::string_view id, std::size_t row,
                                   std::span<const AnswerColumn> columns) const {
  if (const auto question = position_of_.find(id); question != position_of_.end()) {
    const std::size_t q = question->second;
    return value_of_answer(*questions_[q], columns[q], row);
  }
  const auto fact = engagement_->facts.find(id);
  return {.name = fact == engagement_->facts.end() ? std::string_view() : name_of(fact->second),
          .number = std::nullopt};
}

}  // namespace cxmat
