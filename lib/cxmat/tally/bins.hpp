/// \file
/// The bins of a histogram, packed into a few bytes each and unpacked one after the other.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/wide_sum.hpp>

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <vector>

namespace cxmat {

/// One score and who has it. `weight` and `weight_squared` are sums over respondents' weights.
struct Bin {
  std::int64_t key = 0;
  std::int64_t count = 0;
  Unsigned128 weight = 0;
  Unsigned128 weight_squared = 0;

  bool operator==(const Bin&) const = default;
};

/// Bins by rising key, made as they are walked through: a view of a histogram or of plain bins,
/// which must outlive it and its iterators.
class Bins {
 public:
  class Iterator;

  Bins() = default;
  Bins(std::span<const Bin> plain) noexcept  // NOLINT(google-explicit-constructor): a view of it
      : plain_(plain.data()), size_(plain.size()) {}
  Bins(const std::vector<Bin>& plain) noexcept  // NOLINT(google-explicit-constructor)
      : Bins(std::span<const Bin>(plain)) {}

  [[nodiscard]] inline Iterator begin() const noexcept;
  [[nodiscard]] inline Iterator end() const noexcept;
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  /// The first and the last key; not of empty bins.
  [[nodiscard]] std::int64_t lowest() const noexcept {
    return packed_ == nullptr ? plain_[0].key : first_;
  }
  [[nodiscard]] std::int64_t highest() const noexcept {
    return packed_ == nullptr ? plain_[size_ - 1].key : last_;
  }
  /// True if some respondent weighs other than 1. Of plain bins that is not known: true.
  [[nodiscard]] bool weighted() const noexcept { return packed_ == nullptr || weighted_; }

 private:
  friend class PackedBins;

  const Bin* plain_ = nullptr;
  const std::uint8_t* packed_ = nullptr;
  std::size_t size_ = 0;
  std::int64_t first_ = 0;
  std::int64_t last_ = 0;
  unsigned shift_ = 0;
  bool weighted_ = false;
};

/// Yields bins by value.
class Bins::Iterator {
 public:
  using iterator_concept = std::forward_iterator_tag;
  using iterator_category = std::input_iterator_tag;
  using value_type = Bin;
  using difference_type = std::ptrdiff_t;
  using pointer = const Bin*;
  using reference = Bin;

  Iterator() = default;

  [[nodiscard]] Bin operator*() const noexcept { return bin_; }
  [[nodiscard]] pointer operator->() const noexcept { return &bin_; }
  Iterator& operator++() noexcept {
    --left_;
    unpack();
    return *this;
  }
  Iterator operator++(int) noexcept {
    Iterator old = *this;
    ++*this;
    return old;
  }
  bool operator==(const Iterator& other) const noexcept { return left_ == other.left_; }

 private:
  friend class Bins;

  Iterator(const Bins& bins, std::size_t left) noexcept
      : plain_(bins.plain_),
        packed_(bins.packed_),
        left_(left),
        shift_(bins.shift_),
        weighted_(bins.weighted_) {
    bin_.key = bins.first_;
    if (left_ > 0) {
      unpack();
    }
  }

  void unpack() noexcept {
    if (left_ == 0) {
      return;
    }
    if (packed_ == nullptr) {
      bin_ = *plain_++;
      return;
    }
    // Unsigned, so that keys from one end of the range to the other have a difference.
    bin_.key =
        static_cast<std::int64_t>(static_cast<std::uint64_t>(bin_.key) + (number() << shift_));
    const std::uint64_t count = number();
    bin_.count = static_cast<std::int64_t>(count);
    bin_.weight = weighted_ ? wide_number() : count;
    bin_.weight_squared = weighted_ ? wide_number() : count;
  }

  /// Seven bits a byte, the lowest first; the top bit says that more follow.
  [[nodiscard]] std::uint64_t number() noexcept {
    std::uint64_t value = *packed_++;
    if (value >= 128U) {
      value &= 127U;
      std::uint64_t byte = 128U;
      for (unsigned at = 7; byte >= 128U; at += 7) {
        byte = *packed_++;
        value |= (byte & 127U) << at;
      }
    }
    return value;
  }
  [[nodiscard]] Unsigned128 wide_number() noexcept {
    Unsigned128 value = 0;
    std::uint64_t byte = 128U;
    for (unsigned at = 0; byte >= 128U; at += 7) {
      byte = *packed_++;
      value |= Unsigned128{byte & 127U} << at;
    }
    return value;
  }

  const Bin* plain_ = nullptr;
  const std::uint8_t* packed_ = nullptr;
  std::size_t left_ = 0;
  Bin bin_;
  unsigned shift_ = 0;
  bool weighted_ = false;
};

inline Bins::Iterator Bins::begin() const noexcept {
  return {*this, size_};
}

inline Bins::Iterator Bins::end() const noexcept {
  return {*this, 0};
}

/// Bins in two or three bytes each; weights take room only where they are not all 1. Equal bins
/// have equal bytes.
class PackedBins {
 public:
  explicit PackedBins(unsigned shift = 0) noexcept : shift_(shift) {}

  /// Appends a bin, its key rounded down to a multiple of 2^shift. Keys must not fall; a bin
  /// with the last one's key is added to it.
  void append(const Bin& bin) {
    const std::int64_t key = (bin.key >> shift_) << shift_;
    if (open_.key == key && open_.count > 0) {
      open_.count += bin.count;
      open_.weight += bin.weight;
      open_.weight_squared += bin.weight_squared;
      return;
    }
    close();
    open_ = bin;
    open_.key = key;
  }
  /// No more bins come.
  void finish();

  [[nodiscard]] Bins view() const noexcept;
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] unsigned shift() const noexcept { return shift_; }
  [[nodiscard]] bool weighted() const noexcept { return weighted_; }

  bool operator==(const PackedBins&) const = default;

 private:
  void close();
  void pack(const Bin& bin);
  void add_weights();

  std::vector<std::uint8_t> bytes_;  ///< until finish(), more than are used
  std::size_t end_ = 0;              ///< of those that are
  std::size_t size_ = 0;             ///< bins, without the one that is open
  std::int64_t first_ = 0;           ///< the first and the last packed bin's key
  std::int64_t last_ = 0;
  Bin open_;  ///< may still grow; count 0: none
  unsigned shift_ = 0;
  bool weighted_ = false;
};

}  // namespace cxmat
