// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/dates.hpp"

#include <cxmat/formats/cell_text.hpp>

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>  // calendar types; there is no clock here

namespace cxmat::exports {
namespace {

constexpr std::size_t longest_date = 64;  // bytes, with time and zone

bool is_digit(char sign) noexcept {
  return sign >= '0' && sign <= '9';
}

/// Three numbers and the sign between them, as a cell begins.
struct Triple {
  std::array<int, 3> numbers{};
  std::array<std::size_t, 3> digits{};
  char sign = '\0';
};

std::optional<Triple> leading_triple(std::string_view text) {
  constexpr std::size_t most_digits = 4;
  Triple found;
  std::size_t at = 0;
  for (std::size_t i = 0; i < found.numbers.size(); ++i) {
    const std::size_t begin = at;
    while (at < text.size() && is_digit(text[at])) {
      ++at;
    }
    found.digits[i] = at - begin;
    if (found.digits[i] == 0 || found.digits[i] > most_digits) {
      return std::nullopt;
    }
    std::from_chars(text.data() + begin, text.data() + at, found.numbers[i]);
    if (i == 2) {
      break;
    }
    if (at == text.size() || (text[at] != '-' && text[at] != '/' && text[at] != '.') ||
        (i == 1 && text[at] != found.sign)) {
      return std::nullopt;
    }
    found.sign = text[at];
    ++at;
    while (found.sign == '.' && at < text.size() && text[at] == ' ') {
      ++at;  // "1. 9. 2024"
    }
  }
  const bool ends = at == text.size() || text[at] == ' ' || text[at] == 'T' || text[at] == 't' ||
                    text[at] == ',' || text[at] == '\xC2';
  return ends ? std::optional(found) : std::nullopt;
}

std::optional<std::string> written(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  return date.ok() ? std::optional(fmt::format("{:04}-{:02}-{:02}", year, month, day))
                   : std::nullopt;
}

/// Of a year with two digits or four.
std::optional<int> year_of(const Triple& triple) {
  constexpr int this_century = 2000;
  if (triple.digits[2] == 4) {
    return triple.numbers[2];
  }
  return triple.digits[2] == 2 ? std::optional(this_century + triple.numbers[2]) : std::nullopt;
}

std::optional<std::string> day_of_triple(const Triple& triple, DateOrder order) {
  const auto [a, b, c] = triple.numbers;
  if (triple.digits[0] == 4) {
    return written(a, b, c);
  }
  const std::optional<int> year = year_of(triple);
  if (!year) {
    return std::nullopt;
  }
  if (triple.sign == '.') {
    return written(*year, b, a);
  }
  const std::optional<std::string> day_first = written(*year, b, a);
  const std::optional<std::string> month_first = written(*year, a, b);
  const bool wants_day = order == DateOrder::day_first;
  const std::optional<std::string>& wanted = wants_day ? day_first : month_first;
  return wanted ? wanted : (wants_day ? month_first : day_first);
}

/// Excel's count of days; the fraction is the time of day. Before 1954 and after 2119 it is taken
/// for some other number.
std::optional<std::string> day_of_serial(std::string_view text) {
  constexpr int first = 20'000;
  constexpr int last = 80'000;
  constexpr std::chrono::sys_days zero =
      std::chrono::year(1899) / std::chrono::December / std::chrono::day(30);
  int days = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), days);
  if (problem != std::errc() || days < first || days > last) {
    return std::nullopt;
  }
  std::string_view rest = text.substr(static_cast<std::size_t>(end - text.data()));
  if (!rest.empty() && (rest.front() == '.' || rest.front() == ',')) {
    rest.remove_prefix(1);
  }
  if (rest.find_first_not_of("0123456789") != std::string_view::npos) {
    return std::nullopt;
  }
  const std::chrono::year_month_day date = zero + std::chrono::days(days);
  return written(static_cast<int>(date.year()),
                 static_cast<int>(static_cast<unsigned>(date.month())),
                 static_cast<int>(static_cast<unsigned>(date.day())));
}

/// 20240901, also with T and a time.
std::optional<std::string> day_of_digits(std::string_view text) {
  constexpr std::size_t digits = 8;
  constexpr int earliest = 1990;
  constexpr int latest = 2100;
  const std::string_view date = text.substr(0, digits);
  if (date.size() != digits || date.find_first_not_of("0123456789") != std::string_view::npos ||
      (text.size() > digits && text[digits] != 'T' && text[digits] != ' ')) {
    return std::nullopt;
  }
  const auto number = [date](std::size_t at, std::size_t count) {
    int value = 0;
    std::from_chars(date.data() + at, date.data() + at + count, value);
    return value;
  };
  const int year = number(0, 4);
  return year >= earliest && year <= latest ? written(year, number(4, 2), number(6, 2))
                                            : std::nullopt;
}

}  // namespace

std::optional<std::string> day_of(std::string_view cell, DateOrder order) {
  const std::string_view text = trimmed(cell);
  if (text.empty() || text.size() > longest_date || !is_digit(text.front())) {
    return std::nullopt;
  }
  if (const std::optional<Triple> triple = leading_triple(text)) {
    return day_of_triple(*triple, order);
  }
  const std::optional<std::string> serial = day_of_serial(text);
  return serial ? serial : day_of_digits(text);
}

OrderShown order_shown(std::string_view cell) {
  constexpr int months = 12;
  const std::optional<Triple> triple = leading_triple(trimmed(cell));
  if (!triple || triple->digits[0] == 4 || triple->sign == '.' ||
      triple->numbers[0] == triple->numbers[1]) {
    return OrderShown::nothing;
  }
  if (triple->numbers[0] > months) {
    return OrderShown::day_first;
  }
  return triple->numbers[1] > months ? OrderShown::month_first : OrderShown::either;
}

DateOrder order_of(std::span<const std::string_view> cells, DateOrder otherwise) {
  constexpr int months = 12;
  bool day_first = false;
  bool month_first = false;
  for (const std::string_view cell : cells) {
    const std::optional<Triple> triple = leading_triple(trimmed(cell));
    if (triple && triple->digits[0] < 4 && triple->sign != '.') {
      day_first = day_first || triple->numbers[0] > months;
      month_first = month_first || triple->numbers[1] > months;
    }
  }
  if (day_first == month_first) {
    return otherwise;
  }
  return day_first ? DateOrder::day_first : DateOrder::month_first;
}

}  // namespace cxmat::exports
