/// \file
/// What cells mean, by their bytes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::streaming {

/// The bytes of a cell that is short enough to be a number.
inline constexpr std::size_t longest_short_cell = 7;

/// The first `size` bytes behind `text` as a number, at most longest_short_cell; no two texts
/// without zero bytes have the same. 8 bytes must be readable.
[[nodiscard]] inline std::uint64_t short_key(const char* text, std::size_t size) noexcept {
  std::uint64_t key = 0;
  std::memcpy(&key, text, sizeof key);
  if constexpr (std::endian::native == std::endian::big) {
    return (key >> 1U) >> (63 - 8 * size);
  }
  return (key << 1U) << (63 - 8 * size);  // in two steps, since size may be 0
}

/// What short cells mean: of a single byte, or none at all, by a table of all bytes; and so many
/// others that each has a place of its own in a small table, where it is found without a search.
class ShortCells {
 public:
  static constexpr std::size_t most = 64;
  static constexpr std::uint16_t unknown = 0xFFFF;

  ShortCells();

  /// By CellEnd::sign(): the meaning, or `unknown`.
  [[nodiscard]] const std::uint16_t* by_sign() const noexcept { return by_sign_.data(); }
  /// By short_key(): the meaning, or `unknown`.
  [[nodiscard]] std::uint16_t find(std::uint64_t key) const noexcept {
    const std::size_t slot = slot_of(key);
    return keys_[slot] == key ? values_[slot] : unknown;
  }
  /// Remembers a cell, which is not known; false if there are too many.
  bool add(std::string_view cell, std::uint16_t value);

 private:
  static constexpr unsigned bits = 8;
  static constexpr std::size_t slots = std::size_t{1} << bits;

  [[nodiscard]] std::size_t slot_of(std::uint64_t key) const noexcept {
    return (key * factor_) >> (64U - bits);
  }
  [[nodiscard]] bool fill();

  std::array<std::uint16_t, 256> by_sign_{};
  std::uint64_t factor_ = 0x9E3779B97F4A7C15U;
  std::array<std::uint64_t, slots> keys_{};
  std::array<std::uint16_t, slots> values_{};
  std::vector<std::pair<std::uint64_t, std::uint16_t>> known_;
};

/// Cells of any length, each with a number. Free texts must not fill the memory: beyond `most`
/// nothing is remembered.
class KnownCells {
 public:
  static constexpr std::size_t most = 4096;

  KnownCells() : slots_(std::size_t{1} << first_bits), bits_(first_bits) {}

  /// Null where the cell is not known. 16 bytes behind the begin of `cell` must be readable.
  [[nodiscard]] const std::int32_t* find(std::string_view cell) const noexcept {
    const Key key = key_of(cell);
    for (std::size_t at = slot_of(key);; at = (at + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[at];
      if (slot.key == key && (cell.size() <= 16 || texts_[slot.text] == cell)) {
        return &slot.value;
      }
      if (slot.key.size == free_slot) {
        return nullptr;
      }
    }
  }
  /// Remembers `cell`, which is not known, unless there are too many.
  void add(std::string_view cell, std::int32_t value);

 private:
  static constexpr unsigned first_bits = 6;
  static constexpr std::uint64_t free_slot = ~std::uint64_t{0};

  /// The whole of a cell of at most 16 bytes.
  struct Key {
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    std::uint64_t size = free_slot;

    bool operator==(const Key&) const = default;
  };
  struct Slot {
    Key key;
    std::int32_t value = 0;
    std::uint32_t text = 0;  ///< in texts_, of longer cells
  };

  [[nodiscard]] static Key key_of(std::string_view cell) noexcept {
    constexpr std::size_t half = 8;
    Key key{.first = 0, .second = 0, .size = cell.size()};
    std::memcpy(&key.first, cell.data(), half);
    std::memcpy(&key.second, cell.data() + half, half);
    const std::size_t covered = cell.size() < 2 * half ? cell.size() : 2 * half;
    key.first &= prefixes[covered < half ? covered : half];
    key.second &= prefixes[covered < half ? 0 : covered - half];
    return key;
  }
  [[nodiscard]] std::size_t slot_of(const Key& key) const noexcept {
    const std::uint64_t sum = key.first + key.second * 0x9E3779B97F4A7C15U + key.size;
    return ((sum ^ (sum >> 29U)) * factor_) >> (64U - bits_);
  }
  [[nodiscard]] bool place(const Slot& slot);
  void rebuild(unsigned bits);

  static const std::array<std::uint64_t, 9> prefixes;  // so many bytes, the others 0

  std::vector<Slot> slots_;
  unsigned bits_;
  std::uint64_t factor_ = 0xBF58476D1CE4E5B9U;
  std::size_t count_ = 0;
  std::vector<std::string> texts_;
};

}  // namespace cxmat::streaming
