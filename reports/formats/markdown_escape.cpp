// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/markdown_escape.hpp"

#include "reports/view/words.hpp"

#include <cstddef>

namespace cxmat::reports {
namespace {

/// Has a meaning anywhere in a line.
constexpr std::string_view special = "\\`*_{}[]<>|~$&#";

/// Where a list number's dot or bracket stands: "12." at the start, then a space or nothing.
std::size_t list_marker(std::string_view text) {
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos ||
      (text[digits] != '.' && text[digits] != ')')) {
    return std::string_view::npos;
  }
  const bool ends = digits + 1 == text.size() || text[digits + 1] == ' ';
  return ends ? digits : std::string_view::npos;
}

/// A mark that only means something at the start of a line.
bool starts_block(std::string_view text) {
  return text.front() == '-' || text.front() == '=' ||
         (text.front() == '+' && (text.size() == 1 || text[1] == ' '));
}

/// The place inside an address from which GitHub would make a link of it.
bool starts_link(std::string_view rest) {
  return rest.starts_with("://");
}

/// After an @ that GitHub would make an e-mail address or somebody's name of. It looks for them
/// once backslashes and references are gone: only another character between keeps them apart.
constexpr std::string_view word_joiner = "\u2060";

bool starts_name(std::string_view rest) {
  return rest.size() > 1 && rest[0] == '@' && rest[1] > ' ';
}

bool is_www(std::string_view text, std::size_t dot) {
  if (dot < 3) {
    return false;
  }
  for (std::size_t i = dot - 3; i < dot; ++i) {
    if (text[i] != 'w' && text[i] != 'W') {
      return false;
    }
  }
  return true;
}

}  // namespace

std::string markdown_escape(std::string_view text) {
  const std::string line = view::clean(view::without_isolates(text));
  if (line.empty()) {
    return line;
  }
  std::string markdown;
  const std::size_t marker = list_marker(line);
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::string_view rest = std::string_view(line).substr(at);
    const bool escaped = special.find(line[at]) != std::string_view::npos || at == marker ||
                         (at == 0 && starts_block(line)) || starts_link(rest) ||
                         (line[at] == '.' && is_www(line, at));
    if (escaped) {
      markdown += '\\';
    }
    markdown += line[at];
    markdown += starts_name(rest) ? word_joiner : "";
  }
  return markdown;
}

}  // namespace cxmat::reports
