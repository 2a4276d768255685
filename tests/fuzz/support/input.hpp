/// \file
/// What a fuzz target gets, and how it says that something does not hold.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace cxmat::fuzz {

/// Ends the process with a word on what did not hold: a finding.
void require(bool holds, const char* what);

[[nodiscard]] inline std::string_view text_of(const std::uint8_t* data, std::size_t size) noexcept {
  return {reinterpret_cast<const char*>(data), size};  // NOLINT: bytes are bytes
}

/// Random numbers out of the input's bytes, so that a small change of the input is a small change
/// of what is made of it; behind their end numbers that follow from how many were taken.
class ByteGenerator {
 public:
  using result_type = std::uint32_t;

  explicit ByteGenerator(std::string_view bytes) noexcept : bytes_(bytes) {}

  [[nodiscard]] static constexpr result_type min() noexcept { return 0; }
  [[nodiscard]] static constexpr result_type max() noexcept {
    return std::numeric_limits<result_type>::max();
  }
  result_type operator()() noexcept;
  /// 0 to bound - 1, of one byte where that is enough.
  std::size_t below(std::size_t bound) noexcept;

 private:
  std::string_view bytes_;
  std::uint64_t taken_ = 0;
};

}  // namespace cxmat::fuzz
