/// \file
/// Whole numbers modulo 2^31 - 1: exact linear algebra without growing fractions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace cxmat::prime_field {

inline constexpr std::uint64_t prime = 2147483647;  // 2^31 - 1

/// All arguments and results lie in 0 .. prime - 1.
[[nodiscard]] constexpr std::uint32_t product(std::uint32_t a, std::uint32_t b) noexcept {
  return static_cast<std::uint32_t>(std::uint64_t{a} * b % prime);
}

/// a - b c
[[nodiscard]] constexpr std::uint32_t less(std::uint32_t a, std::uint32_t b,
                                           std::uint32_t c) noexcept {
  return static_cast<std::uint32_t>((a + (prime - b) * c) % prime);
}

/// 1 / value, by Fermat; value is not 0.
[[nodiscard]] constexpr std::uint32_t inverse(std::uint32_t value) noexcept {
  std::uint32_t result = 1;
  for (std::uint64_t exponent = prime - 2; exponent > 0; exponent /= 2) {
    if (exponent % 2 == 1) {
      result = product(result, value);
    }
    value = product(value, value);
  }
  return result;
}

}  // namespace cxmat::prime_field
