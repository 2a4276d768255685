// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/certainty/levels.hpp"

#include "cxmat/assessment/gates.hpp"
#include "cxmat/questionnaire/levels.hpp"

#include <algorithm>

namespace cxmat {
namespace {

std::optional<double> mean(const GroupSum& sum) noexcept {
  return sum.weight > 0 ? std::optional(sum.score / sum.weight) : std::nullopt;
}

}  // namespace

std::vector<std::size_t> reported_nodes(const Assessment& assessment) {
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < assessment.nodes.size(); ++i) {
    const NodeResult& node = assessment.nodes[i];
    if (node.scored && (node.kind == NodeKind::overall || node.kind == NodeKind::questionnaire)) {
      positions.push_back(i);
    }
  }
  return positions;
}

ReportedLevels::ReportedLevels(const Assessment& assessment, const Plan& plan)
    : rule_(plan.nodes[0].per_group ? OverallRule::group_scores : assessment.engagement.overall) {
  // Not the assessment's own gates: their state already says which caps lowered a score.
  const std::vector<std::optional<double>> caps =
      caps_of(evaluate_gates(assessment.engagement), plan);
  for (const std::size_t position : reported_nodes(assessment)) {
    const NodeResult& result = assessment.nodes[position];
    Node node{.levels = &result.levels, .highest = {}, .level = {}};
    if (result.overall) {
      node.level = result.overall->level;
    }
    if (!nodes_.empty()) {
      if (const auto cap = caps[plan.nodes[0].parts[nodes_.size() - 1].index]) {
        node.highest = score_of(*cap, result.levels.size());
      }
    }
    nodes_.push_back(node);
  }
}

void ReportedLevels::count(std::span<const GroupSum> sums, std::span<const double> shares,
                           std::span<std::size_t> hits) const {
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    const Node& node = nodes_[i];
    const std::optional<double> score = i == 0 ? overall_score(sums, shares) : mean(sums[i]);
    if (score && node.level &&
        level_at(level_score(capped(i, *score), node.levels->size()), *node.levels) ==
            *node.level) {
      ++hits[i];
    }
  }
}

std::optional<double> ReportedLevels::overall_score(std::span<const GroupSum> sums,
                                                    std::span<const double> shares) const {
  double weight = 0;
  double score = 0;
  double taken_by_caps = 0;
  for (std::size_t i = 1; i < nodes_.size(); ++i) {
    if (const auto found = mean(sums[i])) {
      weight += shares[i - 1];
      score += shares[i - 1] * *found;
      taken_by_caps += shares[i - 1] * (*found - capped(i, *found));
    }
  }
  if (weight <= 0) {
    return std::nullopt;
  }
  if (rule_ == OverallRule::group_scores) {
    return (score - taken_by_caps) / weight;
  }
  const auto found = mean(sums[0]);
  return found ? std::optional(std::max(0.0, *found - taken_by_caps / weight)) : std::nullopt;
}

double ReportedLevels::capped(std::size_t node, double score) const noexcept {
  return nodes_[node].highest ? std::min(score, *nodes_[node].highest) : score;
}

}  // namespace cxmat
