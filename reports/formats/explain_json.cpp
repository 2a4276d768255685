// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/explain_json.hpp"

#include "reports/formats/json_values.hpp"
#include "reports/view/trace_choices.hpp"
#include "reports/view/trace_parts.hpp"
#include "reports/view/trace_rules.hpp"
#include "reports/view/tree.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <vector>

namespace cxmat::reports {
namespace {

constexpr int schema_version = 1;

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(std::string(text));
}

/// What is minus infinity has no number in JSON.
Json exponent(double p) {
  return std::isfinite(p) ? Json(p) : Json(p < 0 ? "-inf" : "inf");
}

class Writer {
 public:
  explicit Writer(const Assessment& assessment) : assessment_(assessment) {}

  [[nodiscard]] Json down_from(view::Position top) const {
    Json nodes = Json::array();
    add(top, nodes);
    return nodes;
  }

 private:
  void add(view::Position position, Json& nodes) const {
    nodes.push_back(node(position));
    if (!assessment_.nodes[position].overall) {
      return;
    }
    for (const view::Position child : view::children_of(assessment_, position)) {
      add(child, nodes);
    }
  }

  [[nodiscard]] Json node(view::Position position) const {
    const NodeResult& node = assessment_.nodes[position];
    Json json = {{"id", node.id},
                 {"parent", node.parent ? Json(id(*node.parent)) : Json(nullptr)},
                 {"kind", std::string(to_string(node.kind))},
                 {"label", texts(node.label)},
                 {"weight", node.weight.value()},
                 {"scored", node.scored},
                 {"suppressed", !node.overall}};
    if (!node.overall) {
      return json;
    }
    json["rule"] = rule(position);
    add_figures(node, json);
    json["caps"] = caps(node);
    json["below_coverage"] = node.trace.below_coverage;
    json["parts"] = parts(position);
    json["practices"] = practices(node);
    json["answers"] = answers(position);
    return json;
  }

  [[nodiscard]] const std::string& id(view::Position position) const {
    return assessment_.nodes[position].id;
  }

  [[nodiscard]] Json rule(view::Position position) const {
    const NodeResult& node = assessment_.nodes[position];
    if (!node.scored || node.kind == NodeKind::question) {
      return nullptr;
    }
    const view::ScoringRules rules = view::rules_of(assessment_, position);
    const bool power = rules.model.scoring_id() == "power_mean";
    return {{"model", rules.model.scoring_id()},
            {"p", power ? exponent(rules.model.exponent) : Json(nullptr)},
            {"minimum_coverage", rules.minimum_coverage},
            {"of_group_scores", view::takes_group_scores(assessment_, position)}};
  }

  static void add_figures(const NodeResult& node, Json& json) {
    const Figures& figures = *node.overall;
    const std::optional<Level> level = level_of(node);
    json["respondents"] = figures.respondents;
    json["asked"] = figures.asked;
    json["n"] = figures.n;
    json["effective_n"] = nullable(figures.effective_n);
    json["coverage"] = nullable(figures.coverage);
    json["score"] = nullable(figures.score);
    json["level_score"] = nullable(figures.level_score);
    json["levels"] = node.levels.size();
    json["level"] = level ? Json{{"number", level->number},
                                 {"from", level->from.value()},
                                 {"name", texts(level->name)}}
                          : Json(nullptr);
    json["ungated_score"] = nullable(figures.ungated_score);
    json["unweighted_score"] = nullable(figures.unweighted_score);
    json["own_units"] = figures.own_units ? Json{{"value", figures.own_units->value},
                                                 {"maximum", figures.own_units->maximum}}
                                          : Json(nullptr);
    json["percent_to_target"] = nullable(figures.percent_to_target);
  }

  [[nodiscard]] static std::optional<Level> level_of(const NodeResult& node) {
    for (const Level& level : node.levels) {
      if (node.overall->level == level.number) {
        return level;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] Json caps(const NodeResult& node) const {
    Json list = Json::array();
    for (const GateResult& gate : assessment_.gates) {
      if (gate.node == node.id) {
        list.push_back({{"cap", gate.gate.cap.value()},
                        {"when", gate.gate.when.source},
                        {"because", texts(gate.gate.because)},
                        {"state", std::string(to_string(gate.state))}});
      }
    }
    return list;
  }

  [[nodiscard]] Json parts(view::Position position) const {
    const std::vector<PartTrace>& parts = assessment_.nodes[position].trace.parts;
    const auto contributions = view::contributions_of_parts(assessment_, position);
    Json list = Json::array();
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const NodeResult& node = assessment_.nodes[parts[i].node];
      Json json = {{"id", node.id},
                   {"weight", node.weight.value()},
                   {"share", parts[i].share},
                   {"suppressed", !node.overall}};
      if (node.overall) {
        json["n"] = parts[i].n;
        json["score"] = nullable(parts[i].score);
        json["contribution"] = contributions.empty() ? Json(nullptr) : nullable(contributions[i]);
      }
      list.push_back(std::move(json));
    }
    return list;
  }

  [[nodiscard]] Json practices(const NodeResult& node) const {
    Json list = Json::array();
    for (const PracticeTrace& practice : node.trace.practices) {
      list.push_back({{"id", id(practice.node)},
                      {"level", practice.level},
                      {"goal", text_or_null(practice.goal)},
                      {"stream", text_or_null(practice.stream)},
                      {"score", nullable(practice.score)},
                      {"rating", std::string(to_string(practice.rating))},
                      {"blocks", practice.blocks}});
    }
    return list;
  }

  [[nodiscard]] Json answers(view::Position position) const {
    const NodeResult& node = assessment_.nodes[position];
    if (!node.overall->answers) {
      return nullptr;
    }
    const AnswerCounts& counts = *node.overall->answers;
    return {{"choices", choices(position, counts)},    {"answered", counts.answered},
            {"unanswered", counts.unanswered},         {"dont_know", counts.dont_know},
            {"not_applicable", counts.not_applicable}, {"not_shown", counts.not_shown}};
  }

  [[nodiscard]] Json choices(view::Position position, const AnswerCounts& counts) const {
    Json list = Json::array();
    const Question* question = view::definition_of(assessment_, id(position));
    if (question == nullptr || question->scale.choices.size() != counts.choices.size()) {
      return list;
    }
    const auto scores = view::scores_of_choices(assessment_, position);
    for (std::size_t i = 0; i < scores.size(); ++i) {
      const Choice& choice = question->scale.choices[i];
      if (choice.kind == ChoiceKind::regular) {
        list.push_back({{"name", choice.name},
                        {"value", choice.value ? Json(choice.value->value()) : Json(nullptr)},
                        {"score", nullable(scores[i])},
                        {"count", counts.choices[i]}});
      }
    }
    return list;
  }

  const Assessment& assessment_;
};

}  // namespace

std::string explanation_json(const Protected<Assessment>& assessment, std::string_view node,
                             std::string_view version) {
  const NodeResult* found = assessment->find(node);
  if (found == nullptr) {
    throw std::logic_error("no node " + std::string(node));
  }
  const auto top = static_cast<view::Position>(found - assessment->nodes.data());
  const Json json = {
      {"schema_version", schema_version},
      {"producer", fmt::format("cxmat {}", version)},
      {"assessment", assessment->engagement.id},
      {"wave", text_or_null(assessment->waves.empty() ? "" : assessment->waves.back().id)},
      {"node", found->id},
      {"nodes", Writer(*assessment).down_from(top)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cxmat::reports
