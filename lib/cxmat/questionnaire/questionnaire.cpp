// SPDX-License-Identifier: Apache-2.0
#include "cxmat/questionnaire/questionnaire.hpp"

#include <algorithm>
#include <array>

namespace cxmat {
namespace {

void collect(const Dimension& dimension, std::vector<const Question*>& questions) {
  for (const Question& question : dimension.questions) {
    questions.push_back(&question);
  }
  for (const Dimension& nested : dimension.dimensions) {
    collect(nested, questions);
  }
}

std::vector<Decimal> values_of(const Scale& scale) {
  std::vector<Decimal> values;
  for (const Choice& choice : scale.choices) {
    if (choice.value) {
      values.push_back(*choice.value);
    }
  }
  return values;
}

}  // namespace

std::optional<std::size_t> Scale::position_of(std::string_view choice) const noexcept {
  const auto found = std::ranges::find(choices, choice, &Choice::name);
  return found == choices.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - choices.begin()));
}

std::optional<Decimal> Scale::lowest() const noexcept {
  const std::vector<Decimal> values = values_of(*this);
  return values.empty() ? std::nullopt : std::optional(*std::ranges::min_element(values));
}

std::optional<Decimal> Scale::highest() const noexcept {
  const std::vector<Decimal> values = values_of(*this);
  return values.empty() ? std::nullopt : std::optional(*std::ranges::max_element(values));
}

bool Scale::scored() const noexcept {
  return lowest() < highest();
}

std::vector<const Question*> questions_of(const Dimension& dimension) {
  std::vector<const Question*> questions;
  collect(dimension, questions);
  return questions;
}

std::vector<const Question*> questions_of(const Questionnaire& questionnaire) {
  std::vector<const Question*> questions;
  for (const Dimension& dimension : questionnaire.dimensions) {
    collect(dimension, questions);
  }
  return questions;
}

std::string_view to_string(QuestionType type) noexcept {
  static constexpr std::array<std::string_view, 6> names{
      "select_one", "select_multiple", "integer", "decimal", "text", "note"};
  return names[static_cast<std::size_t>(type)];
}

bool is_scored(const Question& question) noexcept {
  switch (question.type) {
    case QuestionType::select_one:
      return question.scale.scored();
    case QuestionType::select_multiple:
      return question.scale.highest() > Decimal{};
    case QuestionType::integer:
    case QuestionType::decimal:
      return question.curve.has_value();
    case QuestionType::text:
    case QuestionType::note:
      break;
  }
  return false;
}

int highest_level(const Questionnaire& questionnaire) {
  int highest = 0;
  for (const Question* question : questions_of(questionnaire)) {
    highest = std::max(highest, question->level.value_or(0));
  }
  return highest;
}

const LocalizedText& display_label(const Question& question) noexcept {
  return question.short_label.empty() ? question.label : question.short_label;
}

}  // namespace cxmat
