// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/page/script_data.hpp"

#include <cstddef>

namespace cxmat::reports::forms {
namespace {

/// How many bytes of `rest` are one character that must not stand in the page as it is.
std::size_t unfit(std::string_view rest) {
  const auto byte = [rest](std::size_t at) {
    return at < rest.size() ? static_cast<unsigned char>(rest[at]) : 0U;
  };
  if (byte(0) == '<' || byte(0) == 0x7F) {
    return 1;
  }
  if (byte(0) == 0xC2 && byte(1) < 0xA0) {
    return 2;  // U+0080..U+009F
  }
  if (byte(0) == 0xE2 && byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9)) {
    return 3;  // U+2028, U+2029
  }
  return 0;
}

std::string_view escaped(std::string_view character) {
  if (character.size() == 1) {
    return character == "<" ? "\\u003c" : "\\u007f";
  }
  if (character.size() == 2) {
    return " ";  // a control that no label needs
  }
  return character.back() == '\xA8' ? "\\u2028" : "\\u2029";
}

}  // namespace

std::string fit_for_script(std::string_view json) {
  std::string safe;
  safe.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const std::string_view rest = json.substr(at);
    const std::size_t length = unfit(rest);
    if (length == 0) {
      safe += rest.front();
      ++at;
    } else {
      safe += escaped(rest.substr(0, length));
      at += length;
    }
  }
  return safe;
}

}  // namespace cxmat::reports::forms
