// SPDX-License-Identifier: Apache-2.0
#include "cxmat/questionnaire/asked_of.hpp"

#include <algorithm>
#include <iterator>

namespace cxmat {

std::vector<const Question*> questions_for(const Questionnaire& questionnaire,
                                           std::string_view role) {
  std::vector<const Question*> seen;
  std::ranges::copy_if(questions_of(questionnaire), std::back_inserter(seen),
                       [role](const Question* question) {
                         return question->ask.empty() ||
                                std::ranges::find(question->ask, role) != question->ask.end();
                       });
  return seen;
}

std::size_t asking(const std::vector<const Question*>& questions) {
  return static_cast<std::size_t>(std::ranges::count_if(
      questions, [](const Question* question) { return question->type != QuestionType::note; }));
}

std::set<std::string, std::less<>> roles_asked(const Questionnaire& questionnaire,
                                               const Defaults& defaults) {
  std::set<std::string, std::less<>> roles;
  for (const auto& [role, label] : defaults.roles) {
    roles.insert(role);
  }
  for (const Question* question : questions_of(questionnaire)) {
    roles.insert(question->ask.begin(), question->ask.end());
  }
  std::erase_if(roles, [&questionnaire](const std::string& role) {
    return asking(questions_for(questionnaire, role)) == 0;
  });
  return roles;
}

}  // namespace cxmat
