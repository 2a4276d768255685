// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/cell_table.hpp"

namespace cxmat::streaming {
namespace {

/// Belongs to no cell: of short ones a byte is zero, and no other.
constexpr std::uint64_t no_cell = 0xFF00FF00FF00FF00U;

}  // namespace

ShortCells::ShortCells() {
  keys_.fill(no_cell);
}

bool ShortCells::add(std::uint64_t key, std::uint16_t value) {
  if (known_.size() == most) {
    return false;
  }
  known_.emplace_back(key, value);
  constexpr int most_attempts = 10'000;
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    if (fill()) {
      return true;
    }
    factor_ = factor_ * 6364136223846793005U + 1442695040888963407U;
    factor_ |= 1U;
  }
  known_.pop_back();  // practically never
  static_cast<void>(fill());
  return false;
}

/// False if two keys fall on one place.
bool ShortCells::fill() {
  keys_.fill(no_cell);
  for (const auto& [key, value] : known_) {
    const std::size_t slot = slot_of(key, factor_);
    if (keys_[slot] != no_cell) {
      return false;
    }
    keys_[slot] = key;
    values_[slot] = value;
  }
  return true;
}

void KnownCells::add(std::string_view cell, std::int32_t value) {
  if (count_ == most) {
    return;
  }
  ++count_;
  if (count_ * 2 > slots_.size()) {
    ++bits_;
    std::vector<Slot> all(std::size_t{1} << bits_);
    all.swap(slots_);
    for (const Slot& slot : all) {
      if (slot.key.size != free_slot) {
        place(slot);
      }
    }
  }
  place({.key = key_of(cell), .value = value, .text = static_cast<std::uint32_t>(texts_.size())});
  if (cell.size() > 16) {
    texts_.emplace_back(cell);
  }
}

void KnownCells::place(const Slot& slot) {
  std::size_t at = slot_of(slot.key);
  while (slots_[at].key.size != free_slot) {
    at = (at + 1) & (slots_.size() - 1);
  }
  slots_[at] = slot;
}

const std::array<std::uint64_t, 9> KnownCells::prefixes = [] {
  std::array<std::uint64_t, 9> made{};
  std::array<char, 8> bytes{};
  for (std::size_t count = 0; count < made.size(); ++count) {
    std::memcpy(&made[count], bytes.data(), bytes.size());
    if (count < bytes.size()) {
      bytes[count] = '\xFF';
    }
  }
  return made;
}();

}  // namespace cxmat::streaming
