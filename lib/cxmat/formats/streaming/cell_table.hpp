/// \file
/// What short cells mean, by their bytes: looked up without a branch.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::streaming {

/// The first `size` bytes behind `text` as a number, the others 0. 8 bytes must be readable; `size`
/// above 8 is as 0.
[[nodiscard]] inline std::uint64_t short_key(const char* text, std::size_t size) noexcept {
  static constexpr std::array<std::uint64_t, 10> masks{0,
                                                       0xFF,
                                                       0xFFFF,
                                                       0xFFFFFF,
                                                       0xFFFFFFFF,
                                                       0xFFFFFFFFFF,
                                                       0xFFFFFFFFFFFF,
                                                       0xFFFFFFFFFFFFFF,
                                                       ~std::uint64_t{0},
                                                       0};
  std::uint64_t key = 0;
  std::memcpy(&key, text, sizeof key);
  return key & masks[size < 9 ? size : 9];
}

/// Cells of at most 8 bytes, as short_key() has them. Holds only so many that each has a place of
/// its own in a small table.
class ShortCells {
 public:
  static constexpr std::size_t most = 64;

  struct Found {
    std::uint16_t value = 0;
    bool is_known = false;
  };

  ShortCells();

  [[nodiscard]] Found find(std::uint64_t key) const noexcept {
    const std::size_t slot = slot_of(key);
    return {values_[slot], keys_[slot] == key};
  }
  /// Remembers `key`, which is not known; false if there are too many.
  bool add(std::uint64_t key, std::uint16_t value);

 private:
  static constexpr unsigned bits = 8;
  static constexpr std::size_t slots = std::size_t{1} << bits;

  [[nodiscard]] std::size_t slot_of(std::uint64_t key) const noexcept {
    return (key * factor_) >> (64U - bits);
  }
  [[nodiscard]] bool fill();

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

  KnownCells() : slots_(first_slots) {}

  /// Null where the cell is not known. 8 bytes behind the begin of `cell` must be readable.
  [[nodiscard]] const std::int64_t* find(std::string_view cell) const noexcept {
    const Key key = key_of(cell);
    for (std::size_t slot = slot_of(key);; slot = (slot + 1) & (slots_.size() - 1)) {
      const std::uint32_t entry = slots_[slot];
      if (entry == 0) {
        return nullptr;
      }
      const Entry& known = entries_[entry - 1];
      if (known.key == key && (key.size <= 16 || known.text == cell)) {
        return &known.value;
      }
    }
  }
  /// Remembers `cell`, which is not known, unless there are too many.
  void add(std::string_view cell, std::int64_t value);

 private:
  static constexpr std::size_t first_slots = 64;

  /// The whole of a cell of at most 16 bytes.
  struct Key {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::uint64_t size = 0;

    bool operator==(const Key&) const = default;
  };
  struct Entry {
    Key key;
    std::int64_t value = 0;
    std::string text;
  };

  [[nodiscard]] static Key key_of(std::string_view cell) noexcept {
    Key key{.first = short_key(cell.data(), cell.size() < 8 ? cell.size() : 8),
            .last = 0,
            .size = cell.size()};
    if (cell.size() > 8) {
      std::memcpy(&key.last, cell.data() + cell.size() - 8, 8);
    }
    return key;
  }
  [[nodiscard]] std::size_t slot_of(const Key& key) const noexcept {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
    const std::uint64_t mixed = (key.first ^ (key.last * factor) ^ key.size) * factor;
    return (mixed >> 32U) & (slots_.size() - 1);
  }
  void place(std::size_t entry);

  std::vector<std::uint32_t> slots_;  // 1 + position in entries_; 0: free
  std::vector<Entry> entries_;
};

}  // namespace cxmat::streaming
