// SPDX-License-Identifier: Apache-2.0
#include "cxmat/instruments/pitstop/pitstop.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace cxmat {
namespace {

bool calls_for_action(PitStopVerdict verdict) noexcept {
  return verdict == PitStopVerdict::improve || verdict == PitStopVerdict::share ||
         verdict == PitStopVerdict::build || verdict == PitStopVerdict::stop;
}

/// Smaller is earlier.
auto rank(const PitStopItem& item) {
  const bool rated = item.effort && item.effect;
  return std::tuple(!rated, rated ? *item.effort - *item.effect : 0, item.fact.empty(),
                    std::string_view(item.id));
}

bool is_incomplete(const PitStopItem& item) noexcept {
  return item.owner.empty() || item.due.empty() || !item.effort || !item.effect ||
         item.measure.empty();
}

void count_load(const LocalizedText& owner, std::vector<PitStopLoad>& loads) {
  if (owner.empty()) {
    return;
  }
  const auto known = std::ranges::find(loads, owner, &PitStopLoad::owner);
  if (known == loads.end()) {
    loads.push_back({.owner = owner, .actions = 1});
  } else {
    ++known->actions;
  }
}

}  // namespace

PitStopVerdict verdict_of(const PitStopItem& item) noexcept {
  using Existence = PitStopItem::Existence;
  if (!item.needed || !item.exists) {
    return PitStopVerdict::undecided;
  }
  if (!*item.needed) {
    return item.exists == Existence::here ? PitStopVerdict::stop : PitStopVerdict::nothing;
  }
  if (item.exists == Existence::elsewhere) {
    return PitStopVerdict::share;
  }
  if (item.exists == Existence::missing) {
    return PitStopVerdict::build;
  }
  if (!item.improvable) {
    return PitStopVerdict::undecided;
  }
  return *item.improvable ? PitStopVerdict::improve : PitStopVerdict::keep;
}

PitStopFindings review(const PitStop& pitstop) {
  PitStopFindings found;
  for (std::size_t i = 0; i < pitstop.items.size(); ++i) {
    const PitStopItem& item = pitstop.items[i];
    found.verdicts.push_back(verdict_of(item));
    ++found.counts[static_cast<std::size_t>(found.verdicts.back())];
    const bool reached =
        i < pitstop.checks.size() && pitstop.checks[i].movement == PitStopMovement::reached;
    if (item.status == PitStopItem::Status::open && !reached &&
        calls_for_action(found.verdicts.back())) {
      found.actions.push_back(i);
    }
  }
  std::ranges::stable_sort(found.actions, {},
                           [&](std::size_t i) { return rank(pitstop.items[i]); });
  std::vector<PitStopLoad> loads;
  for (const std::size_t i : found.actions) {
    const PitStopItem& item = pitstop.items[i];
    count_load(item.owner, loads);
    if (is_incomplete(item)) {
      found.incomplete.push_back(i);
    }
    // Dates are written so that their order is that of the texts.
    if (!item.due.empty() && item.due < pitstop.checked_on) {
      found.overdue.push_back(i);
    }
  }
  std::ranges::copy_if(loads, std::back_inserter(found.overloaded), [](const PitStopLoad& load) {
    return load.actions > most_actions_an_owner;
  });
  return found;
}

}  // namespace cxmat
