// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/model_json.hpp"

#include "reports/formats/json_values.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

namespace cxmat::reports {
namespace {

class Writer {
 public:
  explicit Writer(const ModelResults& results) : results_(results), own_(results.own()) {}

  [[nodiscard]] Json write(std::string_view producer) const {
    Json json = {{"schema_version", model_comparison_schema_version},
                 {"kind", "model_comparison"},
                 {"producer", std::string(producer)},
                 {"assessment", own_.engagement.id},
                 {"models", Json::array()},
                 {"left_out", Json::array()},
                 {"nodes", Json::array()}};
    for (const ComparedModel& model : results_.selection.models) {
      json["models"].push_back(write(model));
    }
    for (const ModelLeftOut& model : results_.selection.left_out) {
      json["left_out"].push_back({{"model", model_name(model.model)},
                                  {"code", to_string(model.misfit.code)},
                                  {"id", model.misfit.id},
                                  {"arguments", model.misfit.arguments}});
    }
    for (const ModelledNode& node : results_.compare()) {
      json["nodes"].push_back(write(node));
    }
    return json;
  }

 private:
  [[nodiscard]] Json write(const ComparedModel& model) const {
    Json applies = Json::array();
    for (std::size_t i = 0; i < model.applies.size(); ++i) {
      if (model.applies[i]) {
        applies.push_back(own_.engagement.questionnaires[i].questionnaire.id);
      }
    }
    return {{"model", model.model ? Json(model_name(*model.model)) : Json(nullptr)},
            {"own", model.own},
            {"questionnaires", std::move(applies)}};
  }

  [[nodiscard]] Json write(const ModelledNode& compared) const {
    const NodeResult& node = own_.nodes[compared.node];
    Json json = {{"id", node.id},
                 {"parent", node.parent ? Json(own_.nodes[*node.parent].id) : Json(nullptr)},
                 {"kind", std::string(to_string(node.kind))},
                 {"label", texts(node.label)},
                 {"figures", Json::array()},
                 {"findings", Json::array()}};
    for (const ModelFigures& figures : compared.models) {
      json["figures"].push_back(write(figures));
    }
    for (const ModelFinding& found : compared.findings) {
      json["findings"].push_back(
          std::visit([this](const auto& finding) { return this->write(finding); }, found));
    }
    return json;
  }

  [[nodiscard]] static Json write(const ModelFigures& figures) {
    using State = ModelFigures::State;
    if (figures.state != State::shown) {
      return figures.state == State::hidden ? Json{{"suppressed", true}} : Json{{"applies", false}};
    }
    const auto& units = figures.own_units;
    return {{"score", nullable(figures.score)},
            {"level_score", nullable(figures.level_score)},
            {"level", nullable(figures.level)},
            {"level_score_without_caps", nullable(figures.uncapped)},
            {"own_units",
             units ? Json{{"value", units->value}, {"maximum", units->maximum}} : Json(nullptr)}};
  }

  [[nodiscard]] Json write(const model_finding::Blocked& found) const {
    return {{"kind", "blocked"},
            {"model", found.model},
            {"level", found.level},
            {"practices", ids(found.practices)}};
  }

  [[nodiscard]] static Json write(const model_finding::Capped& found) {
    return {{"kind", "capped"},     {"cap", found.cap},     {"without", found.without},
            {"model", found.model}, {"bound", found.bound}, {"models", found.models}};
  }

  [[nodiscard]] Json write(const model_finding::HiddenLow& found) const {
    return {{"kind", "hidden_low"},
            {"part", id(found.part)},
            {"level_score", found.level_score},
            {"mean", found.mean}};
  }

  [[nodiscard]] Json write(const model_finding::OtherWeight& found) const {
    return {{"kind", "other_weight"},
            {"part", id(found.part)},
            {"of_points", found.of_points},
            {"of_weight", found.of_weight}};
  }

  [[nodiscard]] static Json write(const model_finding::Scattered& found) {
    return {{"kind", "scattered"}, {"model", found.model}, {"weakest", found.weakest}};
  }

  [[nodiscard]] Json write(const model_finding::WeakestParts& found) const {
    return {{"kind", "weakest_parts"},
            {"parts", ids(found.parts)},
            {"level_score", found.level_score},
            {"mean", found.mean}};
  }

  [[nodiscard]] Json write(const model_finding::FromPart& found) const {
    return {{"kind", "from_part"},
            {"part", id(found.part)},
            {"lowest_model", found.lowest_model},
            {"lowest", found.lowest},
            {"highest_model", found.highest_model},
            {"highest", found.highest}};
  }

  [[nodiscard]] static Json write(const model_finding::Spread& found) {
    return {{"kind", "spread"},
            {"lowest_model", found.lowest_model},
            {"lowest", found.lowest},
            {"highest_model", found.highest_model},
            {"highest", found.highest}};
  }

  [[nodiscard]] static Json write(const model_finding::Agreement&) {
    return {{"kind", "agreement"}, {"within", noteworthy_difference}};
  }

  [[nodiscard]] const std::string& id(std::size_t node) const { return own_.nodes[node].id; }

  [[nodiscard]] Json ids(const std::vector<std::size_t>& nodes) const {
    Json list = Json::array();
    for (const std::size_t node : nodes) {
      list.push_back(id(node));
    }
    return list;
  }

  const ModelResults& results_;
  const Assessment& own_;
};

}  // namespace

std::string render_model_json(const ModelResults& results, std::string_view producer) {
  return Writer(results).write(producer).dump(2) + "\n";
}

}  // namespace cxmat::reports
