// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/questionnaire/inclusions.hpp"

#include "cxmat/core/closest_match.hpp"
#include "cxmat/core/sha256.hpp"
#include "cxmat/formats/fields.hpp"

#include <cxmat/questionnaire/inclusion.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace cxmat::questionnaire_file {
namespace {

/// "silo-transparency.language" and "own.yaml.counter" in their two parts; the second is empty
/// where the whole questionnaire is meant.
struct Reference {
  std::string questionnaire;
  std::string dimension;
};

Reference split(std::string_view text) {
  for (const std::string_view ending : {".yaml", ".yml"}) {
    if (text.ends_with(ending)) {
      return {std::string(text), {}};
    }
  }
  const std::size_t dot = text.rfind('.');
  return dot == std::string_view::npos
             ? Reference{std::string(text), {}}
             : Reference{std::string(text.substr(0, dot)), std::string(text.substr(dot + 1))};
}

std::vector<std::string> ids_of(const std::vector<Dimension>& dimensions) {
  std::vector<std::string> ids;
  for (const Dimension& dimension : dimensions) {
    ids.push_back(dimension.id);
    const std::vector<std::string> nested = ids_of(dimension.dimensions);
    ids.insert(ids.end(), nested.begin(), nested.end());
  }
  return ids;
}

/// True if the questions of `other` mean the same in this file: levels, kind of result, languages.
bool fits(Sheet& sheet, const yaml::Node& node, const Questionnaire& other) {
  yaml::Reader& reader = sheet.reader();
  bool all = true;
  if (other.result != sheet.result) {
    reader.error(Code::include_does_not_fit, node.position, {other.id, "result"});
    all = false;
  } else if (sheet.result == ResultKind::level && other.levels.size() != sheet.level_count) {
    reader.error(Code::include_does_not_fit, node.position, {other.id, "levels"});
    all = false;
  }
  for (const Language language : sheet.texts.promised()) {
    if (!other.title.has(language)) {
      reader.error(Code::include_without_language, node.position,
                   {other.id, std::string(to_string(language))});
      all = false;
    }
  }
  return all;
}

std::optional<IncludedPart> part_of(Sheet& sheet, const yaml::Node& node,
                                    const Questionnaire& other, const std::string& dimension,
                                    const std::string& id) {
  if (dimension.empty() && !node.text.ends_with('.')) {
    return include_whole(other, id.empty() ? dimension_id_of(other.id) : id);
  }
  const Dimension* found = find_dimension(other.dimensions, dimension);
  if (found == nullptr) {
    sheet.reader().error(Code::unknown_id, node.position,
                         {dimension, closest_match(dimension, ids_of(other.dimensions))});
    return std::nullopt;
  }
  return include_dimension(other, *found, id.empty() ? dimension : id);
}

/// The ids under `questions`, each once and one that the part holds.
std::vector<std::string> read_chosen(Sheet& sheet, yaml::MapReader& map,
                                     const Dimension& dimension) {
  yaml::Reader& reader = sheet.reader();
  std::vector<std::string> known;
  for (const Question* question : questions_of(dimension)) {
    known.push_back(question->id);
  }
  std::vector<std::string> chosen;
  for (const yaml::Node& item : map.list("questions")) {
    const std::optional<std::string> id = reader.word(item, "questions");
    if (!id) {
      continue;
    }
    if (std::ranges::find(known, *id) == known.end()) {
      reader.error(Code::unknown_id, item.position, {*id, closest_match(*id, known)});
    } else if (std::ranges::find(chosen, *id) != chosen.end()) {
      reader.error(Code::duplicate_id, item.position, {*id, "questions"});
    } else {
      chosen.push_back(*id);
    }
  }
  return chosen;
}

void add_dimension_ids(Sheet& sheet, const Dimension& dimension, const yaml::Position& place) {
  sheet.dimension_ids.add(sheet.reader(), dimension.id, place);
  for (const Dimension& nested : dimension.dimensions) {
    add_dimension_ids(sheet, nested, place);
  }
}

/// What the file's own parts are checked against, and what the whole file gets in the end.
void register_part(Sheet& sheet, const IncludedPart& part, const yaml::Position& place) {
  add_dimension_ids(sheet, part.dimension, place);
  for (const Question* question : questions_of(part.dimension)) {
    if (sheet.answer_ids.add(sheet.reader(), question->id, place)) {
      sheet.types.insert_or_assign(question->id, question->type);
      sheet.included.questions.push_back(*question);
    }
  }
  // Two dimensions of one questionnaire may bring the same fact.
  for (const Fact& fact : part.facts) {
    if (std::ranges::find(sheet.included.facts, fact) == sheet.included.facts.end()) {
      sheet.answer_ids.add(sheet.reader(), fact.id, place);
      sheet.included.facts.push_back(fact);
    }
  }
  sheet.included.gates.insert(sheet.included.gates.end(), part.gates.begin(), part.gates.end());
}

void add_origin(Included& included, const Inclusion& origin) {
  if (std::ranges::find(included.questionnaires, origin) == included.questionnaires.end()) {
    included.questionnaires.push_back(origin);
  }
}

void remember_origin(Included& included, const Questionnaire& other) {
  if (included.hashes.find(other.hash) == std::string::npos) {
    included.hashes += other.hash + "\n";
  }
  if (other.includes.empty()) {
    add_origin(included, {.questionnaire = other.id, .version = other.version});
  }
  for (const Inclusion& origin : other.includes) {
    add_origin(included, origin);
  }
  included.files.insert(included.files.end(), other.files.begin(), other.files.end());
  for (const std::string& source : other.sources) {
    if (std::ranges::find(included.sources, source) == included.sources.end()) {
      included.sources.push_back(source);
    }
  }
}

/// What the including file says about the dimension stands above what the included one says.
void read_own_words(Sheet& sheet, yaml::MapReader& map, Dimension& dimension) {
  dimension.weight = fields::weight(sheet.reader(), map, dimension.id);
  if (LocalizedText label = sheet.texts.read(map, "label"); !label.empty()) {
    dimension.label = std::move(label);
  }
  if (LocalizedText text = sheet.texts.read(map, "description"); !text.empty()) {
    dimension.description = std::move(text);
  }
}

/// Reads the rest of a map whose questionnaire cannot be had.
std::nullopt_t give_up(yaml::MapReader& map) {
  for (const std::string_view key : {"id", "weight", "label", "description", "questions"}) {
    static_cast<void>(map.find(key));
  }
  map.finish();
  return std::nullopt;
}

}  // namespace

