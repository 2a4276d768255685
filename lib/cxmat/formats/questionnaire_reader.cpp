// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/questionnaire_reader.hpp"

#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/limits.hpp"
#include "cxmat/formats/outcome.hpp"
#include "cxmat/formats/questionnaire/dimensions.hpp"
#include "cxmat/formats/questionnaire/fit.hpp"
#include "cxmat/formats/questionnaire/gates.hpp"
#include "cxmat/formats/questionnaire/inclusions.hpp"
#include "cxmat/formats/questionnaire/levels.hpp"
#include "cxmat/formats/questionnaire/model.hpp"
#include "cxmat/formats/questionnaire/scales.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace cxmat {
namespace {

using questionnaire_file::AnswerScales;
using questionnaire_file::PlacedCondition;
using questionnaire_file::Sheet;

/// Keys that speak of levels, which shares of answers do not have.
constexpr std::array<std::string_view, 4> level_keys{"levels", "model", "minimum_coverage",
                                                     "gates"};

void read_about(const Sheet& sheet, yaml::MapReader& map, Questionnaire& questionnaire) {
  yaml::Reader& reader = sheet.reader();
  questionnaire.version = fields::version(reader, map, "version").value_or("");
  questionnaire.title = sheet.texts.read(map, "title", yaml::Need::required);
  questionnaire.description = sheet.texts.read(map, "description");
  questionnaire.licence = map.text("licence").value_or("");
  for (const yaml::Node& node : map.list("sources")) {
    if (std::optional<std::string> source = fields::filled(reader, node, "sources")) {
      questionnaire.sources.push_back(std::move(*source));
    }
  }
}

ResultKind read_result_kind(yaml::Reader& reader, yaml::MapReader& map, const yaml::Node& root) {
  const auto kind = fields::one_of(reader, map, "result", {"level", "distribution"});
  if (kind == 0 || root.find("result") == nullptr) {
    return ResultKind::level;
  }
  if (!kind) {
    return ResultKind::distribution;  // unknown: nothing is said about what would not fit a level
  }
  for (const std::string_view key : level_keys) {
    if (root.find(key) != nullptr) {
      reader.error(Code::not_in_distribution, map.place_of(key), {std::string(key)});
    }
  }
  return ResultKind::distribution;
}

void read_scoring(Sheet& sheet, yaml::MapReader& map, Questionnaire& questionnaire) {
  yaml::Reader& reader = sheet.reader();
  questionnaire.levels = questionnaire_file::read_levels(sheet.texts, map);
  if (questionnaire.levels.empty()) {
    questionnaire.levels = sheet.defaults->levels;
  }
  sheet.level_count = questionnaire.levels.size();
  if (questionnaire.levels.empty()) {
    reader.error(Code::missing_key, map.place_of("levels"), {"levels"});
  }
  questionnaire.model =
      questionnaire_file::read_model(reader, map, sheet.has_gates).value_or(ModelChoice{});
  questionnaire.minimum_coverage =
      fields::decimal_within(reader, map, "minimum_coverage", Decimal{}, Decimal::of(1))
          .value_or(questionnaire.minimum_coverage);
  questionnaire_file::read_scales(sheet.texts, map, yaml::Need::optional, sheet.scales);
}

void read_tree(Sheet& sheet, yaml::MapReader& map, Questionnaire& questionnaire) {
  const yaml::Node* node = map.find("dimensions", yaml::Need::required);
  if (node != nullptr && node->kind == yaml::Kind::list && node->items.empty()) {
    sheet.reader().error(Code::no_questions, map.place_of("dimensions"), {questionnaire.id});
  }
  questionnaire.dimensions = questionnaire_file::read_dimensions(sheet, map);
  std::vector<Decimal> weights;
  for (const Dimension& dimension : questionnaire.dimensions) {
    weights.push_back(dimension.weight);
  }
  questionnaire_file::check_weights(sheet, weights, questionnaire.id, map.place_of("dimensions"));
  if (questions_of(questionnaire).size() > limits::most_questions) {
    sheet.reader().error(Code::too_many_entries, map.place_of("dimensions"),
                         {"questions", std::to_string(limits::most_questions)});
  }
}

/// A questionnaire, its questions and `overall` are nodes of one tree of results, by their ids.
void check_own_id(const Sheet& sheet, const yaml::Node& node, const std::string& id) {
  if (id == "overall") {
    sheet.reader().error(Code::reserved_name, node.position, {id, id});
  } else if (sheet.answer_ids.contains(id)) {
    sheet.reader().error(Code::reserved_name, sheet.answer_ids.place_of(id), {id, id});
  }
}

/// The columns `ID_comment`, `ID_evidence` and `ID_grade` of a response file belong to the question
/// ID.
void check_column_names(const Sheet& sheet) {
  for (const std::string& id : sheet.answer_ids.names()) {
    for (const std::string_view suffix : {"_comment", "_evidence", "_grade"}) {
      const std::string taken = id + std::string(suffix);
      if (sheet.answer_ids.contains(taken)) {
        sheet.reader().error(Code::reserved_name, sheet.answer_ids.place_of(taken),
                             {taken, id + "_comment, " + id + "_evidence, " + id + "_grade"});
      }
    }
  }
}

void read_rest(Sheet& sheet, yaml::MapReader& map, Questionnaire& questionnaire) {
  questionnaire.facts = questionnaire_file::read_facts(sheet, map);
  for (const Fact& fact : sheet.included.facts) {
    questionnaire.facts.push_back(fact);
  }
  AnswerScales questions;
  for (const Question* question : questions_of(questionnaire)) {
    questions.try_emplace(question->id, &question->scale);
  }
  const std::vector<Scale> scales = questionnaire_file::scales_of(questionnaire.facts);
  AnswerScales facts;
  for (const Scale& scale : scales) {
    facts.try_emplace(scale.name, &scale);
  }
  questionnaire.gates = questionnaire_file::read_gates(sheet, map, facts, questions);
  for (const PlacedCondition& relevant : sheet.relevants) {
    questionnaire_file::check_comparisons(sheet.reader(), relevant, questions,
                                          {.code = Code::relevant_on_fact, .ids = facts});
  }
  questionnaire_file::check_cycles(sheet.reader(), sheet.relevants);
  questionnaire_file::check_included_conditions(sheet, questions);
  check_column_names(sheet);
  questionnaire_file::take_over_included(sheet, questionnaire);
}

bool has_gates(const yaml::Node& root) noexcept {
  const yaml::Node* gates = root.find("gates");
  return gates != nullptr && !gates->items.empty();
}

void read_roles(const Texts& texts, yaml::MapReader& map, Defaults& defaults) {
  for (const yaml::Entry& entry : map.map("roles", yaml::Need::required)) {
    fields::check_key(texts.reader(), entry, "roles");
    defaults.roles.insert_or_assign(entry.key, texts.read(entry.value, entry.key, entry.position));
  }
}

}  // namespace

