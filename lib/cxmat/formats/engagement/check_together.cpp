// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/engagement_reader.hpp"
#include "cxmat/formats/unique_ids.hpp"

#include <map>
#include <string>
#include <vector>

namespace cxmat {
namespace {

/// An id and the questionnaire it was first seen in.
struct Origin {
  std::string id;
  std::string questionnaire;
};

using Origins = std::map<std::string, Origin, std::less<>>;

std::vector<std::string> ids_of(const Questionnaire& questionnaire) {
  std::vector<std::string> ids;
  for (const Question* question : questions_of(questionnaire)) {
    ids.push_back(question->id);
  }
  for (const Fact& fact : questionnaire.facts) {
    ids.push_back(fact.id);
  }
  return ids;
}

/// Reports `id` if another questionnaire has it, or one that differs only in signs.
void check_id(const std::string& id, const std::string& questionnaire, const Location& place,
              Origins& origins, Diagnostics& found) {
  const auto [known, is_new] =
      origins.try_emplace(folded_id(id), Origin{.id = id, .questionnaire = questionnaire});
  const Origin& first = known->second;
  if (is_new || first.questionnaire == questionnaire) {
    return;  // clashes within one file are found when it is read
  }
  found.push_back(first.id == id ? error(Code::duplicate_id, place, {id, first.questionnaire})
                                 : error(Code::ids_differ_only_in_signs, place, {id, first.id}));
}

}  // namespace

Diagnostics check_together(std::span<const QuestionnaireUse> questionnaires,
                           std::span<const Location> places) {
  Diagnostics found;
  Origins origins;
  for (std::size_t i = 0; i < questionnaires.size(); ++i) {
    const Questionnaire& questionnaire = questionnaires[i].questionnaire;
    const Location place = i < places.size() ? places[i] : Location{};
    // A questionnaire and a question are both nodes of the result, by their ids.
    check_id(questionnaire.id, questionnaire.id, place, origins, found);
    for (const std::string& id : ids_of(questionnaire)) {
      check_id(id, questionnaire.id, place, origins, found);
    }
  }
  return found;
}

}  // namespace cxmat
