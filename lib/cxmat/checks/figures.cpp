// SPDX-License-Identifier: Apache-2.0
#include "cxmat/checks/figures.hpp"

#include "cxmat/assessment/group_gap.hpp"
#include "cxmat/assessment/participation.hpp"
#include "cxmat/comparison/asked_alike.hpp"
#include "cxmat/comparison/common_nodes.hpp"
#include "cxmat/comparison/unit_difference.hpp"
#include "cxmat/core/date.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace cxmat {
namespace {

CheckFigure not_judged(NotJudged why) {
  CheckFigure figure;
  figure.why = why;
  return figure;
}

CheckFigure judged(double value) {
  CheckFigure figure;
  figure.value = value;
  return figure;
}

CheckFigure score(const SummaryNode& node) {
  if (!node.level_score) {
    return not_judged(node.suppressed ? NotJudged::hidden : NotJudged::no_score);
  }
  CheckFigure figure = judged(*node.level_score);
  figure.interval = node.interval;
  return figure;
}

CheckFigure level(const SummaryNode& node) {
  return node.level ? judged(*node.level)
                    : not_judged(node.suppressed ? NotJudged::hidden : NotJudged::no_score);
}

/// True if the node means the same in both.
bool is_common(const std::array<ResultSummary, 2>& units, const std::string& node) {
  const CommonGround ground = common_ground(units, false);
  const std::vector<ComparedNode> nodes = common_nodes(ground, units, true);
  return std::ranges::find(nodes, node, &ComparedNode::id) != nodes.end();
}

/// Before less now.
UnitDifference drop_between(const std::array<ResultSummary, 2>& units, const SummaryNode& before,
                            const SummaryNode& now) {
  const double drop = *before.level_score - *now.level_score;
  if (!asked_alike(asked_below(units[0], now.id), asked_below(units[1], now.id))) {
    return untested(drop, NotTested::other_questions);
  }
  return difference_of(sample_of(now, units[1].collection), sample_of(before, units[0].collection),
                       drop);
}

CheckFigure drop(const ResultSummary& now, const SummaryNode& node, const ResultSummary* baseline) {
  if (baseline == nullptr) {
    return not_judged(NotJudged::no_baseline);
  }
  const SummaryNode* before = baseline->find(node.id);
  if (before == nullptr || !before->level_score) {
    return not_judged(NotJudged::not_in_baseline);
  }
  if (!node.level_score) {
    return not_judged(node.suppressed ? NotJudged::hidden : NotJudged::no_score);
  }
  const std::array<ResultSummary, 2> units{*baseline, now};
  if (!is_common(units, node.id)) {
    return not_judged(NotJudged::other_version);
  }
  const UnitDifference found = drop_between(units, *before, node);
  CheckFigure figure = judged(found.difference);
  figure.interval = found.interval;
  figure.before = before->level_score;
  figure.now = node.level_score;
  return figure;
}

CheckFigure response_rate(const Assessment& assessment) {
  const std::optional<std::int64_t> population = population_of(assessment);
  const std::optional<std::int64_t> respondents = respondents_of(assessment);
  if (!population || *population <= 0) {
    return not_judged(NotJudged::no_population);
  }
  return respondents ? judged(static_cast<double>(*respondents) / static_cast<double>(*population))
                     : not_judged(NotJudged::hidden);
}

CheckFigure gap(const CheckRule& rule, const Assessment& assessment) {
  const auto node = std::ranges::find(assessment.nodes, rule.node, &NodeResult::id);
  const auto position = static_cast<std::size_t>(node - assessment.nodes.begin());
  const std::optional<GroupGap> found =
      widest_gap(assessment, position, rule.grouping, fewest_common_questions);
  if (!found) {
    return not_judged(NotJudged::no_groups);
  }
  CheckFigure figure = judged(found->size);
  figure.groups = CheckedGroups{.lower = found->lower, .higher = found->higher};
  return figure;
}

CheckFigure age(const ResultSummary& now, const std::string& today) {
  if (now.date.empty()) {
    return not_judged(NotJudged::no_date);
  }
  if (today.empty()) {
    return not_judged(NotJudged::no_today);
  }
  const std::int64_t days = days_between(now.date, today);
  return days < 0 ? not_judged(NotJudged::in_future) : judged(static_cast<double>(days));
}

}  // namespace

std::string_view to_string(NotJudged why) noexcept {
  static constexpr std::array<std::string_view, 12> names{
      "judged",        "hidden",        "no_score", "no_interval", "no_baseline", "not_in_baseline",
      "other_version", "no_population", "no_date",  "no_today",    "in_future",   "no_groups"};
  return names[static_cast<std::size_t>(why)];
}

CheckFigure figure_of(const CheckRule& rule, const ResultSummary& now, const CheckInput& input) {
  const SummaryNode& node = has_node(rule.kind) ? *now.find(rule.node) : now.nodes.front();
  switch (rule.kind) {
    case CheckKind::minimum_score:
      return score(node);
    case CheckKind::minimum_level:
      return level(node);
    case CheckKind::maximum_drop:
      return drop(now, node, input.baseline);
    case CheckKind::minimum_n:
      return node.suppressed ? not_judged(NotJudged::hidden) : judged(static_cast<double>(node.n));
    case CheckKind::minimum_coverage:
      return node.coverage ? judged(*node.coverage)
                           : not_judged(node.suppressed ? NotJudged::hidden : NotJudged::no_score);
    case CheckKind::minimum_response_rate:
      return response_rate(*input.assessment);
    case CheckKind::maximum_gap:
      return gap(rule, *input.assessment);
    case CheckKind::maximum_age:
      return age(now, input.today);
  }
  return {};
}

}  // namespace cxmat
