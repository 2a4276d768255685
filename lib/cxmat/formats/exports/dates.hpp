/// \file
/// The days on which responses were submitted, as platforms and Excel write them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cxmat::exports {

/// What 9/1/2024 means.
enum class DateOrder : std::uint8_t {
  month_first,  ///< the first of September
  day_first     ///< the ninth of January
};

/// The day of a date, with or without a time behind it, as YYYY-MM-DD; nothing where `cell` is no
/// date. Year first (2024-09-01T11:27:00Z, 2024/9/1, 20240901), with dots (01.09.2024), with
/// strokes (9/1/2024 11:27 AM; `order` decides unless only one order gives a date) or Excel's
/// number of days since 1900. It is the day as it is written: no time zone is applied.
[[nodiscard]] std::optional<std::string> day_of(std::string_view cell, DateOrder order);

/// What a single cell says about the order of day and month.
enum class OrderShown : std::uint8_t {
  nothing,      ///< no date, or one that reads the same in both orders
  either,       ///< two different days
  month_first,  ///< only this order gives a day
  day_first
};
[[nodiscard]] OrderShown order_shown(std::string_view cell);

/// The order of the dates in `cells`: told by a number above 12, or else `otherwise`, also where
/// the cells contradict each other.
[[nodiscard]] DateOrder order_of(std::span<const std::string_view> cells, DateOrder otherwise);

}  // namespace cxmat::exports