Result<Questionnaire> read_questionnaire(const yaml::Document& document, const Defaults& defaults,
                                         std::string hash, const QuestionnaireSource& source) {
  Diagnostics found;
  Diagnostics in_included;
  yaml::Reader reader(document, found);
  const yaml::Node& root = document.root;
  yaml::MapReader map(reader, root, "questionnaire");
  Questionnaire questionnaire;
  questionnaire.hash = std::move(hash);
  if (fields::head(reader, map, root, "questionnaire", questionnaire.id)) {
    Sheet sheet(Texts(reader, languages_of(root.find("title")), Promise::exact), defaults, source);
    sheet.result = read_result_kind(reader, map, root);
    sheet.has_gates = has_gates(root);
    questionnaire.result = sheet.result;
    read_about(sheet, map, questionnaire);
    read_scoring(sheet, map, questionnaire);
    read_tree(sheet, map, questionnaire);
    questionnaire_file::check_fit(sheet, root, questionnaire);
    read_rest(sheet, map, questionnaire);
    check_own_id(sheet, *root.find("questionnaire"), questionnaire.id);
    map.finish();
    in_included = std::move(sheet.included.in_files);
  }
  sort_by_place(found);
  append(found, std::move(in_included));
  return outcome(std::move(questionnaire), std::move(found));
}

Result<Defaults> read_defaults(const yaml::Document& document) {
  Diagnostics found;
  yaml::Reader reader(document, found);
  const yaml::Node& root = document.root;
  yaml::MapReader map(reader, root, "defaults");
  Defaults defaults;
  std::string id;
  if (fields::head(reader, map, root, "defaults", id)) {
    static_cast<void>(fields::version(reader, map, "version"));
    const yaml::Node* levels = root.find("levels");
    const bool has_levels = levels != nullptr && !levels->items.empty();
    // A defaults file has no title: its first level says which languages it is written in.
    const Texts texts(reader, languages_of(has_levels ? levels->items[0].find("name") : nullptr),
                      Promise::exact);
    defaults.levels = questionnaire_file::read_levels(texts, map, yaml::Need::required);
    questionnaire_file::read_scales(texts, map, yaml::Need::required, defaults.scales);
    read_roles(texts, map, defaults);
    map.finish();
  }
  sort_by_place(found);
  return outcome(std::move(defaults), std::move(found));
}

}  // namespace cxmat
