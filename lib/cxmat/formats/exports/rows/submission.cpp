// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/rows/submission.hpp"

#include <cxmat/core/date.hpp>
#include <cxmat/formats/cell_text.hpp>

#include <cstddef>

namespace cxmat::exports {
namespace {

constexpr std::int64_t seconds_a_minute = 60;
constexpr std::int64_t seconds_an_hour = 60 * seconds_a_minute;
constexpr std::int64_t seconds_a_day = 24 * seconds_an_hour;

bool is_digit(char sign) noexcept {
  return sign >= '0' && sign <= '9';
}

/// The two digits that end before `end`, or the one.
std::int64_t number_before(std::string_view text, std::size_t end) noexcept {
  std::int64_t number = 0;
  std::size_t begin = end;
  while (begin > 0 && end - begin < 2 && is_digit(text[begin - 1])) {
    --begin;
  }
  for (std::size_t at = begin; at < end; ++at) {
    number = number * 10 + (text[at] - '0');
  }
  return number;
}

/// The two digits at `begin`, 0 where there are none.
std::int64_t number_at(std::string_view text, std::size_t begin) noexcept {
  const bool whole = begin + 1 < text.size() && is_digit(text[begin]) && is_digit(text[begin + 1]);
  return whole ? (text[begin] - '0') * 10 + (text[begin + 1] - '0') : 0;
}

/// Seconds since midnight of "14:05", "2:05:09 PM" anywhere in the text; 0 where no time stands.
std::int64_t time_of_day(std::string_view text) noexcept {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) {
    return 0;
  }
  std::int64_t hour = number_before(text, colon);
  const std::int64_t minute = number_at(text, colon + 1);
  const bool has_seconds = colon + 3 < text.size() && text[colon + 3] == ':';
  const std::int64_t second = has_seconds ? number_at(text, colon + 4) : 0;
  const std::string folded = case_folded(text.substr(colon));
  constexpr std::int64_t noon = 12;
  if (folded.find("pm") != std::string::npos && hour < noon) {
    hour += noon;
  } else if (folded.find("am") != std::string::npos && hour == noon) {
    hour = 0;
  }
  return hour * seconds_an_hour + minute * seconds_a_minute + second;
}

}  // namespace

std::optional<Submission> submission_of(std::string_view cell, DateOrder order) {
  const std::string_view text = trimmed(cell);
  std::optional<std::string> day = day_of(text, order);
  if (!day) {
    return std::nullopt;
  }
  const std::int64_t midnight = days_between("1970-01-01", *day) * seconds_a_day;
  return Submission{.day = *std::move(day), .moment = midnight + time_of_day(text)};
}

}  // namespace cxmat::exports
