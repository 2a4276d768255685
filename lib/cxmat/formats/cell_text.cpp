// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/cell_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cxmat {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view no_break_space = "\xC2\xA0";
constexpr std::size_t longest_shown = 60;  // code points

bool is_continuation(char byte) noexcept {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// True if the byte after 0xC3 ends a capital letter: À (80) to Þ (9E), without the × (97).
bool ends_latin_capital(char byte) noexcept {
  const auto value = static_cast<unsigned char>(byte);
  return value >= 0x80 && value <= 0x9E && value != 0x97;
}

}  // namespace

std::string_view trimmed(std::string_view text) noexcept {
  while (true) {
    if (!text.empty() && blanks.find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1);
    } else if (!text.empty() && blanks.find(text.back()) != std::string_view::npos) {
      text.remove_suffix(1);
    } else if (text.starts_with(no_break_space)) {
      text.remove_prefix(no_break_space.size());
    } else if (text.ends_with(no_break_space)) {
      text.remove_suffix(no_break_space.size());
    } else {
      return text;
    }
  }
}

std::string case_folded(std::string_view text) {
  std::string folded(text);
  for (std::size_t i = 0; i < folded.size(); ++i) {
    if (folded[i] >= 'A' && folded[i] <= 'Z') {
      folded[i] = static_cast<char>(folded[i] - 'A' + 'a');
    } else if (i > 0 && folded[i - 1] == '\xC3' && ends_latin_capital(folded[i])) {
      folded[i] = static_cast<char>(folded[i] + 0x20);
    }
  }
  return folded;
}

std::string shortened(std::string_view text) {
  std::size_t points = 0;
  std::size_t end = 0;
  while (end < text.size() && points < longest_shown) {
    ++end;
    while (end < text.size() && is_continuation(text[end])) {
      ++end;
    }
    ++points;
  }
  std::string shown(text.substr(0, end));
  std::ranges::replace(shown, '\n', ' ');
  std::ranges::replace(shown, '\r', ' ');
  return end < text.size() ? shown + "..." : shown;
}

std::string listed(std::span<const std::string> texts, std::size_t most) {
  std::string list;
  for (const std::string& text : texts.first(std::min(most, texts.size()))) {
    list += (list.empty() ? "" : ", ") + shortened(text);
  }
  return texts.size() > most ? fmt::format("{}, ... (+{})", list, texts.size() - most) : list;
}

}  // namespace cxmat
