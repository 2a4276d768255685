// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/workbook/row_height.hpp"

#include <algorithm>

namespace cxmat::reports::forms::workbook {
namespace {

constexpr double points_a_line = 15;
constexpr double padding = 5;
constexpr double highest = 409;
/// Widths are counted in digits; most letters are narrower, but no line is filled to its end.
constexpr double letters_a_digit = 1.12;

/// Widths of letters, in letters: those of Chinese, Japanese and Korean take two.
std::size_t width_of(char byte) noexcept {
  const auto lead = static_cast<unsigned char>(byte);
  if ((lead & 0xC0U) == 0x80U) {
    return 0;
  }
  return lead >= 0xE3U ? 2 : 1;
}

}  // namespace

std::size_t lines_of(std::string_view text, double width) {
  const auto room = static_cast<std::size_t>(std::max(width * letters_a_digit, 4.0));
  std::size_t lines = 1;
  std::size_t used = 0;  // of the line, with the word that is being read
  std::size_t word = 0;
  for (const char byte : text) {
    if (byte == '\n') {
      ++lines;
      used = word = 0;
      continue;
    }
    const std::size_t letter = width_of(byte);
    used += letter;
    word = byte == ' ' ? 0 : word + letter;
    if (used > room && byte != ' ') {
      ++lines;
      word = word > room ? letter : word;  // a word that no line holds is cut
      used = word;
    }
  }
  return lines;
}

double row_height(std::size_t lines) {
  return std::min(highest,
                  points_a_line * static_cast<double>(std::max<std::size_t>(lines, 1)) + padding);
}

}  // namespace cxmat::reports::forms::workbook
