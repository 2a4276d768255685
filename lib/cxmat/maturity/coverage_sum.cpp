// SPDX-License-Identifier: Apache-2.0
#include "cxmat/maturity/coverage_sum.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace cxmat::coverage_sum {
namespace {

/// The practices of one stream at one level.
struct Slot {
  double sum = 0;
  std::size_t count = 0;
};

double mean_over_streams(std::span<const Practice> practices) {
  std::map<std::pair<std::size_t, int>, Slot> slots;
  for (const Practice& practice : practices) {
    if (practice.asked) {
      Slot& slot = slots[{practice.stream, practice.level}];
      slot.sum += practice.score_of_asked;
      ++slot.count;
    }
  }
  std::map<std::size_t, double> streams;
  for (const auto& [key, slot] : slots) {
    streams[key.first] += slot.sum / static_cast<double>(slot.count);
  }
  double sum = 0;
  for (const auto& [stream, covered] : streams) {
    sum += covered;
  }
  return streams.empty() ? 0 : sum / static_cast<double>(streams.size());
}

}  // namespace

std::optional<PracticeResult> evaluate(std::span<const Practice> practices,
                                       const PracticeScale& scale) {
  if (!any_answered(practices)) {
    return std::nullopt;
  }
  const auto maximum = static_cast<double>(std::max(1, scale.highest_level));
  const double value = std::clamp(mean_over_streams(practices), 0.0, maximum);
  return PracticeResult{
      .score = value / maximum, .value = value, .maximum = maximum, .blocking = {}};
}

double percent_to_target(std::span<const double> current,
                         std::span<const double> targets) noexcept {
  double gaps = 0;
  double sum = 0;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    gaps += std::max(targets[i] - current[i], 0.0);
    sum += targets[i];
  }
  return sum > 0 ? std::clamp(1.0 - gaps / sum, 0.0, 1.0) : 1.0;
}

std::optional<double> progress(double before, double now, double target) noexcept {
  return target == before ? std::nullopt : std::optional((now - before) / (target - before));
}

}  // namespace cxmat::coverage_sum
