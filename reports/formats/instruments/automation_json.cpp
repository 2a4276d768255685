// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/instruments/json_of.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::reports {
namespace {

using Findings = AutomationFindings;

constexpr std::array<std::string_view, Findings::quadrant_count> quadrants{
    "eliminate", "automate", "simplify", "leverage", "undecided"};
constexpr std::array<std::string_view, 5> inputs{"volume", "cost", "automatable", "fallback",
                                                 "running_cost"};
constexpr std::array<std::string_view, 3> degrees{"low", "medium", "high"};

Json entry(const ContactReason& reason, const std::optional<Findings::Quadrant>& quadrant) {
  return {{"id", reason.id},
          {"label", texts(reason.label)},
          {"volume", nullable(reason.volume)},
          {"minutes", nullable(reason.minutes)},
          {"cost", nullable(reason.cost)},
          {"causing", optional_texts(reason.causing)},
          {"customer", nullable(reason.customer)},
          {"company", nullable(reason.company)},
          {"emotion", word(reason.emotion, degrees)},
          {"learning", word(reason.learning, degrees)},
          {"sales", word(reason.sales, degrees)},
          {"automatable", nullable(reason.automatable)},
          {"fallback", nullable(reason.fallback)},
          {"running_cost", nullable(reason.running_cost)},
          {"safeguards", optional_texts(reason.safeguards)},
          {"quadrant", word(quadrant, quadrants)}};
}

/// What no reason gives is null, not 0.
Json totals(const Findings::Totals& totals) {
  const bool no_volume = totals.reasons > 0 && totals.without_volume == totals.reasons;
  const bool no_cost = totals.reasons > 0 && totals.without_cost == totals.reasons;
  return {{"reasons", totals.reasons},
          {"volume", no_volume ? Json(nullptr) : Json(totals.volume)},
          {"without_volume", totals.without_volume},
          {"cost", no_cost ? Json(nullptr) : Json(totals.cost)},
          {"without_cost", totals.without_cost}};
}

Json totals_by_quadrant(const Findings& findings) {
  Json json = Json::object();
  for (std::size_t i = 0; i < findings.totals.size(); ++i) {
    json[std::string(quadrants.at(i))] = totals(findings.totals[i]);
  }
  json["unrated"] = totals(findings.unrated);
  return json;
}

Json unknown(const Automation& automation, const Findings& findings) {
  Json list = Json::array();
  for (const Findings::Unknown& unknown : findings.unknown) {
    Json missing = Json::array();
    for (const Findings::Input input : unknown.missing) {
      missing.push_back(std::string(inputs.at(static_cast<std::size_t>(input))));
    }
    list.push_back(
        {{"reason", automation.reasons[unknown.reason].id}, {"missing", std::move(missing)}});
  }
  return list;
}

Json potentials(const Automation& automation, const Findings& findings) {
  Json list = Json::array();
  for (const Findings::Potential& potential : findings.potentials) {
    list.push_back({{"reason", automation.reasons[potential.reason].id},
                    {"quadrant", word(findings.quadrants[potential.reason], quadrants)},
                    {"value", potential.value}});
  }
  return list;
}

Json causes(const Findings& findings) {
  Json list = Json::array();
  for (const Findings::Cause& cause : findings.causes) {
    list.push_back(
        {{"department", optional_texts(cause.department)}, {"totals", totals(cause.totals)}});
  }
  return list;
}

}  // namespace

Json json_of(const Automation& automation) {
  const Findings findings = review(automation);
  const auto named = [&](const std::vector<std::size_t>& positions) {
    Json list = Json::array();
    for (const std::size_t position : positions) {
      list.push_back(automation.reasons[position].id);
    }
    return list;
  };
  Json reasons = Json::array();
  for (std::size_t i = 0; i < automation.reasons.size(); ++i) {
    reasons.push_back(entry(automation.reasons[i], findings.quadrants[i]));
  }
  return {{"currency", automation.currency.empty() ? Json(nullptr) : Json(automation.currency)},
          {"reasons", std::move(reasons)},
          {"potentials", potentials(automation, findings)},
          {"unknown", unknown(automation, findings)},
          {"totals", totals_by_quadrant(findings)},
          {"value_adding_share", nullable(findings.value_adding)},
          {"avoidable_share", nullable(findings.avoidable)},
          {"causes", causes(findings)},
          {"emotional", named(findings.emotional)},
          {"unguarded", named(findings.unguarded)}};
}

}  // namespace cxmat::reports
