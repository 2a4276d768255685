// SPDX-License-Identifier: Apache-2.0
#include "cxmat/responses/personal_data/codes.hpp"

#include "cxmat/responses/personal_data/plain_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace cxmat::personal {
namespace {

constexpr std::size_t shortest_code = 8;
constexpr std::size_t longest_number = 4;  // in "100prozentig" and "Windows11"

/// Digits, then a word: "24stündig", "1000mal".
bool is_counted(std::string_view word) {
  const std::size_t digits = std::min(word.size(), word.find_first_not_of("0123456789"));
  const std::string_view rest = word.substr(digits);
  return digits > 0 && digits <= longest_number && std::ranges::none_of(rest, is_digit);
}

bool is_product(std::string_view word) {
  const std::size_t letters = std::min(word.size(), word.find_first_of("0123456789"));
  const std::string_view version = word.substr(letters);
  return version.size() <= longest_number + 1 && std::ranges::all_of(version, is_digit) &&
         is_one_of(folded(word.substr(0, letters)),
                   {"agenda", "covid", "dynamics", "industrie", "iso", "microsoft", "office",
                    "version", "vision", "windows"});
}

bool is_code(std::string_view word) {
  return length(word) >= shortest_code && std::ranges::any_of(word, is_digit) &&
         std::ranges::any_of(word, is_letter) && !is_counted(word) && !is_product(word);
}

bool is_hexadecimal(char byte) noexcept {
  return is_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

bool is_uuid(std::string_view plain, std::size_t begin) {
  constexpr std::array<std::size_t, 5> lengths{8, 4, 4, 4, 12};
  std::size_t position = begin;
  for (std::size_t group = 0; group < lengths.size(); ++group) {
    if (group > 0 && at(plain, position++) != '-') {
      return false;
    }
    for (std::size_t digit = 0; digit < lengths[group]; ++digit) {
      if (!is_hexadecimal(at(plain, position++))) {
        return false;
      }
    }
  }
  return !is_word(at(plain, position));
}

}  // namespace

bool has_code(std::string_view plain) {
  return std::ranges::any_of(words_of(plain),
                             [plain](const Word& word) { return is_code(word.in(plain)); });
}

bool has_uuid(std::string_view plain) {
  return std::ranges::any_of(words_of(plain),
                             [plain](const Word& word) { return is_uuid(plain, word.begin); });
}

}  // namespace cxmat::personal
