// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/asked_roles.hpp"

#include <algorithm>

namespace cxmat {
namespace {

bool asks(const Question& question, const std::string& role) {
  return std::ranges::find(question.ask, role) != question.ask.end();
}

bool is_role(std::span<const Question* const> questions, const std::string& value) {
  return std::ranges::any_of(questions,
                             [&value](const Question* question) { return asks(*question, value); });
}

}  // namespace

bool holds_roles(std::span<const Question* const> questions, std::span<const std::string> values) {
  return std::ranges::any_of(
      values, [questions](const std::string& value) { return is_role(questions, value); });
}

std::vector<bool> kept_from_role(std::span<const Question* const> questions,
                                 const std::string& role) {
  std::vector<bool> kept(questions.size(), false);
  if (is_role(questions, role)) {
    std::transform(questions.begin(), questions.end(), kept.begin(), [&role](const Question* question) {
      return !question->ask.empty() && !asks(*question, role);
    });
  }
  return kept;
}

void mark_not_asked(std::span<const Question* const> questions, std::span<const std::string> roles,
                    std::span<const std::int32_t> positions, std::size_t first,
                    std::span<AnswerColumn> columns) {
  std::vector<std::vector<bool>> kept;  // per role and question
  for (const std::string& role : roles) {
    kept.push_back(kept_from_role(questions, role));
  }
  for (std::size_t q = 0; q < questions.size(); ++q) {
    std::vector<Answer>& answers = columns[q].answers;
    for (std::size_t row = first; row < answers.size(); ++row) {
      const std::int32_t role = positions[row];
      if (role >= 0 && answers[row] == answer::unanswered &&
          kept[static_cast<std::size_t>(role)][q]) {
        answers[row] = answer::not_shown;
      }
    }
  }
}

}  // namespace cxmat
