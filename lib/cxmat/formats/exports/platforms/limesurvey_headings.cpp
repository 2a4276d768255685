// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/platforms/limesurvey.hpp"

#include <algorithm>

namespace cxmat::exports::limesurvey {
namespace {

bool is_letter(char sign) noexcept {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

bool is_digit(char sign) noexcept {
  return sign >= '0' && sign <= '9';
}

/// A sign of a code; letters beyond ASCII are none.
bool is_code_sign(char sign) noexcept {
  return is_letter(sign) || is_digit(sign);
}

const HeadingRow& folded_texts() {
  static const HeadingRow row = [] {
    std::vector<std::string> names;
    for (const KnownName& known : texts) {
      names.emplace_back(known.name);
    }
    return HeadingRow(names);
  }();
  return row;
}

}  // namespace

std::string_view leading_code(std::string_view heading) noexcept {
  if (heading.empty() || !is_letter(heading.front())) {
    return {};
  }
  std::size_t end = 0;
  while (end < heading.size() && is_code_sign(heading[end])) {
    ++end;
  }
  while (end < heading.size() && heading[end] == '[') {
    std::size_t close = end + 1;
    while (close < heading.size() && (is_code_sign(heading[close]) || heading[close] == '_')) {
      ++close;
    }
    if (close == heading.size() || heading[close] != ']' || close == end + 1) {
      break;
    }
    end = close + 1;
  }
  return heading.substr(0, end);
}

std::string without_underscores(std::string_view heading) {
  std::string text(heading);
  std::ranges::replace(text, '_', ' ');
  return text;
}

std::optional<OwnHeading> own_code_and_text(std::string_view heading) {
  const std::string plain = plain_heading(heading);
  const std::string_view code = leading_code(plain);
  const bool known = std::ranges::any_of(codes, [code](const KnownName& name) {
    return folded_heading(name.name) == folded_heading(code);
  });
  if (!known || code.size() == plain.size()) {
    return std::nullopt;
  }
  constexpr std::size_t longest_separator = 8;
  constexpr std::size_t longest = 96;
  const std::string_view rest = std::string_view(plain).substr(code.size());
  if (rest.size() > longest) {
    return std::nullopt;
  }
  // Folding may shorten what it folds: look for a text from each sign of the separator on.
  const HeadingRow& known_texts = folded_texts();
  for (std::size_t at = 1; at <= longest_separator && at < rest.size(); ++at) {
    if (rest[at] != ' ' && rest[at] != '_' &&
        known_texts.has(without_underscores(rest.substr(at)))) {
      return OwnHeading{.code = std::string(code), .separator = std::string(rest.substr(0, at))};
    }
  }
  return std::nullopt;
}

}  // namespace cxmat::exports::limesurvey
