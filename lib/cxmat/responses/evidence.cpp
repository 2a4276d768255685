// SPDX-License-Identifier: Apache-2.0
#include "cxmat/responses/evidence.hpp"

#include <algorithm>
#include <cstddef>

namespace cxmat {
namespace {

constexpr int level_of_claims = 2;

/// Fewer are a matter of yes or no, and there is no level between.
constexpr std::ptrdiff_t fewest_steps = 3;

bool is_rated(const Question& question) {
  const auto steps = std::ranges::count_if(
      question.scale.choices, [](const Choice& choice) { return choice.value.has_value(); });
  return question.type == QuestionType::select_one && question.indicator == Indicator::none &&
         question.scale.scored() && steps >= fewest_steps;
}

/// The answer that is proven, where that is less than the answer given.
std::optional<Answer> proven(const Question& question, Answer given, std::int8_t grade,
                             std::span<const Level> levels) {
  if (given < 0 || !question.scale.choices[static_cast<std::size_t>(given)].value) {
    return std::nullopt;
  }
  const std::optional<Answer> highest =
      highest_choice_up_to(question.scale, highest_proven_level(grade, levels.size()), levels);
  const auto value = [&question](Answer answer) {
    return *question.scale.choices[static_cast<std::size_t>(answer)].value;
  };
  return highest && value(*highest) < value(given) ? highest : std::nullopt;
}

}  // namespace

int highest_proven_level(std::int8_t grade, std::size_t levels) noexcept {
  const int top = static_cast<int>(levels);
  if (grade >= evidence_grade::effect) {
    return top;
  }
  if (grade <= evidence_grade::claim) {
    return std::min(level_of_claims, top);
  }
  return std::max(top - 1, std::min(level_of_claims, top));
}

std::optional<Answer> highest_choice_up_to(const Scale& scale, int level,
                                           std::span<const Level> levels) {
  if (!scale.scored()) {
    return std::nullopt;
  }
  const double lowest = scale.lowest()->value();
  const double width = scale.highest()->value() - lowest;
  std::optional<Answer> best;
  for (std::size_t i = 0; i < scale.choices.size(); ++i) {
    const std::optional<Decimal>& value = scale.choices[i].value;
    if (!value) {
      continue;
    }
    const double reached = level_score((value->value() - lowest) / width, levels.size());
    if (level_at(reached, levels) <= level &&
        (!best || *value > *scale.choices[static_cast<std::size_t>(*best)].value)) {
      best = static_cast<Answer>(i);
    }
  }
  return best;
}

void lower_unproven(std::span<const Question* const> questions,
                    std::span<const std::span<const Level>> levels, Responses& responses) {
  for (std::size_t q = 0; q < questions.size(); ++q) {
    if (levels[q].empty() || !is_rated(*questions[q])) {
      continue;
    }
    AnswerColumn& column = responses.answers[q];
    const std::vector<Answer> given = column.answers;
    for (std::size_t row = 0; row < given.size(); ++row) {
      const std::int8_t grade = column.grades.empty() ? evidence_grade::none : column.grades[row];
      column.answers[row] =
          proven(*questions[q], given[row], grade, levels[q]).value_or(given[row]);
    }
    if (column.answers != given) {
      column.claims = given;
    }
  }
}

}  // namespace cxmat
