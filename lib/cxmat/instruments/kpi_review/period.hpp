/// \file
/// Calendar periods as texts: 2026, 2026-H1, 2026-Q3, 2026-09.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cxmat {

struct Period {
  enum class Length : std::uint8_t { year, half, quarter, month };

  Length length = Length::year;
  int index = 0;  ///< counts on by 1 from period to period of one length

  auto operator<=>(const Period&) const = default;
};

/// Nothing for any other text. Years are 1900 to 2999.
[[nodiscard]] std::optional<Period> parse_period(std::string_view text) noexcept;

/// As parse_period() reads it.
[[nodiscard]] std::string to_string(const Period& period);

}  // namespace cxmat
