/// \file
/// The numbers of a workbook as people read them: 3 for 3.0, dates for serial numbers. Not
/// installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cxmat::tables {

/// What a number format makes of a number, as far as that matters here.
enum class NumberStyle : std::uint8_t { number, date, time };

/// Of a format's number, where it is one of Excel's own.
[[nodiscard]] NumberStyle built_in_style(unsigned id) noexcept;
/// Of a format's code: letters outside quotes and brackets tell.
[[nodiscard]] NumberStyle style_of(std::string_view code) noexcept;

/// The day that serial number 1 means, or 0 of those who began in 1904.
enum class Epoch : std::uint8_t { year_1900, year_1904 };

/// Appends `written`, the number as the file has it: whole numbers without a point, others in the
/// fewest digits that mean the same number, dates as 2024-09-01 or, unless it is midnight,
/// 2024-09-01 11:27:00, times as 11:27:00. What is no number is appended as it is.
void append_number(std::string_view written, NumberStyle style, Epoch epoch, std::string& text);

/// Appends a date as ISO 8601 has it (2024-09-01T11:27:00Z), in the same form as above.
void append_iso_date(std::string_view written, std::string& text);

}  // namespace cxmat::tables
