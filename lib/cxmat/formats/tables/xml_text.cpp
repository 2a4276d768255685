// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/tables/xml_text.hpp"

#include "cxmat/formats/tables/encoding.hpp"

#include <cstddef>
#include <optional>

namespace cxmat::tables {
namespace {

constexpr std::size_t escape_size = 7;  // _x000D_

std::optional<char32_t> hex_digit(char letter) noexcept {
  if (letter >= '0' && letter <= '9') {
    return static_cast<char32_t>(letter - '0');
  }
  if (letter >= 'A' && letter <= 'F') {
    return static_cast<char32_t>(letter - 'A' + 10);
  }
  if (letter >= 'a' && letter <= 'f') {
    return static_cast<char32_t>(letter - 'a' + 10);
  }
  return std::nullopt;
}

/// The code unit that `text` at `at` escapes.
std::optional<char32_t> escaped_at(std::string_view text, std::size_t at) noexcept {
  const std::string_view sign = text.substr(at, escape_size);
  if (sign.size() < escape_size || !sign.starts_with("_x") || sign.back() != '_') {
    return std::nullopt;
  }
  char32_t value = 0;
  for (const char letter : sign.substr(2, 4)) {
    const std::optional<char32_t> digit = hex_digit(letter);
    if (!digit) {
      return std::nullopt;
    }
    value = value * 16 + *digit;
  }
  return value;
}

}  // namespace

std::string_view local_name(std::string_view name) noexcept {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& found : node.attributes()) {
    if (local_name(found.name()) == name) {
      return found.value();
    }
  }
  return {};
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& found : node.children()) {
    if (local_name(found.name()) == name) {
      return found;
    }
  }
  return {};
}

bool parse_in_place(pugi::xml_document& document, std::span<char> xml) {
  const std::string_view text(xml.data(), xml.size());
  if (text.find('\0') != std::string_view::npos || !is_valid_utf8(text)) {
    return false;
  }
  return static_cast<bool>(document.load_buffer_inplace(
      xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8));
}

void append_unescaped(std::string_view written, std::string& text) {
  std::string valid;
  if (!is_valid_utf8(written)) {  // &#xD800;
    valid = valid_utf8(written);
    written = valid;
  }
  while (true) {
    const std::size_t found = written.find("_x");
    text += written.substr(0, found);
    if (found == std::string_view::npos) {
      return;
    }
    std::optional<char32_t> value = escaped_at(written, found);
    if (!value) {
      text += "_x";
      written.remove_prefix(found + 2);
      continue;
    }
    written.remove_prefix(found + escape_size);
    if (*value >= 0xD800 && *value < 0xDC00) {
      const std::optional<char32_t> second = escaped_at(written, 0);
      if (second && *second >= 0xDC00 && *second < 0xE000) {
        value = 0x10000 + ((*value - 0xD800) << 10U) + (*second - 0xDC00);
        written.remove_prefix(escape_size);
      }
    }
    append_utf8(text, *value == 0 ? char32_t{0xFFFD} : *value);
  }
}

void append_string_item(const pugi::xml_node& item, std::string& text) {
  std::string written;
  const auto add = [&](const pugi::xml_node& node) {
    for (const pugi::xml_node& part : node.children()) {
      written += part.value();  // PCDATA and CDATA
    }
  };
  for (const pugi::xml_node& node : item.children()) {
    const std::string_view name = local_name(node.name());
    if (name == "t") {
      add(node);
    } else if (name == "r") {
      for (const pugi::xml_node& run : node.children()) {
        if (local_name(run.name()) == "t") {
          add(run);
        }
      }
    }
  }
  append_unescaped(written, text);
}

}  // namespace cxmat::tables
