// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/cell_table.hpp"

#include <cxmat/formats/streaming/text_scan.hpp>

namespace cxmat::streaming {
namespace {

/// Belongs to no cell: of short ones a byte is zero, and no other.
constexpr std::uint64_t no_cell = 0xFF00FF00FF00FF00U;

}  // namespace

ShortCells::ShortCells() {
  by_sign_.fill(unknown);
  keys_.fill(no_cell);
}

bool ShortCells::add(std::string_view cell, std::uint16_t value) {
  if (cell.size() < 2) {
    by_sign_[cell.empty() ? CellEnd::empty : static_cast<unsigned char>(cell.front())] = value;
    return true;
  }
  if (known_.size() == most || cell.size() > longest_short_cell) {
    return false;
  }
  known_.emplace_back(short_key(cell.data(), cell.size()), value);
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
    const std::size_t slot = slot_of(key);
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
  const Slot slot{
      .key = key_of(cell), .value = value, .text = static_cast<std::uint32_t>(texts_.size())};
  if (cell.size() > 16) {
    texts_.emplace_back(cell);
  }
  if (!place(slot) || count_ * 4 > slots_.size()) {
    rebuild(count_ * 4 > slots_.size() ? bits_ + 1 : bits_);
  }
}

/// Few cells, as groups have, are worth some attempts at giving each a slot of its own.
void KnownCells::rebuild(unsigned bits) {
  constexpr std::size_t few = 128;
  constexpr int most_attempts = 200;
  const std::vector<Slot> all = std::move(slots_);
  bits_ = bits;
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    slots_.assign(std::size_t{1} << bits_, {});
    factor_ = (factor_ * 6364136223846793005U + 1442695040888963407U) | 1U;
    bool all_alone = true;
    for (const Slot& slot : all) {
      all_alone = (slot.key.size == free_slot || place(slot)) && all_alone;
    }
    if (all_alone || count_ > few) {
      return;
    }
  }
}

/// False if it is not in the slot that it should have.
bool KnownCells::place(const Slot& slot) {
  const std::size_t wanted = slot_of(slot.key);
  std::size_t at = wanted;
  while (slots_[at].key.size != free_slot) {
    at = (at + 1) & (slots_.size() - 1);
  }
  slots_[at] = slot;
  return at == wanted;
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
