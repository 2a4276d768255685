// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/practice_figures.hpp"

#include "cxmat/assessment/question_figures.hpp"
#include "cxmat/maturity/coverage_sum.hpp"

#include <algorithm>

namespace cxmat {
namespace {

/// Sum of weight x score over a question's answers, and the weight behind it.
struct WeightedScores {
  double sum = 0;  ///< on the question's grid
  double weight = 0;
  double denominator = 1;

  /// Divided once, so that a mean of exactly .15 or .5 is that double.
  [[nodiscard]] double mean_over(double weights) const noexcept {
    return sum / (weights * denominator);
  }
};

WeightedScores weighted_scores(const PlannedQuestion& question, const QuestionTally& tally) {
  Unsigned128 sum = 0;
  Unsigned128 weight = 0;
  for (const Bin& bin : scored_bins(question, tally)) {
    sum += bin.weight * static_cast<Unsigned128>(bin.key);
    weight += bin.weight;
  }
  return {.sum = static_cast<double>(sum),
          .weight = static_cast<double>(weight),
          .denominator = static_cast<double>(question.grid.denominator)};
}

Practice practice_of(const PlannedPractice& planned, const PlannedQuestion& question,
                     const QuestionTally& tally) {
  Practice practice = planned.practice;
  const WeightedScores scores = weighted_scores(question, tally);
  practice.asked = tally.asked.count > 0;
  if (practice.asked) {
    practice.score_of_asked = scores.mean_over(static_cast<double>(tally.asked.weight));
  }
  if (scores.weight > 0) {
    practice.state = PracticeState::answered;
    practice.score = scores.mean_over(scores.weight);
  } else if (tally.asked.count > tally.not_applicable) {
    practice.state = PracticeState::open;
  } else {
    practice.state = PracticeState::not_applicable;
  }
  return practice;
}

/// The node's parts as its model takes them, with the group's scores.
struct GroupParts {
  std::vector<Part> parts;
  double own_units = 0;  ///< weighted mean of the parts' own units
  double maximum = 0;
};

GroupParts group_parts(const Plan& plan, const PlannedNode& node, std::span<const Figures> nodes,
                       std::span<const Figures> questions) {
  GroupParts made;
  double weight = 0;
  for (const PlannedPart& part : node.parts) {
    const Figures& figures = part.is_question ? questions[part.index] : nodes[part.index];
    if (!figures.score || part.weight == 0) {
      continue;
    }
    // A dimension's cap binds its own figure only.
    const double score = figures.ungated_score.value_or(*figures.score);
    made.parts.push_back({part.weight, to_grid(score, fine_grid),
                          part.is_question ? plan.questions[part.index].points : 1.0});
    if (figures.own_units) {
      made.own_units += static_cast<double>(part.weight) * figures.own_units->value;
      made.maximum = std::max(made.maximum, figures.own_units->maximum);
      weight += static_cast<double>(part.weight);
    }
  }
  made.own_units = weight > 0 ? made.own_units / weight : 0;
  return made;
}

}  // namespace

bool rated_by_practices(const PlannedNode& node) noexcept {
  const bool has_dimensions =
      std::ranges::any_of(node.parts, [](const PlannedPart& part) { return !part.is_question; });
  return node.practice != nullptr && !(node.practice->mean_of_dimensions && has_dimensions);
}

std::optional<double> score_of_parts(const PlannedNode& node, std::span<const Part> parts) {
  if (parts.empty()) {
    return std::nullopt;
  }
  const Model& model = node.model != nullptr ? *node.model : *find_model("weighted_mean");
  return from_grid(model.score(parts, fine_grid, fine_grid, node.parameters), fine_grid);
}

std::vector<Practice> practices_of(const Plan& plan, std::size_t node, const Sums& sums) {
  std::vector<Practice> practices;
  for (const PlannedPractice& planned : plan.nodes[node].practices) {
    practices.push_back(
        practice_of(planned, plan.questions[planned.question], sums.questions[planned.question]));
  }
  return practices;
}

GroupResult group_result(const Plan& plan, std::size_t index, const Sums& sums,
                         std::span<const Figures> nodes, std::span<const Figures> questions) {
  const PlannedNode& node = plan.nodes[index];
  if (rated_by_practices(node)) {
    const auto found =
        node.practice->evaluate(practices_of(plan, index, sums), node.practice_scale);
    return found
               ? GroupResult{found->score, OwnUnits{found->value, found->maximum}, found->blocking}
               : GroupResult{};
  }
  const GroupParts made = group_parts(plan, node, nodes, questions);
  GroupResult result{.score = score_of_parts(node, made.parts), .own_units = {}, .blocking = {}};
  if (result.score && node.practice != nullptr) {
    result.own_units = OwnUnits{made.own_units, made.maximum};
  }
  return result;
}

std::optional<double> share_of_targets(const Plan& plan, std::size_t node, const Sums& sums,
                                       std::span<const std::optional<double>> targets) {
  std::vector<double> current;
  std::vector<double> wanted;
  const std::vector<Practice> practices = practices_of(plan, node, sums);
  for (std::size_t i = 0; i < practices.size(); ++i) {
    const std::optional<double> target = targets[plan.nodes[node].practices[i].question];
    if (!target) {
      return std::nullopt;
    }
    if (practices[i].asked) {
      current.push_back(practices[i].score_of_asked);
      wanted.push_back(*target);
    }
  }
  return current.empty() ? std::nullopt
                         : std::optional(coverage_sum::percent_to_target(current, wanted));
}

}  // namespace cxmat
