/// \file
/// An exact decimal number with at most six places: weights, scale values and thresholds, which
/// people write as 0.35 and which must stay 0.35.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cxmat {

struct Decimal {
  std::int64_t micros = 0;  ///< the number times one million

  static constexpr std::int64_t unit = 1'000'000;
  /// The largest magnitude: one billion.
  static constexpr std::int64_t limit = 1'000'000'000 * unit;

  [[nodiscard]] static constexpr Decimal of(std::int64_t whole) noexcept { return {whole * unit}; }
  [[nodiscard]] constexpr double value() const noexcept {
    return static_cast<double>(micros) / static_cast<double>(unit);
  }

  constexpr auto operator<=>(const Decimal&) const = default;
};

/// A JSON number without exponent and with at most six decimals ("3", "-0.25"). Nothing else: no
/// "+1", ".5", "1.", "010", "1e3", "1,5", and nothing beyond `Decimal::limit`.
/// Never depends on the locale.
[[nodiscard]] std::optional<Decimal> parse_decimal(std::string_view text) noexcept;

/// A JSON number of any form that fits a finite double; nothing else.
[[nodiscard]] std::optional<double> parse_number(std::string_view text) noexcept;

/// The shortest decimal text: "3", "0.25".
[[nodiscard]] std::string to_string(Decimal number);

}  // namespace cxmat
