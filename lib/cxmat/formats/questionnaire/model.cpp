// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/questionnaire/model.hpp"

#include "cxmat/core/closest_match.hpp"
#include "cxmat/formats/fields.hpp"

#include <cxmat/questionnaire/model_fit.hpp>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace cxmat::questionnaire_file {
namespace {

std::vector<std::string> model_ids() {
  std::vector<std::string> ids;
  for (const ModelNeeds& model : known_models()) {
    ids.emplace_back(model.id);
  }
  return ids;
}

/// The models that caps can lie upon: those that score each respondent.
std::vector<std::string> ids_under_caps() {
  std::vector<std::string> ids;
  for (const ModelNeeds& model : known_models()) {
    if (!model.levels && model.id != "gated") {
      ids.emplace_back(model.id);
    }
  }
  return ids;
}

/// The id in `node` if it is a known one.
std::optional<std::string> read_id(yaml::Reader& reader, const yaml::Node& node, bool has_gates) {
  std::optional<std::string> id = reader.word(node, "model");
  if (!id) {
    return std::nullopt;
  }
  if (find_needs(*id) == nullptr) {
    const std::vector<std::string> known = model_ids();
    reader.error(Code::unknown_model, node.position,
                 {*id, closest_match(*id, known), fields::comma_separated(known)});
    return std::nullopt;
  }
  if (*id == "gated" && !has_gates) {
    reader.error(Code::gated_without_gates, node.position);
  }
  return id;
}

/// Beyond, powers of level scores leave the range of numbers long before the mean moves.
constexpr double largest_exponent = 100;

/// The exponent p of a power mean: a number, or one of the two words for the limits.
std::optional<double> read_exponent(yaml::Reader& reader, const yaml::Node& node) {
  if (node.kind == yaml::Kind::scalar && node.text == "-inf") {
    return -std::numeric_limits<double>::infinity();
  }
  if (node.kind == yaml::Kind::scalar && node.text == "inf") {
    return std::numeric_limits<double>::infinity();
  }
  std::optional<double> exponent = reader.number(node, "p");
  if (exponent && std::abs(*exponent) > largest_exponent) {
    reader.error(Code::number_out_of_range, node.position,
                 {"p", node.text, "-100..100, -inf, inf"});
    return std::nullopt;
  }
  return exponent;
}

/// The parameters of `model`, whose id stands at `named`.
void read_parameters(yaml::Reader& reader, yaml::MapReader& parts, const yaml::Node& named,
                     ModelChoice& model) {
  const yaml::Node* scoring = &named;
  if (model.id == "gated") {
    if (const yaml::Node* of = parts.find("of"); of != nullptr) {
      const std::vector<std::string> allowed = ids_under_caps();
      const auto found = fields::one_of(reader, *of, "of", allowed);
      if (!found) {
        static_cast<void>(parts.find("p"));  // whether it belongs here is not known
        return;
      }
      model.under = allowed[*found];
      scoring = of;
    }
  }
  if (model.scoring_id() == "power_mean") {
    const yaml::Node* p = parts.find("p");
    if (p == nullptr) {
      reader.error(Code::model_parameter, scoring->position, {model.scoring_id(), "p"});
    } else {
      model.exponent = read_exponent(reader, *p).value_or(model.exponent);
    }
  }
  if (model.id == "coverage_sum") {
    static_cast<void>(fields::one_of(reader, parts, "missing", {"zero"}));
  }
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
  read_parameters(reader, parts, *id_node, model);
  parts.finish();
  return model;
}

}  // namespace cxmat::questionnaire_file
