// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/number_cell.hpp"

#include <cxmat/formats/cell_text.hpp>
#include <cxmat/formats/number_answer.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <variant>

namespace cxmat::exports {
namespace {

/// The decimal that a binary fraction with many digits was made from, or `text` as it is.
std::string without_noise(std::string text) {
  constexpr std::size_t many = 12;  // digits behind the point
  const std::size_t point = text.find('.');
  if (point == std::string::npos || text.size() - point <= many) {
    return text;
  }
  const std::optional<double> number = parse_number(text);
  constexpr double small = 1e-9;
  if (number && std::abs(*number) < 1e9) {
    const std::string rounded = fmt::format("{:.6f}", *number);
    if (std::abs(parse_number(rounded).value_or(0) - *number) < small) {
      return to_string(parse_decimal(rounded).value_or(Decimal{}));
    }
  }
  return text;
}

/// 1000.0000000000, as databases with ten decimals write 1000.
std::string without_zeros(std::string text) {
  constexpr std::size_t kept = 6;  // an answer may have so many decimals itself
  const std::size_t point = text.find('.');
  if (point == std::string::npos || text.size() - point - 1 <= kept) {
    return text;
  }
  const std::size_t last = text.find_last_not_of('0');
  text.resize(last == point ? point : last + 1);
  return text;
}

bool is_digit(char sign) noexcept {
  return sign >= '0' && sign <= '9';
}

}  // namespace

NumberCell read_number(std::string_view cell, const Question& question, bool comma) {
  std::string text(cell);
  if (text.ends_with('%')) {
    const std::size_t end = text.find_last_not_of("% ");
    const std::string bare = text.substr(0, end == std::string::npos ? 0 : end + 1);
    NumberCell meant = read_number(bare, question, comma);
    return {.number = std::nullopt,
            .refusal = {.code = Code::not_a_number_answer,
                        .arguments = {shortened(cell), question.id,
                                      meant.number ? to_string(*meant.number) : ""}}};
  }
  if (comma) {
    const std::size_t point = text.find('.');
    const std::size_t sign = text.find(',');
    // Where a comma stands before decimals, "1.234" is a thousand and more.
    const bool grouped =
        point != std::string::npos &&
        (sign != std::string::npos ||
         (text.size() - point == 4 &&
          std::ranges::all_of(std::string_view(text).substr(point + 1), is_digit)));
    if (grouped) {
      std::string meant = text;
      std::erase(meant, '.');
      std::ranges::replace(meant, ',', '.');
      const std::optional<Decimal> number = parse_decimal(meant);
      return {.number = std::nullopt,
              .refusal = {
                  .code = Code::not_a_number_answer,
                  .arguments = {shortened(cell), question.id, number ? to_string(*number) : ""}}};
    }
    if (sign != std::string::npos && text.find(',', sign + 1) == std::string::npos) {
      text[sign] = '.';
    }
  }
  text = without_noise(without_zeros(std::move(text)));
  DecodedAnswer decoded = decode_number(text, question);
  if (RefusedAnswer* refused = std::get_if<RefusedAnswer>(&decoded)) {
    if (!refused->arguments.empty()) {
      refused->arguments.front() = shortened(cell);
    }
    return {.number = std::nullopt, .refusal = std::move(*refused)};
  }
  const GivenAnswer& given = std::get<GivenAnswer>(decoded);
  if (given.answer != 0) {  // na, dk and -: no number
    return {.number = std::nullopt, .refusal = {}};
  }
  return {.number = Decimal{given.payload}, .refusal = {}};
}

}  // namespace cxmat::exports
