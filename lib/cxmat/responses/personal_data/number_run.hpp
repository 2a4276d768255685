/// \file
/// Digits that belong together, with the blanks and signs between them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace cxmat::personal {

/// "(030) 12 34-5": the groups "030", "12", "34", "5" with ") ", " " and "-" between them.
struct NumberRun {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool plus = false;  ///< a "+" stands before it
  std::vector<std::string_view> groups;
  std::vector<std::string_view> between;  ///< one less than groups
  std::size_t digits = 0;
};

/// The run whose first digit stands at `first`.
[[nodiscard]] NumberRun run_at(std::string_view plain, std::size_t first);

/// The value of a few digits; 10000 and more are all the same.
[[nodiscard]] int value_of(std::string_view digits) noexcept;

/// 1900 to 2099.
[[nodiscard]] bool is_year(std::string_view digits) noexcept;

/// Nothing but years, days and months: "2024/25", "01.02.2026", "1.-3.4.26", "2026-09-30".
[[nodiscard]] bool is_calendar(const NumberRun& run) noexcept;

/// "08.00-12.30".
[[nodiscard]] bool is_time_of_day(const NumberRun& run) noexcept;

/// One number or two with a hyphen between, with or without separators of thousands: "1.000",
/// "12 500", "10.000-20.000", "100-150". Not with a leading zero.
[[nodiscard]] bool is_quantity(const NumberRun& run) noexcept;

/// Four numbers up to 255 with dots between.
[[nodiscard]] bool is_ipv4(const NumberRun& run) noexcept;

}  // namespace cxmat::personal
