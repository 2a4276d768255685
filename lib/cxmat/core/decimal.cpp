// SPDX-License-Identifier: Apache-2.0
#include "cxmat/core/decimal.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <cstddef>
#include <system_error>

namespace cxmat {
namespace {

constexpr std::size_t decimal_places = 6;

bool is_digit(char letter) noexcept {
  return letter >= '0' && letter <= '9';
}

std::size_t skip_digits(std::string_view text, std::size_t from) noexcept {
  while (from < text.size() && is_digit(text[from])) {
    ++from;
  }
  return from;
}

/// The length of the JSON number grammar's integer part at the start of `text`, sign included;
/// 0 if there is none.
std::size_t integer_part(std::string_view text) noexcept {
  const std::size_t start = text.starts_with('-') ? 1 : 0;
  const std::size_t end = skip_digits(text, start);
  const bool leading_zero = end - start > 1 && text[start] == '0';
  return end == start || leading_zero ? 0 : end;
}

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) noexcept {
  const std::size_t whole_end = integer_part(text);
  if (whole_end == 0) {
    return std::nullopt;
  }
  std::string_view places;
  if (whole_end < text.size()) {
    places = text.substr(whole_end + 1);
    if (text[whole_end] != '.' || places.empty() || places.size() > decimal_places ||
        skip_digits(places, 0) != places.size()) {
      return std::nullopt;
    }
  }
  const bool negative = text.starts_with('-');
  std::int64_t micros = 0;
  for (const char digit : text.substr(negative ? 1 : 0, whole_end - (negative ? 1 : 0))) {
    micros = micros * 10 + (digit - '0');
    if (micros > Decimal::limit / Decimal::unit) {
      return std::nullopt;
    }
  }
  for (std::size_t place = 0; place < decimal_places; ++place) {
    micros = micros * 10 + (place < places.size() ? places[place] - '0' : 0);
  }
  return micros > Decimal::limit ? std::nullopt
                                 : std::optional(Decimal{negative ? -micros : micros});
}

std::optional<double> parse_number(std::string_view text) noexcept {
  std::size_t end = integer_part(text);
  if (end == 0) {
    return std::nullopt;
  }
  if (end < text.size() && text[end] == '.') {
    const std::size_t places = skip_digits(text, end + 1);
    if (places == end + 1) {
      return std::nullopt;
    }
    end = places;
  }
  if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
    ++end;
    if (end < text.size() && (text[end] == '+' || text[end] == '-')) {
      ++end;
    }
    const std::size_t exponent = skip_digits(text, end);
    if (exponent == end) {
      return std::nullopt;
    }
    end = exponent;
  }
  double number = 0;
  const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = end == text.size() && stop == text.data() + text.size();
  return whole && failure == std::errc{} && std::isfinite(number) ? std::optional(number)
                                                                  : std::nullopt;
}

std::string to_string(Decimal number) {
  const bool negative = number.micros < 0;
  const std::int64_t magnitude = negative ? -number.micros : number.micros;
  std::string text = fmt::format("{}{}.{:06}", negative ? "-" : "", magnitude / Decimal::unit,
                                 magnitude % Decimal::unit);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) {
    text.pop_back();
  }
  return text;
}

}  // namespace cxmat
