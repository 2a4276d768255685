// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/questionnaire/gates.hpp"

#include "cxmat/core/closest_match.hpp"
#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/limits.hpp"
#include "cxmat/formats/questionnaire/questions.hpp"

#include <optional>
#include <utility>

namespace cxmat::questionnaire_file {
namespace {

std::string read_dimension(const Sheet& sheet, yaml::MapReader& map) {
  const yaml::Node* node = map.find("dimension");
  const std::optional<std::string> id =
      node == nullptr ? std::nullopt : sheet.reader().word(*node, "dimension");
  if (id && !sheet.dimension_ids.contains(*id)) {
    sheet.reader().error(Code::unknown_id, node->position,
                         {*id, closest_match(*id, sheet.dimension_ids.names())});
  }
  return id.value_or("");
}

std::optional<Gate> read_gate(const Sheet& sheet, const yaml::Node& node, const AnswerScales& facts,
                              const AnswerScales& questions) {
  yaml::Reader& reader = sheet.reader();
  yaml::MapReader map(reader, node, "gates");
  const yaml::Node* when = map.find("when", yaml::Need::required);
  std::optional<Condition> condition =
      when == nullptr ? std::nullopt : read_condition(reader, *when, "when");
  if (condition) {
    check_comparisons(reader, {.owner = "", .node = when, .condition = *condition}, facts,
                      {.code = Code::gate_on_question, .ids = questions});
  }
  const auto levels = static_cast<std::int64_t>(sheet.level_count);
  const std::optional<Decimal> cap = fields::decimal_within(
      reader, map, "cap", Decimal::of(1), Decimal::of(levels), yaml::Need::required);
  std::string dimension = read_dimension(sheet, map);
  LocalizedText because = sheet.texts.read(map, "because", yaml::Need::required);
  map.finish();
  if (!condition || !cap) {
    return std::nullopt;
  }
  return Gate{.when = std::move(*condition),
              .cap = *cap,
              .dimension = std::move(dimension),
              .because = std::move(because)};
}

}  // namespace

std::vector<Fact> read_facts(Sheet& sheet, yaml::MapReader& map) {
  std::vector<Fact> facts;
  for (const yaml::Node& node :
       limits::at_most(sheet.reader(), map.list("facts"), limits::most_rules, "facts")) {
    yaml::MapReader parts(sheet.reader(), node, "facts");
    Fact fact;
    fact.id = read_answer_id(sheet, parts);
    fact.label = sheet.texts.read(parts, "label", yaml::Need::required);
    fact.evidence = sheet.texts.read(parts, "evidence");
    parts.finish();
    facts.push_back(std::move(fact));
  }
  return facts;
}

std::vector<Scale> scales_of(const std::vector<Fact>& facts) {
  std::vector<Scale> scales;
  for (const Fact& fact : facts) {
    Scale& scale = scales.emplace_back();
    scale.name = fact.id;
    for (const char* name : {"yes", "no"}) {
      scale.choices.emplace_back().name = name;
    }
  }
  return scales;
}

std::vector<Gate> read_gates(const Sheet& sheet, yaml::MapReader& map, const AnswerScales& facts,
                             const AnswerScales& questions) {
  std::vector<Gate> gates;
  for (const yaml::Node& node :
       limits::at_most(sheet.reader(), map.list("gates"), limits::most_rules, "gates")) {
    if (std::optional<Gate> gate = read_gate(sheet, node, facts, questions)) {
      gates.push_back(std::move(*gate));
    }
  }
  return gates;
}

}  // namespace cxmat::questionnaire_file
