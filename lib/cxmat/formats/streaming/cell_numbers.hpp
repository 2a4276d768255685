/// \file
/// The cells of a tally by wave and groups, found in a few steps for each row.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/tally_maker.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace cxmat::streaming {

/// A tree: from the wave over each group to the number of the cell.
class CellNumbers {
 public:
  CellNumbers() : branches_(1) {}

  static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

  /// TallyMaker's number of the cell; `none` if it was not added.
  [[nodiscard]] std::size_t find(std::int32_t wave,
                                 std::span<const std::int32_t> groups) const noexcept {
    std::int32_t at = next(0, wave);
    for (std::size_t g = 0; g < groups.size() && at >= 0; ++g) {
      at = next(at, groups[g]);
    }
    return at < 0 ? none : static_cast<std::size_t>(at);
  }
  /// The same for a cell that find() does not know.
  std::size_t add(std::int32_t wave, std::span<const std::int32_t> groups, TallyMaker& maker);

 private:
  static constexpr std::int32_t nothing = -1;

  /// Positions begin at -1.
  [[nodiscard]] std::int32_t next(std::int32_t branch, std::int32_t position) const noexcept {
    const std::vector<std::int32_t>& ways = branches_[static_cast<std::size_t>(branch)];
    const auto way = static_cast<std::size_t>(std::int64_t{position} + 1);
    return way < ways.size() ? ways[way] : nothing;
  }

  std::vector<std::vector<std::int32_t>> branches_;  // per way: a branch, at the end a cell
};

}  // namespace cxmat::streaming
