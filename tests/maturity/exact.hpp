/// \file
/// Fractions of whole numbers for slow reference implementations: nothing is rounded.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>

namespace cxmat::test {

__extension__ typedef __int128 Wide;  // NOLINT(modernize-use-using)

/// numerator / denominator in lowest terms, the denominator positive.
class Fraction {
 public:
  constexpr Fraction() = default;
  constexpr Fraction(Wide numerator, Wide denominator = 1)  // NOLINT: whole numbers are fractions
      : numerator_(numerator), denominator_(denominator) {
    if (denominator_ < 0) {
      numerator_ = -numerator_;
      denominator_ = -denominator_;
    }
    const Wide factor = common_factor(numerator_ < 0 ? -numerator_ : numerator_, denominator_);
    numerator_ /= factor;
    denominator_ /= factor;
  }

  friend constexpr Fraction operator+(Fraction a, Fraction b) {
    return {a.numerator_ * b.denominator_ + b.numerator_ * a.denominator_,
            a.denominator_ * b.denominator_};
  }
  friend constexpr Fraction operator-(Fraction a, Fraction b) {
    return a + Fraction{-b.numerator_, b.denominator_};
  }
  friend constexpr Fraction operator*(Fraction a, Fraction b) {
    return {a.numerator_ * b.numerator_, a.denominator_ * b.denominator_};
  }
  friend constexpr Fraction operator/(Fraction a, Fraction b) {
    return {a.numerator_ * b.denominator_, a.denominator_ * b.numerator_};
  }
  friend constexpr bool operator==(Fraction a, Fraction b) = default;
  friend constexpr std::strong_ordering operator<=>(Fraction a, Fraction b) {
    return a.numerator_ * b.denominator_ <=> b.numerator_ * a.denominator_;
  }

  [[nodiscard]] double value() const {
    return static_cast<double>(static_cast<long double>(numerator_) /
                               static_cast<long double>(denominator_));
  }

 private:
  static constexpr Wide common_factor(Wide a, Wide b) {
    while (b != 0) {
      const Wide rest = a % b;
      a = b;
      b = rest;
    }
    return a;
  }

  Wide numerator_ = 0;
  Wide denominator_ = 1;
};

}  // namespace cxmat::test
