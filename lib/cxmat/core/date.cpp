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
  const std::chrono::year_month_day day{
      std::chrono::year(static_cast<int>(number_at(text.substr(0, 4)))),
      std::chrono::month(number_at(text.substr(5, 2))),
      std::chrono::day(number_at(text.substr(8, 2)))};
  return day.ok();
}

}  // namespace cxmat
