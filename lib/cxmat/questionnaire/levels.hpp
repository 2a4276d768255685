/// \file
/// The levels of maturity: names, and lower bounds on the level score without holes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/decimal.hpp>
#include <cxmat/core/localized_text.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace cxmat {

/// One level: it holds level scores in [from, the next level's from), the top one is closed.
struct Level {
  int number = 1;
  Decimal from;
  LocalizedText name;
  LocalizedText description;

  bool operator==(const Level&) const = default;
};

/// Ordered by number, 1..K without holes, `from` strictly rising and the first 1.
using Levels = std::vector<Level>;

/// 1 + (K-1) score: the score in [0, 1] on the scale people speak of, 1 to `level_count`.
[[nodiscard]] double level_score(double score, std::size_t level_count) noexcept;

/// The inverse of level_score().
[[nodiscard]] double score_of(double level_score, std::size_t level_count) noexcept;

/// The number of the level that holds `level_score`. A value within 1e-9 below a bound counts as
/// on it, so that a mean of 2.5 that binary arithmetic leaves at 2.4999999999999996 is level 3.
/// `levels` must not be empty.
[[nodiscard]] int level_at(double level_score, std::span<const Level> levels) noexcept;

}  // namespace cxmat
