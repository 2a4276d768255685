/// \file
/// The cells of a tally by wave and groups, found in a few steps for each row.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/tally_maker.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cxmat::streaming {

class CellNumbers {
 public:
  explicit CellNumbers(std::size_t groupings) : width_(groupings + 1), slots_(first_slots) {}

  /// TallyMaker's number of the cell; nothing if it was not added.
  [[nodiscard]] std::optional<std::size_t> find(
      std::int32_t wave, std::span<const std::int32_t> groups) const noexcept;
  /// The same for a cell that find() does not know.
  std::size_t add(std::int32_t wave, std::span<const std::int32_t> groups, TallyMaker& maker);

 private:
  static constexpr std::size_t first_slots = 256;

  void place(std::size_t entry);

  std::size_t width_;
  std::vector<std::int32_t> keys_;  // wave and groups, one after the other
  std::vector<std::size_t> numbers_;
  std::vector<std::uint32_t> slots_;  // 1 + position in numbers_; 0: free
};

}  // namespace cxmat::streaming
