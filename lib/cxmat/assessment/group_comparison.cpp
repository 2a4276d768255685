// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/group_comparison.hpp"

#include "cxmat/statistics/group_difference.hpp"
#include "cxmat/statistics/holm.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace cxmat {
namespace {

std::optional<SampleSummary> summary_of(const Cell& cell, std::int64_t fewest) {
  if (!cell || !cell->score || !cell->sd || cell->n < fewest) {
    return std::nullopt;
  }
  return SampleSummary{.n = cell->effective_n.value_or(static_cast<double>(cell->n)),
                       .mean = *cell->score,
                       .sd = *cell->sd};
}

std::optional<GroupDifference> difference(const SampleSummary& a, const SampleSummary& b) {
  const std::optional<WelchTest> test = welch(a, b);
  if (!test) {
    return std::nullopt;
  }
  GroupDifference found{.difference = test->difference,
                        .interval = {test->low, test->high},
                        .t = test->t,
                        .degrees_of_freedom = test->degrees_of_freedom,
                        .p = test->p,
                        .adjusted_p = test->p};
  if (const std::optional<EffectSize> effect = hedges_g(a, b)) {
    found.effect = effect->g;
    found.effect_interval = Interval{effect->low, effect->high};
  }
  return found;
}

void adjust(std::vector<GroupDifference>& found) {
  std::vector<double> p;
  std::ranges::transform(found, std::back_inserter(p), &GroupDifference::p);
  const std::vector<double> adjusted = holm(p);
  for (std::size_t i = 0; i < found.size(); ++i) {
    found[i].adjusted_p = adjusted[i];
  }
}

}  // namespace

std::optional<Intraclass> intraclass_of(std::span<const GroupSummary> groups, std::int64_t fewest) {
  std::vector<GroupSummary> shown;
  Intraclass made;
  for (const GroupSummary& group : groups) {
    if (group.n >= fewest) {
      shown.push_back(group);
      made.n += group.n;
      ++made.groups;
    }
  }
  const std::optional<IntraclassCorrelation> found = intraclass(shown);
  if (!found) {
    return std::nullopt;
  }
  made.icc1 = found->icc1;
  made.icc2 = found->icc2;
  return made;
}

std::vector<GroupDifference> differences_between(const std::string& grouping,
                                                 std::span<const Cell> cells,
                                                 const Comparable& comparable,
                                                 std::int64_t fewest) {
  std::vector<GroupDifference> found;
  for (std::size_t a = 0; a < cells.size(); ++a) {
    const auto first = summary_of(cells[a], fewest);
    for (std::size_t b = a + 1; first && b < cells.size(); ++b) {
      const auto second = comparable(a, b) ? summary_of(cells[b], fewest) : std::nullopt;
      auto pair = second ? difference(*first, *second) : std::nullopt;
      if (pair) {
        pair->grouping = grouping;
        pair->a = a;
        pair->b = b;
        found.push_back(*pair);
      }
    }
  }
  adjust(found);
  return found;
}

}  // namespace cxmat
