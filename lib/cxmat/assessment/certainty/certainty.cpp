// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/certainty/certainty.hpp"

#include "cxmat/assessment/certainty/bootstrap.hpp"
#include "cxmat/assessment/certainty/levels.hpp"
#include "cxmat/assessment/certainty/rows.hpp"
#include "cxmat/assessment/certainty/tree.hpp"
#include "cxmat/assessment/certainty/weightings.hpp"

#include <algorithm>
#include <utility>

namespace cxmat {
namespace {

bool asked_for(const CertaintyRules& rules) noexcept {
  return rules.replicates > 0 || rules.weightings > 0;
}

double share_of(std::size_t hits, std::size_t repetitions) noexcept {
  return static_cast<double>(hits) / static_cast<double>(repetitions);
}

Certainty certainty_of(const NodeResult& node, const CertaintyRules& rules,
                       const LevelHits& drawn_respondents, const LevelHits& drawn_weights,
                       std::size_t position, bool weights_matter) {
  constexpr std::int64_t fewest_respondents = 2;
  Certainty found;
  const std::int64_t n = node.overall ? node.overall->n : 0;
  const bool has_level = node.overall && node.overall->level;
  if (rules.replicates > 0) {
    if (n < fewest_respondents || !has_level) {
      found.not_worked_out = "too_few";
    } else if (drawn_respondents.repetitions == 0) {
      found.not_worked_out = "too_large";
    } else {
      found.replicates = drawn_respondents.repetitions;
      found.respondents = share_of(drawn_respondents.hits[position], found.replicates);
    }
  }
  if (rules.weightings > 0 && weights_matter) {
    if (has_level && drawn_weights.repetitions > 0) {
      found.weightings = drawn_weights.repetitions;
      found.weights = share_of(drawn_weights.hits[position], found.weightings);
    } else if (found.not_worked_out.empty()) {
      found.not_worked_out = has_level ? "too_large" : "too_few";
    }
  }
  return found;
}

}  // namespace

DrawnWeightings draw_weightings(const CertaintyRules& rules, const Plan& plan,
                                const Responses& responses, const CertaintyEffort& effort) {
  return rules.weightings == 0
             ? DrawnWeightings()
             : draw_weightings(make_score_tree(plan), LatestRows(plan, responses), rules, effort);
}

void add_certainty(Assessment& assessment, const Plan& plan, const Responses& responses,
                   const DrawnWeightings& drawn, const CertaintyEffort& effort) {
  const CertaintyRules& rules = assessment.engagement.certainty;
  if (!asked_for(rules)) {
    return;
  }
  const ScoreTree tree = make_score_tree(plan);
  const LatestRows rows(plan, responses);
  const ReportedLevels reported(assessment, plan);
  const LevelHits drawn_respondents = bootstrap_respondents(tree, rows, reported, rules, effort);
  const LevelHits drawn_weights = hits_of(tree, drawn, reported);
  const std::vector<std::size_t> nodes = reported_nodes(assessment);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    NodeResult& node = assessment.nodes[nodes[i]];
    const bool per_group = i > 0 && plan.nodes[plan.nodes[0].parts[i - 1].index].per_group;
    node.certainty = certainty_of(node, rules, drawn_respondents, drawn_weights, i, !per_group);
  }
}

void add_certainty(Assessment& assessment, const Plan& plan, const Responses& responses,
                   const CertaintyEffort& effort) {
  add_certainty(assessment, plan, responses,
                draw_weightings(assessment.engagement.certainty, plan, responses, effort), effort);
}

void refuse_certainty(Assessment& assessment) {
  if (!asked_for(assessment.engagement.certainty)) {
    return;
  }
  for (const std::size_t node : reported_nodes(assessment)) {
    assessment.nodes[node].certainty = Certainty{.not_worked_out = "rows"};
  }
}

}  // namespace cxmat
