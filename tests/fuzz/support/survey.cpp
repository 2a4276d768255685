// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/support/survey.hpp"

#include "tests/fuzz/support/input.hpp"

#include <cxmat/formats/catalogue.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/formats/questionnaire_reader.hpp>
#include <cxmat/formats/yaml/parse.hpp>

#include <string>
#include <utility>

namespace cxmat::fuzz {
namespace {

const Catalogue& catalogue() {
  static const Catalogue built = Catalogue::embedded();
  return built;
}

Engagement read_survey() {
  const std::string path = CXMAT_SOURCE_DIR "/tests/formats/data/all-types.yaml";
  const Result<std::string> bytes = read_file(path, yaml::max_bytes);
  require(bool(bytes), "the questionnaire is there");
  const Result<yaml::Document> document = yaml::parse(*bytes, path);
  require(bool(document), "the questionnaire is YAML");
  Result<Questionnaire> questionnaire =
      read_questionnaire(*document, catalogue().defaults(), "hash");
  require(bool(questionnaire), "the questionnaire is one");
  Engagement run;
  run.questionnaires.emplace_back();
  run.questionnaires.back().questionnaire = *std::move(questionnaire);
  run.groupings.push_back({.column = "role", .label = {}, .values = {}});
  for (const char* const name : {"executive", "manager", "frontline"}) {
    run.groupings.back().values.push_back(
        {.name = name, .label = {}, .aliases = {}, .population = {}});
  }
  run.groupings.back().values.front().aliases = {"Vorstand", "Geschäftsführung"};
  run.groupings.push_back({.column = "department", .label = {}, .values = {}});
  for (const char* const id : {"2025", "2026"}) {
    run.waves.push_back({.id = id, .label = {}, .date = {}, .responses = {}, .population = {}});
  }
  return run;
}

}  // namespace

const Engagement& survey() {
  static const Engagement run = read_survey();
  return run;
}

const QuestionnaireSource& built_in() {
  static const QuestionnaireSource source{
      .load = [](std::string_view id) { return catalogue().load(id); },
      .known_ids = catalogue().ids()};
  return source;
}

}  // namespace cxmat::fuzz
