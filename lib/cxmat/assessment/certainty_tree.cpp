// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/certainty_tree.hpp"

#include <algorithm>
#include <cmath>

namespace cxmat {
namespace {

PartsRule rule_of(const PlannedNode& node) noexcept {
  const bool power = node.model->id == "power_mean";
  if (node.model->id == "weakest_link" ||
      (power && std::isinf(node.parameters.exponent) && node.parameters.exponent < 0)) {
    return PartsRule::lowest;
  }
  return power && std::isinf(node.parameters.exponent) ? PartsRule::highest : PartsRule::mean;
}

/// The form in which a node adds up its parts.
ScoreForm form_of(const PlannedNode& node) noexcept {
  const double exponent = node.parameters.exponent;
  if (node.model->id != "power_mean" || std::isinf(exponent) || exponent == 1.0) {
    return {};
  }
  return {.power = true,
          .exponent = exponent,
          .steps = static_cast<double>(node.parameters.level_count - 1)};
}

/// Sums over a node's parts, per respondent.
struct PartSums {
  Lanes asked{};
  Lanes covered{};
  Lanes weight{};
  Lanes value{};
};

PartSums add_up(std::span<const std::size_t> part_places, std::span<const double> shares,
                std::span<const LaneScores> places) noexcept {
  PartSums sums;
  for (std::size_t part = 0; part < part_places.size(); ++part) {
    const LaneScores& found = places[part_places[part]];
    const double share = shares[part];
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
      sums.asked[lane] += share * found.asked[lane];
      sums.covered[lane] += share * found.coverage[lane];
      sums.weight[lane] += share * found.scored[lane];
      sums.value[lane] += share * found.value[lane];
    }
  }
  return sums;
}

/// The lowest or highest value among the scored parts with a weight.
Lanes extreme(PartsRule rule, std::span<const std::size_t> part_places,
              std::span<const double> shares, std::span<const LaneScores> places) noexcept {
  Lanes best;
  best.fill(rule == PartsRule::lowest ? 1.0 : 0.0);
  for (std::size_t part = 0; part < part_places.size(); ++part) {
    if (shares[part] <= 0) {
      continue;
    }
    const LaneScores& found = places[part_places[part]];
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
      if (found.scored[lane] > 0) {
        best[lane] = rule == PartsRule::lowest ? std::min(best[lane], found.value[lane])
                                               : std::max(best[lane], found.value[lane]);
      }
    }
  }
  return best;
}

/// Shares that add up to a bound in exact arithmetic may miss it by rounding.
constexpr double coverage_tolerance = 1e-12;

void finish(const TreeNode& node, const PartSums& sums, LaneScores& result) noexcept {
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    const double asked = sums.asked[lane] > 0 ? 1.0 : 0.0;
    const double coverage = sums.covered[lane] / (asked > 0 ? sums.asked[lane] : 1.0);
    const double scored =
        sums.weight[lane] > 0 && coverage >= node.minimum_coverage - coverage_tolerance ? 1.0 : 0.0;
    result.asked[lane] = asked;
    result.coverage[lane] = coverage;
    result.scored[lane] = scored;
    result.value[lane] = scored * sums.value[lane] / (scored > 0 ? sums.weight[lane] : 1.0);
  }
  if (node.parts_form == node.form) {
    return;  // powers of the same exponent add up without a root in between
  }
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    if (result.scored[lane] > 0) {
      result.value[lane] = node.form.of(node.parts_form.score(result.value[lane]));
    }
  }
}

}  // namespace

double ScoreForm::of(double score) const noexcept {
  if (!power) {
    return score;
  }
  const double x = 1 + steps * score;
  return exponent == 0 ? std::log(x) : std::pow(x, exponent);
}

double ScoreForm::score(double value) const noexcept {
  if (!power) {
    return value;
  }
  const double x = exponent == 0 ? std::exp(value) : std::pow(value, 1 / exponent);
  return steps > 0 ? std::clamp((x - 1) / steps, 0.0, 1.0) : 0.0;
}

ScoreTree make_score_tree(const Plan& plan) {
  ScoreTree tree;
  tree.first_question_place = plan.nodes.size();
  tree.place_count = plan.nodes.size() + plan.questions.size();
  tree.linear = true;
  for (std::size_t place = plan.nodes.size(); place-- > 0;) {
    const PlannedNode& planned = plan.nodes[place];
    if (!planned.scored) {
      continue;
    }
    TreeNode node{.place = place,
                  .first_part = tree.part_places.size(),
                  .part_count = planned.parts.size(),
                  .rule = rule_of(planned),
                  .parts_form = form_of(planned),
                  .form = planned.parent ? form_of(plan.nodes[*planned.parent]) : ScoreForm{},
                  .minimum_coverage = planned.minimum_coverage};
    tree.linear = tree.linear && node.rule == PartsRule::mean && !node.parts_form.power;
    for (const PlannedPart& part : planned.parts) {
      tree.part_places.push_back(part.is_question ? plan.nodes.size() + part.index : part.index);
      tree.shares.push_back(part.share);
      if (part.is_question) {
        tree.questions.push_back(part.index);
        tree.forms.push_back(node.parts_form);
      }
    }
    tree.nodes.push_back(node);
  }
  tree.reported.push_back(0);
  for (const PlannedPart& part : plan.nodes[0].parts) {
    tree.reported.push_back(part.index);
  }
  return tree;
}

void evaluate(const ScoreTree& tree, std::span<const double> weighting,
              std::span<LaneScores> places) noexcept {
  const std::span<const std::size_t> all_parts(tree.part_places);
  for (const TreeNode& node : tree.nodes) {
    const auto parts = all_parts.subspan(node.first_part, node.part_count);
    const auto shares = weighting.subspan(node.first_part, node.part_count);
    PartSums sums = add_up(parts, shares, places);
    if (node.rule != PartsRule::mean) {
      const Lanes best = extreme(node.rule, parts, shares, places);
      for (std::size_t lane = 0; lane < lane_count; ++lane) {
        sums.value[lane] = best[lane] * sums.weight[lane];  // divided again by finish()
      }
    }
    finish(node, sums, places[node.place]);
  }
}

}  // namespace cxmat
