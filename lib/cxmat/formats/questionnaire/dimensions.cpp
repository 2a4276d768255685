// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/questionnaire/dimensions.hpp"

#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/limits.hpp"
#include "cxmat/formats/questionnaire/inclusions.hpp"
#include "cxmat/formats/questionnaire/model.hpp"
#include "cxmat/formats/questionnaire/questions.hpp"
#include "cxmat/formats/ranges.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace cxmat::questionnaire_file {
namespace {

bool has_items(const yaml::Node* node) noexcept {
  return node != nullptr && (node->kind != yaml::Kind::list || !node->items.empty());
}

std::string read_id(Sheet& sheet, yaml::MapReader& map) {
  const yaml::Node* node = map.find("id", yaml::Need::required);
  std::string id = node == nullptr ? "" : sheet.reader().identifier(*node, "id").value_or("");
  if (!id.empty()) {
    sheet.dimension_ids.add(sheet.reader(), id, node->position);
  }
  return id;
}

void read_scoring(const Sheet& sheet, yaml::MapReader& map, Dimension& dimension) {
  yaml::Reader& reader = sheet.reader();
  dimension.weight = fields::weight(reader, map, dimension.id);
  dimension.model = read_model(reader, map, sheet.has_gates);
  dimension.minimum_coverage =
      fields::decimal_within(reader, map, "minimum_coverage", Decimal{}, Decimal::of(1));
  // Level 1 is where everyone starts: no process area belongs to it.
  const std::optional<std::int64_t> level =
      fields::whole_within(reader, map, "level", 2, static_cast<std::int64_t>(sheet.level_count));
  dimension.level = level ? std::optional(static_cast<int>(*level)) : std::nullopt;
}

/// Of what could be scored: a dimension of nothing but texts and notes needs no weight.
std::vector<Decimal> weights_of(const Dimension& dimension) {
  std::vector<Decimal> weights;
  for (const Question& question : dimension.questions) {
    if (question.type != QuestionType::text && question.type != QuestionType::note) {
      weights.push_back(question.weight);
    }
  }
  for (const Dimension& nested : dimension.dimensions) {
    weights.push_back(nested.weight);
  }
  return weights;
}

Dimension read_dimension(Sheet& sheet, const yaml::Node& node) {
  yaml::MapReader map(sheet.reader(), node, "dimensions");
  Dimension dimension;
  dimension.id = read_id(sheet, map);
  read_scoring(sheet, map, dimension);
  dimension.label = sheet.texts.read(map, "label", yaml::Need::required);
  dimension.description = sheet.texts.read(map, "description");
  for (const yaml::Node& question :
       limits::at_most(sheet.reader(), map.list("questions"), limits::most_questions_of_dimension,
                       "questions")) {
    dimension.questions.push_back(read_question(sheet, question));
  }
  dimension.dimensions = read_dimensions(sheet, map);
  if (node.kind == yaml::Kind::map && !has_items(node.find("questions")) &&
      !has_items(node.find("dimensions"))) {
    sheet.reader().error(Code::no_questions, node.position, {dimension.id});
  }
  const bool has_questions = !dimension.questions.empty();
  check_weights(sheet, weights_of(dimension), dimension.id,
                map.place_of(has_questions ? "questions" : "dimensions"));
  map.finish();
  return dimension;
}

}  // namespace

std::vector<Dimension> read_dimensions(Sheet& sheet, yaml::MapReader& map) {
  std::vector<Dimension> dimensions;
  for (const yaml::Node& node : limits::at_most(sheet.reader(), map.list("dimensions"),
                                                limits::most_dimensions, "dimensions")) {
    if (node.find("include") == nullptr) {
      dimensions.push_back(read_dimension(sheet, node));
    } else if (std::optional<Dimension> included = read_inclusion(sheet, node)) {
      dimensions.push_back(*std::move(included));
    }
  }
  return dimensions;
}

void check_weights(const Sheet& sheet, const std::vector<Decimal>& weights,
                   const std::string& parent, const yaml::Position& place) {
  if (sheet.result == ResultKind::level && !weights.empty() &&
      std::ranges::all_of(weights, [](Decimal weight) { return weight == Decimal{}; })) {
    sheet.reader().error(Code::all_weights_zero, place, {parent});
  }
}

}  // namespace cxmat::questionnaire_file
