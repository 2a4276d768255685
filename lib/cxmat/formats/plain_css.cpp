// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/plain_css.hpp"

#include <algorithm>

namespace cxmat {
namespace {

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

/// The byte behind the one white space that may end an escape; \r\n counts as one.
std::size_t behind_space(std::string_view css, std::size_t at) {
  if (css.substr(at, 2) == "\r\n") {
    return at + 2;
  }
  constexpr std::string_view white_space = " \t\n\r\f";
  return at < css.size() && white_space.find(css[at]) != std::string_view::npos ? at + 1 : at;
}

/// The byte behind the escape at `at`, whose character becomes `byte`.
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
  return behind_space(css, end);
}

}  // namespace

PlainCss plain_css(std::string_view css) {
  PlainCss plain;
  for (std::size_t at = 0; at < css.size();) {
    char byte = css[at];
    plain.places.push_back(at);
    at = byte == '\\' ? unescape(css, at, byte) : at + 1;
    plain.text += lower(byte);
  }
  return plain;
}

}  // namespace cxmat
