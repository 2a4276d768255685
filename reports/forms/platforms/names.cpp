// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/platforms/names.hpp"

#include "reports/view/words.hpp"

#include <algorithm>
#include <utility>

namespace cxmat::reports::forms::platforms {
namespace {

bool is_letter(char sign) noexcept {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}

bool is_digit(char sign) noexcept {
  return sign >= '0' && sign <= '9';
}

bool is_beyond_ascii(char sign) noexcept {
  return static_cast<unsigned char>(sign) >= 0x80U;
}

}  // namespace

std::string folded_name(std::string_view name) {
  std::string folded;
  for (const char sign : name) {
    if (is_letter(sign)) {
      folded += static_cast<char>(sign | 0x20);
    } else if (is_digit(sign) || is_beyond_ascii(sign)) {
      folded += sign;
    }
  }
  return folded;
}

std::string Names::spelled(std::string_view name) const {
  std::string spelling;
  for (const char sign : name) {
    if (is_letter(sign) || is_digit(sign) || is_beyond_ascii(sign)) {
      spelling += sign;
    } else if (rule_.underscore) {
      spelling += '_';
    }
  }
  return spelling;
}

void Names::claim(std::map<std::string, std::string, std::less<>>& taken, std::string_view name,
                  std::string_view spelling) {
  const bool signs = rule_.letters_beyond_ascii || std::ranges::none_of(spelling, is_beyond_ascii);
  if (!signs || spelling.empty() || spelling.size() > rule_.longest) {
    refuse(name, std::string(rule_.allowed));
    return;
  }
  const auto [holder, is_new] = taken.try_emplace(folded_name(spelling), name);
  if (!is_new) {
    alike(holder->second, name);
  }
}

std::string Names::field(std::string_view name) {
  std::string spelling = spelled(name);
  std::string small = spelling;
  std::ranges::transform(small, small.begin(), [](char sign) {
    return is_letter(sign) ? static_cast<char>(sign | 0x20) : sign;
  });
  const bool own = std::ranges::find(rule_.own, small) != rule_.own.end();
  const bool begins =
      !spelling.empty() && (is_letter(spelling.front()) || is_beyond_ascii(spelling.front()));
  if (own || !begins) {
    refuse(name, own ? "\u2260 " + small : std::string(rule_.allowed));
    return spelling;
  }
  claim(fields_, name, spelling);
  return spelling;
}

std::string Names::choice(std::string_view name, bool first) {
  if (first) {
    choices_.clear();
  }
  std::string spelling = spelled(name);
  claim(choices_, name, spelling);
  return spelling;
}

void Names::alike(std::string_view name, std::string_view other) {
  found_.push_back(error(Code::form_names_alike, {},
                         {std::string(name), std::string(other), std::string(rule_.platform)}));
}

void Names::refuse(std::string_view name, std::string allowed) {
  found_.push_back(error(Code::form_name, {},
                         {view::clean(name), std::string(rule_.platform), std::move(allowed)}));
}

std::string Names::verbatim(std::string_view name) {
  if (view::clean(name) != name) {
    refuse(name, "\u2260 U+0000..U+001F, \"  \"");
  }
  return std::string(name);
}

}  // namespace cxmat::reports::forms::platforms
