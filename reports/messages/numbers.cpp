// SPDX-License-Identifier: Apache-2.0
#include "reports/messages/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace cxmat::reports {
namespace {

constexpr std::string_view minus = "\u2212";
constexpr std::string_view no_break_space = "\u00a0";

/// Places that count before rounding. What binary arithmetic leaves of 2.65 (2.6499999999999995)
/// is 2.65 again, by the same margin that decides about levels.
constexpr int exact_places = 9;

/// Adds one to the last digit, with carry: "2.99" becomes "3.00".
void count_up(std::string& digits) {
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
    if (*digit == '.') {
      continue;
    }
    if (*digit != '9') {
      ++*digit;
      return;
    }
    *digit = '0';
  }
  digits.insert(digits.begin(), '1');
}

/// The digits of a number that is not negative, with a point, rounded half up.
std::string rounded(double magnitude, int decimals) {
  const int places = std::clamp(decimals, 0, exact_places);
  std::string digits = fmt::format("{:.{}f}", magnitude, exact_places);
  if (places == exact_places) {
    return digits;
  }
  const std::size_t point = digits.size() - exact_places - 1;
  const std::size_t dropped = point + 1 + static_cast<std::size_t>(places);
  const bool up = digits[dropped] >= '5';
  digits.resize(places == 0 ? point : dropped);
  if (up) {
    count_up(digits);
  }
  return digits;
}

bool is_zero(std::string_view digits) {
  return digits.find_first_not_of("0.") == std::string_view::npos;
}

std::string with_decimal_sign(std::string digits, Language language) {
  if (language == Language::de) {
    std::ranges::replace(digits, '.', ',');
  }
  return digits;
}

std::string with_sign(std::string_view sign, std::string_view digits) {
  return fmt::format("{}{}", sign, digits);
}

constexpr std::array<std::array<std::string_view, 12>, 2> months{{
    {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
     "November", "Dezember"},
    {"January", "February", "March", "April", "May", "June", "July", "August", "September",
     "October", "November", "December"},
}};

/// The number that `text` consists of; 0 if it holds anything but digits.
int number_of(std::string_view text) {
  int number = 0;
  for (const char digit : text) {
    if (digit < '0' || digit > '9') {
      return 0;
    }
    number = number * 10 + (digit - '0');
  }
  return number;
}

}  // namespace

std::string decimal(Decimal number, Language language) {
  return with_decimal_sign(to_string(number), language);
}

std::string decimal(double number, int decimals, Language language) {
  if (!std::isfinite(number)) {
    return "–";
  }
  const std::string digits = rounded(std::abs(number), decimals);
  const bool negative = number < 0 && !is_zero(digits);
  return with_sign(negative ? minus : "", with_decimal_sign(digits, language));
}

std::string signed_decimal(double number, int decimals, Language language) {
  if (!std::isfinite(number)) {
    return "–";
  }
  const std::string digits = rounded(std::abs(number), decimals);
  const std::string_view sign = is_zero(digits) ? "±" : number < 0 ? minus : "+";
  return with_sign(sign, with_decimal_sign(digits, language));
}

std::string percent(double share, Language language) {
  return fmt::format("{}{}%", decimal(share * 100, 0, language),
                     language == Language::de ? no_break_space : "");
}

std::string whole(std::int64_t number, Language language) {
  std::string digits = fmt::format("{}", number);
  const bool negative = digits.front() == '-';
  if (negative) {
    digits.erase(0, 1);
  }
  const char separator = language == Language::de ? '.' : ',';
  for (std::size_t place = digits.size(); place > 3; place -= 3) {
    digits.insert(place - 3, 1, separator);
  }
  return with_sign(negative ? minus : "", digits);
}

std::string numeral(std::int64_t number, Language language) {
  constexpr std::array<std::string_view, 11> german{
      "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"};
  constexpr std::array<std::string_view, 11> english{
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};
  constexpr std::int64_t first = 2;
  const auto at = static_cast<std::size_t>(number - first);
  if (number < first || at >= german.size()) {
    return whole(number, language);
  }
  return std::string(language == Language::de ? german.at(at) : english.at(at));
}

std::string date(std::string_view iso, Language language) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') {
    return std::string(iso);
  }
  const int year = number_of(iso.substr(0, 4));
  const int month = number_of(iso.substr(5, 2));
  const int day = number_of(iso.substr(8, 2));
  if (year == 0 || month < 1 || month > 12 || day < 1 || day > 31) {
    return std::string(iso);
  }
  const auto& names = months[language == Language::de ? 0 : 1];
  return fmt::format("{}{} {} {}", day, language == Language::de ? "." : "",
                     names[static_cast<std::size_t>(month - 1)], year);
}

}  // namespace cxmat::reports
