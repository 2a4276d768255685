// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/histogram.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

namespace cxmat {
namespace {

constexpr std::size_t smallest_batch = 64;

/// Both by rising key.
PackedBins joined(const Bins& left, const Bins& right, unsigned shift) {
  PackedBins made(shift);
  auto a = left.begin();
  auto b = right.begin();
  while (a != left.end() && b != right.end()) {
    if (a->key <= b->key) {
      made.append(*a++);
    } else {
      made.append(*b++);
    }
  }
  for (; a != left.end(); ++a) {
    made.append(*a);
  }
  for (; b != right.end(); ++b) {
    made.append(*b);
  }
  made.finish();
  return made;
}

/// By eleven bits at a time where that is quicker.
void sort_by_key(std::vector<KeyCount>& counts) {
  constexpr std::size_t few = 1'024;
  constexpr unsigned digit_bits = 11;
  constexpr std::size_t digits = std::size_t{1} << digit_bits;
  const auto [lowest, highest] = std::ranges::minmax_element(counts, {}, &KeyCount::key);
  if (counts.size() < few || lowest->key < 0 || highest->key >> (3 * digit_bits) != 0) {
    std::ranges::sort(counts, {}, &KeyCount::key);
    return;
  }
  const std::int64_t end = highest->key;
  std::vector<KeyCount> sorted(counts.size());
  std::vector<std::size_t> place(digits);
  for (unsigned at = 0; end >> at != 0; at += digit_bits) {
    const auto digit = [at](const KeyCount& one) {
      return static_cast<std::size_t>(one.key >> at) & (digits - 1);
    };
    std::ranges::fill(place, 0);
    for (const KeyCount& one : counts) {
      ++place[digit(one)];
    }
    std::exclusive_scan(place.begin(), place.end(), place.begin(), std::size_t{0});
    for (const KeyCount& one : counts) {
      sorted[place[digit(one)]++] = one;
    }
    counts.swap(sorted);
  }
}

/// Where the keys of all parts lie.
struct KeyRange {
  std::int64_t lowest = std::numeric_limits<std::int64_t>::max();
  std::int64_t highest = std::numeric_limits<std::int64_t>::min();
  std::uint64_t bins = 0;
  bool plain = true;  ///< without weights and not coarsened

  void add(const Bins& part, unsigned shift) noexcept {
    lowest = std::min(lowest, part.lowest());
    highest = std::max(highest, part.highest());
    bins += part.size();
    plain = plain && shift == 0 && !part.weighted();
  }
  [[nodiscard]] std::uint64_t width() const noexcept {
    return static_cast<std::uint64_t>(highest) - static_cast<std::uint64_t>(lowest);
  }
  /// True where counting into a row of all keys costs about as much as walking through the parts.
  [[nodiscard]] bool dense() const noexcept {
    constexpr std::uint64_t widest = std::uint64_t{1} << 22U;
    constexpr std::uint64_t keys_per_bin = 8;
    return plain && width() < widest && width() <= bins * keys_per_bin;
  }
};

}  // namespace

void Histogram::add(std::int64_t key, std::uint64_t weight) {
  add({.key = key, .weight = weight});
}

void Histogram::add_equal(std::int64_t key, std::int64_t count) {
  add({.key = key, .count = count});
}

void Histogram::add(const Added& one) {
  added_.push_back(one);
  count_ += one.count;
  sum_ += Signed128{one.key} * one.count;
  if (added_.size() > std::max(smallest_batch, packed_.size())) {
    settle();
  }
}

void Histogram::merge(const Histogram& other) {
  if (other.count_ == 0) {
    return;
  }
  if (count_ == 0) {
    *this = other;
    return;
  }
  settle();
  const Bins more = other.bins();
  packed_ = joined(packed_.view(), more, std::max(packed_.shift(), other.packed_.shift()));
  count_ += other.count_;
  sum_ += other.sum_;
  coarsen();
}

Histogram Histogram::sum_of(std::span<const Histogram* const> parts) {
  KeyRange range;
  Histogram made;
  for (const Histogram* part : parts) {
    if (part->count_ > 0) {
      range.add(part->bins(), part->shift());
    }
  }
  if (range.bins == 0 || !range.dense()) {
    return sum_in_pairs(parts);
  }
  std::vector<std::int64_t> counts(range.width() + 1);
  for (const Histogram* part : parts) {
    for (const Bin bin : part->bins()) {
      counts[static_cast<std::size_t>(bin.key - range.lowest)] += bin.count;
    }
    made.count_ += part->count_;
    made.sum_ += part->sum_;
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0) {
      const auto count = static_cast<Unsigned128>(counts[i]);
      made.packed_.append({range.lowest + static_cast<std::int64_t>(i), counts[i], count, count});
    }
  }
  made.packed_.finish();
  made.coarsen();
  return made;
}

/// Halves first, so that no bin is walked through more often than there are powers of two.
Histogram Histogram::sum_in_pairs(std::span<const Histogram* const> parts) {
  if (parts.empty()) {
    return {};
  }
  if (parts.size() == 1) {
    return *parts.front();
  }
  Histogram made = sum_in_pairs(parts.first(parts.size() / 2));
  made.merge(sum_in_pairs(parts.subspan(parts.size() / 2)));
  return made;
}

Histogram Histogram::of_counts(std::vector<KeyCount> counts) {
  sort_by_key(counts);
  Histogram made;
  for (const KeyCount& one : counts) {
    const auto count = static_cast<Unsigned128>(one.count);
    made.packed_.append({one.key, one.count, count, count});
    made.count_ += one.count;
    made.sum_ += Signed128{one.key} * one.count;
  }
  made.packed_.finish();
  made.coarsen();
  return made;
}

Histogram Histogram::of_bins(std::span<const Bin> rising, unsigned shift, Signed128 sum) {
  Histogram made;
  made.packed_ = PackedBins(shift);
  for (const Bin& bin : rising) {
    made.packed_.append(bin);
    made.count_ += bin.count;
  }
  made.packed_.finish();
  made.sum_ = sum;
  made.coarsen();
  return made;
}

void Histogram::settle() const {
  if (added_.empty()) {
    return;
  }
  std::ranges::sort(added_, {}, &Added::key);
  PackedBins fresh(packed_.shift());
  for (const Added& one : added_) {
    const Unsigned128 weight{one.weight};
    const auto count = static_cast<Unsigned128>(one.count);
    fresh.append({one.key, one.count, count * weight, count * weight * weight});
  }
  fresh.finish();
  added_.clear();
  packed_ = packed_.size() == 0 ? std::move(fresh)
                                : joined(packed_.view(), fresh.view(), packed_.shift());
  coarsen();
}

void Histogram::coarsen() const {
  while (packed_.size() > max_bins) {
    packed_ = joined(packed_.view(), {}, packed_.shift() + 1);
  }
}

Bins Histogram::bins() const {
  settle();
  return packed_.view();
}

unsigned Histogram::shift() const {
  settle();
  return packed_.shift();
}

bool Histogram::operator==(const Histogram& other) const {
  settle();
  other.settle();
  return count_ == other.count_ && sum_ == other.sum_ && packed_ == other.packed_;
}

}  // namespace cxmat
