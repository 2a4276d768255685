// SPDX-License-Identifier: Apache-2.0
#include "cxmat/instruments/pitstop/draft.hpp"

#include <cxmat/assessment/next_steps.hpp>
#include <cxmat/questionnaire/levels.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace cxmat {
namespace {

constexpr int largest_effect = 5;

const Fact* fact_named(const Engagement& engagement, std::string_view id) {
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    const auto& facts = use.questionnaire.facts;
    if (const auto fact = std::ranges::find(facts, id, &Fact::id); fact != facts.end()) {
      return &*fact;
    }
  }
  return nullptr;
}

PitStopItem item_of(const Fact& fact, const Gate& gate) {
  PitStopItem item;
  item.id = fact.id;
  item.label = fact.label;
  item.fact = fact.id;
  item.today = gate.because;
  item.needed = true;
  item.exists = PitStopItem::Existence::missing;
  item.effect = largest_effect;
  item.measure = fact.evidence;
  return item;
}

/// One item for each fact that a gate asks about which lowers a result.
std::vector<PitStopItem> gate_items(const Assessment& assessment) {
  std::vector<PitStopItem> items;
  for (const GateResult& result : assessment.gates) {
    if (result.state != GateState::lowered) {
      continue;
    }
    for (const std::string& id : result.gate.when.ids()) {
      const Fact* fact = fact_named(assessment.engagement, id);
      if (fact != nullptr && std::ranges::find(items, id, &PitStopItem::id) == items.end()) {
        items.push_back(item_of(*fact, result.gate));
      }
    }
  }
  return items;
}

/// The label of the highest choice that the mean has fully reached.
LocalizedText reached(const NextStep& step, std::size_t levels) {
  const Scale& scale = step.question->scale;
  if (!scale.scored()) {
    return {};
  }
  const double lowest = scale.lowest()->value();
  const double highest = scale.highest()->value();
  const Choice* best = nullptr;
  for (const Choice& choice : scale.choices) {
    if (!choice.value) {
      continue;
    }
    const double score = (choice.value->value() - lowest) / (highest - lowest);
    constexpr double tolerance = 1e-9;
    if (level_score(score, levels) <= step.level + tolerance &&
        (best == nullptr || *choice.value > *best->value)) {
      best = &choice;
    }
  }
  return best == nullptr ? LocalizedText() : best->label;
}

/// Level scores in plans are read by people: two decimals.
double rounded(double level) {
  constexpr double hundred = 100;
  return std::round(level * hundred) / hundred;
}

int effect_of(const NextStep& step, double largest) {
  const double share = largest > 0 ? step.effect / largest : 1;
  return std::clamp(static_cast<int>(std::ceil(largest_effect * share)), 1, largest_effect);
}

PitStopItem item_of(const Assessment& assessment, const NextStep& step, double largest) {
  const NodeResult& node = assessment.nodes[step.node];
  PitStopItem item;
  item.id = node.id;
  item.label = display_label(*step.question);
  item.node = node.id;
  item.today = reached(step, node.levels.size());
  item.needed = true;
  item.exists = step.level <= 1 ? PitStopItem::Existence::missing : PitStopItem::Existence::here;
  if (item.exists == PitStopItem::Existence::here) {
    item.improvable = true;
  }
  item.action = step.question->advice.at(step.level);
  item.effect = effect_of(step, largest);
  item.measure = step.question->evidence;
  item.from = rounded(*own_score(node));
  item.to = rounded(std::min(*own_score(node) + 1, step.target));
  return item;
}

}  // namespace

PitStop draft_pitstop(const Protected<Assessment>& assessment, std::size_t most) {
  const Engagement& engagement = assessment->engagement;
  PitStop plan;
  plan.head.id = engagement.id;
  plan.head.title =
      engagement.title.empty() ? LocalizedText(engagement.organisation.name) : engagement.title;
  plan.head.date = engagement.date;
  plan.assessment = engagement.id;
  plan.wave = engagement.waves.empty() ? std::string() : engagement.waves.back().id;
  plan.items = gate_items(*assessment);
  plan.items.resize(std::min(plan.items.size(), most));
  const std::vector<NextStep> steps = next_steps(*assessment, most - plan.items.size());
  for (const NextStep& step : steps) {
    plan.items.push_back(item_of(*assessment, step, steps.front().effect));
  }
  return plan;
}

}  // namespace cxmat
