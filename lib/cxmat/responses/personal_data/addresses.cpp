// SPDX-License-Identifier: Apache-2.0
#include "cxmat/responses/personal_data/addresses.hpp"

#include "cxmat/responses/personal_data/plain_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace cxmat::personal {
namespace {

bool ends_local_part(char byte) noexcept {
  return is_word(byte) || byte == '_' || byte == '-' || byte == '+' || byte == '.';
}

bool is_hexadecimal(char byte) noexcept {
  return is_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

/// The first byte behind `position` that is no blank.
std::size_t behind_blanks(std::string_view plain, std::size_t position) noexcept {
  while (at(plain, position) == ' ') {
    ++position;
  }
  return position;
}

/// "name (at) firm", with blanks or without: the sign stands at `begin`, `size` bytes long.
bool joins_words(std::string_view plain, std::size_t begin, std::size_t size) noexcept {
  while (begin > 0 && plain[begin - 1] == ' ') {
    --begin;
  }
  const std::size_t open = plain.find_first_of("([{", begin);
  return begin > 0 && is_word(plain[begin - 1]) &&
         is_letter(at(plain, behind_blanks(plain, open + size)));
}

bool has_written_out_at(std::string_view plain) {
  const std::string small = folded(plain);
  for (const std::string_view sign : {"(at)", "[at]", "{at}"}) {
    for (std::size_t found = small.find(sign); found != std::string::npos;
         found = small.find(sign, found + sign.size())) {
      if (joins_words(small, found, sign.size())) {
        return true;
      }
    }
  }
  return false;
}

/// Everybody at once, as messengers have it.
bool is_everybody(std::string_view name) {
  return is_one_of(folded(name),
                   {"all", "alle", "channel", "everyone", "group", "here", "kanal", "team"});
}

bool is_ipv6(std::string_view token) {
  const auto colons = std::ranges::count(token, ':');
  const bool shortened = token.find("::") != std::string_view::npos && colons >= 2 &&
                         std::ranges::any_of(token, is_digit) && token.size() >= 4;
  return colons == 7 || shortened;
}

}  // namespace

bool has_email(std::string_view plain) {
  for (std::size_t sign = plain.find('@'); sign != std::string_view::npos;
       sign = plain.find('@', sign + 1)) {
    if (sign > 0 && ends_local_part(plain[sign - 1]) && is_letter(at(plain, sign + 1)) &&
        is_word(at(plain, sign + 2))) {
      return true;
    }
  }
  return has_written_out_at(plain);
}

bool has_handle(std::string_view plain) {
  for (std::size_t sign = plain.find('@'); sign != std::string_view::npos;
       sign = plain.find('@', sign + 1)) {
    std::size_t end = sign + 1;
    while (is_word(at(plain, end)) || at(plain, end) == '_') {
      ++end;
    }
    const std::string_view name = plain.substr(sign + 1, end - sign - 1);
    const bool alone = sign == 0 || !ends_local_part(plain[sign - 1]);
    if (alone && name.size() >= 2 && !is_digit(name.front()) && !is_everybody(name)) {
      return true;
    }
  }
  constexpr std::array<std::string_view, 6> profiles{"linkedin.com/in/", "xing.com/profile/",
                                                     "facebook.com/",    "instagram.com/",
                                                     "twitter.com/",     "tiktok.com/"};
  const std::string small = folded(plain);
  return std::ranges::any_of(profiles, [&small](std::string_view profile) {
    const std::size_t found = small.find(profile);
    return found != std::string::npos && is_word(at(small, found + profile.size()));
  });
}

bool has_ipv6(std::string_view plain) {
  for (std::size_t position = 0; position < plain.size(); ++position) {
    const bool starts = is_hexadecimal(plain[position]) || plain[position] == ':';
    if (!starts) {
      continue;
    }
    const std::size_t begin = position;
    while (is_hexadecimal(at(plain, position)) || at(plain, position) == ':') {
      ++position;
    }
    const bool alone = (begin == 0 || !is_word(plain[begin - 1])) && !is_word(at(plain, position));
    if (alone && is_ipv6(plain.substr(begin, position - begin))) {
      return true;
    }
  }
  return false;
}

}  // namespace cxmat::personal
