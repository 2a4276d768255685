// SPDX-License-Identifier: Apache-2.0
#include "cxmat/core/date.hpp"

#include <chrono>  // calendar types; there is no clock here
#include <cstddef>

namespace cxmat {
namespace {

bool is_digit(char sign) noexcept {
  return sign >= '0' && sign <= '9';
}

unsigned number_at(std::string_view digits) noexcept {
  unsigned number = 0;
  for (const char digit : digits) {
    number = number * 10 + static_cast<unsigned>(digit - '0');
  }
  return number;
}

/// Of a text in the shape of a date.
std::chrono::year_month_day day_of(std::string_view text) noexcept {
  return {std::chrono::year(static_cast<int>(number_at(text.substr(0, 4)))),
          std::chrono::month(number_at(text.substr(5, 2))),
          std::chrono::day(number_at(text.substr(8, 2)))};
}

}  // namespace

bool is_date(std::string_view text) noexcept {
  constexpr std::string_view shape = "9999-99-99";
  if (text.size() != shape.size()) {
    return false;
  }
  for (std::size_t i = 0; i < shape.size(); ++i) {
    if (shape[i] == '-' ? text[i] != '-' : !is_digit(text[i])) {
      return false;
    }
  }
  return day_of(text).ok();
}

double decimal_year(std::string_view date) noexcept {
  const std::chrono::year_month_day day = day_of(date);
  const auto first_day_of = [](std::chrono::year year) {
    return std::chrono::sys_days(year / std::chrono::January / 1);
  };
  const std::chrono::days passed = std::chrono::sys_days(day) - first_day_of(day.year());
  const std::chrono::days in_all =
      first_day_of(day.year() + std::chrono::years(1)) - first_day_of(day.year());
  return static_cast<double>(static_cast<int>(day.year())) +
         static_cast<double>(passed.count()) / static_cast<double>(in_all.count());
}

std::int64_t days_between(std::string_view from, std::string_view to) noexcept {
  return is_date(from) && is_date(to)
             ? (std::chrono::sys_days(day_of(to)) - std::chrono::sys_days(day_of(from))).count()
             : 0;
}

}  // namespace cxmat
