// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/questionnaire/model.hpp"

#include "cxmat/core/closest_match.hpp"
#include "cxmat/formats/fields.hpp"

#include <algorithm>
#include <limits>
#include <string>
#include <vector>

namespace cxmat::questionnaire_file {
namespace {

std::vector<std::string> known_models() {
  return {"weighted_mean", "power_mean", "weakest_link", "gated"};
}

/// The id in `node` if it is a known one.
std::optional<std::string> read_id(yaml::Reader& reader, const yaml::Node& node, bool has_gates) {
  std::optional<std::string> id = reader.word(node, "model");
  if (!id) {
    return std::nullopt;
  }
  const std::vector<std::string> known = known_models();
  if (std::ranges::find(known, *id) == known.end()) {
    reader.error(Code::unknown_model, node.position,
                 {*id, closest_match(*id, known), fields::comma_separated(known)});
    return std::nullopt;
  }
  if (*id == "gated" && !has_gates) {
    reader.error(Code::gated_without_gates, node.position);
  }
  return id;
}

/// The exponent p of a power mean: a number, or one of the two words for the limits.
std::optional<double> read_exponent(yaml::Reader& reader, const yaml::Node& node) {
  if (node.kind == yaml::Kind::scalar && node.text == "-inf") {
    return -std::numeric_limits<double>::infinity();
  }
  if (node.kind == yaml::Kind::scalar && node.text == "inf") {
    return std::numeric_limits<double>::infinity();
  }
  return reader.number(node, "p");
}

}  // namespace

std::optional<ModelChoice> read_model(yaml::Reader& reader, yaml::MapReader& map, bool has_gates) {
  const yaml::Node* node = map.find("model");
  if (node == nullptr) {
    return std::nullopt;
  }
  if (node->kind == yaml::Kind::scalar) {
    const std::optional<std::string> id = read_id(reader, *node, has_gates);
    if (id == "power_mean") {
      reader.error(Code::model_parameter, node->position, {*id, "p"});
    }
    return id ? std::optional(ModelChoice{.id = *id}) : std::nullopt;
  }
  yaml::MapReader parts(reader, *node, "model");
  const yaml::Node* id_node = parts.find("id", yaml::Need::required);
  const std::optional<std::string> id =
      id_node == nullptr ? std::nullopt : read_id(reader, *id_node, has_gates);
  if (!id) {
    return std::nullopt;  // which keys are known depends on the model
  }
  ModelChoice model{.id = *id};
  if (model.id == "power_mean") {
    const yaml::Node* p = parts.find("p");
    if (p == nullptr) {
      reader.error(Code::model_parameter, id_node->position, {model.id, "p"});
    } else {
      model.exponent = read_exponent(reader, *p).value_or(model.exponent);
    }
  }
  parts.finish();
  return model;
}

}  // namespace cxmat::questionnaire_file
