// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/certainty/tree.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace cxmat {
namespace {

PartsRule rule_of(const PlannedNode& node) noexcept {
  if (node.model->id == "fulfilment_share") {
    return PartsRule::points;
  }
  const bool power = node.model->id == "power_mean";
  if (node.model->id == "weakest_link" ||
      (power && std::isinf(node.parameters.exponent) && node.parameters.exponent < 0)) {
    return PartsRule::lowest;
  }
  return power && std::isinf(node.parameters.exponent) ? PartsRule::highest : PartsRule::mean;
}

bool asks_for_points(const PlannedNode& node) noexcept {
  return rule_of(node) == PartsRule::points;
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

/// Two lanes, the register of every x86-64 and ARM64.
using Pair __attribute__((vector_size(16))) = double;
constexpr std::size_t pair_count = lane_count / 2;
static_assert(pair_count == 4);

Pair load(const Lanes& lanes, std::size_t pair) noexcept {
  Pair result;
  std::memcpy(&result, lanes.data() + 2 * pair, sizeof(Pair));
  return result;
}

void store(Lanes& lanes, std::size_t pair, Pair value) noexcept {
  std::memcpy(lanes.data() + 2 * pair, &value, sizeof(Pair));
}

/// Four lanes after the other four: their sums stay in registers while the parts go by.
PartSums add_up(std::span<const std::size_t> part_places, std::span<const double> shares,
                std::span<const LaneScores> places) noexcept {
  PartSums sums;
  for (std::size_t pair = 0; pair < pair_count; pair += 2) {
    Pair asked0{}, asked1{}, covered0{}, covered1{}, weight0{}, weight1{}, value0{}, value1{};
    for (std::size_t part = 0; part < part_places.size(); ++part) {
      const LaneScores& found = places[part_places[part]];
      const Pair share{shares[part], shares[part]};
      asked0 += share * load(found.asked, pair);
      asked1 += share * load(found.asked, pair + 1);
      covered0 += share * load(found.coverage, pair);
      covered1 += share * load(found.coverage, pair + 1);
      weight0 += share * load(found.scored, pair);
      weight1 += share * load(found.scored, pair + 1);
      value0 += share * load(found.value, pair);
      value1 += share * load(found.value, pair + 1);
    }
    store(sums.asked, pair, asked0);
    store(sums.asked, pair + 1, asked1);
    store(sums.covered, pair, covered0);
    store(sums.covered, pair + 1, covered1);
    store(sums.weight, pair, weight0);
    store(sums.weight, pair + 1, weight1);
    store(sums.value, pair, value0);
    store(sums.value, pair + 1, value1);
  }
  return sums;
}

/// The points behind the scored parts, and what was reached of them.
struct Points {
  Lanes possible{};
  Lanes reached{};
};

Points add_points(double weight_sum, std::span<const std::size_t> part_places,
                  std::span<const double> shares, std::span<const LaneScores> places) noexcept {
  Points points;
  for (std::size_t part = 0; part < part_places.size(); ++part) {
    const LaneScores& found = places[part_places[part]];
    const double weight = weight_sum * shares[part];
    for (std::size_t lane = 0; lane < lane_count; ++lane) {
      points.possible[lane] += weight * found.points[lane];
      points.reached[lane] += weight * found.points[lane] * found.value[lane];
    }
  }
  return points;
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

/// a / b, or 0 where there is nothing to divide by.
Lanes quotient(const Lanes& a, const Lanes& b) noexcept {
  Lanes result;
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    const double divisor = b[lane] > 0 ? b[lane] : 1.0;
    result[lane] = b[lane] > 0 ? a[lane] / divisor : 0.0;
  }
  return result;
}

/// `value`: what the parts come to, in their form.
void finish(const TreeNode& node, const PartSums& sums, const Lanes& value,
            LaneScores& result) noexcept {
  const Lanes coverage = quotient(sums.covered, sums.asked);
  const double required = node.minimum_coverage - coverage_tolerance;
  for (std::size_t lane = 0; lane < lane_count; ++lane) {
    const bool scored = sums.weight[lane] > 0 && coverage[lane] >= required;
    result.asked[lane] = sums.asked[lane] > 0 ? 1.0 : 0.0;
    result.scored[lane] = scored ? 1.0 : 0.0;
    result.value[lane] = scored ? value[lane] : 0.0;
  }
  result.coverage = coverage;
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

bool has_weights(PartsRule rule) noexcept {
  return rule == PartsRule::mean || rule == PartsRule::points;
}

namespace {

/// Whether a node lies in a questionnaire without respondents' scores.
bool in_group_questionnaire(const Plan& plan, std::size_t node) noexcept {
  while (node != 0 && plan.nodes[node].parent != 0U) {
    node = *plan.nodes[node].parent;
  }
  return node != 0 && plan.nodes[node].per_group;
}

}  // namespace

ScoreTree make_score_tree(const Plan& plan) {
  ScoreTree tree;
  tree.first_question_place = plan.nodes.size();
  tree.place_count = plan.nodes.size() + plan.questions.size();
  tree.linear = true;
  for (std::size_t place = plan.nodes.size(); place-- > 0;) {
    const PlannedNode& planned = plan.nodes[place];
    if (!planned.scored || in_group_questionnaire(plan, place)) {
      continue;
    }
    TreeNode node{.place = place,
                  .first_part = tree.part_places.size(),
                  .part_count = planned.parts.size(),
                  .rule = rule_of(planned),
                  .parts_form = form_of(planned),
                  .form = planned.parent ? form_of(plan.nodes[*planned.parent]) : ScoreForm{},
                  .minimum_coverage = planned.minimum_coverage.value(),
                  .weight_sum = 0,
                  .points_asked = asks_for_points(planned) ||
                                  (planned.parent && asks_for_points(plan.nodes[*planned.parent]))};
    tree.linear = tree.linear && has_weights(node.rule) && !node.parts_form.power;
    for (const PlannedPart& part : planned.parts) {
      node.weight_sum += static_cast<double>(part.weight) * planned.weight_unit;
      tree.shares.push_back(part.share);
      tree.part_places.push_back(part.is_question ? plan.nodes.size() + part.index : part.index);
      if (part.is_question) {
        tree.questions.push_back({.index = part.index,
                                  .form = node.parts_form,
                                  .points = plan.questions[part.index].points});
      }
    }
    tree.nodes.push_back(node);
  }
  tree.summed.push_back(0);
  for (const PlannedPart& part : plan.nodes[0].parts) {
    tree.summed.push_back(part.index);
  }
  return tree;
}

void evaluate(const ScoreTree& tree, std::span<const double> weighting,
              std::span<LaneScores> places) noexcept {
  const std::span<const std::size_t> all_parts(tree.part_places);
  for (const TreeNode& node : tree.nodes) {
    const auto parts = all_parts.subspan(node.first_part, node.part_count);
    const auto shares = weighting.subspan(node.first_part, node.part_count);
    const PartSums sums = add_up(parts, shares, places);
    Lanes value;
    if (node.points_asked) {
      const Points points = add_points(node.weight_sum, parts, shares, places);
      places[node.place].points = points.possible;
      value = quotient(points.reached, points.possible);
    }
    if (node.rule == PartsRule::mean) {
      value = quotient(sums.value, sums.weight);
    } else if (node.rule != PartsRule::points) {
      value = extreme(node.rule, parts, shares, places);
    }
    finish(node, sums, value, places[node.place]);
  }
}

}  // namespace cxmat
