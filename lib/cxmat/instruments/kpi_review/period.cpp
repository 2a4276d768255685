// SPDX-License-Identifier: Apache-2.0
#include "cxmat/instruments/kpi_review/period.hpp"

#include <fmt/format.h>

namespace cxmat {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2999;

int per_year(Period::Length length) noexcept {
  switch (length) {
    case Period::Length::half:
      return 2;
    case Period::Length::quarter:
      return 4;
    case Period::Length::month:
      return 12;
    case Period::Length::year:
      break;
  }
  return 1;
}

/// The number that `text` is, digits alone; -1 for any other text.
int number(std::string_view text) noexcept {
  int value = 0;
  for (const char sign : text) {
    if (sign < '0' || sign > '9') {
      return -1;
    }
    value = value * 10 + (sign - '0');
  }
  return text.empty() ? -1 : value;
}

std::optional<Period> part_of(int year, Period::Length length, std::string_view text) noexcept {
  const int parts = per_year(length);
  const int part = number(text);
  if (part < 1 || part > parts) {
    return std::nullopt;
  }
  return Period{.length = length, .index = year * parts + part - 1};
}

}  // namespace

std::optional<Period> parse_period(std::string_view text) noexcept {
  constexpr std::size_t year_digits = 4;
  const int year = number(text.substr(0, year_digits));
  if (text.size() < year_digits || year < first_year || year > last_year) {
    return std::nullopt;
  }
  const std::string_view rest = text.substr(year_digits);
  if (rest.empty()) {
    return Period{.length = Period::Length::year, .index = year};
  }
  if (rest.size() != 3 || rest.front() != '-') {
    return std::nullopt;
  }
  switch (rest[1]) {
    case 'H':
      return part_of(year, Period::Length::half, rest.substr(2));
    case 'Q':
      return part_of(year, Period::Length::quarter, rest.substr(2));
    default:
      return part_of(year, Period::Length::month, rest.substr(1));
  }
}

std::string to_string(const Period& period) {
  const int parts = per_year(period.length);
  const int year = period.index / parts;
  const int part = period.index % parts + 1;
  switch (period.length) {
    case Period::Length::half:
      return fmt::format("{}-H{}", year, part);
    case Period::Length::quarter:
      return fmt::format("{}-Q{}", year, part);
    case Period::Length::month:
      return fmt::format("{}-{:02}", year, part);
    case Period::Length::year:
      break;
  }
  return fmt::format("{}", year);
}

}  // namespace cxmat
