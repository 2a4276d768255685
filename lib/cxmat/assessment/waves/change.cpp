// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/waves/change.hpp"

#include "cxmat/statistics/group_difference.hpp"
#include "cxmat/statistics/holm.hpp"
#include "cxmat/statistics/paired_t.hpp"
#include "cxmat/statistics/student_t.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace cxmat {
namespace {

constexpr double significance = 0.05;
/// A change of 3.2 - 3.0 is one of 0.2, whatever binary digits make of it.
constexpr double rounding = 1e-9;

/// The standard deviation that gives the half width of the interval with n people. An interval is
/// cut off at 0 and 1: the longer half is whole, unless both are cut.
std::optional<double> sd_behind(const Figures& figures) {
  if (!figures.interval || figures.n < 2 ||
      (figures.interval->low <= 0 && figures.interval->high >= 1)) {
    return std::nullopt;
  }
  const double half =
      std::max(*figures.score - figures.interval->low, figures.interval->high - *figures.score);
  const auto n = static_cast<double>(figures.n);
  return half / half_width_95(1.0, n) * std::sqrt(n);
}

/// On the level scale.
std::optional<SampleSummary> sample_of(const Figures& figures, double steps, SpreadFrom from) {
  const bool respondents = from == SpreadFrom::respondents;
  const std::optional<double> sd = respondents ? figures.sd : sd_behind(figures);
  if (!sd) {
    return std::nullopt;
  }
  const auto n = static_cast<double>(figures.n);
  return SampleSummary{.n = respondents ? figures.effective_n.value_or(n) : n,
                       .mean = *figures.level_score,
                       .sd = *sd * steps};
}

double steps_of(std::size_t level_count) noexcept {
  return static_cast<double>(level_count) - 1;
}

ChangeVerdict verdict_of(const WaveChange& change) noexcept {
  if (!change.adjusted_p) {
    return ChangeVerdict::not_tested;
  }
  if (*change.adjusted_p >= significance) {
    return ChangeVerdict::undecided;
  }
  if (std::abs(change.difference) < smallest_change_that_matters - rounding) {
    return ChangeVerdict::small;
  }
  return change.difference > 0 ? ChangeVerdict::risen : ChangeVerdict::fallen;
}

void adjust(std::vector<NodeResult>& nodes, NodeKind kind) {
  std::vector<WaveChange*> tested;
  std::vector<double> p;
  for (NodeResult& node : nodes) {
    if (node.kind == kind && node.change && node.change->p) {
      tested.push_back(&*node.change);
      p.push_back(*node.change->p);
    }
  }
  const std::vector<double> adjusted = holm(p);
  for (std::size_t i = 0; i < tested.size(); ++i) {
    tested[i]->adjusted_p = adjusted[i];
  }
}

}  // namespace

std::optional<WaveChange> change_of_samples(const Figures& earlier, const Figures& later,
                                            std::size_t level_count, SpreadFrom from) {
  if (!earlier.level_score || !later.level_score) {
    return std::nullopt;
  }
  WaveChange change;
  change.difference = *later.level_score - *earlier.level_score;
  const auto after = sample_of(later, steps_of(level_count), from);
  const auto before = sample_of(earlier, steps_of(level_count), from);
  const auto test = after && before ? welch(*after, *before) : std::nullopt;
  if (test) {
    change.interval = Interval{test->low, test->high};
    change.t = test->t;
    change.degrees_of_freedom = test->degrees_of_freedom;
    change.p = test->p;
  }
  return change;
}

std::optional<WaveChange> change_of_pairs(std::span<const double> differences,
                                          std::size_t level_count) {
  const std::optional<PairedTest> test = paired_t(differences);
  if (!test) {
    return std::nullopt;
  }
  const double steps = steps_of(level_count);
  WaveChange change;
  change.difference = test->difference * steps;
  change.paired = true;
  change.pairs = static_cast<std::int64_t>(differences.size());
  change.interval = Interval{test->low * steps, test->high * steps};
  change.t = test->t;
  change.degrees_of_freedom = test->degrees_of_freedom;
  change.p = test->p;
  return change;
}

void judge_changes(std::vector<NodeResult>& nodes) {
  for (const NodeKind kind :
       {NodeKind::overall, NodeKind::questionnaire, NodeKind::dimension, NodeKind::question}) {
    adjust(nodes, kind);
  }
  for (NodeResult& node : nodes) {
    if (node.change) {
      node.change->verdict = verdict_of(*node.change);
    }
  }
}

}  // namespace cxmat
