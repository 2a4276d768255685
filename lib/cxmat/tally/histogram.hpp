/// \file
/// How often each score occurs: a sparse histogram of whole-number keys that only adds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/bins.hpp>
#include <cxmat/tally/wide_sum.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cxmat {

/// A key and how many respondents of weight 1 have it.
struct KeyCount {
  std::int64_t key = 0;
  std::int64_t count = 0;

  auto operator<=>(const KeyCount&) const = default;  // NOLINT(modernize-use-nullptr)
};

/// Above `max_bins` distinct keys, all keys are halved until they fit: bin k then stands for the
/// keys k * 2^shift and up. How often depends on the multiset of keys alone, never on the order
/// in which they came, so merging commutes.
class Histogram {
 public:
  static constexpr std::size_t max_bins = std::size_t{1} << 20U;

  /// Adds one respondent.
  void add(std::int64_t key, std::uint64_t weight);
  /// Adds `count` respondents who weigh 1.
  void add_equal(std::int64_t key, std::int64_t count);
  void merge(const Histogram& other);

  /// The sum of many, which takes one pass over them where their keys lie close together.
  [[nodiscard]] static Histogram sum_of(std::span<const Histogram* const> parts);
  /// From keys in any order, also repeated; counts are positive.
  [[nodiscard]] static Histogram of_counts(std::vector<KeyCount> counts);
  /// What bins(), shift() and sum() of a histogram said. `rising` has rising keys that are
  /// multiples of 2^shift, and positive counts.
  [[nodiscard]] static Histogram of_bins(std::span<const Bin> rising, unsigned shift,
                                         Signed128 sum);

  /// The bins by rising key. Keys are full-size: the lowest key that a coarsened bin stands for.
  /// Good until the histogram changes.
  [[nodiscard]] Bins bins() const;
  /// How often the keys were halved.
  [[nodiscard]] unsigned shift() const;
  [[nodiscard]] std::int64_t count() const noexcept { return count_; }
  /// The exact sum of keys, also where bins were coarsened.
  [[nodiscard]] Signed128 sum() const noexcept { return sum_; }

  bool operator==(const Histogram& other) const;

 private:
  struct Added {
    std::int64_t key = 0;
    std::uint64_t weight = 1;
    std::int64_t count = 1;
  };

  void add(const Added& one);
  [[nodiscard]] static Histogram sum_in_pairs(std::span<const Histogram* const> parts);
  void settle() const;
  void coarsen() const;

  // What is added waits and is packed in batches; what is seen outside is always packed.
  mutable PackedBins packed_;
  mutable std::vector<Added> added_;
  std::int64_t count_ = 0;
  Signed128 sum_ = 0;
};

}  // namespace cxmat
