// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/cell_table.hpp"

namespace cxmat::streaming {
namespace {

/// Belongs to no cell: no text holds a zero byte in front of others.
constexpr std::uint64_t no_cell = 0xFF00;

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
    const std::size_t slot = slot_of(key);
    if (keys_[slot] != no_cell) {
      return false;
    }
    keys_[slot] = key;
    values_[slot] = value;
  }
  return true;
}

void KnownCells::add(std::string_view cell, std::int64_t value) {
  if (entries_.size() == most) {
    return;
  }
  const bool is_long = cell.size() > 16;
  entries_.push_back(
      {.key = key_of(cell), .value = value, .text = is_long ? std::string(cell) : std::string()});
  if (entries_.size() * 2 > slots_.size()) {
    slots_.assign(slots_.size() * 2, 0);
    for (std::size_t entry = 0; entry + 1 < entries_.size(); ++entry) {
      place(entry);
    }
  }
  place(entries_.size() - 1);
}

void KnownCells::place(std::size_t entry) {
  std::size_t slot = slot_of(entries_[entry].key);
  while (slots_[slot] != 0) {
    slot = (slot + 1) & (slots_.size() - 1);
  }
  slots_[slot] = static_cast<std::uint32_t>(entry + 1);
}

}  // namespace cxmat::streaming
