// SPDX-License-Identifier: Apache-2.0
#include "cxmat/maturity/cumulative.hpp"

#include <algorithm>

namespace cxmat::cumulative {
namespace {

bool stands_at_the_bottom(const Practice& practice) noexcept {
  return practice.level == 1 && satisfied(practice);
}

}  // namespace

std::optional<PracticeResult> evaluate(std::span<const Practice> practices,
                                       const PracticeScale& scale) {
  if (!any_answered(practices)) {
    return std::nullopt;
  }
  const int top = std::max(1, scale.highest_level);
  PracticeResult result{
      .score = 0, .value = 0, .maximum = static_cast<double>(top), .blocking = {}};
  const std::optional<int> failed = lowest_blocked_level(practices, 1, top);
  // What level 1 satisfies is counted at every level above it, so one look there is enough.
  const bool started = std::ranges::any_of(practices, stands_at_the_bottom);
  if (started) {
    result.value = static_cast<double>(failed ? *failed - 1 : top);
  }
  if (failed && (started || *failed == 1)) {
    result.blocking = blocking_at(practices, *failed);
  }
  result.score = result.value / result.maximum;
  return result;
}

}  // namespace cxmat::cumulative
