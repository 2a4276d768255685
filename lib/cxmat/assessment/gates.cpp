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

/// The node of the dimension `id` below `parent`, "silos.silos_language"; nothing if it is none.
std::optional<std::string> node_below(const std::string& parent,
                                      const std::vector<Dimension>& dimensions,
                                      const std::string& id) {
  for (const Dimension& dimension : dimensions) {
    const std::string node = parent + "." + dimension.id;
    if (dimension.id == id) {
      return node;
    }
    if (std::optional<std::string> found = node_below(node, dimension.dimensions, id)) {
      return found;
    }
  }
  return std::nullopt;
}

/// A gate of a questionnaire that was included as a whole bounds what includes it, too: a mean
/// cannot be higher than the mean of what its parts may reach.
void carry_upwards(std::span<const std::optional<double>> carried, const Plan& plan,
                   std::vector<std::optional<double>>& caps) {
  std::vector<std::optional<double>> reach(carried.begin(), carried.end());
  for (std::size_t node = plan.nodes.size(); node-- > 1;) {
    const std::optional<std::size_t> parent = plan.nodes[node].parent;
    if (!reach[node] || !parent || *parent == 0) {
      continue;  // `overall` takes the capped results of questionnaires anyhow
    }
    const PlannedNode& above = plan.nodes[*parent];
    const auto top = static_cast<double>(above.parameters.level_count);
    double sum = 0;
    double weight = 0;
    double lowest = top;
    for (const PlannedPart& part : above.parts) {
      const double highest = part.is_question ? top : reach[part.index].value_or(top);
      sum += static_cast<double>(part.weight) * highest;
      weight += static_cast<double>(part.weight);
      lowest = std::min(lowest, highest);
    }
    const bool is_mean = above.model_id == "weighted_mean";
    if (weight > 0 && (is_mean || above.model_id == "weakest_link")) {
      const double highest = is_mean ? sum / weight : lowest;
      reach[*parent] = std::min(reach[*parent].value_or(top), highest);
      caps[*parent] = std::min(caps[*parent].value_or(top), highest);
    }
  }
}

}  // namespace

std::vector<GateResult> evaluate_gates(const Engagement& engagement) {
  std::vector<GateResult> gates;
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    for (const Gate& gate : use.questionnaire.gates) {
      std::string node = use.questionnaire.id;
      if (!gate.dimension.empty()) {
        node = node_below(node, use.questionnaire.dimensions, gate.dimension).value_or(node);
      }
      gates.push_back({std::move(node), gate, state_of(engagement, gate.when)});
    }
  }
  return gates;
}

std::vector<std::optional<double>> caps_of(std::span<const GateResult> gates, const Plan& plan) {
  std::vector<std::optional<double>> caps;
  std::vector<std::optional<double>> carried;
  for (const PlannedNode& node : plan.nodes) {
    std::vector<double> applied;
    std::vector<double> carrying;
    for (const GateResult& gate : gates) {
      if (gate.node == node.id && gate.state == GateState::applied) {
        applied.push_back(gate.gate.cap.value());
        if (gate.gate.carries) {
          carrying.push_back(gate.gate.cap.value());
        }
      }
    }
    caps.push_back(lowest_cap(applied));
    carried.push_back(lowest_cap(carrying));
  }
  carry_upwards(carried, plan, caps);
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
