// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/histogram.hpp"

#include <algorithm>

namespace cxmat {
namespace {

constexpr std::size_t smallest_batch = 64;

void merge_equal_keys(std::vector<Bin>& bins) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < bins.size(); ++i) {
    if (kept > 0 && bins[kept - 1].key == bins[i].key) {
      bins[kept - 1].count += bins[i].count;
      bins[kept - 1].weight += bins[i].weight;
      bins[kept - 1].weight_squared += bins[i].weight_squared;
    } else {
      bins[kept++] = bins[i];
    }
  }
  bins.resize(kept);
}

std::int64_t coarse(std::int64_t key, unsigned shift) noexcept {
  return (key >> shift) << shift;
}

}  // namespace

Histogram Histogram::of_bins(std::span<const Bin> rising, unsigned shift, Signed128 sum) {
  Histogram made;
  made.bins_.assign(rising.begin(), rising.end());
  made.sorted_ = made.bins_.size();
  made.shift_ = shift;
  made.sum_ = sum;
  for (const Bin& bin : rising) {
    made.count_ += bin.count;
  }
  return made;
}

void Histogram::add(std::int64_t key, std::uint64_t weight) {
  const Unsigned128 wide{weight};
  bins_.push_back({coarse(key, shift_), 1, wide, wide * wide});
  ++count_;
  sum_ += key;
  if (bins_.size() - sorted_ > std::max(smallest_batch, sorted_)) {
    settle();
  }
}

void Histogram::add_equal(std::int64_t key, std::int64_t count) {
  const auto weight = static_cast<Unsigned128>(count);
  bins_.push_back({coarse(key, shift_), count, weight, weight});
  count_ += count;
  sum_ += Signed128{key} * count;
  if (bins_.size() - sorted_ > std::max(smallest_batch, sorted_)) {
    settle();
  }
}

void Histogram::merge(const Histogram& other) {
  const std::span<const Bin> more = other.bins();
  bins_.insert(bins_.end(), more.begin(), more.end());
  shift_ = std::max(shift_, other.shift_);
  count_ += other.count_;
  sum_ += other.sum_;
  if (shift_ > 0) {
    for (Bin& bin : bins_) {
      bin.key = coarse(bin.key, shift_);
    }
  }
  // Rounding keys down keeps their order, so only the appended tail needs sorting.
  settle();
}

void Histogram::settle() const {
  if (sorted_ == bins_.size() && shift_ == 0) {
    return;
  }
  const auto middle = bins_.begin() + static_cast<std::ptrdiff_t>(sorted_);
  std::ranges::sort(middle, bins_.end(), {}, &Bin::key);
  std::ranges::inplace_merge(bins_.begin(), middle, bins_.end(), {}, &Bin::key);
  merge_equal_keys(bins_);
  while (bins_.size() > max_bins) {
    ++shift_;
    for (Bin& bin : bins_) {
      bin.key = coarse(bin.key, shift_);
    }
    merge_equal_keys(bins_);
  }
  sorted_ = bins_.size();
}

std::span<const Bin> Histogram::bins() const {
  settle();
  return bins_;
}

unsigned Histogram::shift() const {
  settle();
  return shift_;
}

bool Histogram::operator==(const Histogram& other) const {
  return count_ == other.count_ && sum_ == other.sum_ && std::ranges::equal(bins(), other.bins()) &&
         shift_ == other.shift_;
}

}  // namespace cxmat
