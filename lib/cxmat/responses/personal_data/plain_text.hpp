/// \file
/// A text as the detectors of personal data read it: letters stay, signs become ASCII.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::personal {

/// `text` with plain blanks, hyphens and apostrophes for their typographic kin, "$" for the signs
/// of other money, without invisible characters, and with a blank for every other sign beyond
/// ASCII. What is left beyond ASCII is part of a letter.
[[nodiscard]] std::string plain(std::string_view text);

/// In small letters: ASCII and the letters of Latin-1.
[[nodiscard]] std::string folded(std::string_view plain);

[[nodiscard]] constexpr bool is_digit(char byte) noexcept {
  return byte >= '0' && byte <= '9';
}
[[nodiscard]] constexpr bool is_letter(char byte) noexcept {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         static_cast<unsigned char>(byte) >= 0x80;
}
[[nodiscard]] constexpr bool is_word(char byte) noexcept {
  return is_letter(byte) || is_digit(byte);
}
[[nodiscard]] constexpr bool is_blank(char byte) noexcept {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/// The byte at `at`, or NUL beyond either end.
[[nodiscard]] constexpr char at(std::string_view text, std::size_t position) noexcept {
  return position < text.size() ? text[position] : '\0';
}

/// True if `word` begins with a capital letter. Letters of other scripts count as capitals.
[[nodiscard]] bool is_capitalised(std::string_view word) noexcept;

/// The letters of `word`; those beyond ASCII count as one each.
[[nodiscard]] std::size_t length(std::string_view word) noexcept;

[[nodiscard]] bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words);

/// A run of letters and digits, apostrophes between them included.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] std::string_view in(std::string_view text) const noexcept {
    return text.substr(begin, end - begin);
  }
};

[[nodiscard]] std::vector<Word> words_of(std::string_view plain);

}  // namespace cxmat::personal
