// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/paragraph.hpp"

#include "reports/formats/display_width.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace cxmat::reports {
namespace {

/// "-", "+", "=", and numbers as in "2016." or "3)": at the start of a line they make a list or a
/// heading of it.
bool starts_block(std::string_view word) noexcept {
  const std::size_t digits = word.find_first_not_of("0123456789");
  const bool number = digits != 0 && digits != std::string_view::npos &&
                      (word[digits] == '.' || word[digits] == ')');
  return number || word.front() == '-' || word.front() == '+' || word.front() == '=';
}

/// Words, together with those behind them that must not begin a line.
std::vector<std::string> pieces_of(std::string_view text) {
  std::vector<std::string> pieces;
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, blank);
    text.remove_prefix(std::min(blank + 1, text.size()));
    if (word.empty()) {
      continue;
    }
    if (!pieces.empty() && starts_block(word)) {
      pieces.back() += ' ';
      pieces.back() += word;
    } else {
      pieces.emplace_back(word);
    }
  }
  return pieces;
}

}  // namespace

std::string paragraph(std::string_view markdown, std::string_view first, std::size_t line_width) {
  const std::string indent(display_width(first), ' ');
  std::string text(first);
  std::size_t column = indent.size();
  bool line_is_empty = true;
  for (const std::string& piece : pieces_of(markdown)) {
    const std::size_t width = display_width(piece);
    if (!line_is_empty && column + 1 + width > line_width) {
      text += '\n' + indent;
      column = indent.size();
      line_is_empty = true;
    }
    text += (line_is_empty ? "" : " ") + piece;
    column += width + (line_is_empty ? 0 : 1);
    line_is_empty = false;
  }
  return text + '\n';
}

}  // namespace cxmat::reports
