// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tables/encoding.hpp"

#include <cxmat/core/utf8.hpp>
#include <cxmat/formats/excerpt.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <simdjson.h>
#include <utility>

namespace cxmat::tables {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::size_t looked_at = 1024;

/// 0x80 to 0x9F in Windows-1252; five of them mean nothing.
constexpr std::array<char16_t, 32> windows_signs{
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

unsigned char byte(char letter) noexcept {
  return static_cast<unsigned char>(letter);
}

Diagnostic bad_byte(Code code, const Text& text, std::size_t offset, const std::string& file) {
  return error(code, locate(text.view(), offset - text.start, file), {std::to_string(offset)});
}

/// Every other byte of the beginning is zero, as ASCII letters have it in UTF-16.
std::optional<Encoding> unmarked_utf16(std::string_view bytes) noexcept {
  const std::size_t end = std::min(bytes.size(), looked_at) & ~std::size_t{1};
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < end; ++i) {
    zeros[i % 2] += bytes[i] == '\0' ? 1U : 0U;
  }
  const std::size_t letters = end / 2;
  // A few letters of a heading may be none of Latin-1.
  const auto most = [&](std::size_t count) { return count > 0 && count * 10 >= letters * 9; };
  if (end >= 4 && zeros[0] == 0 && most(zeros[1])) {
    return Encoding::utf16le;
  }
  if (end >= 4 && zeros[1] == 0 && most(zeros[0])) {
    return Encoding::utf16be;
  }
  return std::nullopt;
}

Result<Text> decode_utf16(std::string_view bytes, std::size_t start, Encoding encoding,
                          const std::string& file) {
  const std::size_t low = encoding == Encoding::utf16le ? 0 : 1;
  const auto unit = [&](std::size_t at) {
    return static_cast<char32_t>((static_cast<unsigned>(byte(bytes[at + 1 - low])) << 8U) |
                                 byte(bytes[at + low]));
  };
  Text text{.encoding = encoding};
  text.bytes.reserve(bytes.size() / 2 + bytes.size() / 8);
  std::size_t at = start;
  for (; at + 1 < bytes.size(); at += 2) {
    char32_t value = unit(at);
    if (value == 0) {
      return error(Code::nul_byte, locate(text.bytes, text.bytes.size(), file),
                   {std::to_string(at)});
    }
    if (value >= 0xD800 && value < 0xDC00 && at + 3 < bytes.size()) {
      const char32_t second = unit(at + 2);
      if (second >= 0xDC00 && second < 0xE000) {
        value = 0x10000 + ((value - 0xD800) << 10U) + (second - 0xDC00);
        at += 2;
      }
    }
    append_utf8(text.bytes, value);
  }
  if (at < bytes.size()) {  // half a letter is half a file
    return error(Code::not_utf8, locate(text.bytes, text.bytes.size(), file), {std::to_string(at)});
  }
  return text;
}

/// How the bytes from `start` on are no UTF-8.
struct Flaws {
  std::size_t first = std::string_view::npos;  ///< offset
  std::size_t count = 0;
  std::size_t long_letters = 0;  ///< code points of several bytes
};

Flaws flaws_of(std::string_view bytes, std::size_t start) noexcept {
  Flaws found;
  for (std::size_t at = start; at < bytes.size();) {
    if (byte(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const std::size_t length = decode(bytes, at).bytes;
    if (length == 0 && found.count++ == 0) {
      found.first = at;
    }
    found.long_letters += length > 1 ? 1U : 0U;
    at += std::max<std::size_t>(1, length);
  }
  return found;
}

/// The bytes from `at` on begin a code point and are the last ones.
bool is_cut_letter(std::string_view bytes, std::size_t at) noexcept {
  const std::string_view tail = bytes.substr(at);
  const unsigned char lead = byte(tail.front());
  const std::size_t promised = lead >= 0xF0 && lead < 0xF5   ? 4
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                                                             : 0;
  return tail.size() < promised && std::ranges::all_of(tail.substr(1), [](char letter) {
           return (byte(letter) & 0xC0U) == 0x80;
         });
}

/// Was UTF-8 before it was damaged: no other encoding has so many bytes in such an order by chance.
bool was_utf8(std::string_view bytes, const Flaws& flaws, bool marked) noexcept {
  if (marked || flaws.long_letters >= 4 * flaws.count) {
    return true;
  }
  if (!is_cut_letter(bytes, flaws.first)) {
    return false;
  }
  // A lone last byte may be a Windows-1252 letter; these are the likely beginnings of others.
  const std::string_view tail = bytes.substr(flaws.first);
  return flaws.long_letters > 0 || tail.size() > 1 || tail == "\xC2" || tail == "\xC3" ||
         tail == "\xE2";
}

std::string from_windows(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 16);
  for (const char letter : bytes) {
    const unsigned char value = byte(letter);
    if (value < 0x80) {
      text.push_back(letter);
    } else {
      append_utf8(text, value < 0xA0 ? windows_signs[value - 0x80U] : value);
    }
  }
  return text;
}

}  // namespace

Result<Text> decode_text(std::string bytes, const std::string& file) {
  if (bytes.starts_with("\xFF\xFE")) {
    return decode_utf16(bytes, 2, Encoding::utf16le, file);
  }
  if (bytes.starts_with("\xFE\xFF")) {
    return decode_utf16(bytes, 2, Encoding::utf16be, file);
  }
  if (const std::optional<Encoding> encoding = unmarked_utf16(bytes)) {
    return decode_utf16(bytes, 0, *encoding, file);
  }
  Text text{.bytes = std::move(bytes)};
  if (text.bytes.starts_with(utf8_mark)) {
    text.start = utf8_mark.size();
    text.encoding = Encoding::utf8_with_mark;
  }
  if (const std::size_t zero = text.bytes.find('\0'); zero != std::string::npos) {
    return bad_byte(Code::nul_byte, text, zero, file);
  }
  if (is_valid_utf8(text.view())) {
    return text;
  }
  const Flaws flaws = flaws_of(text.bytes, text.start);
  if (was_utf8(text.bytes, flaws, text.start > 0)) {
    return bad_byte(Code::not_utf8, text, flaws.first, file);
  }
  text = {.bytes = from_windows(text.bytes), .encoding = Encoding::windows1252};
  Diagnostic guessed = warning(Code::encoding_guessed, whole_file(file),
                               {std::string(to_string(Encoding::windows1252))});
  return {std::move(text), {std::move(guessed)}};
}

std::string valid_utf8(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = decode(text, at).bytes;
    valid += length == 0 ? replacement_character : text.substr(at, length);
    at += std::max<std::size_t>(1, length);
  }
  return valid;
}

void append_utf8(std::string& text, char32_t value) {
  const auto add = [&](char32_t bits) { text.push_back(static_cast<char>(bits)); };
  const auto tail = [&](unsigned shift) { add(0x80U | ((value >> shift) & 0x3FU)); };
  if (value < 0x80) {
    add(value);
  } else if (value < 0x800) {
    add(0xC0U | (value >> 6U));
    tail(0);
  } else if ((value >= 0xD800 && value < 0xE000) || value > 0x10FFFF) {
    text += replacement_character;
  } else if (value < 0x10000) {
    add(0xE0U | (value >> 12U));
    tail(6);
    tail(0);
  } else {
    add(0xF0U | (value >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

bool is_valid_utf8(std::string_view text) noexcept {
  return simdjson::validate_utf8(text.data(), text.size());
}

}  // namespace cxmat::tables
