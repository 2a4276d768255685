// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/bins.hpp"

#include <utility>

namespace cxmat {

void PackedBins::append(const Bin& bin) {
  const std::int64_t key = (bin.key >> shift_) << shift_;
  if (open_.count > 0 && open_.key == key) {
    open_.count += bin.count;
    open_.weight += bin.weight;
    open_.weight_squared += bin.weight_squared;
    return;
  }
  if (open_.count > 0) {
    pack(open_);
  }
  open_ = bin;
  open_.key = key;
}

void PackedBins::finish() {
  if (open_.count > 0) {
    pack(open_);
    open_ = {};
  }
  bytes_.shrink_to_fit();
}

Bins PackedBins::view() const noexcept {
  Bins view;
  view.packed_ = bytes_.data();
  view.size_ = size_;
  view.first_ = first_;
  view.last_ = last_;
  view.shift_ = shift_;
  view.weighted_ = weighted_;
  return view;
}

void PackedBins::pack(const Bin& bin) {
  const auto count = static_cast<Unsigned128>(bin.count);
  if (!weighted_ && (bin.weight != count || bin.weight_squared != count)) {
    add_weights();
  }
  if (size_ == 0) {
    first_ = bin.key;
    last_ = bin.key;
  }
  const std::uint64_t step =
      static_cast<std::uint64_t>(bin.key) - static_cast<std::uint64_t>(last_);
  pack_number(step >> shift_);
  pack_number(count);
  if (weighted_) {
    pack_number(bin.weight);
    pack_number(bin.weight_squared);
  }
  last_ = bin.key;
  ++size_;
}

void PackedBins::pack_number(Unsigned128 number) {
  while (number >= 128U) {
    bytes_.push_back(static_cast<std::uint8_t>((number & 127U) | 128U));
    number >>= 7U;
  }
  bytes_.push_back(static_cast<std::uint8_t>(number));
}

/// The first bin that needs its weights makes all of them have some.
void PackedBins::add_weights() {
  PackedBins wide(shift_);
  wide.weighted_ = true;
  for (const Bin bin : view()) {
    wide.pack(bin);
  }
  wide.open_ = open_;
  *this = std::move(wide);
}

}  // namespace cxmat
