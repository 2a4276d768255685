/// \file
/// Between which values the figures of a cell must lie, as far as an attacker knows.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/attack/linear_program.hpp>
#include <cxmat/anonymity/attack/published.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace cxmat::attack {

enum class BoundsState : std::uint8_t {
  found,
  wide_enough,    ///< room enough was seen, and the ends were not sought
  contradictory,  ///< the figures published cannot all be right
  too_large,      ///< more hidden cells hang together than can be solved
  failed          ///< the arithmetic gave up
};

/// Of one cell at one node. A published figure has a range of one value.
struct CellBounds {
  Range n;
  Range mean{.low = 0, .high = 1};      ///< plain mean, if anybody has a score
  Range weighted{.low = 0, .high = 1};  ///< the score under weights
  BoundsState state = BoundsState::found;
  Range attained_n{.low = 0, .high = 0};     ///< of `wide_enough`: n can be all of this
  Range attained_mean{.low = 0, .high = 0};  ///< and so can the mean
};

/// Rounding of published figures and of the solver: what lies closer counts as equal.
inline constexpr double same_figure = 1e-6;

/// How many whole numbers lie in `range`; its ends may be off by rounding.
[[nodiscard]] inline std::int64_t whole_numbers_in(Range range) noexcept {
  const double count =
      std::floor(range.high + same_figure) - std::ceil(range.low - same_figure) + 1;
  return count < 1 ? 0 : static_cast<std::int64_t>(count);
}

/// The smallest range that holds the same whole numbers.
[[nodiscard]] inline Range to_whole_numbers(Range range) noexcept {
  return {.low = std::max(0.0, std::ceil(range.low - same_figure)),
          .high = std::floor(range.high + same_figure)};
}

/// What lies in both; the first one's nearer end where rounding left nothing.
[[nodiscard]] inline Range both(Range a, Range b) noexcept {
  const double low = std::max(a.low, std::min(b.low, a.high));
  return {.low = low, .high = std::max(low, std::min(a.high, b.high))};
}

[[nodiscard]] inline double width(Range range) noexcept {
  return range.high - range.low;
}

/// The bounds of a published cell.
[[nodiscard]] inline CellBounds bounds_of_shown(const Shown& figures) noexcept {
  const auto n = static_cast<double>(figures.n);
  CellBounds bounds{.n = {.low = n, .high = n}};
  if (figures.mean) {
    bounds.mean = {.low = *figures.mean, .high = *figures.mean};
  }
  if (figures.weighted) {
    bounds.weighted = {.low = *figures.weighted, .high = *figures.weighted};
  }
  return bounds;
}

}  // namespace cxmat::attack
