// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/display_width.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace cxmat::reports {
namespace {

struct Range {
  std::uint32_t first;
  std::uint32_t last;
};

/// Combining marks, joiners and marks of direction.
constexpr std::array<Range, 9> no_column{{{0x0300, 0x036F},
                                          {0x0483, 0x0489},
                                          {0x0591, 0x05BD},
                                          {0x064B, 0x065F},
                                          {0x200B, 0x200F},
                                          {0x2028, 0x202E},
                                          {0x2060, 0x206F},
                                          {0x20D0, 0x20FF},
                                          {0xFE00, 0xFE0F}}};

/// East Asian wide and full-width characters, and emoji (Unicode Standard Annex 11).
constexpr std::array<Range, 12> two_columns{{{0x1100, 0x115F},
                                             {0x2E80, 0x303E},
                                             {0x3041, 0x33FF},
                                             {0x3400, 0x4DBF},
                                             {0x4E00, 0xA4CF},
                                             {0xAC00, 0xD7A3},
                                             {0xF900, 0xFAFF},
                                             {0xFE30, 0xFE6F},
                                             {0xFF00, 0xFF60},
                                             {0xFFE0, 0xFFE6},
                                             {0x1F300, 0x1FAFF},
                                             {0x20000, 0x3FFFD}}};

bool within(std::span<const Range> ranges, std::uint32_t code_point) noexcept {
  return std::ranges::any_of(ranges, [code_point](const Range& range) {
    return code_point >= range.first && code_point <= range.last;
  });
}

struct Character {
  std::size_t bytes = 1;
  std::size_t columns = 1;
};

/// How many bytes the character has that begins with `first`.
std::size_t bytes_of(unsigned char first) noexcept {
  if (first >= 0xF0) {
    return 4;
  }
  if (first >= 0xE0) {
    return 3;
  }
  return first >= 0xC0 ? 2 : 1;
}

Character first_of(std::string_view text) noexcept {
  constexpr std::array<std::uint32_t, 5> payload{0, 0x7F, 0x1F, 0x0F, 0x07};
  constexpr unsigned bits_a_byte = 6;
  const auto first = static_cast<unsigned char>(text.front());
  const std::size_t bytes = bytes_of(first);
  if (bytes > text.size()) {
    return {};
  }
  std::uint32_t code_point = first & payload[bytes];
  for (std::size_t i = 1; i < bytes; ++i) {
    const auto next = static_cast<unsigned char>(text[i]);
    if ((next & 0xC0U) != 0x80U) {
      return {};
    }
    code_point = (code_point << bits_a_byte) | (next & 0x3FU);
  }
  if (within(no_column, code_point)) {
    return {bytes, 0};
  }
  return {bytes, within(two_columns, code_point) ? std::size_t{2} : std::size_t{1}};
}

}  // namespace

std::size_t display_width(std::string_view text) noexcept {
  std::size_t width = 0;
  while (!text.empty()) {
    const Character character = first_of(text);
    width += character.columns;
    text.remove_prefix(character.bytes);
  }
  return width;
}

std::string shortened(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) {
    return std::string(text);
  }
  if (width == 0) {
    return {};
  }
  std::size_t kept = 0;
  std::size_t columns = 1;  // the ellipsis
  while (true) {
    const Character character = first_of(text.substr(kept));
    if (columns + character.columns > width) {
      break;
    }
    columns += character.columns;
    kept += character.bytes;
  }
  while (kept > 0 && text[kept - 1] == ' ') {
    --kept;
  }
  return std::string(text.substr(0, kept)) + "…";
}

}  // namespace cxmat::reports
