/// \file
/// How often each key came: a table of whole numbers in one piece of memory.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cxmat {

/// Open addressing, at most three quarters full; keys are not negative. `Key` is an int32_t or
/// int64_t; counts stay below 2^31.
template <class Key>
class KeyCounts {
 public:
  struct Slot {
    Key key = 0;
    Key count = 0;  ///< 0: free
  };

  /// Counts each key that is not negative.
  void add(std::span<const Key> keys) {
    reserve(keys.size());
    constexpr std::size_t ahead = 16;  // so many are on their way from memory while one is counted
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (i + ahead < keys.size() && keys[i + ahead] >= 0) {
        __builtin_prefetch(&slots_[home_of(keys[i + ahead])], 1);
      }
      if (keys[i] >= 0) {
        add_one(keys[i], 1);
      }
    }
  }

  /// All slots, free ones too, in no order.
  [[nodiscard]] std::span<const Slot> slots() const noexcept { return slots_; }
  void clear() noexcept {
    slots_ = {};
    used_ = 0;
  }

 private:
  [[nodiscard]] std::size_t home_of(Key key) const noexcept {
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;
    return (static_cast<std::uint64_t>(key) * golden) >> shift_;
  }

  void add_one(Key key, Key count) noexcept {
    std::size_t at = home_of(key);
    while (slots_[at].count != 0 && slots_[at].key != key) {
      at = (at + 1) & (slots_.size() - 1);
    }
    used_ += slots_[at].count == 0 ? 1U : 0U;
    slots_[at].key = key;
    slots_[at].count += count;
  }

  /// Makes room for `more` keys. What the table may turn out not to need is not taken: it doubles
  /// at most once beyond what is in it.
  void reserve(std::size_t more) {
    std::size_t wanted = slots_.empty() ? 64 : slots_.size();
    while (wanted * 3 < (used_ + more) * 4) {
      wanted *= 2;
    }
    if (wanted == slots_.size()) {
      return;
    }
    std::vector<Slot> old(wanted);
    old.swap(slots_);
    shift_ = 64;
    for (std::size_t size = wanted; size > 1; size /= 2) {
      --shift_;
    }
    used_ = 0;
    for (const Slot& slot : old) {
      if (slot.count != 0) {
        add_one(slot.key, slot.count);
      }
    }
  }

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
  unsigned shift_ = 64;
};

}  // namespace cxmat
