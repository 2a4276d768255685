// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/plan.hpp"

#include <algorithm>
#include <numeric>

namespace cxmat {
namespace {

/// The scores of a scale's choices: v = (value - min) / (max - min) of the scale's definition.
PlannedQuestion plan_question(const Question& question) {
  PlannedQuestion planned{.id = question.id, .grid = {}, .scores = {}, .scored = false};
  planned.scores.assign(question.scale.choices.size(), -1);
  if (!question.scale.scored()) {
    return planned;
  }
  const std::int64_t lowest = question.scale.lowest()->micros;
  std::int64_t step = question.scale.highest()->micros - lowest;
  for (const Choice& choice : question.scale.choices) {
    if (choice.value) {
      step = std::gcd(step, choice.value->micros - lowest);
    }
  }
  planned.grid = {(question.scale.highest()->micros - lowest) / step, true};
  for (std::size_t i = 0; i < planned.scores.size(); ++i) {
    if (const auto& value = question.scale.choices[i].value) {
      planned.scores[i] = (value->micros - lowest) / step;
    }
  }
  planned.scored = true;
  return planned;
}

class Planner {
 public:
  Plan make(std::span<const WeightedQuestionnaire> questionnaires) {
    plan_.nodes.push_back({.id = "overall",
                           .parent = {},
                           .scored = true,
                           .parts = {},
                           .model = find_model("weighted_mean"),
                           .parameters = {},
                           .part_grid = {},
                           .grid = {},
                           .minimum_coverage = 0});
    for (const auto& [questionnaire, weight] : questionnaires) {
      add_questionnaire(*questionnaire, weight);
    }
    finish(0);
    return std::move(plan_);
  }

 private:
  void add_questionnaire(const Questionnaire& questionnaire, Decimal weight) {
    levels_ = questionnaire.levels.size();
    const bool scored = questionnaire.result == ResultKind::level;
    const std::size_t node =
        add_node(0, questionnaire.id, questionnaire.model, questionnaire.minimum_coverage, scored);
    for (const Dimension& dimension : questionnaire.dimensions) {
      add_dimension(dimension, node, questionnaire.model, questionnaire.minimum_coverage);
    }
    finish(node);
    if (scored) {
      plan_.nodes[0].parts.push_back({false, node, weight.micros, 0});
    }
  }

  void add_dimension(const Dimension& dimension, std::size_t parent, const ModelChoice& inherited,
                     Decimal inherited_coverage) {
    const ModelChoice model = dimension.model.value_or(inherited);
    const Decimal coverage = dimension.minimum_coverage.value_or(inherited_coverage);
    const std::size_t node = add_node(parent, plan_.nodes[parent].id + "." + dimension.id, model,
                                      coverage, plan_.nodes[parent].scored);
    plan_.nodes[parent].parts.push_back({false, node, dimension.weight.micros, 0});
    for (const Question& question : dimension.questions) {
      plan_.nodes[node].parts.push_back({true, plan_.questions.size(), question.weight.micros, 0});
      plan_.questions.push_back(plan_question(question));
    }
    for (const Dimension& nested : dimension.dimensions) {
      add_dimension(nested, node, model, coverage);
    }
    finish(node);
  }

  std::size_t add_node(std::size_t parent, std::string id, const ModelChoice& model,
                       Decimal minimum_coverage, bool scored) {
    plan_.nodes.push_back({.id = std::move(id),
                           .parent = parent,
                           .scored = scored,
                           .parts = {},
                           .model = find_model(model.id),
                           .parameters = {.exponent = model.exponent, .level_count = levels_},
                           .part_grid = {},
                           .grid = {},
                           .minimum_coverage = minimum_coverage.value()});
    return plan_.nodes.size() - 1;
  }

  /// Once a node's parts are known: whole weights without a common factor, shares and grids.
  void finish(std::size_t index) {
    PlannedNode& node = plan_.nodes[index];
    std::int64_t factor = 0;
    double total = 0;
    for (const PlannedPart& part : node.parts) {
      factor = std::gcd(factor, part.weight);
      total += static_cast<double>(part.weight);
    }
    std::vector<std::int64_t> weights;
    bool first = true;
    for (PlannedPart& part : node.parts) {
      part.share = total > 0 ? static_cast<double>(part.weight) / total : 0;
      part.weight = factor > 0 ? part.weight / factor : 0;
      weights.push_back(part.weight);
      if (part.weight > 0) {
        const Grid grid =
            part.is_question ? plan_.questions[part.index].grid : plan_.nodes[part.index].grid;
        node.part_grid = first ? grid : common_grid(node.part_grid, grid);
        first = false;
      }
    }
    node.grid = node.model->grid(weights, node.part_grid, node.parameters);
  }

