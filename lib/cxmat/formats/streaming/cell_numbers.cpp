// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/cell_numbers.hpp"

#include <algorithm>

namespace cxmat::streaming {
namespace {

std::uint64_t mixed(std::uint64_t hash, std::int32_t position) noexcept {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
  hash = (hash ^ static_cast<std::uint32_t>(position)) * factor;
  return hash ^ (hash >> 32U);
}

std::uint64_t hash_of(std::int32_t wave, std::span<const std::int32_t> groups) noexcept {
  std::uint64_t hash = mixed(0, wave);
  for (const std::int32_t group : groups) {
    hash = mixed(hash, group);
  }
  return hash;
}

}  // namespace

std::optional<std::size_t> CellNumbers::find(std::int32_t wave,
                                             std::span<const std::int32_t> groups) const noexcept {
  for (std::size_t slot = hash_of(wave, groups) & (slots_.size() - 1);;
       slot = (slot + 1) & (slots_.size() - 1)) {
    const std::uint32_t entry = slots_[slot];
    if (entry == 0) {
      return std::nullopt;
    }
    const std::int32_t* const key = keys_.data() + (entry - 1) * width_;
    if (*key == wave && std::equal(groups.begin(), groups.end(), key + 1)) {
      return numbers_[entry - 1];
    }
  }
}

std::size_t CellNumbers::add(std::int32_t wave, std::span<const std::int32_t> groups,
                             TallyMaker& maker) {
  const std::size_t number =
      maker.cell({.wave = wave, .groups = std::vector(groups.begin(), groups.end())});
  keys_.push_back(wave);
  keys_.insert(keys_.end(), groups.begin(), groups.end());
  numbers_.push_back(number);
  if (numbers_.size() * 2 > slots_.size()) {
    slots_.assign(slots_.size() * 2, 0);
    for (std::size_t entry = 0; entry + 1 < numbers_.size(); ++entry) {
      place(entry);
    }
  }
  place(numbers_.size() - 1);
  return number;
}

void CellNumbers::place(std::size_t entry) {
  const std::span<const std::int32_t> key = std::span(keys_).subspan(entry * width_, width_);
  std::size_t slot = hash_of(key.front(), key.subspan(1)) & (slots_.size() - 1);
  while (slots_[slot] != 0) {
    slot = (slot + 1) & (slots_.size() - 1);
  }
  slots_[slot] = static_cast<std::uint32_t>(entry + 1);
}

}  // namespace cxmat::streaming
