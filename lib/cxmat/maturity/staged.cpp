// SPDX-License-Identifier: Apache-2.0
#include "cxmat/maturity/staged.hpp"

#include "cxmat/questionnaire/levels.hpp"

#include <algorithm>

namespace cxmat::staged {
namespace {

constexpr int lowest_practice_level = 2;

bool counts(const Practice& practice) noexcept {
  return practice.level >= lowest_practice_level && practice.state == PracticeState::answered;
}

}  // namespace

std::optional<PracticeResult> evaluate(std::span<const Practice> practices,
                                       const PracticeScale& scale) {
  if (std::ranges::none_of(practices, counts)) {
    return std::nullopt;
  }
  const int top = std::max(1, std::min(scale.highest_level, static_cast<int>(scale.level_count)));
  const std::optional<int> failed = lowest_blocked_level(practices, lowest_practice_level, top);
  const int level = failed ? *failed - 1 : top;
  PracticeResult result{.score = score_of(level, scale.level_count),
                        .value = static_cast<double>(level),
                        .maximum = static_cast<double>(top),
                        .blocking = {}};
  if (failed) {
    result.blocking = blocking_at(practices, *failed);
  }
  return result;
}

}  // namespace cxmat::staged
