// SPDX-License-Identifier: Apache-2.0
#include "cxmat/maturity/practice.hpp"

#include "cxmat/maturity/continuous.hpp"
#include "cxmat/maturity/coverage_sum.hpp"
#include "cxmat/maturity/cumulative.hpp"
#include "cxmat/maturity/staged.hpp"

#include <algorithm>
#include <array>

namespace cxmat {
namespace {

constexpr double bound_tolerance = 1e-9;

constexpr std::array<PracticeModel, 4> registry{{
    {"staged", staged::evaluate, false, false},
    {"continuous", continuous::evaluate, false, false},
    {"cumulative", cumulative::evaluate, false, false},
    {"coverage_sum", coverage_sum::evaluate, true, true},
}};

}  // namespace

Implementation implementation(double score) noexcept {
  if (score <= 0.15 + bound_tolerance) {
    return Implementation::not_implemented;
  }
  if (score <= 0.50 + bound_tolerance) {
    return Implementation::partly;
  }
  return score <= 0.85 + bound_tolerance ? Implementation::largely : Implementation::fully;
}

bool satisfied(const Practice& practice) noexcept {
  return practice.state == PracticeState::answered &&
         implementation(practice.score) >= Implementation::largely;
}

bool blocks(const Practice& practice) noexcept {
  return practice.state != PracticeState::not_applicable && !satisfied(practice);
}

bool any_answered(std::span<const Practice> practices) noexcept {
  return std::ranges::find(practices, PracticeState::answered, &Practice::state) != practices.end();
}

std::optional<int> lowest_blocked_level(std::span<const Practice> practices, int lowest,
                                        int highest) noexcept {
  std::optional<int> found;
  for (const Practice& practice : practices) {
    if (practice.level >= lowest && practice.level <= highest && blocks(practice)) {
      found = std::min(found.value_or(highest), practice.level);
    }
  }
  return found;
}

std::vector<std::size_t> blocking_at(std::span<const Practice> practices, int level) {
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < practices.size(); ++i) {
    if (practices[i].level == level && blocks(practices[i])) {
      positions.push_back(i);
    }
  }
  return positions;
}

std::span<const PracticeModel> practice_models() noexcept {
  return registry;
}

const PracticeModel* find_practice_model(std::string_view id) noexcept {
  const auto found = std::ranges::find(registry, id, &PracticeModel::id);
  return found == registry.end() ? nullptr : &*found;
}

}  // namespace cxmat