  Plan plan_;
  std::size_t levels_ = 5;
};

/// `score` on another grid that holds its points, or rounded to it.
std::int64_t regrid(std::int64_t score, Grid from, Grid to) noexcept {
  if (from == to) {
    return score;
  }
  return to.exact ? score * (to.denominator / from.denominator)
                  : to_grid(from_grid(score, from), to);
}

/// Shares that add up to a bound in exact arithmetic may miss it by rounding.
constexpr double coverage_tolerance = 1e-12;

}  // namespace

Plan make_plan(std::span<const WeightedQuestionnaire> questionnaires) {
  return Planner().make(questionnaires);
}

Evaluator::Evaluator(const Plan& plan)
    : plan_(&plan), scores_(plan.nodes.size()), contributions_(plan.nodes.size()) {
  for (std::size_t node = 0; node < plan.nodes.size(); ++node) {
    if (plan.nodes[node].model->contributions != nullptr) {
      contributions_[node].resize(plan.nodes[node].parts.size());
    }
  }
}

std::span<const NodeScore> Evaluator::evaluate(std::span<const Answer> answers) {
  for (std::size_t node = plan_->nodes.size(); node-- > 0;) {  // children before parents
    evaluate_node(node, answers);
  }
  return scores_;
}

std::span<const std::int64_t> Evaluator::contributions(std::size_t node) const noexcept {
  return contributions_[node];
}

Evaluator::PartScore Evaluator::part_score(const PlannedPart& part,
                                           std::span<const Answer> answers) const {
  if (!part.is_question) {
    const NodeScore& node = scores_[part.index];
    return {node.asked, node.coverage, node.score, plan_->nodes[part.index].grid};
  }
  const Answer given = answers[part.index];
  if (given < 0) {
    return {given == answer::unanswered || given == answer::dont_know, 0, std::nullopt, {}};
  }
  const PlannedQuestion& question = plan_->questions[part.index];
  const std::int64_t score = question.scores[static_cast<std::size_t>(given)];
  return {true, 1, score < 0 ? std::nullopt : std::optional(score), question.grid};
}

void Evaluator::evaluate_node(std::size_t index, std::span<const Answer> answers) {
  const PlannedNode& node = plan_->nodes[index];
  NodeScore& result = scores_[index];
  result = {};
  parts_.clear();
  part_positions_.clear();
  double asked = 0;
  double answered = 0;
  std::int64_t scored_weight = 0;
  for (std::size_t i = 0; i < node.parts.size(); ++i) {
    const PlannedPart& part = node.parts[i];
    const PartScore found = part_score(part, answers);
    if (!found.asked) {
      continue;
    }
    const auto weight = static_cast<double>(part.weight);
    asked += weight;
    answered += weight * found.coverage;
    if (found.score && part.weight > 0) {
      parts_.push_back({part.weight, regrid(*found.score, found.grid, node.part_grid)});
      part_positions_.push_back(i);
      scored_weight += part.weight;
    }
  }
  result.asked = asked > 0;
  result.coverage = result.asked ? answered / asked : 0;
  if (node.scored && scored_weight > 0 &&
      result.coverage >= node.minimum_coverage - coverage_tolerance) {
    result.score = node.model->score(parts_, node.part_grid, node.grid, node.parameters);
  }
  keep_contributions(index);
}

void Evaluator::keep_contributions(std::size_t index) {
  std::vector<std::int64_t>& kept = contributions_[index];
  std::ranges::fill(kept, 0);
  if (kept.empty() || !scores_[index].score) {
    return;
  }
  const PlannedNode& node = plan_->nodes[index];
  part_contributions_.resize(parts_.size());
  node.model->contributions(parts_, node.part_grid, node.grid, part_contributions_);
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    kept[part_positions_[i]] = part_contributions_[i];
  }
}

}  // namespace cxmat
