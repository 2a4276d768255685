// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/yaml/characters.hpp"

#include <cxmat/core/utf8.hpp>
#include <cxmat/formats/excerpt.hpp>

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <string>

namespace cxmat::yaml {

std::string code_point_name(char32_t value) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(value));
}

void check_characters(std::string_view text, Findings& found) {
  bool lone_return = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, bytes] = decode(text, at);
    const std::size_t end = at + bytes;
    if (value == U'\r') {
      if (!lone_return && !text.substr(end).starts_with('\n')) {
        lone_return = true;
        found.error(Code::yaml_lone_carriage_return, at, end);
      }
    } else if (is_control(value)) {
      found.error(Code::control_character, at, end, {code_point_name(value)});
    } else if (is_invisible(value)) {
      found.warning(Code::invisible_character, at, end, {code_point_name(value)});
    }
    at = end;
  }
}

}  // namespace cxmat::yaml
