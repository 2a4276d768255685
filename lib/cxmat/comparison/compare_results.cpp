// SPDX-License-Identifier: Apache-2.0
#include "cxmat/comparison/compare_results.hpp"

#include "cxmat/comparison/asked_alike.hpp"
#include "cxmat/comparison/common_nodes.hpp"
#include "cxmat/comparison/ranking.hpp"
#include "cxmat/comparison/unit_difference.hpp"
#include "cxmat/core/closest_match.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>

namespace cxmat {
namespace {

using Units = std::vector<ResultSummary>;

bool same_organisation(const Units& units) {
  const std::string& name = units.front().organisation.name;
  return !name.empty() && std::ranges::all_of(units, [&](const ResultSummary& unit) {
    return unit.organisation.name == name;
  });
}

/// Whole results of one organisation are its waves where all are dated.
void order_by_date(Units& units) {
  if (std::ranges::none_of(units, [](const auto& unit) { return unit.date.empty(); })) {
    std::ranges::stable_sort(units, {}, &ResultSummary::date);
  }
}

ComparedUnit head_of(const ResultSummary& unit) {
  return {.assessment = unit.assessment,
          .organisation = unit.organisation,
          .label = unit.unit,
          .date = unit.date,
          .method = unit.method,
          .collection = unit.collection,
          .respondents = unit.respondents,
          .population = unit.population};
}

UnitFigure figure_of(const SummaryNode* node) {
  UnitFigure figure;
  if (node == nullptr) {
    return figure;
  }
  if (node->suppressed) {
    figure.state = UnitState::hidden;
    return figure;
  }
  figure.state = node->level_score ? UnitState::shown : UnitState::no_score;
  figure.n = node->n;
  figure.level_score = node->level_score;
  figure.level = node->level;
  figure.interval = node->interval;
  figure.capped = node->capped;
  return figure;
}

void add_mean(ComparedNode& node) {
  double sum = 0;
  std::size_t count = 0;
  for (const UnitFigure& figure : node.units) {
    sum += figure.level_score.value_or(0);
    count += figure.level_score ? 1U : 0U;
  }
  if (count < 2) {
    return;
  }
  node.mean = sum / static_cast<double>(count);
  for (UnitFigure& figure : node.units) {
    if (figure.level_score) {
      figure.gap = *figure.level_score - *node.mean;
    }
  }
}

void add_figures(std::vector<ComparedNode>& nodes, const Units& units) {
  for (ComparedNode& node : nodes) {
    for (const ResultSummary& unit : units) {
      node.units.push_back(figure_of(unit.find(node.id)));
    }
    add_mean(node);
  }
}

Sampled sampled(const ResultSummary& unit, std::string_view id) {
  const SummaryNode* node = unit.find(id);
  return node == nullptr ? Sampled{} : sample_of(*node, unit.collection);
}

/// Two units: every node, with Holm's p over the nodes of one kind.
void add_differences(std::vector<ComparedNode>& nodes, const Units& units) {
  for (ComparedNode& node : nodes) {
    const std::optional<double>& a = node.units[0].level_score;
    const std::optional<double>& b = node.units[1].level_score;
    if (a && b) {
      const bool alike =
          asked_alike(asked_below(units[0], node.id), asked_below(units[1], node.id));
      node.difference =
          alike ? difference_of(sampled(units[0], node.id), sampled(units[1], node.id), *b - *a)
                : untested(*b - *a, NotTested::other_questions);
      node.difference->b = 1;
    }
  }
  for (const NodeKind kind :
       {NodeKind::overall, NodeKind::questionnaire, NodeKind::dimension, NodeKind::question}) {
    std::vector<UnitDifference*> family;
    for (ComparedNode& node : nodes) {
      if (node.kind == kind && node.difference) {
        family.push_back(&*node.difference);
      }
    }
    judge(family);
  }
}

/// `overall`, else the questionnaire that most units have a score of.
std::string usual_node(const std::vector<ComparedNode>& nodes) {
  const ComparedNode* best = &nodes.front();
  const auto scores = [](const ComparedNode& node) {
    return std::ranges::count(node.units, UnitState::shown, &UnitFigure::state);
  };
  for (const ComparedNode& node : nodes) {
    if (node.kind == NodeKind::overall) {
      return node.id;
    }
    if (node.kind == NodeKind::questionnaire && scores(node) > scores(*best)) {
      best = &node;
    }
  }
  return best->id;
}

Ranking ranking_of(const std::string& id, const ComparedNode& node, const Units& units) {
  std::vector<UnitSample> samples;
  for (std::size_t i = 0; i < units.size(); ++i) {
    samples.push_back({.level_score = node.units[i].level_score,
                       .sampled = sampled(units[i], id),
                       .asked = asked_below(units[i], id)});
  }
  return rank(id, samples);
}

Diagnostic unknown_node(const std::string& id, const std::vector<ComparedNode>& nodes) {
  std::vector<std::string> known;
  for (const ComparedNode& node : nodes) {
    known.push_back(node.id);
  }
  return error(Code::compare_unknown_node, {}, {id, closest_match(id, known)});
}

}  // namespace

Result<Comparison> compare_results(std::vector<ResultSummary> units, const ComparisonRules& rules) {
  if (units.size() < 2) {
    return error(Code::compare_one_unit, {}, {std::to_string(units.size())});
  }
  Comparison comparison;
  comparison.kind = rules.kind;
  comparison.one_organisation = same_organisation(units);
  if (rules.kind == UnitKind::results && comparison.one_organisation) {
    order_by_date(units);
  }
  CommonGround ground = common_ground(units, rules.allow_version);
  Diagnostics found = findings(ground, units);
  if (has_errors(found)) {
    return found;
  }
  comparison.overall = ground.overall;
  comparison.nodes = common_nodes(ground, units, rules.questions);
  comparison.other_versions = std::move(ground.other_versions);
  comparison.left_out = std::move(ground.left_out);
  for (const ResultSummary& unit : units) {
    comparison.units.push_back(head_of(unit));
  }
  comparison.mixed_methods =
      std::ranges::any_of(units, [&](const auto& unit) { return unit.method != units[0].method; });
  if (comparison.mixed_methods) {
    found.push_back(warning(Code::compare_mixed_methods, {}));
  }
  if (comparison.nodes.empty()) {
    found.push_back(error(Code::compare_nothing_common, {}));
    return found;
  }
  if (!rules.rank_by.empty() && comparison.find(rules.rank_by) == nullptr) {
    found.push_back(unknown_node(rules.rank_by, comparison.nodes));
    return found;
  }
  add_figures(comparison.nodes, units);
  if (units.size() == 2) {
    add_differences(comparison.nodes, units);
  } else {
    const std::string id = rules.rank_by.empty() ? usual_node(comparison.nodes) : rules.rank_by;
    comparison.ranking = ranking_of(id, *comparison.find(id), units);
  }
  return {std::move(comparison), std::move(found)};
}

}  // namespace cxmat
