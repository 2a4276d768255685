/// \file
/// Whole numbers of up to 256 bits as bytes that mean the same on every machine: seven bits a byte,
/// the lowest first, the high bit set on all but the last (LEB128); signed ones zigzag.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/wide_sum.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace cxmat::tally_file {

/// So many respondents are counted in one tally at most: their numbers add up in 64 bits, and other
/// programs' doubles hold them exactly.
inline constexpr std::int64_t most_tallied = std::int64_t{1} << 53U;

class Encoder {
 public:
  Encoder() = default;
  /// Appends to `bytes`.
  explicit Encoder(std::string bytes) noexcept : bytes_(std::move(bytes)) {}

  void put(Unsigned128 number);
  void put_signed(Signed128 number);
  void put(const WideSum& sum);

  [[nodiscard]] std::string bytes() && { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Once something is wrong (too short, too long a number) every further number is 0, and ok()
/// false.
class Decoder {
 public:
  explicit Decoder(std::string_view bytes) noexcept : bytes_(bytes) {}

  [[nodiscard]] Unsigned128 get() noexcept;
  [[nodiscard]] Signed128 get_signed() noexcept;
  [[nodiscard]] WideSum get_wide() noexcept;
  /// A count of respondents, at most most_tallied.
  [[nodiscard]] std::int64_t get_count() noexcept;
  [[nodiscard]] std::int64_t get_key() noexcept;
  /// A position, or -1.
  [[nodiscard]] std::int32_t get_position() noexcept;
  /// How many things follow, each of which takes at least a byte.
  [[nodiscard]] std::size_t get_size() noexcept;
  /// A number of at most `most`.
  [[nodiscard]] std::uint64_t get_at_most(std::uint64_t most) noexcept;

  void fail() noexcept;
  [[nodiscard]] bool ok() const noexcept { return ok_; }
  [[nodiscard]] bool at_end() const noexcept { return at_ == bytes_.size(); }

 private:
  [[nodiscard]] std::uint8_t next() noexcept;

  std::string_view bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace cxmat::tally_file
