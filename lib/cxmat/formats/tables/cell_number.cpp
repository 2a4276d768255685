// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tables/cell_number.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>
#include <system_error>

namespace cxmat::tables {
namespace {

constexpr std::int64_t seconds_of_day = 86'400;
constexpr double last_serial = 2'958'465;  // 9999-12-31

std::optional<double> number_in(std::string_view text) noexcept {
  double value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = problem == std::errc() && end == text.data() + text.size();
  return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

void append_plain(double value, std::string& text) {
  constexpr double exact = 9'007'199'254'740'992;  // 2^53
  if (value == std::trunc(value) && std::abs(value) <= exact) {
    fmt::format_to(std::back_inserter(text), "{}", static_cast<std::int64_t>(value));
    return;
  }
  std::array<char, 64> digits{};
  const double size = std::abs(value);
  const bool readable = size >= 1e-6 && size < 1e21;
  const auto written = readable
                           ? std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                           std::chars_format::fixed)
                           : std::to_chars(digits.data(), digits.data() + digits.size(), value);
  text.append(digits.data(), written.ptr);
}

void append_time(std::int64_t seconds, std::string& text) {
  fmt::format_to(std::back_inserter(text), "{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60,
                 seconds % 60);
}

void append_day(std::int64_t serial, Epoch epoch, std::string& text) {
  using namespace std::chrono;
  if (epoch == Epoch::year_1900 && serial == 60) {
    text += "1900-02-29";  // which was none, but Lotus 1-2-3 had it
    return;
  }
  const sys_days start = epoch == Epoch::year_1904 ? sys_days(year(1904) / 1 / 1)
                         : serial < 60             ? sys_days(year(1899) / 12 / 31)
                                                   : sys_days(year(1899) / 12 / 30);
  const year_month_day day(start + days(serial));
  fmt::format_to(std::back_inserter(text), "{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                 static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

}  // namespace

NumberStyle built_in_style(unsigned id) noexcept {
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) {
    return NumberStyle::time;
  }
  const bool date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return date ? NumberStyle::date : NumberStyle::number;
}

NumberStyle style_of(std::string_view code) noexcept {
  bool day = false;
  bool month = false;
  bool time = false;
  // Sections behind the first are for other numbers: negative ones, zero.
  for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
    switch (code[i]) {
      case '"':
      case '[': {
        const char last = code[i] == '"' ? '"' : ']';
        const bool elapsed =
            last == ']' && i + 1 < code.size() &&
            std::string_view("hHmMsS").find(code[i + 1]) != std::string_view::npos &&
            (i + 2 >= code.size() || code[i + 2] == ']' || code[i + 2] == code[i + 1]);
        time = time || elapsed;
        i = code.find(last, i + 1);
        if (i == std::string_view::npos) {
          i = code.size() - 1;
        }
        break;
      }
      case '\\':
      case '_':
      case '*':
        ++i;  // the next sign stands for itself
        break;
      case 'd':
      case 'D':
      case 'y':
      case 'Y':
        day = true;
        break;
      case 'm':
      case 'M':
        month = true;
        break;
      case 'h':
      case 'H':
      case 's':
      case 'S':
        time = true;
        break;
      default:
        break;
    }
  }
  if (day || (month && !time)) {
    return NumberStyle::date;
  }
  return time ? NumberStyle::time : NumberStyle::number;
}

void append_number(std::string_view written, NumberStyle style, Epoch epoch, std::string& text) {
  const std::optional<double> value = number_in(written);
  if (!value) {
    text += written;
    return;
  }
  if (style == NumberStyle::number || *value < 0 || *value > last_serial) {
    append_plain(*value, text);
    return;
  }
  const auto seconds = static_cast<std::int64_t>(std::llround(*value * seconds_of_day));
  const std::int64_t serial = seconds / seconds_of_day;
  const std::int64_t of_day = seconds % seconds_of_day;
  if (style == NumberStyle::time || (serial == 0 && epoch == Epoch::year_1900)) {
    append_time(seconds, text);
    return;
  }
  append_day(serial, epoch, text);
  if (of_day != 0) {
    text.push_back(' ');
    append_time(of_day, text);
  }
}

void append_iso_date(std::string_view written, std::string& text) {
  constexpr std::size_t day_size = 10;   // 2024-09-01
  constexpr std::size_t time_size = 19;  // 2024-09-01T11:27:00
  if (written.size() < time_size || written[day_size] != 'T') {
    text += written;
    return;
  }
  const std::string_view time = written.substr(day_size + 1, time_size - day_size - 1);
  text += written.substr(0, day_size);
  if (time != "00:00:00") {
    text.push_back(' ');
    text += time;
  }
}

}  // namespace cxmat::tables
