/// \file
/// Calendar dates as texts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace cxmat {

/// True for a day that exists, written YYYY-MM-DD.
[[nodiscard]] bool is_date(std::string_view text) noexcept;

/// A date as a year with a fraction, the share of the year's days that have passed: 2026-07-02 is
/// 2026.498... `date` satisfies is_date().
[[nodiscard]] double decimal_year(std::string_view date) noexcept;

/// Days from one date to another, negative where `to` is earlier; 0 where either is no date.
[[nodiscard]] std::int64_t days_between(std::string_view from, std::string_view to) noexcept;

}  // namespace cxmat
