// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/plain_text.hpp"

#include <cxmat/core/utf8.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <utf8proc.h>
#include <utility>

namespace cxmat::exports {
namespace {

constexpr std::size_t longest_tag = 400;
constexpr std::size_t longest_entity = 10;
constexpr std::string_view escaped_in_markdown = "*_#\\";
constexpr char32_t last_code_point = 0x10FFFF;

using Name = std::pair<std::string_view, char32_t>;
constexpr std::array<Name, 40> entities{{
    {"nbsp", 0xA0},    {"amp", '&'},      {"lt", '<'},        {"gt", '>'},       {"quot", '"'},
    {"apos", '\''},    {"auml", 0xE4},    {"ouml", 0xF6},     {"uuml", 0xFC},    {"Auml", 0xC4},
    {"Ouml", 0xD6},    {"Uuml", 0xDC},    {"szlig", 0xDF},    {"agrave", 0xE0},  {"aacute", 0xE1},
    {"acirc", 0xE2},   {"ccedil", 0xE7},  {"egrave", 0xE8},   {"eacute", 0xE9},  {"ecirc", 0xEA},
    {"iacute", 0xED},  {"icirc", 0xEE},   {"ntilde", 0xF1},   {"oacute", 0xF3},  {"ocirc", 0xF4},
    {"uacute", 0xFA},  {"ugrave", 0xF9},  {"Eacute", 0xC9},   {"Agrave", 0xC0},  {"euro", 0x20AC},
    {"ndash", 0x2013}, {"mdash", 0x2014}, {"hellip", 0x2026}, {"lsquo", 0x2018}, {"rsquo", 0x2019},
    {"sbquo", 0x201A}, {"ldquo", 0x201C}, {"rdquo", 0x201D},  {"bdquo", 0x201E}, {"shy", 0xAD},
}};

/// Tags that begin a new line: what stands before and behind them are two words.
constexpr std::array<std::string_view, 12> blocks{"br", "p",  "div", "li", "ul",    "ol",
                                                  "tr", "td", "th",  "hr", "table", "h"};

bool is_letter(char sign) noexcept {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

bool is_digit(char sign) noexcept {
  return sign >= '0' && sign <= '9';
}

void append_utf8(std::string& text, char32_t value) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const utf8proc_ssize_t length =
      utf8proc_encode_char(static_cast<utf8proc_int32_t>(value), bytes.data());
  for (std::size_t i = 0; i < static_cast<std::size_t>(length); ++i) {
    text += static_cast<char>(bytes.at(i));
  }
}

/// How many bytes the tag at the start of `text` has; 0: there is none.
std::size_t tag_length(std::string_view text) noexcept {
  const std::size_t name = text.substr(1).starts_with('/') ? 2 : 1;
  if (text.size() <= name || !(is_letter(text[name]) || text[name] == '!')) {
    return 0;
  }
  const std::size_t end = text.substr(0, longest_tag).find_first_of("<>", 1);
  return end == std::string_view::npos || text[end] == '<' ? 0 : end + 1;
}

bool is_block(std::string_view tag) {
  tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
  std::string name;
  for (const char sign : tag) {
    if (!is_letter(sign)) {
      break;
    }
    name += static_cast<char>(sign | 0x20);
  }
  return std::ranges::find(blocks, name) != blocks.end();
}

std::optional<char32_t> number_of(std::string_view digits, unsigned base) noexcept {
  std::uint32_t value = 0;
  for (const char sign : digits) {
    const char small = static_cast<char>(sign | 0x20);
    const bool hex = base == 16 && small >= 'a' && small <= 'f';
    if (!is_digit(sign) && !hex) {
      return std::nullopt;
    }
    const int digit = is_digit(sign) ? sign - '0' : small - 'a' + 10;
    value = value * base + static_cast<std::uint32_t>(digit);
    if (value > last_code_point) {
      return std::nullopt;
    }
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  return digits.empty() || value == 0 || surrogate ? std::nullopt : std::optional<char32_t>(value);
}

struct Entity {
  char32_t value = 0;
  std::size_t length = 0;  ///< 0: there is none
};

Entity entity_at(std::string_view text) noexcept {
  const std::size_t end = text.substr(0, longest_entity + 2).find(';');
  if (end == std::string_view::npos || end < 2) {
    return {};
  }
  const std::string_view name = text.substr(1, end - 1);
  std::optional<char32_t> value;
  if (name.starts_with("#x") || name.starts_with("#X")) {
    value = number_of(name.substr(2), 16);
  } else if (name.starts_with('#')) {
    value = number_of(name.substr(1), 10);
  } else if (const auto known = std::ranges::find(entities, name, &Name::first);
             known != entities.end()) {
    value = known->second;
  }
  return value ? Entity{.value = *value, .length = end + 1} : Entity{};
}

bool is_blank(char32_t value) noexcept {
  return value <= ' ' || (value >= 0x7F && value <= 0xA0) || value == 0x1680 ||
         (value >= 0x2000 && value <= 0x200A) || value == 0x2028 || value == 0x2029 ||
         value == 0x202F || value == 0x205F || value == 0x3000;
}

/// As a keyboard writes it.
char32_t plain_sign(char32_t value) noexcept {
  switch (value) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0xB4:
    case '`':
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0xAB:
    case 0xBB:
      return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return '-';
    default:
      return value;
  }
}

/// Collects signs; of blanks, only single ones between others.
class PlainText {
 public:
  void add(char32_t value) {
    if (is_blank(value)) {
      blank();
      return;
    }
    before_next();
    if (value == 0x2026) {
      text_ += "...";
    } else {
      append_utf8(text_, plain_sign(value));
    }
  }
  void add_broken(char byte) {
    before_next();
    text_ += byte;
  }
  void blank() noexcept { blank_ = true; }
  [[nodiscard]] std::string take() && { return std::move(text_); }

 private:
  void before_next() {
    if (blank_ && !text_.empty()) {
      text_ += ' ';
    }
    blank_ = false;
  }

  std::string text_;
  bool blank_ = false;
};

std::string folded_in_ascii(std::string_view text) {
  std::string folded(text);
  std::ranges::transform(folded, folded.begin(), [](char sign) {
    return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign | 0x20) : sign;
  });
  return folded;
}

}  // namespace

std::string plain_text(std::string_view text) {
  PlainText plain;
  for (std::size_t at = 0; at < text.size();) {
    std::string_view rest = text.substr(at);
    if (rest.front() == '<') {
      if (const std::size_t length = tag_length(rest); length > 0) {
        if (is_block(rest.substr(0, length))) {
          plain.blank();
        }
        at += length;
        continue;
      }
    } else if (rest.front() == '&') {
      if (const Entity entity = entity_at(rest); entity.length > 0) {
        plain.add(entity.value);
        at += entity.length;
        continue;
      }
    } else if (rest.size() > 1 && rest.front() == '\\' &&
               escaped_in_markdown.find(rest[1]) != std::string_view::npos) {
      rest.remove_prefix(1);
      ++at;
    }
    const CodePoint point = decode(text, at);
    if (point.bytes == 0) {
      plain.add_broken(text[at]);
    } else {
      plain.add(point.value);
    }
    at += std::max<std::size_t>(1, point.bytes);
  }
  return std::move(plain).take();
}

std::string folded_text(std::string_view text) {
  constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE |
                                                          UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  utf8proc_uint8_t* bytes = nullptr;
  const utf8proc_ssize_t length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &bytes, options);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(bytes, &std::free);
  if (length < 0 || bytes == nullptr) {
    return folded_in_ascii(text);
  }
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

}  // namespace cxmat::exports
