// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/questionnaire/fit.hpp"

#include <cxmat/questionnaire/model_fit.hpp>

#include <string_view>

namespace cxmat::questionnaire_file {
namespace {

/// The question below `node` whose id stands at `place`, or nullptr.
const yaml::Node* question_at(const yaml::Node& node, const yaml::Position& place) {
  if (const yaml::Node* questions = node.find("questions"); questions != nullptr) {
    for (const yaml::Node& question : questions->items) {
      const yaml::Node* id = question.find("id");
      if (id != nullptr && id->position == place) {
        return &question;
      }
    }
  }
  if (const yaml::Node* dimensions = node.find("dimensions"); dimensions != nullptr) {
    for (const yaml::Node& dimension : dimensions->items) {
      if (const yaml::Node* found = question_at(dimension, place); found != nullptr) {
        return found;
      }
    }
  }
  return nullptr;
}

bool has_key(const yaml::Node& root, const yaml::Position& question, std::string_view key) {
  const yaml::Node* node = question_at(root, question);
  return node != nullptr && node->find(key) != nullptr;
}

}  // namespace

void check_fit(const Sheet& sheet, const yaml::Node& root, const Questionnaire& questionnaire) {
  for (const Misfit& misfit : misfits(questionnaire)) {
    const UniqueIds& ids =
        misfit.code == Code::mixed_parts ? sheet.dimension_ids : sheet.answer_ids;
    if (!ids.contains(misfit.id)) {
      continue;  // without an id, which has been reported
    }
    const yaml::Position& place = ids.place_of(misfit.id);
    const bool refused =
        misfit.code == Code::practice_without_key && has_key(root, place, misfit.arguments[1]);
    if (!refused) {
      sheet.reader().error(misfit.code, place, misfit.arguments);
    }
  }
}

}  // namespace cxmat::questionnaire_file
