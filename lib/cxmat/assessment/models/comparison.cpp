// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/models/comparison.hpp"

#include "cxmat/assessment/models/findings.hpp"
#include "cxmat/questionnaire/levels.hpp"

#include <algorithm>
#include <utility>

namespace cxmat {
namespace {

constexpr std::size_t no_questionnaire = static_cast<std::size_t>(-1);

/// The position of each node's questionnaire among the engagement's.
std::vector<std::size_t> questionnaires_of(const Assessment& result) {
  std::vector<std::size_t> positions;
  std::size_t questionnaire = no_questionnaire;  // its successor is 0
  for (const NodeResult& node : result.nodes) {
    if (node.kind == NodeKind::questionnaire) {
      ++questionnaire;
    }
    positions.push_back(node.kind == NodeKind::overall ? no_questionnaire : questionnaire);
  }
  return positions;
}

bool applies_to(const ComparedModel& model, std::size_t questionnaire,
                const Engagement& engagement) {
  if (questionnaire != no_questionnaire) {
    return model.applies[questionnaire];
  }
  for (std::size_t i = 0; i < model.applies.size(); ++i) {
    const bool scored = engagement.questionnaires[i].questionnaire.result == ResultKind::level;
    if (scored && !model.applies[i]) {
      return false;
    }
  }
  return true;
}

ModelFigures figures_of(const NodeResult& node) {
  const Figures& found = *node.overall;
  ModelFigures figures{.score = found.score,
                       .level_score = found.level_score,
                       .level = found.level,
                       .own_units = found.own_units,
                       .uncapped = {}};
  if (found.ungated_score && !node.levels.empty()) {
    figures.uncapped = level_score(*found.ungated_score, node.levels.size());
  }
  return figures;
}

std::vector<std::vector<ModelFigures>> figures_of(const ModelSelection& selection,
                                                  std::span<const Assessment* const> results) {
  using State = ModelFigures::State;
  const Assessment& first = *results.front();
  const std::vector<std::size_t> questionnaires = questionnaires_of(first);
  std::vector<std::vector<ModelFigures>> nodes;
  for (std::size_t node = 0; node < first.nodes.size(); ++node) {
    const bool hidden = std::ranges::any_of(results, [node](const Assessment* result) {
      return !result->nodes[node].overall.has_value();
    });
    std::vector<ModelFigures> row;
    for (std::size_t model = 0; model < results.size(); ++model) {
      if (hidden) {
        row.push_back({.state = State::hidden});
      } else if (!applies_to(selection.models[model], questionnaires[node], first.engagement)) {
        row.push_back({.state = State::not_applied});
      } else {
        row.push_back(figures_of(results[model]->nodes[node]));
      }
    }
    nodes.push_back(std::move(row));
  }
  return nodes;
}

}  // namespace

std::vector<ModelledNode> compare_models(const ModelSelection& selection,
                                         std::span<const Assessment* const> results) {
  std::vector<ModelledNode> compared;
  if (results.empty()) {
    return compared;
  }
  const ModelTable table{
      .selection = selection, .results = results, .nodes = figures_of(selection, results)};
  const std::vector<NodeResult>& nodes = results.front()->nodes;
  for (std::size_t node = 0; node < nodes.size(); ++node) {
    if (nodes[node].scored && nodes[node].kind != NodeKind::question) {
      compared.push_back({node, table.nodes[node], model_findings(table, node)});
    }
  }
  return compared;
}

}  // namespace cxmat
