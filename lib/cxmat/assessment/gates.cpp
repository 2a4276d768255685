// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/gates.hpp"

#include "cxmat/maturity/gated.hpp"

#include <algorithm>
#include <string_view>

namespace cxmat {
namespace {

/// How conditions see a fact: 'yes', 'no', or open.
ConditionValue value_of(const Engagement& engagement, std::string_view fact) {
  const auto found = engagement.facts.find(fact);
  if (found == engagement.facts.end() || found->second == FactAnswer::dont_know) {
    return {};
  }
  return {.name = found->second == FactAnswer::yes ? "yes" : "no", .number = {}};
}

GateState state_of(const Engagement& engagement, const Condition& condition) {
  const std::optional<bool> holds =
      evaluate(condition, [&](std::string_view fact) { return value_of(engagement, fact); });
  if (!holds) {
    return GateState::open;
  }
  return *holds ? GateState::applied : GateState::passed;
}

}  // namespace

std::vector<GateResult> evaluate_gates(const Engagement& engagement) {
  std::vector<GateResult> gates;
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    for (const Gate& gate : use.questionnaire.gates) {
      std::string node = use.questionnaire.id;
      if (!gate.dimension.empty()) {
        node += "." + gate.dimension;
      }
      gates.push_back({std::move(node), gate, state_of(engagement, gate.when)});
    }
  }
  return gates;
}

std::vector<std::optional<double>> caps_of(std::span<const GateResult> gates, const Plan& plan) {
  std::vector<std::optional<double>> caps;
  for (const PlannedNode& node : plan.nodes) {
    std::vector<double> applied;
    for (const GateResult& gate : gates) {
      if (gate.node == node.id && gate.state == GateState::applied) {
        applied.push_back(gate.gate.cap.value());
      }
    }
    caps.push_back(lowest_cap(applied));
  }
  return caps;
}

void mark_lowered(std::span<GateResult> gates, std::span<const NodeResult> nodes) {
  for (GateResult& gate : gates) {
    const auto node = std::ranges::find(nodes, gate.node, &NodeResult::id);
    if (gate.state == GateState::applied && node != nodes.end() && node->overall &&
        node->overall->ungated_score &&
        level_score(*node->overall->ungated_score, node->levels.size()) > gate.gate.cap.value()) {
      gate.state = GateState::lowered;
    }
  }
}

}  // namespace cxmat
