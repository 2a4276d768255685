// SPDX-License-Identifier: Apache-2.0
#include "reports/view/trace_rules.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports::view {
namespace {

const QuestionnaireUse* use_of(const Assessment& assessment, std::string_view id) {
  const auto found = std::ranges::find(assessment.engagement.questionnaires, id,
                                       [](const auto& use) { return use.questionnaire.id; });
  return found == assessment.engagement.questionnaires.end() ? nullptr : &*found;
}

/// The dimensions from the questionnaire down to `node`, or to the one that holds it.
std::vector<Position> dimensions_to(const Assessment& assessment, Position node) {
  std::vector<Position> path;
  for (std::optional<Position> at = node; at; at = assessment.nodes[*at].parent) {
    if (assessment.nodes[*at].kind == NodeKind::dimension) {
      path.insert(path.begin(), *at);
    }
  }
  return path;
}

bool has_dimensions(const Assessment& assessment, Position node) {
  const std::vector<PartTrace>& parts = assessment.nodes[node].trace.parts;
  return std::ranges::any_of(parts, [&](const PartTrace& part) {
    return assessment.nodes[part.node].kind == NodeKind::dimension;
  });
}

bool is_mean(std::string_view model) noexcept {
  return model == "weighted_mean" || model == "coverage_sum";
}

}  // namespace

ScoringRules rules_of(const Assessment& assessment, Position node) {
  const Position top = questionnaire_of(assessment, node);
  const QuestionnaireUse* use = use_of(assessment, assessment.nodes[top].id);
  if (use == nullptr) {
    return {};
  }
  ScoringRules rules{.model = use->questionnaire.model,
                     .minimum_coverage = use->questionnaire.minimum_coverage.value()};
  const std::vector<Dimension>* among = &use->questionnaire.dimensions;
  for (const Position position : dimensions_to(assessment, node)) {
    const std::string_view id = assessment.nodes[position].id;
    const auto dimension = std::ranges::find(*among, id.substr(id.rfind('.') + 1), &Dimension::id);
    if (dimension == among->end()) {
      break;
    }
    rules.model = dimension->model.value_or(rules.model);
    rules.minimum_coverage =
        dimension->minimum_coverage ? dimension->minimum_coverage->value() : rules.minimum_coverage;
    among = &dimension->dimensions;
  }
  return rules;
}

Making making_of(const Assessment& assessment, Position node) {
  const NodeResult& result = assessment.nodes[node];
  if (result.kind == NodeKind::question) {
    return Making::answers;
  }
  const std::string model = rules_of(assessment, node).model.scoring_id();
  const bool mean_of_dimensions = model == "coverage_sum" && has_dimensions(assessment, node);
  if (!result.trace.practices.empty() && !mean_of_dimensions) {
    return Making::practices;
  }
  const bool contributes = std::ranges::any_of(
      result.trace.parts, [](const PartTrace& part) { return part.contribution.has_value(); });
  if (contributes) {
    return Making::sum;
  }
  return is_mean(model) ? Making::mean : Making::no_sum;
}

bool is_per_group(const NodeResult& node) noexcept {
  return node.kind != NodeKind::question && node.overall && node.overall->level_counts.empty();
}

bool takes_group_scores(const Assessment& assessment, Position node) {
  if (assessment.nodes[node].kind == NodeKind::overall &&
      assessment.engagement.overall == OverallRule::group_scores) {
    return true;
  }
  return is_per_group(assessment.nodes[node]);
}

std::optional<double> score_of_parts(const Assessment& assessment, Position node) {
  const Cell& cell = assessment.nodes[node].overall;
  if (!assessment.nodes[node].scored || !cell || !cell->score) {
    return std::nullopt;
  }
  const bool capped_parts =
      assessment.nodes[node].kind == NodeKind::overall && takes_group_scores(assessment, node);
  return capped_parts || !cell->ungated_score ? cell->score : cell->ungated_score;
}

std::optional<double> entering_score(const Assessment& assessment, Position parent,
                                     const PartTrace& part) {
  const Cell& cell = assessment.nodes[part.node].overall;
  const bool capped =
      assessment.nodes[parent].kind == NodeKind::overall && takes_group_scores(assessment, parent);
  return cell && cell->ungated_score && !capped ? cell->ungated_score : part.score;
}

std::optional<double> mean_of_parts(const Assessment& assessment, Position node) {
  double sum = 0;
  double weight = 0;
  for (const PartTrace& part : assessment.nodes[node].trace.parts) {
    const double own = assessment.nodes[part.node].weight.value();
    if (const auto score = entering_score(assessment, node, part); score && own > 0) {
      sum += own * *score;
      weight += own;
    }
  }
  return weight > 0 ? std::optional(sum / weight) : std::nullopt;
}

bool hides_a_part(const Assessment& assessment, Position node) {
  return std::ranges::any_of(assessment.nodes[node].trace.parts, [&](const PartTrace& part) {
    return !assessment.nodes[part.node].overall;
  });
}

}  // namespace cxmat::reports::view
