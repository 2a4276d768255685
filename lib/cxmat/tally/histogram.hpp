/// \file
/// How often each score occurs: a sparse histogram of whole-number keys that only adds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/wide_sum.hpp>

#include <cstddef>
#include <cstdint>
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

/// Above `max_bins` distinct keys, all keys are halved until they fit: bin k then stands for the
/// keys k * 2^shift and up. How often depends on the multiset of keys alone, never on the order
/// in which they came, so merging commutes.
class Histogram {
 public:
  static constexpr std::size_t max_bins = std::size_t{1} << 20U;

  /// The histogram whose bins(), shift() and sum() these are.
  [[nodiscard]] static Histogram of_bins(std::span<const Bin> rising, unsigned shift,
                                         Signed128 sum);

  /// Adds one respondent.
  void add(std::int64_t key, std::uint64_t weight);
  /// Adds `count` respondents who weigh 1.
  void add_equal(std::int64_t key, std::int64_t count);
  void merge(const Histogram& other);

  /// The bins by rising key. Keys are full-size: the lowest key that a coarsened bin stands for.
  [[nodiscard]] std::span<const Bin> bins() const;
  /// How often the keys were halved.
  [[nodiscard]] unsigned shift() const;
  [[nodiscard]] std::int64_t count() const noexcept { return count_; }
  /// The exact sum of keys, also where bins were coarsened.
  [[nodiscard]] Signed128 sum() const noexcept { return sum_; }

  bool operator==(const Histogram& other) const;

 private:
  void settle() const;

  // Appended bins are sorted into place in batches; what is seen outside is always sorted.
  mutable std::vector<Bin> bins_;
  mutable std::size_t sorted_ = 0;
  mutable unsigned shift_ = 0;
  std::int64_t count_ = 0;
  Signed128 sum_ = 0;
};

}  // namespace cxmat
