// SPDX-License-Identifier: Apache-2.0
#include "cxmat/responses/personal_data/plain_text.hpp"

#include <algorithm>

namespace cxmat::personal {
namespace {

unsigned byte_at(std::string_view text, std::size_t position) noexcept {
  return static_cast<unsigned char>(at(text, position));
}

std::size_t bytes_of(unsigned first) noexcept {
  if (first < 0xC0) {
    return 1;
  }
  return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/// U+2000 to U+206F: blanks, hyphens, quotation marks and what is invisible.
std::string_view of_general_punctuation(unsigned second, unsigned last) noexcept {
  if (second == 0x80 && last >= 0x90 && last <= 0x95) {
    return "-";
  }
  if (second == 0x80 && (last == 0x98 || last == 0x99)) {
    return "'";
  }
  if (second == 0x80 && last == 0xB0) {
    return "%";  // per mille
  }
  const bool invisible =
      (second == 0x80 && ((last >= 0x8B && last <= 0x8F) || last >= 0xAA) && last <= 0xAE) ||
      (second == 0x81 && last >= 0xA0);
  return invisible ? "" : " ";
}

/// What stands for the character at `position`, `character` where it is a letter.
std::string_view replaced(std::string_view character) noexcept {
  const unsigned first = byte_at(character, 0);
  const unsigned second = byte_at(character, 1);
  if (first < 0x80) {
    return character;
  }
  if (character == "€" || character == "£") {
    return "$";
  }
  if (first < 0xC3) {  // Latin-1's signs, and bytes that begin nothing
    return first == 0xC2 && second == 0xAD ? "" : " ";
  }
  if (first == 0xC3 && (second == 0x97 || second == 0xB7)) {
    return " ";
  }
  if (first == 0xE2) {
    const bool minus = second == 0x88 && byte_at(character, 2) == 0x92;
    return minus ? "-"
                 : (second <= 0x81 ? of_general_punctuation(second, byte_at(character, 2)) : " ");
  }
  const bool cjk_sign = first == 0xE3 && second == 0x80;
  const bool byte_order_mark = first == 0xEF && second == 0xBB && byte_at(character, 2) == 0xBF;
  if (byte_order_mark) {
    return "";
  }
  return cjk_sign || first >= 0xEF ? " " : character;
}

}  // namespace

std::string plain(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t position = 0; position < text.size();) {
    const std::string_view character = text.substr(position, bytes_of(byte_at(text, position)));
    result += replaced(character);
    position += character.size();
  }
  return result;
}

std::string folded(std::string_view plain) {
  std::string result(plain);
  for (std::size_t i = 0; i < result.size(); ++i) {
    const bool ascii = result[i] >= 'A' && result[i] <= 'Z';
    const bool latin = i > 0 && result[i - 1] == '\xC3' && byte_at(result, i) >= 0x80 &&
                       byte_at(result, i) <= 0x9E;
    result[i] = static_cast<char>(result[i] + (ascii || latin ? 0x20 : 0));
  }
  return result;
}

bool is_capitalised(std::string_view word) noexcept {
  const char first = at(word, 0);
  if (first >= 'A' && first <= 'Z') {
    return true;
  }
  const unsigned lead = byte_at(word, 0);
  return lead == 0xC3 ? byte_at(word, 1) <= 0x9E : lead > 0xC3;
}

std::size_t length(std::string_view word) noexcept {
  return static_cast<std::size_t>(std::ranges::count_if(
      word, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

std::vector<Word> words_of(std::string_view plain) {
  std::vector<Word> words;
  for (std::size_t position = 0; position < plain.size(); ++position) {
    if (!is_word(plain[position])) {
      continue;
    }
    const std::size_t begin = position;
    while (is_word(at(plain, position)) ||
           (at(plain, position) == '\'' && is_letter(at(plain, position + 1)))) {
      ++position;
    }
    words.push_back({.begin = begin, .end = position});
  }
  return words;
}

}  // namespace cxmat::personal
