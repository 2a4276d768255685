// SPDX-License-Identifier: Apache-2.0
#include "cxmat/tally/bins.hpp"

#include <utility>

namespace cxmat {
namespace {

/// Two numbers of 64 bits and two of 128 in bytes of seven bits.
constexpr std::size_t longest_bin = 2 * 10 + 2 * 19;

template <class Number>
std::uint8_t* write(std::uint8_t* to, Number number) noexcept {
  while (number >= 128U) {
    *to++ = static_cast<std::uint8_t>(number | 128U);
    number >>= 7U;
  }
  *to++ = static_cast<std::uint8_t>(number);
  return to;
}

}  // namespace

void PackedBins::close() {
  if (open_.count > 0) {
    pack(open_);
  }
}

void PackedBins::finish() {
  close();
  open_ = {};
  bytes_.resize(end_);
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
  if (bytes_.size() < end_ + longest_bin) {
    bytes_.resize(2 * end_ + longest_bin);
  }
  std::uint8_t* end = write(bytes_.data() + end_, step >> shift_);
  end = write(end, static_cast<std::uint64_t>(bin.count));
  if (weighted_) {
    end = write(end, bin.weight);
    end = write(end, bin.weight_squared);
  }
  end_ = static_cast<std::size_t>(end - bytes_.data());
  last_ = bin.key;
  ++size_;
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
