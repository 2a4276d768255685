// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/row_blocks.hpp"

#include "cxmat/tally/column_kernels.hpp"

#include <algorithm>
#include <cstring>

namespace cxmat {
namespace {

constexpr std::uint32_t first_rows = 16;
constexpr std::uint32_t most_rows = kernels::column_size;
/// What all blocks together hold before they stop growing.
constexpr std::size_t roomy = std::size_t{4} << 20U;

std::size_t up_to_step(std::size_t bytes) noexcept {
  return (bytes + kernels::column_step - 1) / kernels::column_step * kernels::column_step;
}

}  // namespace

RowBlocks::RowBlocks(std::size_t codes)
    : codes_(codes),
      stride_(up_to_step(codes)),
      padded_(most_rows * stride_, kernels::code_not_shown) {}

bool RowBlocks::add(std::size_t cell, std::span<const std::uint8_t> codes) {
  Block& block = blocks_[cell];
  if (block.size == block.capacity && !grow(block)) {
    return false;
  }
  // Where nothing is asked, there are no codes to point at.
  std::copy_n(codes.data(), codes_, block.rows.get() + block.size * stride_);
  ++block.size;
  return true;
}

bool RowBlocks::grow(Block& block) {
  const std::uint32_t wanted = block.capacity == 0 ? first_rows : block.capacity * 4;
  const std::size_t more = (wanted - block.capacity) * stride_;
  if (wanted > most_rows || (block.capacity > 0 && held_ + more > roomy)) {
    return false;
  }
  const std::size_t bytes = wanted * stride_;
  auto rows = std::make_unique<std::uint8_t[]>(bytes);  // NOLINT(modernize-avoid-c-arrays)
  std::fill_n(rows.get(), bytes, kernels::code_not_shown);
  if (block.size > 0) {
    std::memcpy(rows.get(), block.rows.get(), block.size * stride_);
  }
  block.rows = std::move(rows);
  block.capacity = wanted;
  held_ += more;
  return true;
}

const std::uint8_t* RowBlocks::rows(std::size_t cell, std::size_t row_count) {
  const Block& block = blocks_[cell];
  const std::size_t bytes = block.size * stride_;
  if (row_count <= block.capacity) {
    std::fill_n(block.rows.get() + bytes, row_count * stride_ - bytes, kernels::code_not_shown);
    return block.rows.get();
  }
  if (bytes > 0) {
    std::memcpy(padded_.data(), block.rows.get(), bytes);
  }
  std::fill_n(padded_.data() + bytes, row_count * stride_ - bytes, kernels::code_not_shown);
  return padded_.data();
}

void RowBlocks::release(std::size_t cell) noexcept {
  held_ -= blocks_[cell].capacity * stride_;
  blocks_[cell] = {};
}

}  // namespace cxmat