std::optional<Dimension> read_inclusion(Sheet& sheet, const yaml::Node& node) {
  yaml::Reader& reader = sheet.reader();
  yaml::MapReader map(reader, node, "dimensions");
  const yaml::Node* include = map.find("include");
  const std::optional<std::string> reference = fields::filled(reader, *include, "include");
  if (!reference) {
    return give_up(map);
  }
  const Reference wanted = split(*reference);
  const std::optional<Questionnaire> other =
      load_referred(reader, *include, wanted.questionnaire, *sheet.source, sheet.included.in_files);
  if (!other || !fits(sheet, *include, *other)) {
    return give_up(map);
  }
  const std::string id = map.identifier("id").value_or("");
  std::optional<IncludedPart> part = part_of(sheet, *include, *other, wanted.dimension, id);
  if (!part) {
    return give_up(map);
  }
  read_own_words(sheet, map, part->dimension);
  if (const yaml::Node* questions = node.find("questions"); questions != nullptr) {
    const std::vector<std::string> chosen = read_chosen(sheet, map, part->dimension);
    if (questions->kind == yaml::Kind::list && questions->items.empty()) {
      reader.error(Code::no_questions, questions->position, {part->dimension.id});
    }
    keep_questions(*part, chosen);
  }
  map.finish();
  part->dimension.origin = Inclusion{.questionnaire = other->id, .version = other->version};
  register_part(sheet, *part, include->position);
  remember_origin(sheet.included, *other);
  return std::move(part->dimension);
}

void check_included_conditions(const Sheet& sheet, const AnswerScales& questions) {
  for (const Question& question : sheet.included.questions) {
    if (!question.relevant) {
      continue;
    }
    for (const std::string& id : question.relevant->ids()) {
      if (!questions.contains(id)) {
        sheet.reader().error(Code::include_leaves_condition, sheet.answer_ids.place_of(question.id),
                             {question.id, id});
      }
    }
  }
}

void take_over_included(Sheet& sheet, Questionnaire& questionnaire) {
  Included& included = sheet.included;
  if (included.questionnaires.empty()) {
    return;
  }
  const auto move_all = [](auto& from, auto& to) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  };
  move_all(included.gates, questionnaire.gates);
  for (std::string& source : included.sources) {
    if (std::ranges::find(questionnaire.sources, source) == questionnaire.sources.end()) {
      questionnaire.sources.push_back(std::move(source));
    }
  }
  questionnaire.includes = std::move(included.questionnaires);
  questionnaire.files = std::move(included.files);
  questionnaire.hash = sha256_hex(questionnaire.hash + "\n" + included.hashes);
}

}  // namespace cxmat::questionnaire_file
