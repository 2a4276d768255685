// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/heading_text.hpp"

#include "cxmat/formats/exports/matching/plain_text.hpp"

#include <cxmat/formats/cell_text.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace cxmat::exports {
namespace {

constexpr std::string_view lost = "\xEF\xBF\xBD";  // U+FFFD
constexpr std::size_t longest_id = 60;             // "group_name_and_id" and some more

/// What stands before the number of a question, in small letters.
constexpr std::array<std::string_view, 6> before_numbers{"frage ", "question ", "q",
                                                         "f",      "item ",     "nr. "};
/// Marks of questions that must be answered, in small letters.
constexpr std::array<std::string_view, 6> required_marks{"(required)",     "(pflichtfeld)",
                                                         "(pflichtfrage)", "(erforderlich)",
                                                         "(obligatoire)",  "(mandatory)"};

bool is_digit(char sign) noexcept {
  return sign >= '0' && sign <= '9';
}

bool is_id_sign(char sign) noexcept {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || is_digit(sign) ||
         sign == '_' || sign == '-';
}

std::size_t count_digits(std::string_view text) noexcept {
  const std::size_t end = text.find_first_not_of("0123456789");
  return end == std::string_view::npos ? text.size() : end;
}

std::string_view without_blanks_before(std::string_view text) noexcept {
  const std::size_t first = text.find_first_not_of(' ');
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

/// How many signs "1.", "1)", "q3.", "3.2 " and the like in front of `text` (in small letters)
/// have.
std::size_t numbering_length(std::string_view text) noexcept {
  std::string_view rest = text;
  const auto word = std::ranges::find_if(
      before_numbers, [text](std::string_view before) { return text.starts_with(before); });
  rest.remove_prefix(word == before_numbers.end() ? 0 : word->size());
  std::size_t digits = count_digits(rest);
  if (digits == 0 || digits > 4) {
    return 0;
  }
  rest.remove_prefix(digits);
  bool nested = false;
  while (rest.starts_with('.') && (digits = count_digits(rest.substr(1))) > 0) {
    nested = true;
    rest.remove_prefix(1 + digits);
  }
  const bool closed = rest.starts_with('.') || rest.starts_with(')') || rest.starts_with(':');
  rest.remove_prefix(closed ? 1 : 0);
  if (rest.starts_with(' ')) {
    // "3.2 questions" is numbered, "12 questions" are not.
    return closed || nested ? text.size() - rest.size() : 0;
  }
  return closed && !rest.empty() && !is_digit(rest.front()) ? text.size() - rest.size() : 0;
}

std::string_view without_marks_behind(std::string_view text) noexcept {
  while (true) {
    const std::string_view before = text;
    const std::size_t last = text.find_last_not_of("*:?!. ");
    text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
    for (const std::string_view mark : required_marks) {
      text.remove_suffix(text.ends_with(mark) ? mark.size() : 0);
    }
    if (text.size() == before.size()) {
      return text;
    }
  }
}

/// The bytes of the code point at the start of `text`, which may be damaged.
std::size_t width(std::string_view text) noexcept {
  std::size_t bytes = 1;
  while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) {
    ++bytes;
  }
  return bytes;
}

/// The sign at the start of `text`; of two s both, where `other` has lost a sign: it was a sharp s.
std::string_view sign_of(std::string_view text, std::string_view other) noexcept {
  return other.starts_with(lost) && text.starts_with("ss") ? text.substr(0, 2)
                                                           : text.substr(0, width(text));
}

bool equal_signs(std::string_view a, std::string_view b) noexcept {
  while (!a.empty() && !b.empty()) {
    const std::string_view left = sign_of(a, b);
    const std::string_view right = sign_of(b, a);
    if (left != right && left != lost && right != lost) {
      return false;
    }
    a.remove_prefix(left.size());
    b.remove_prefix(right.size());
  }
  return a.empty() && b.empty();
}

/// Of several lost signs in a row one: a letter of two bytes may have left two. Beside a blank,
/// none: it was a blank, too.
std::string with_single_gaps(std::string_view text, bool blanks) {
  std::string single;
  while (!text.empty()) {
    const std::string_view sign = text.substr(0, width(text));
    const bool gap = sign == lost || (blanks && sign == " ");
    if (!gap) {
      single += sign;
      text.remove_prefix(sign.size());
      continue;
    }
    bool blank = false;
    while (text.starts_with(lost) || (blanks && text.starts_with(' '))) {
      blank = blank || text.starts_with(' ');
      text.remove_prefix(text.starts_with(' ') ? 1 : lost.size());
    }
    single += blank ? std::string_view(" ") : lost;
  }
  return single;
}

}  // namespace

