// SPDX-License-Identifier: Apache-2.0
#include "cxmat/questionnaire/lint/size_rules.hpp"

#include "cxmat/questionnaire/answering_time.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>

namespace cxmat::lint {
namespace {

bool is_counted(const Question& question) noexcept {
  return question.type != QuestionType::text && question.type != QuestionType::note;
}

/// Calls `visit` with every dimension, nested ones included.
template <class Visit>
void for_each_dimension(const std::vector<Dimension>& dimensions, Visit visit) {
  for (const Dimension& dimension : dimensions) {
    visit(dimension);
    for_each_dimension(dimension.dimensions, visit);
  }
}

bool is_practice_model(const Questionnaire& questionnaire, const Dimension& dimension) {
  constexpr std::array<std::string_view, 4> models{"staged", "continuous", "cumulative",
                                                   "coverage_sum"};
  const ModelChoice& model = dimension.model ? *dimension.model : questionnaire.model;
  return std::ranges::find(models, model.scoring_id()) != models.end();
}

void find_dominant(const Dimension& dimension, Findings& found) {
  constexpr std::size_t fewest_parts = 3;
  std::int64_t sum = 0;
  std::size_t parts = 0;
  for (const Question& question : dimension.questions) {
    sum += question.weight.micros;
    parts += question.weight > Decimal{} ? 1U : 0U;
  }
  for (const Dimension& nested : dimension.dimensions) {
    sum += nested.weight.micros;
    parts += nested.weight > Decimal{} ? 1U : 0U;
  }
  for (const Question& question : dimension.questions) {
    const double share = question.weight.value() / (Decimal{sum}.value());
    if (parts >= fewest_parts && 2.0 * share > 1.0) {
      found.push_back(
          {.place = {.part = Part::question, .id = question.id, .key = "weight"},
           .arguments = {question.id, fmt::format("{:.0f}", 100.0 * share), dimension.id}});
    }
  }
}

std::size_t asked_in(const std::vector<const Question*>& questions) {
  return static_cast<std::size_t>(std::ranges::count_if(
      questions, [](const Question* question) { return question->type != QuestionType::note; }));
}

/// What people of `role` are asked; everything where the role is "*".
std::vector<const Question*> asked_of(const std::vector<const Question*>& questions,
                                      const std::string& role) {
  std::vector<const Question*> asked;
  for (const Question* question : questions) {
    const bool everyone = question->ask.empty() || role == "*";
    if (everyone || std::ranges::find(question->ask, role) != question->ask.end()) {
      asked.push_back(question);
    }
  }
  return asked;
}

int longest_minutes(const std::vector<const Question*>& questions) {
  int most = 0;
  for (const Language language : all_languages) {
    most = std::max(most, answering_minutes(questions, language));
  }
  return most;
}

constexpr const char* own_key = "questionnaire";

}  // namespace

Findings weight_dominates(const Subject& subject) {
  Findings found;
  if (subject.questionnaire->result == ResultKind::level) {
    for_each_dimension(subject.questionnaire->dimensions,
                       [&](const Dimension& dimension) { find_dominant(dimension, found); });
  }
  return found;
}

Findings dimension_size(const Subject& subject) {
  const Questionnaire& questionnaire = *subject.questionnaire;
  Findings found;
  for_each_dimension(questionnaire.dimensions, [&](const Dimension& dimension) {
    const auto size =
        static_cast<std::size_t>(std::ranges::count_if(dimension.questions, is_counted));
    const bool too_small =
        size < smallest_dimension && dimension.dimensions.empty() && !dimension.questions.empty();
    if (questionnaire.result == ResultKind::level && !is_practice_model(questionnaire, dimension) &&
        (too_small || size > largest_dimension)) {
      found.push_back({.place = {.part = Part::dimension, .id = dimension.id, .key = "id"},
                       .arguments = {dimension.id, fmt::format("{}", size)}});
    }
  });
  return found;
}

Findings questionnaire_size(const Subject& subject) {
  const std::size_t size = asked_in(questions_of(*subject.questionnaire));
  if (size >= smallest_questionnaire && size <= largest_questionnaire) {
    return {};
  }
  return {{.place = {.key = own_key}, .arguments = {fmt::format("{}", size)}}};
}

Findings role_load(const Subject& subject) {
  const std::vector<const Question*> questions = questions_of(*subject.questionnaire);
  std::set<std::string> roles;
  for (const Question* question : questions) {
    roles.insert(question->ask.begin(), question->ask.end());
  }
  if (roles.empty()) {
    roles.insert("*");
  }
  Findings found;
  for (const std::string& role : roles) {
    const std::vector<const Question*> asked = asked_of(questions, role);
    const std::size_t items = asked_in(asked);
    const int minutes = longest_minutes(asked);
    if (items > most_items_of_role || minutes > most_minutes_of_role) {
      found.push_back({.place = {.key = own_key},
                       .arguments = {role, fmt::format("{}", items), fmt::format("{}", minutes)}});
    }
  }
  return found;
}

}  // namespace cxmat::lint
