// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tally_file/bytes.hpp"

#include <array>
#include <limits>

namespace cxmat::tally_file {
namespace {

constexpr unsigned bits_a_byte = 7;
constexpr std::uint8_t more = 0x80;

using Limbs = std::array<std::uint64_t, 4>;

bool is_zero(const Limbs& limbs) noexcept {
  return (limbs[0] | limbs[1] | limbs[2] | limbs[3]) == 0;
}

/// limbs / 2^7.
void shift_down(Limbs& limbs) noexcept {
  for (std::size_t i = 0; i < limbs.size(); ++i) {
    const std::uint64_t above = i + 1 < limbs.size() ? limbs[i + 1] : 0;
    limbs[i] = (limbs[i] >> bits_a_byte) | (above << (64U - bits_a_byte));
  }
}

}  // namespace

void Encoder::put(Unsigned128 number) {
  constexpr std::size_t longest = 128 / bits_a_byte + 1;
  std::array<char, longest>
      written;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled below
  std::size_t size = 0;
  while (number >= more) {
    written[size++] = static_cast<char>(static_cast<std::uint8_t>(number) | more);
    number >>= bits_a_byte;
  }
  written[size++] = static_cast<char>(static_cast<std::uint8_t>(number));
  bytes_.append(written.data(), size);
}

void Encoder::put_signed(Signed128 number) {
  const auto shifted = static_cast<Unsigned128>(number) << 1U;
  put(number < 0 ? ~shifted : shifted);
}

void Encoder::put(const WideSum& sum) {
  Limbs limbs = sum.limbs();
  while (true) {
    const auto low = static_cast<std::uint8_t>(limbs[0] & (more - 1U));
    shift_down(limbs);
    if (is_zero(limbs)) {
      bytes_ += static_cast<char>(low);
      return;
    }
    bytes_ += static_cast<char>(low | more);
  }
}

std::uint8_t Decoder::next() noexcept {
  if (at_ == bytes_.size()) {
    fail();
    return 0;
  }
  return static_cast<std::uint8_t>(bytes_[at_++]);
}

void Decoder::fail() noexcept {
  ok_ = false;
  at_ = bytes_.size();
}

Unsigned128 Decoder::get() noexcept {
  if (at_ < bytes_.size() && static_cast<std::uint8_t>(bytes_[at_]) < more) {
    return static_cast<std::uint8_t>(bytes_[at_++]);  // as most are
  }
  const WideSum wide = get_wide();
  const Limbs& limbs = wide.limbs();
  if (limbs[2] != 0 || limbs[3] != 0) {
    fail();
    return 0;
  }
  return (Unsigned128{limbs[1]} << 64U) | limbs[0];
}

Signed128 Decoder::get_signed() noexcept {
  const Unsigned128 number = get();
  const auto half = static_cast<Signed128>(number >> 1U);
  return (number & 1U) != 0 ? -half - 1 : half;
}

WideSum Decoder::get_wide() noexcept {
  Limbs limbs{};
  for (unsigned bit = 0;; bit += bits_a_byte) {
    const std::uint8_t byte = next();
    const std::uint64_t part = byte & (more - 1U);
    const std::size_t limb = bit / 64U;
    const unsigned within = bit % 64U;
    const bool is_padded = bit > 0 && byte == 0;  // a byte more than needed
    const bool fits = limb < limbs.size() && !is_padded &&
                      (limb + 1 < limbs.size() || within == 0 || part >> (64U - within) == 0);
    if (!fits) {
      fail();
      return {};
    }
    limbs[limb] |= part << within;
    if (within > 64U - bits_a_byte && limb + 1 < limbs.size()) {
      limbs[limb + 1] |= part >> (64U - within);
    }
    if ((byte & more) == 0) {
      return ok_ ? WideSum(limbs) : WideSum();
    }
  }
}

std::int64_t Decoder::get_count() noexcept {
  return static_cast<std::int64_t>(get_at_most(most_tallied));
}

std::uint64_t Decoder::get_at_most(std::uint64_t most) noexcept {
  const Unsigned128 number = get();
  if (number > most) {
    fail();
    return 0;
  }
  return static_cast<std::uint64_t>(number);
}

std::int64_t Decoder::get_key() noexcept {
  const Signed128 number = get_signed();
  if (number > std::numeric_limits<std::int64_t>::max() ||
      number < std::numeric_limits<std::int64_t>::min()) {
    fail();
    return 0;
  }
  return static_cast<std::int64_t>(number);
}

std::int32_t Decoder::get_position() noexcept {
  const std::int64_t number = get_key();
  if (number < -1 || number > std::numeric_limits<std::int32_t>::max()) {
    fail();
    return -1;
  }
  return static_cast<std::int32_t>(number);
}

std::size_t Decoder::get_size() noexcept {
  const Unsigned128 number = get();
  if (number > bytes_.size() - at_) {
    fail();
    return 0;
  }
  return static_cast<std::size_t>(number);
}

}  // namespace cxmat::tally_file