std::string normalised_label(std::string_view text) {
  return folded_text(plain_text(text));
}

std::string without_numbering(std::string_view label) {
  std::string_view kept = without_blanks_before(label.substr(numbering_length(label)));
  if (const std::string_view bare = without_marks_behind(kept); !bare.empty()) {
    kept = bare;
  }
  return std::string(kept.empty() ? label : kept);
}

std::string normalised_heading(std::string_view text) {
  return without_numbering(normalised_label(text));
}

std::string skeleton(std::string_view heading) {
  std::string kept;
  std::ranges::copy_if(heading, std::back_inserter(kept), [](char sign) {
    return sign != ' ' && static_cast<unsigned char>(sign) < 0x80U;
  });
  for (std::size_t at = kept.find("ss"); at != std::string::npos; at = kept.find("ss", at)) {
    kept.erase(at, 2);  // may have been a sharp s
  }
  return kept;
}

bool is_damaged(std::string_view text) noexcept {
  return text.find(lost) != std::string_view::npos;
}

bool equal_headings(std::string_view a, std::string_view b) {
  if (a == b) {
    return true;
  }
  if (!is_damaged(a) && !is_damaged(b)) {
    return false;
  }
  return equal_signs(a, b) || equal_signs(with_single_gaps(a, false), with_single_gaps(b, false)) ||
         equal_signs(with_single_gaps(a, true), with_single_gaps(b, true));
}

std::string folded_id(std::string_view text) {
  std::string folded;
  for (const char sign : text) {
    if (sign >= 'A' && sign <= 'Z') {
      folded += static_cast<char>(sign | 0x20);
    } else if ((sign >= 'a' && sign <= 'z') || is_digit(sign) ||
               static_cast<unsigned char>(sign) >= 0x80U) {
      folded += sign;
    }
  }
  return folded;
}

std::string_view leading_id(std::string_view text) {
  text = trimmed(text);
  constexpr std::size_t longest_numbering = 8;
  const std::size_t open = text.substr(0, longest_numbering).find('[');
  if (open != std::string_view::npos && open > 0) {
    const std::size_t numbered = numbering_length(case_folded(text.substr(0, open)) + "x");
    if (numbered > 0 && trimmed(text.substr(numbered, open - numbered)).empty()) {
      text.remove_prefix(open);
    }
  }
  const bool bracketed = text.starts_with('[');
  text.remove_prefix(bracketed ? 1 : 0);
  const auto end = std::ranges::find_if_not(text, is_id_sign);
  const auto length = static_cast<std::size_t>(end - text.begin());
  if (length == 0 || length > longest_id || length == text.size() || is_digit(text.front())) {
    return {};
  }
  const std::string_view id = text.substr(0, length);
  const std::string_view rest = text.substr(length);
  if (bracketed) {
    return rest.front() == ']' ? id : std::string_view();
  }
  const bool closed = rest.front() == ':' || rest.front() == '.';
  const std::string_view behind = rest.substr(1);
  return closed && (behind.starts_with(' ') || behind.starts_with("\xC2\xA0") ||
                    behind.starts_with('\n') || behind.starts_with('\r'))
             ? id
             : std::string_view();
}

}  // namespace cxmat::exports
