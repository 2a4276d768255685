/// \file
/// Rows of codes, collected per cell until there are enough to be counted together.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace cxmat {

/// Cells begin small and get room for more rows as long as there is some: with few cells blocks
/// are full when they are counted, with many they are counted sooner.
class RowBlocks {
 public:
  /// Codes per row.
  explicit RowBlocks(std::size_t codes);

  /// Bytes from one row to the next; what follows the codes is not shown.
  [[nodiscard]] std::size_t stride() const noexcept { return stride_; }
  void add_cell() { blocks_.emplace_back(); }

  /// False, and nothing happens, if the cell's rows must be counted first.
  [[nodiscard]] bool add(std::size_t cell, std::span<const std::uint8_t> codes);

  [[nodiscard]] std::size_t size(std::size_t cell) const noexcept { return blocks_[cell].size; }
  /// The rows of a cell, and behind them rows to which nothing was shown, so that there are
  /// `row_count`. Until the next call.
  [[nodiscard]] const std::uint8_t* rows(std::size_t cell, std::size_t row_count);
  void clear(std::size_t cell) noexcept { blocks_[cell].size = 0; }
  /// Gives the memory back, too.
  void release(std::size_t cell) noexcept;

 private:
  struct Block {
    std::unique_ptr<std::uint8_t[]> rows;  // NOLINT(modernize-avoid-c-arrays): not initialised
    std::uint32_t size = 0;
    std::uint32_t capacity = 0;
  };

  bool grow(Block& block);

  std::size_t codes_;
  std::size_t stride_;
  std::size_t held_ = 0;  ///< bytes
  std::vector<Block> blocks_;
  std::vector<std::uint8_t> padded_;
};

}  // namespace cxmat
