// SPDX-License-Identifier: Apache-2.0
#include "cxmat/questionnaire/levels.hpp"

namespace cxmat {
namespace {

constexpr double bound_tolerance = 1e-9;

}  // namespace

double level_score(double score, std::size_t level_count) noexcept {
  return 1.0 + static_cast<double>(level_count - 1) * score;
}

double score_of(double level_score, std::size_t level_count) noexcept {
  return level_count < 2 ? 0.0 : (level_score - 1.0) / static_cast<double>(level_count - 1);
}

int level_at(double level_score, std::span<const Level> levels) noexcept {
  int number = levels.front().number;
  for (const Level& level : levels) {
    if (level_score >= level.from.value() - bound_tolerance) {
      number = level.number;
    }
  }
  return number;
}

}  // namespace cxmat
