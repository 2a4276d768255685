// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/instruments/json_of.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace cxmat::reports {
namespace {

constexpr std::array<std::string_view, 3> existences{"here", "elsewhere", "missing"};
constexpr std::array<std::string_view, 3> statuses{"open", "done", "dropped"};
constexpr std::array<std::string_view, pitstop_verdict_count> verdicts{
    "undecided", "keep", "improve", "share", "build", "stop", "nothing"};
constexpr std::array<std::string_view, pitstop_movement_count> movements{"unknown", "reached", "up",
                                                                         "unchanged", "down"};

template <class Enum, std::size_t count>
std::string name(Enum value, const std::array<std::string_view, count>& names) {
  return std::string(names.at(static_cast<std::size_t>(value)));
}

Json name_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json check(const PitStop& plan, std::size_t position) {
  if (plan.checks.empty()) {
    return nullptr;
  }
  const PitStopCheck& found = plan.checks[position];
  return {{"now", nullable(found.now)}, {"movement", name(found.movement, movements)}};
}

Json entry(const PitStop& plan, const PitStopFindings& findings, std::size_t position) {
  const PitStopItem& item = plan.items[position];
  return {{"id", item.id},
          {"label", texts(item.label)},
          {"node", name_or_null(item.node)},
          {"fact", name_or_null(item.fact)},
          {"today", optional_texts(item.today)},
          {"needed", nullable(item.needed)},
          {"exists", word(item.exists, existences)},
          {"improvable", nullable(item.improvable)},
          {"verdict", name(findings.verdicts[position], verdicts)},
          {"action", optional_texts(item.action)},
          {"owner", optional_texts(item.owner)},
          {"due", name_or_null(item.due)},
          {"effort", nullable(item.effort)},
          {"effect", nullable(item.effect)},
          {"measure", optional_texts(item.measure)},
          {"evidence", optional_texts(item.evidence)},
          {"from", nullable(item.from)},
          {"to", nullable(item.to)},
          {"status", name(item.status, statuses)},
          {"check", check(plan, position)}};
}

Json ids(const PitStop& plan, const std::vector<std::size_t>& positions) {
  Json list = Json::array();
  for (const std::size_t position : positions) {
    list.push_back(plan.items[position].id);
  }
  return list;
}

}  // namespace

Json json_of(const PitStop& plan) {
  const PitStopFindings findings = review(plan);
  Json items = Json::array();
  for (std::size_t i = 0; i < plan.items.size(); ++i) {
    items.push_back(entry(plan, findings, i));
  }
  Json overloaded = Json::array();
  for (const PitStopLoad& load : findings.overloaded) {
    overloaded.push_back({{"owner", texts(load.owner)}, {"actions", load.actions}});
  }
  return {
      {"assessment", name_or_null(plan.assessment)}, {"wave", name_or_null(plan.wave)},
      {"checked_on", name_or_null(plan.checked_on)}, {"items", std::move(items)},
      {"actions", ids(plan, findings.actions)},      {"incomplete", ids(plan, findings.incomplete)},
      {"overdue", ids(plan, findings.overdue)},      {"overloaded", std::move(overloaded)}};
}

}  // namespace cxmat::reports
