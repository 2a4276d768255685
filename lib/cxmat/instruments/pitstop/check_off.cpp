// SPDX-License-Identifier: Apache-2.0
#include "cxmat/instruments/pitstop/check_off.hpp"

#include <cxmat/assessment/tree.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

/// Plans carry two decimals.
constexpr double half_a_step = 0.005;

PitStopMovement movement_of(const PitStopItem& item, const NodeResult& node, double now) {
  if (item.to && now >= *item.to - half_a_step) {
    return PitStopMovement::reached;
  }
  if (!item.from) {
    return PitStopMovement::unknown;
  }
  const auto& interval = node.overall->interval;
  const std::size_t levels = node.levels.size();
  const double low = interval ? level_score(interval->low, levels) : now;
  const double high = interval ? level_score(interval->high, levels) : now;
  if (*item.from < low - half_a_step) {
    return PitStopMovement::up;
  }
  return *item.from > high + half_a_step ? PitStopMovement::down : PitStopMovement::unchanged;
}

/// A fact is settled once it is answered and no gate that asks about it applies.
PitStopMovement movement_of_fact(const std::string& fact, const Assessment& assessment) {
  if (!assessment.engagement.facts.contains(fact)) {
    return PitStopMovement::unknown;
  }
  bool asked = false;
  for (const GateResult& gate : assessment.gates) {
    const std::vector<std::string> ids = gate.gate.when.ids();
    if (std::ranges::find(ids, fact) == ids.end()) {
      continue;
    }
    asked = true;
    if (gate.state == GateState::open) {
      return PitStopMovement::unknown;
    }
    if (gate.state != GateState::passed) {
      return PitStopMovement::unchanged;
    }
  }
  return asked ? PitStopMovement::reached : PitStopMovement::unknown;
}

}  // namespace

PitStop check_off(PitStop plan, const Protected<Assessment>& assessment, std::string date) {
  const auto& waves = assessment->engagement.waves;
  const bool same_wave = !waves.empty() && waves.back().id == plan.wave &&
                         assessment->engagement.id == plan.assessment;
  if (same_wave) {
    return plan;
  }
  plan.checks.clear();
  plan.checked_on = std::move(date);
  for (const PitStopItem& item : plan.items) {
    PitStopCheck check;
    const NodeResult* node = item.node.empty() ? nullptr : assessment->find(item.node);
    if (!item.fact.empty()) {
      check.movement = movement_of_fact(item.fact, *assessment);
    } else if (node != nullptr && own_score(*node)) {
      check.now = own_score(*node);
      check.movement = movement_of(item, *node, *check.now);
    }
    plan.checks.push_back(check);
  }
  return plan;
}

}  // namespace cxmat
