// SPDX-License-Identifier: Apache-2.0
#include "cxmat/instruments/touchpoints.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

namespace cxmat {
namespace {

using Findings = TouchpointFindings;
using Positions = std::vector<std::size_t>;

constexpr double middle_rating = 3;
constexpr double little_relevance = 2;
constexpr double little_priority = 2;

/// Binary arithmetic must not decide ties: 4.7 - 3.5 is 1.2.
double tidy(double number) {
  constexpr double places = 1e9;
  return std::round(number * places) / places;
}

/// The positions for which `holds`, in the file's order.
template <class Predicate>
Positions where(const Touchpoints& touchpoints, Predicate holds) {
  Positions positions;
  for (std::size_t i = 0; i < touchpoints.inventory.size(); ++i) {
    if (holds(touchpoints.inventory[i])) {
      positions.push_back(i);
    }
  }
  return positions;
}

Positions journey(const Touchpoints& touchpoints) {
  Positions order(touchpoints.inventory.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(
      order, {}, [&](std::size_t position) { return touchpoints.inventory[position].phase; });
  return order;
}

bool is_rated(const Touchpoint& touchpoint) {
  return touchpoint.relevance && touchpoint.expectation && touchpoint.fulfilment;
}

/// Nothing where a rating is missing.
std::optional<double> priority_of(const Touchpoint& touchpoint) {
  if (!is_rated(touchpoint)) {
    return std::nullopt;
  }
  return tidy(*touchpoint.relevance *
              std::max(0.0, *touchpoint.expectation - *touchpoint.fulfilment));
}

std::vector<Findings::Gap> gaps(const Touchpoints& touchpoints) {
  std::vector<Findings::Gap> gaps;
  for (std::size_t i = 0; i < touchpoints.inventory.size(); ++i) {
    const Touchpoint& touchpoint = touchpoints.inventory[i];
    if (const auto priority = priority_of(touchpoint); priority && *priority > 0) {
      gaps.push_back({.touchpoint = i,
                      .gap = tidy(*touchpoint.expectation - *touchpoint.fulfilment),
                      .priority = *priority});
    }
  }
  std::ranges::stable_sort(gaps, std::greater(), [&](const Findings::Gap& gap) {
    return std::pair(gap.priority, touchpoints.inventory[gap.touchpoint].contacts);
  });
  return gaps;
}

/// Those without something, the relevant ones first. No relevance is less than any.
template <class Predicate>
Positions uncovered(const Touchpoints& touchpoints, Predicate lacks) {
  Positions positions = where(touchpoints, lacks);
  std::ranges::stable_sort(positions, std::greater(), [&](std::size_t position) {
    return touchpoints.inventory[position].relevance;
  });
  return positions;
}

bool is_of_little_use(const Touchpoint& touchpoint) {
  const std::optional<double> priority = priority_of(touchpoint);
  return !touchpoint.moment && priority && *priority <= little_priority &&
         *touchpoint.relevance <= little_relevance;
}

std::vector<Findings::Retire> retire(const Touchpoints& touchpoints) {
  std::vector<Findings::Retire> candidates;
  for (std::size_t i = 0; i < touchpoints.inventory.size(); ++i) {
    const Touchpoint& touchpoint = touchpoints.inventory[i];
    if (touchpoint.control != Touchpoint::Control::own) {
      continue;
    }
    if (touchpoint.verdict == Touchpoint::Verdict::stop) {
      candidates.push_back({.touchpoint = i, .reason = Findings::RetireReason::verdict});
    } else if (is_of_little_use(touchpoint)) {
      candidates.push_back({.touchpoint = i, .reason = Findings::RetireReason::figures});
    }
  }
  return candidates;
}

void count(const Touchpoint& touchpoint, Findings::Coverage& coverage) {
  const bool rated = touchpoint.relevance || touchpoint.expectation || touchpoint.fulfilment;
  ++coverage.count;
  coverage.owner += touchpoint.owner.empty() ? 0U : 1U;
  coverage.goal += touchpoint.goal.empty() ? 0U : 1U;
  coverage.kpi += touchpoint.kpi ? 1U : 0U;
  coverage.survey += rated && touchpoint.basis == Touchpoint::Basis::survey ? 1U : 0U;
}

void count_coverage(const Touchpoints& touchpoints, Findings& findings) {
  findings.phase_coverage.resize(touchpoints.phases.size());
  for (const Touchpoint& touchpoint : touchpoints.inventory) {
    count(touchpoint, findings.coverage);
    count(touchpoint, findings.phase_coverage[touchpoint.phase]);
  }
  for (std::size_t phase = 0; phase < touchpoints.phases.size(); ++phase) {
    if (findings.phase_coverage[phase].count == 0) {
      findings.empty_phases.push_back(phase);
    }
  }
}

std::optional<Findings::Quadrant> quadrant_of(const Touchpoint& touchpoint) {
  if (!touchpoint.relevance || !touchpoint.fulfilment) {
    return std::nullopt;
  }
  using enum Findings::Quadrant;
  if (*touchpoint.relevance == middle_rating || *touchpoint.fulfilment == middle_rating) {
    return undecided;
  }
  const bool good = *touchpoint.fulfilment > middle_rating;
  if (*touchpoint.relevance > middle_rating) {
    return good ? keep_up : concentrate;
  }
  return good ? overkill : low_priority;
}

Findings::Media media(const Touchpoints& touchpoints) {
  Findings::Media media;
  for (const Touchpoint& touchpoint : touchpoints.inventory) {
    ++(!touchpoint.medium                                   ? media.unknown
       : *touchpoint.medium == Touchpoint::Medium::analogue ? media.analogue
                                                            : media.digital);
  }
  return media;
}

Findings::Controls controls(const Touchpoints& touchpoints) {
  Findings::Controls controls;
  for (const Touchpoint& touchpoint : touchpoints.inventory) {
    ++(!touchpoint.control                                   ? controls.unknown
       : *touchpoint.control == Touchpoint::Control::own     ? controls.own
       : *touchpoint.control == Touchpoint::Control::partner ? controls.partner
                                                             : controls.earned);
  }
  return controls;
}

void count_personas(const Touchpoints& touchpoints, Findings& findings) {
  findings.per_persona.resize(touchpoints.personas.size());
  for (const Touchpoint& touchpoint : touchpoints.inventory) {
    for (const std::size_t persona : touchpoint.personas) {
      ++findings.per_persona[persona];
    }
    findings.without_persona += touchpoint.personas.empty() ? 1U : 0U;
  }
}

}  // namespace

TouchpointFindings review(const Touchpoints& touchpoints) {
  Findings findings;
  findings.journey = journey(touchpoints);
  findings.gaps = gaps(touchpoints);
  findings.unranked = where(touchpoints, [](const Touchpoint& each) { return !is_rated(each); });
  findings.without_owner =
      uncovered(touchpoints, [](const Touchpoint& each) { return each.owner.empty(); });
  findings.without_goal =
      uncovered(touchpoints, [](const Touchpoint& each) { return each.goal.empty(); });
  findings.without_kpi = uncovered(touchpoints, [](const Touchpoint& each) { return !each.kpi; });
  findings.unowned_outside = uncovered(touchpoints, [](const Touchpoint& each) {
    return each.owner.empty() && each.control && *each.control != Touchpoint::Control::own;
  });
  findings.retire = retire(touchpoints);
  findings.stop_outside = where(touchpoints, [](const Touchpoint& each) {
    return each.verdict == Touchpoint::Verdict::stop && each.control != Touchpoint::Control::own;
  });
  count_coverage(touchpoints, findings);
  for (const Touchpoint& touchpoint : touchpoints.inventory) {
    findings.quadrants.push_back(quadrant_of(touchpoint));
  }
  findings.media = media(touchpoints);
  findings.controls = controls(touchpoints);
  count_personas(touchpoints, findings);
  return findings;
}

}  // namespace cxmat
