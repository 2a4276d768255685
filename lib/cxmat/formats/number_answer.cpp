// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/number_answer.hpp"

#include <cxmat/core/decimal.hpp>
#include <cxmat/formats/answer_decoder.hpp>
#include <cxmat/formats/cell_text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>

namespace cxmat {
namespace {

constexpr std::size_t group_of_digits = 3;

bool is_digit(char sign) noexcept {
  return sign >= '0' && sign <= '9';
}

/// True for "1.000" and "12.345": one to three digits, then groups of three behind `sign`.
bool is_grouped(std::string_view text, char sign) noexcept {
  text.remove_prefix(text.starts_with('-') ? 1 : 0);
  std::size_t at = text.find(sign);
  if (at == 0 || at > group_of_digits || text.starts_with('0')) {
    return false;
  }
  for (; at < text.size(); at += 1 + group_of_digits) {
    const std::string_view group = text.substr(at + 1, group_of_digits);
    if (text[at] != sign || group.size() < group_of_digits ||
        !std::ranges::all_of(group, is_digit)) {
      return false;
    }
  }
  return true;
}

std::string without(std::string_view text, char sign) {
  std::string kept(text);
  std::erase(kept, sign);
  return kept;
}

/// The number at the start of "2.500,50 EUR" as a point would write it; "" if there is none, or if
/// it could be either of two.
std::string in_our_notation(std::string_view cell, bool whole) {
  const std::size_t end =
      std::min(cell.find_first_not_of("0123456789.,", cell.starts_with('-') ? 1 : 0), cell.size());
  if (std::ranges::any_of(cell.substr(end), is_digit)) {
    return {};
  }
  std::string text(cell.substr(0, end));
  const std::size_t point = text.rfind('.');
  const std::size_t comma = text.rfind(',');
  if (point != std::string::npos && comma != std::string::npos) {
    text = without(text, point < comma ? '.' : ',');  // the last sign is the decimal one
  } else if (whole && is_grouped(text, point == std::string::npos ? ',' : '.')) {
    text = without(without(text, '.'), ',');
  } else if (is_grouped(text, ',')) {
    return {};
  }
  std::ranges::replace(text, ',', '.');
  return text;
}

/// The number that was probably meant, or "".
std::string closest_number(std::string_view cell, bool whole) {
  std::optional<Decimal> meant;
  if (const auto number = parse_number(cell); number && !is_grouped(cell, '.')) {
    meant = parse_decimal(fmt::format("{:.6f}", *number));  // 1e3, or more decimals than we keep
  } else {
    meant = parse_decimal(in_our_notation(cell, whole));
  }
  return meant && !(whole && meant->micros % Decimal::unit != 0) ? to_string(*meant) : "";
}

/// "0..100", "0, 1, ..., 100" for whole numbers.
std::string allowed(const Question& question) {
  const std::string lowest = question.lowest ? to_string(*question.lowest) : "";
  const std::string highest = question.highest ? to_string(*question.highest) : "";
  if (question.type == QuestionType::integer && question.lowest) {
    const std::string second = to_string(Decimal{question.lowest->micros + Decimal::unit});
    return second == highest ? fmt::format("{}, {}", lowest, highest)
                             : fmt::format("{}, {}, ..., {}", lowest, second, highest);
  }
  if (question.type == QuestionType::integer) {
    return "..., -1, 0, 1, 2, ...";
  }
  return question.lowest ? fmt::format("{}..{}", lowest, highest)
                         : fmt::format("-{0}..{0}", to_string(Decimal{Decimal::limit}));
}

RefusedAnswer no_number(std::string_view cell, const Question& question) {
  return {.code = Code::not_a_number_answer,
          .arguments = {shortened(cell), question.id,
                        closest_number(cell, question.type == QuestionType::integer)}};
}

RefusedAnswer beyond(std::string_view cell, const Question& question) {
  return {.code = Code::number_beyond,
          .arguments = {shortened(cell), question.id, allowed(question)}};
}

}  // namespace

DecodedAnswer decode_number(std::string_view cell, const Question& question) {
  if (cell.empty()) {
    return GivenAnswer{};
  }
  const bool whole = question.type == QuestionType::integer;
  const std::optional<Decimal> number = parse_decimal(cell);
  if (!number) {
    if (const std::optional<Answer> state = state_word(cell)) {
      return GivenAnswer{.answer = *state};
    }
    const std::optional<double> large = parse_number(cell);
    return large && std::abs(*large) > Decimal{Decimal::limit}.value() ? beyond(cell, question)
                                                                       : no_number(cell, question);
  }
  if (whole && is_grouped(cell, '.')) {
    return no_number(cell, question);
  }
  const bool fits = (!whole || number->micros % Decimal::unit == 0) &&
                    (!question.lowest || *question.lowest <= *number) &&
                    (!question.highest || *number <= *question.highest);
  if (!fits) {
    return beyond(cell, question);
  }
  return GivenAnswer{.answer = 0, .payload = number->micros};
}

}  // namespace cxmat
