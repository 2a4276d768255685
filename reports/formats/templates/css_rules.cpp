// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/templates/html_rules.hpp"

#include <cxmat/formats/excerpt.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace cxmat::reports {
namespace {

/// A text in lower case without escapes, and where each of its bytes came from.
struct Plain {
  std::string text;
  std::vector<std::size_t> places;
};

bool is_hex(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f') ||
         (byte >= 'A' && byte <= 'F');
}

unsigned hex_value(char byte) {
  return byte <= '9' ? static_cast<unsigned>(byte - '0')
                     : (static_cast<unsigned>(byte) & 0xDFU) - 'A' + 10U;
}

char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

/// CSS Syntax 3, 4.3.7: a backslash, then up to six hexadecimal digits and one white space, or any
/// other character as itself. What is not ASCII cannot be part of what is looked for.
std::size_t unescape(std::string_view css, std::size_t at, char& byte) {
  constexpr std::size_t most_digits = 6;
  unsigned value = 0;
  std::size_t end = at + 1;
  while (end < css.size() && end - at <= most_digits && is_hex(css[end])) {
    value = value * 16 + hex_value(css[end]);
    ++end;
  }
  if (end == at + 1) {
    byte = end < css.size() ? css[end] : '\\';
    return std::min(end + 1, css.size());
  }
  byte = value > 0 && value < 0x80 ? static_cast<char>(value) : '?';
  const bool space = end < css.size() && (css[end] == ' ' || css[end] == '\t' || css[end] == '\n');
  return space ? end + 1 : end;
}

Plain plain_of(std::string_view css) {
  Plain plain;
  for (std::size_t at = 0; at < css.size();) {
    char byte = css[at];
    plain.places.push_back(at);
    at = byte == '\\' ? unescape(css, at, byte) : at + 1;
    plain.text += lower(byte);
  }
  return plain;
}

/// Whether what url() holds lies inside the report.
bool is_data(std::string_view rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n\f\"'"), rest.size()));
  return rest.starts_with("data:") || rest.starts_with("#");
}

}  // namespace

Diagnostics check_css(std::string_view text, std::string_view file) {
  constexpr std::array<std::string_view, 6> forbidden{"{{",         "@import", "</style",
                                                      "image-set(", "src(",    "url("};
  Diagnostics found;
  const Plain plain = plain_of(text);
  for (const std::string_view word : forbidden) {
    for (std::size_t at = plain.text.find(word); at != std::string::npos;
         at = plain.text.find(word, at + 1)) {
      const std::string_view rest = std::string_view(plain.text).substr(at + word.size());
      if (word == "url(" && is_data(rest)) {
        continue;
      }
      Location where = locate(text, plain.places[at], file);
      where.length = word.size();
      found.push_back(error(Code::stylesheet_forbidden, std::move(where),
                            {std::string(word) + (word.ends_with('(') ? ")" : "")}));
    }
  }
  return found;
}

}  // namespace cxmat::reports
