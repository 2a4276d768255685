// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/instruments/json_of.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

namespace cxmat::reports {
namespace {

using Findings = TouchpointFindings;

constexpr std::array<std::string_view, 2> media{"analogue", "digital"};
constexpr std::array<std::string_view, 3> controls{"own", "partner", "earned"};
constexpr std::array<std::string_view, 2> bases{"estimate", "survey"};
constexpr std::array<std::string_view, 3> verdicts{"keep", "improve", "stop"};
constexpr std::array<std::string_view, 5> quadrants{"concentrate", "keep_up", "low_priority",
                                                    "overkill", "undecided"};
constexpr std::array<std::string_view, 2> reasons{"verdict", "figures"};

/// The ids of the parts at `positions`.
template <class Parts>
Json ids(const Parts& parts, std::span<const std::size_t> positions) {
  Json list = Json::array();
  for (const std::size_t position : positions) {
    list.push_back(parts[position].id);
  }
  return list;
}

Json kpi(const std::optional<Touchpoint::Kpi>& kpi) {
  if (!kpi) {
    return nullptr;
  }
  return {{"name", texts(kpi->name)},
          {"value", nullable(kpi->value)},
          {"unit", optional_texts(kpi->unit)},
          {"target", nullable(kpi->target)}};
}

Json entry(const Touchpoints& touchpoints, const Touchpoint& touchpoint,
           const std::optional<Findings::Quadrant>& quadrant) {
  return {{"id", touchpoint.id},
          {"label", texts(touchpoint.label)},
          {"phase", touchpoints.phases[touchpoint.phase].id},
          {"channel", optional_texts(touchpoint.channel)},
          {"medium", word(touchpoint.medium, media)},
          {"control", word(touchpoint.control, controls)},
          {"personas", ids(touchpoints.personas, touchpoint.personas)},
          {"owner", optional_texts(touchpoint.owner)},
          {"contacts", nullable(touchpoint.contacts)},
          {"relevance", nullable(touchpoint.relevance)},
          {"expectation", nullable(touchpoint.expectation)},
          {"fulfilment", nullable(touchpoint.fulfilment)},
          {"basis", word(touchpoint.basis, bases)},
          {"n", nullable(touchpoint.n)},
          {"emotion", nullable(touchpoint.emotion)},
          {"moment", touchpoint.moment},
          {"goal", optional_texts(touchpoint.goal)},
          {"kpi", kpi(touchpoint.kpi)},
          {"verdict", word(touchpoint.verdict, verdicts)},
          {"quadrant", word(quadrant, quadrants)}};
}

Json coverage(const Findings::Coverage& coverage) {
  return {{"count", coverage.count},
          {"owner", coverage.owner},
          {"goal", coverage.goal},
          {"kpi", coverage.kpi},
          {"survey", coverage.survey}};
}

Json coverages(const Touchpoints& touchpoints, const Findings& findings) {
  Json phases = Json::object();
  for (std::size_t phase = 0; phase < touchpoints.phases.size(); ++phase) {
    phases[touchpoints.phases[phase].id] = coverage(findings.phase_coverage[phase]);
  }
  return {{"all", coverage(findings.coverage)}, {"phases", std::move(phases)}};
}

Json gaps(const Touchpoints& touchpoints, const Findings& findings) {
  Json list = Json::array();
  for (const Findings::Gap& gap : findings.gaps) {
    list.push_back({{"touchpoint", touchpoints.inventory[gap.touchpoint].id},
                    {"gap", gap.gap},
                    {"priority", gap.priority}});
  }
  return list;
}

Json retire(const Touchpoints& touchpoints, const Findings& findings) {
  Json list = Json::array();
  for (const Findings::Retire& candidate : findings.retire) {
    list.push_back({{"touchpoint", touchpoints.inventory[candidate.touchpoint].id},
                    {"reason", word(std::optional(candidate.reason), reasons)}});
  }
  return list;
}

}  // namespace

Json json_of(const Touchpoints& touchpoints) {
  const Findings findings = review(touchpoints);
  const auto named = [&](const std::vector<std::size_t>& positions) {
    return ids(touchpoints.inventory, positions);
  };
  Json inventory = Json::array();
  for (const std::size_t position : findings.journey) {
    inventory.push_back(
        entry(touchpoints, touchpoints.inventory[position], findings.quadrants[position]));
  }
  Json per_persona = Json::object();
  for (std::size_t i = 0; i < touchpoints.personas.size(); ++i) {
    per_persona[touchpoints.personas[i].id] = findings.per_persona[i];
  }
  const auto& [analogue, digital, no_medium] = findings.media;
  const auto& [own, partner, earned, no_control] = findings.controls;
  return {{"phases", named_parts(touchpoints.phases)},
          {"personas", named_parts(touchpoints.personas)},
          {"inventory", std::move(inventory)},
          {"gaps", gaps(touchpoints, findings)},
          {"unranked", named(findings.unranked)},
          {"without_owner", named(findings.without_owner)},
          {"without_goal", named(findings.without_goal)},
          {"without_kpi", named(findings.without_kpi)},
          {"unowned_outside", named(findings.unowned_outside)},
          {"retire", retire(touchpoints, findings)},
          {"stop_outside", named(findings.stop_outside)},
          {"empty_phases", ids(touchpoints.phases, findings.empty_phases)},
          {"per_persona", std::move(per_persona)},
          {"without_persona", findings.without_persona},
          {"coverage", coverages(touchpoints, findings)},
          {"media", {{"analogue", analogue}, {"digital", digital}, {"unknown", no_medium}}},
          {"control",
           {{"own", own}, {"partner", partner}, {"earned", earned}, {"unknown", no_control}}}};
}

}  // namespace cxmat::reports
