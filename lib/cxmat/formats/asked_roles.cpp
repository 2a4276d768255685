// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/asked_roles.hpp"

#include <algorithm>

namespace cxmat {
namespace {

bool asks(const Question& question, const std::string& role) {
  return std::ranges::find(question.ask, role) != question.ask.end();
}

/// Per role: whether any question is meant for it by name.
std::vector<bool> known_roles(std::span<const Question* const> questions,
                              std::span<const std::string> roles) {
  std::vector<bool> known;
  for (const std::string& role : roles) {
    known.push_back(std::ranges::any_of(
        questions, [&role](const Question* question) { return asks(*question, role); }));
  }
  return known;
}

/// Per role: whether `question` was kept from it.
std::vector<bool> kept_from(const Question& question, std::span<const std::string> roles,
                            const std::vector<bool>& known) {
  std::vector<bool> kept;
  for (std::size_t role = 0; role < roles.size(); ++role) {
    kept.push_back(known[role] && !question.ask.empty() && !asks(question, roles[role]));
  }
  return kept;
}

}  // namespace

bool holds_roles(std::span<const Question* const> questions, std::span<const std::string> values) {
  const std::vector<bool> known = known_roles(questions, values);
  return std::ranges::find(known, true) != known.end();
}

void mark_not_asked(std::span<const Question* const> questions, std::span<const std::string> roles,
                    std::span<const std::int32_t> positions, std::size_t first,
                    std::span<AnswerColumn> columns) {
  const std::vector<bool> known = known_roles(questions, roles);
  for (std::size_t q = 0; q < questions.size(); ++q) {
    const std::vector<bool> kept = kept_from(*questions[q], roles, known);
    std::vector<Answer>& answers = columns[q].answers;
    for (std::size_t row = first; row < answers.size(); ++row) {
      const std::int32_t role = positions[row];
      if (role >= 0 && answers[row] == answer::unanswered && kept[static_cast<std::size_t>(role)]) {
        answers[row] = answer::not_shown;
      }
    }
  }
}

}  // namespace cxmat
