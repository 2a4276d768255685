// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/workbook/text.hpp"

#include "reports/xml_text.hpp"

#include <algorithm>

namespace cxmat::reports::workbook {
namespace {

/// UTF-16 units of the character that begins with this byte; 0 for a byte that continues one.
std::size_t units_of(char byte) noexcept {
  const auto lead = static_cast<unsigned char>(byte);
  if ((lead & 0xC0U) == 0x80U) {
    return 0;
  }
  return lead >= 0xF0U ? 2 : 1;
}

/// How many bytes of `text` have at most `most` units, and whether that is all of it.
std::size_t bytes_within(std::string_view text, std::size_t most) noexcept {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    units += units_of(text[at]);
    if (units > most) {
      return at;
    }
  }
  return text.size();
}

std::size_t units_in(std::string_view text) noexcept {
  std::size_t units = 0;
  for (const char byte : text) {
    units += units_of(byte);
  }
  return units;
}

}  // namespace

std::string fitted(std::string_view text, std::size_t most, std::string_view note) {
  std::string whole = xml_text(text);
  if (bytes_within(whole, most) == whole.size()) {
    return whole;
  }
  const std::size_t room = most - std::min(most, units_in(note));
  whole.resize(bytes_within(whole, room));
  return whole += note;
}

std::string sheet_name(std::string_view text) {
  std::string name;
  for (const char letter : fitted(text, longest_name, {})) {
    name += std::string_view("[]:*?/\\").find(letter) == std::string_view::npos ? letter : ' ';
  }
  while (name.starts_with('\'')) {
    name.erase(0, 1);
  }
  while (name.ends_with('\'')) {
    name.pop_back();
  }
  return name;
}

}  // namespace cxmat::reports::workbook
