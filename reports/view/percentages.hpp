/// \file
/// Whole percentages that add up to 100, so that nobody stumbles over 101.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace cxmat::reports::view {

/// One a count, 0 to 100: each rounded down, what is left to 100 given one each to the largest
/// remainders (Hamilton's method), ties to the count that comes first. Negative counts are 0. All 0
/// where there is nothing to share.
[[nodiscard]] std::vector<int> percentages(std::span<const std::int64_t> counts);

}  // namespace cxmat::reports::view
