// SPDX-License-Identifier: Apache-2.0
#include "cxmat/instruments/automation.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace cxmat {
namespace {

using Findings = AutomationFindings;
using Quadrant = AutomationFindings::Quadrant;

std::optional<Quadrant> quadrant_of(const ContactReason& reason) {
  if (!reason.customer || !reason.company) {
    return std::nullopt;
  }
  using enum Findings::Quadrant;
  if (*reason.customer == 0 || *reason.company == 0) {
    return undecided;
  }
  if (*reason.company < 0) {
    return *reason.customer < 0 ? eliminate : automate;
  }
  return *reason.customer < 0 ? simplify : leverage;
}

std::optional<double> cost_of(const ContactReason& reason) {
  if (!reason.volume || !reason.cost) {
    return std::nullopt;
  }
  return static_cast<double>(*reason.volume) * *reason.cost;
}

std::vector<Findings::Input> missing_of(const ContactReason& reason, Quadrant quadrant) {
  using enum Findings::Input;
  std::vector<Findings::Input> missing;
  const auto need = [&missing](bool given, Findings::Input input) {
    if (!given) {
      missing.push_back(input);
    }
  };
  need(reason.volume.has_value(), volume);
  need(reason.cost.has_value(), cost);
  if (quadrant == Quadrant::automate) {
    need(reason.automatable.has_value(), automatable);
    need(reason.fallback.has_value(), fallback);
    need(reason.running_cost.has_value(), running_cost);
  }
  return missing;
}

/// Everything that it needs is there.
double value_of(const ContactReason& reason, Quadrant quadrant) {
  const double cost = *cost_of(reason);
  return quadrant == Quadrant::eliminate
             ? cost
             : (cost * *reason.automatable * (1 - *reason.fallback)) - *reason.running_cost;
}

/// The potentials of one quadrant, highest first.
std::vector<Findings::Potential> potentials(const Automation& automation, const Findings& findings,
                                            Quadrant quadrant) {
  std::vector<Findings::Potential> found;
  for (std::size_t i = 0; i < automation.reasons.size(); ++i) {
    const ContactReason& reason = automation.reasons[i];
    if (findings.quadrants[i] == quadrant && missing_of(reason, quadrant).empty()) {
      found.push_back({.reason = i, .value = value_of(reason, quadrant)});
    }
  }
  std::ranges::stable_sort(found, std::greater(), &Findings::Potential::value);
  return found;
}

std::vector<Findings::Unknown> unknown(const Automation& automation, const Findings& findings) {
  std::vector<Findings::Unknown> found;
  for (std::size_t i = 0; i < automation.reasons.size(); ++i) {
    const std::optional<Quadrant> quadrant = findings.quadrants[i];
    if (quadrant == Quadrant::eliminate || quadrant == Quadrant::automate) {
      std::vector<Findings::Input> missing = missing_of(automation.reasons[i], *quadrant);
      if (!missing.empty()) {
        found.push_back({.reason = i, .missing = std::move(missing)});
      }
    }
  }
  return found;
}

void count(const ContactReason& reason, Findings::Totals& totals) {
  ++totals.reasons;
  totals.volume += reason.volume.value_or(0);
  totals.without_volume += reason.volume ? 0U : 1U;
  const std::optional<double> cost = cost_of(reason);
  totals.cost += cost.value_or(0);
  totals.without_cost += cost ? 0U : 1U;
}

void count_totals(const Automation& automation, Findings& findings) {
  findings.totals.resize(Findings::quadrant_count);
  for (std::size_t i = 0; i < automation.reasons.size(); ++i) {
    const std::optional<Quadrant> quadrant = findings.quadrants[i];
    count(automation.reasons[i],
          quadrant ? findings.totals[static_cast<std::size_t>(*quadrant)] : findings.unrated);
  }
}

void count_shares(Findings& findings) {
  const auto volume = [&findings](Quadrant quadrant) {
    return static_cast<double>(findings.totals[static_cast<std::size_t>(quadrant)].volume);
  };
  const double classified = volume(Quadrant::eliminate) + volume(Quadrant::automate) +
                            volume(Quadrant::simplify) + volume(Quadrant::leverage);
  if (classified > 0) {
    findings.value_adding = volume(Quadrant::leverage) / classified;
    findings.avoidable = volume(Quadrant::eliminate) / classified;
  }
}

std::vector<Findings::Cause> causes(const Automation& automation, const Findings& findings) {
  std::vector<Findings::Cause> causes;
  for (std::size_t i = 0; i < automation.reasons.size(); ++i) {
    const ContactReason& reason = automation.reasons[i];
    if (findings.quadrants[i] != Quadrant::eliminate) {
      continue;
    }
    auto cause = std::ranges::find(causes, reason.causing, &Findings::Cause::department);
    if (cause == causes.end()) {
      cause = causes.insert(cause, {.department = reason.causing, .totals = {}});
    }
    count(reason, cause->totals);
  }
  std::ranges::stable_sort(causes, std::greater(), [](const Findings::Cause& cause) {
    return std::pair(cause.totals.cost, cause.totals.volume);
  });
  return causes;
}

}  // namespace

AutomationFindings review(const Automation& automation) {
  Findings findings;
  for (const ContactReason& reason : automation.reasons) {
    findings.quadrants.push_back(quadrant_of(reason));
  }
  findings.potentials = potentials(automation, findings, Quadrant::eliminate);
  std::ranges::copy(potentials(automation, findings, Quadrant::automate),
                    std::back_inserter(findings.potentials));
  findings.unknown = unknown(automation, findings);
  count_totals(automation, findings);
  count_shares(findings);
  findings.causes = causes(automation, findings);
  for (std::size_t i = 0; i < automation.reasons.size(); ++i) {
    const ContactReason& reason = automation.reasons[i];
    if (findings.quadrants[i] != Quadrant::automate) {
      continue;
    }
    if (reason.emotion == Degree::high) {
      findings.emotional.push_back(i);
    }
    if (reason.safeguards.empty()) {
      findings.unguarded.push_back(i);
    }
  }
  return findings;
}

}  // namespace cxmat
