// SPDX-License-Identifier: Apache-2.0
#include "cxmat/comparison/unit_difference.hpp"

#include "cxmat/statistics/holm.hpp"
#include "cxmat/statistics/student_t.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace cxmat {
namespace {

constexpr double significant = 0.05;

/// The standard error behind the published interval; nothing where both ends were cut, so that
/// its width is not known.
std::optional<double> error_behind(const SummaryNode& node) {
  const double below = *node.level_score - node.interval->low;
  const double above = node.interval->high - *node.level_score;
  const bool cut_below = node.interval->low <= 1;
  const bool cut_above = node.levels > 0 && node.interval->high >= static_cast<double>(node.levels);
  if (cut_below && cut_above) {
    return std::nullopt;
  }
  return std::max({below, above, 0.0}) / half_width_95(1, static_cast<double>(node.n));
}

std::optional<SampleSummary> overall_sample(const SummaryNode& node) {
  const std::optional<double> error = node.interval ? error_behind(node) : std::nullopt;
  if (!error) {
    return std::nullopt;
  }
  const auto n = static_cast<double>(node.n);
  return SampleSummary{.n = n, .mean = *node.level_score, .sd = *error * std::sqrt(n)};
}

std::optional<SampleSummary> own_sample(const SummaryNode& node) {
  if (!node.sd) {
    return std::nullopt;
  }
  return SampleSummary{.n = node.effective_n.value_or(static_cast<double>(node.n)),
                       .mean = *node.level_score,
                       .sd = *node.sd};
}

DifferenceVerdict verdict_of(const UnitDifference& found) {
  if (!differs(found)) {
    return DifferenceVerdict::undecided;
  }
  // A difference of 0.2 may come out as 0.19999999999999973.
  constexpr double rounding = 1e-9;
  if (std::abs(found.difference) < smallest_change_that_matters - rounding) {
    return DifferenceVerdict::small;
  }
  return found.difference > 0 ? DifferenceVerdict::higher : DifferenceVerdict::lower;
}

}  // namespace

Sampled sample_of(const SummaryNode& node, Collection collection) {
  if (collection == Collection::consensus) {
    return {.sample = {}, .reason = NotTested::consensus};
  }
  // Overall, a cap on one questionnaire leaves the others their spread: that is its interval.
  if (node.capped && (node.kind != NodeKind::overall || !node.interval)) {
    return {.sample = {}, .reason = NotTested::capped};
  }
  if (!node.level_score || node.n < 2 || node.effective_n.value_or(2) < 2) {
    return {.sample = {}, .reason = NotTested::too_few};
  }
  const std::optional<SampleSummary> sample =
      node.kind == NodeKind::overall ? overall_sample(node) : own_sample(node);
  return {.sample = sample, .reason = sample ? NotTested::tested : NotTested::no_spread};
}

UnitDifference difference_of(const Sampled& a, const Sampled& b, double difference) {
  UnitDifference found;
  found.difference = difference;
  found.reason = a.reason != NotTested::tested ? a.reason : b.reason;
  const std::optional<WelchTest> test =
      a.sample && b.sample ? welch(*b.sample, *a.sample) : std::nullopt;
  if (test) {
    found.interval = Interval{test->low, test->high};
    found.t = test->t;
    found.degrees_of_freedom = test->degrees_of_freedom;
    found.p = test->p;
  } else if (found.reason == NotTested::tested) {
    found.reason = NotTested::no_spread;
  }
  return found;
}

UnitDifference untested(double difference, NotTested reason) {
  UnitDifference found;
  found.difference = difference;
  found.reason = reason;
  return found;
}

void judge(std::span<UnitDifference*> differences) {
  std::vector<double> p;
  std::vector<UnitDifference*> tested;
  for (UnitDifference* found : differences) {
    if (found->p) {
      p.push_back(*found->p);
      tested.push_back(found);
    }
  }
  const std::vector<double> adjusted = holm(p);
  for (std::size_t i = 0; i < tested.size(); ++i) {
    tested[i]->adjusted_p = adjusted[i];
    tested[i]->verdict = verdict_of(*tested[i]);
  }
}

bool differs(const UnitDifference& difference) noexcept {
  return difference.adjusted_p && *difference.adjusted_p < significant;
}

}  // namespace cxmat
