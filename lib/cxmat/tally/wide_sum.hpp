/// \file
/// Whole-number sums of products that do not fit 128 bits: exact, so that the order of addition
/// cannot matter.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace cxmat {

__extension__ typedef unsigned __int128 Unsigned128;  // NOLINT(modernize-use-using)
__extension__ typedef __int128 Signed128;             // NOLINT(modernize-use-using)

/// An unsigned 256-bit sum of products a * b of 128-bit numbers.
class WideSum {
 public:
  WideSum() = default;
  /// The sum that limbs() says.
  explicit WideSum(const std::array<std::uint64_t, 4>& limbs) noexcept : limbs_(limbs) {}

  /// 64 bits each, the lowest first.
  [[nodiscard]] const std::array<std::uint64_t, 4>& limbs() const noexcept { return limbs_; }

  void add_product(Unsigned128 a, Unsigned128 b) noexcept {
    const std::array<std::uint64_t, 2> left = split(a);
    const std::array<std::uint64_t, 2> right = split(b);
    for (std::size_t i = 0; i < 2; ++i) {
      for (std::size_t j = 0; j < 2; ++j) {
        if (left[i] != 0 && right[j] != 0) {  // most numbers have one limb only
          add_at(Unsigned128{left[i]} * right[j], i + j);
        }
      }
    }
  }

  void add(const WideSum& other) noexcept {
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < limbs_.size(); ++i) {
      const Unsigned128 sum = Unsigned128{limbs_[i]} + other.limbs_[i] + carry;
      limbs_[i] = static_cast<std::uint64_t>(sum);
      carry = static_cast<std::uint64_t>(sum >> 64U);
    }
  }

  /// The nearest double, to within rounding of its limbs.
  [[nodiscard]] double value() const noexcept {
    constexpr double base = 18446744073709551616.0;  // 2^64
    double sum = 0;
    for (std::size_t i = limbs_.size(); i-- > 0;) {
      sum = sum * base + static_cast<double>(limbs_[i]);
    }
    return sum;
  }

  bool operator==(const WideSum&) const = default;

 private:
  static std::array<std::uint64_t, 2> split(Unsigned128 number) noexcept {
    return {static_cast<std::uint64_t>(number), static_cast<std::uint64_t>(number >> 64U)};
  }

  void add_at(Unsigned128 number, std::size_t limb) noexcept {
    const std::array<std::uint64_t, 2> parts = split(number);
    std::uint64_t carry = 0;
    for (std::size_t i = limb; i < limbs_.size() && (i - limb < 2 || carry > 0); ++i) {
      const std::uint64_t part = i - limb < 2 ? parts[i - limb] : 0;
      const Unsigned128 sum = Unsigned128{limbs_[i]} + part + carry;
      limbs_[i] = static_cast<std::uint64_t>(sum);
      carry = static_cast<std::uint64_t>(sum >> 64U);
    }
  }

  std::array<std::uint64_t, 4> limbs_{};
};

}  // namespace cxmat
