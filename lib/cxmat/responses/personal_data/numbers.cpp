// SPDX-License-Identifier: Apache-2.0
#include "cxmat/responses/personal_data/numbers.hpp"

#include "cxmat/responses/personal_data/number_run.hpp"
#include "cxmat/responses/personal_data/plain_text.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

namespace cxmat::personal {
namespace {

constexpr std::size_t fewest_digits = 6;         // of a telephone number or an id
constexpr std::size_t fewest_international = 7;  // behind a "+"
constexpr std::size_t fewest_extension = 3;      // behind "Tel." or "ext."

/// The word that ends before `position`, blanks and signs between left out.
std::string word_before(std::string_view plain, std::size_t position) {
  constexpr std::string_view signs = " .:-+(";
  while (position > 0 && signs.find(plain[position - 1]) != std::string_view::npos) {
    --position;
  }
  std::size_t begin = position;
  while (begin > 0 && is_letter(plain[begin - 1])) {
    --begin;
  }
  return folded(plain.substr(begin, position - begin));
}

std::string word_behind(std::string_view plain, std::size_t position) {
  while (is_blank(at(plain, position))) {
    ++position;
  }
  std::size_t end = position;
  while (is_letter(at(plain, end))) {
    ++end;
  }
  return folded(plain.substr(position, end - position));
}

/// Something that telephone numbers are not followed or led by.
bool has_unit(std::string_view plain, const NumberRun& run) {
  const std::size_t next =
      at(plain, run.end) == ' ' ? run.end + 1 : run.end;  // "5 %" has a thin blank
  const bool decimals = at(plain, run.end) == ',' && is_digit(at(plain, run.end + 1));
  const char sign = at(plain, next);
  return decimals || sign == '%' || sign == '$' ||
         is_one_of(word_behind(plain, run.end),
                   {"cent", "chf", "dollar", "dollars", "eur", "euro", "euros", "franken", "mio",
                    "percent", "prozent", "teur", "tsd", "uhr", "usd"}) ||
         is_one_of(word_before(plain, run.begin), {"chf", "eur", "euro", "usd"}) ||
         plain.substr(0, run.begin).ends_with('$') || plain.substr(0, run.begin).ends_with("$ ");
}

bool is_announced(std::string_view plain, const NumberRun& run) {
  return run.digits >= fewest_extension && !is_calendar(run) &&
         is_one_of(word_before(plain, run.begin),
                   {"durchwahl", "ext", "extension", "fax", "faxnummer", "handynr", "handynummer",
                    "mobilnummer", "rufnummer", "tel", "telefonnr", "telefonnummer"});
}

/// "0.123456" or "0,123456".
bool is_fraction(std::string_view plain, const NumberRun& run) {
  const std::string_view before = plain.substr(0, run.begin);
  const bool behind_comma =
      before.ends_with("0,") && (before.size() == 2 || !is_digit(before[before.size() - 3]));
  return behind_comma || (run.groups.size() == 2 && run.groups[0] == "0" && run.between[0] == ".");
}

/// With an area code, or from another country.
bool has_prefix(const NumberRun& run) {
  if (run.plus) {
    return run.digits >= fewest_international;
  }
  return run.groups[0].front() == '0' && run.digits >= fewest_digits;
}

/// "12 34 56": single digits are more likely a list.
bool is_in_blocks(const NumberRun& run) {
  return run.digits >= fewest_digits && run.groups.size() > 1 &&
         std::ranges::all_of(run.groups, [](std::string_view group) { return group.size() > 1; });
}

/// "(in) 2025 300 Anfragen".
bool is_year_and_quantity(const NumberRun& run) {
  return run.groups.size() == 2 && run.between[0] == " " && is_year(run.groups[0]);
}

bool is_telephone(std::string_view plain, const NumberRun& run) {
  if (is_announced(plain, run)) {
    return true;
  }
  if (is_calendar(run) || is_time_of_day(run) || has_unit(plain, run)) {
    return false;
  }
  return has_prefix(run) || (is_in_blocks(run) && !is_quantity(run) && !is_year_and_quantity(run));
}

bool is_long(const NumberRun& run) {
  return std::ranges::any_of(run.groups,
                             [](std::string_view group) { return group.size() >= fewest_digits; });
}

/// `sign` behind the digits so far, modulo 97; a letter stands for two digits, A for 10.
int check(int so_far, char sign) {
  const bool letter = !is_digit(sign);
  const int value = letter ? (sign | 0x20) - 'a' + 10 : sign - '0';
  return (so_far * (letter ? 100 : 10) + value) % 97;
}

bool is_ascii_word(char byte) noexcept {
  return is_word(byte) && static_cast<unsigned char>(byte) < 0x80;
}

/// True if an IBAN begins at `begin` and ends with a word.
bool is_iban(std::string_view plain, std::size_t begin) {
  constexpr std::size_t shortest = 15;  // Norway's
  constexpr std::size_t longest = 34;
  constexpr std::size_t head = 4;  // country and check digits, which are checked last
  int account = 0;
  std::size_t signs = head;
  for (std::size_t position = begin + head; signs < longest; ++position) {
    position += at(plain, position) == ' ' ? 1U : 0U;
    if (!is_ascii_word(at(plain, position))) {
      return false;
    }
    account = check(account, plain[position]);
    ++signs;
    int whole = account;
    for (std::size_t sign = begin; sign < begin + head; ++sign) {
      whole = check(whole, plain[sign]);
    }
    if (signs >= shortest && whole == 1 && !is_word(at(plain, position + 1))) {
      return true;
    }
  }
  return false;
}

}  // namespace

NumbersFound numbers_in(std::string_view plain) {
  NumbersFound found;
  for (std::size_t position = 0; position < plain.size(); ++position) {
    if (!is_digit(plain[position])) {
      continue;
    }
    const bool in_word = position > 0 && is_letter(plain[position - 1]);
    const NumberRun run = run_at(plain, position);
    if (in_word) {  // "KD123456": what follows its digits is another number
      found.id = found.id || run.groups[0].size() >= fewest_digits;
      position += run.groups[0].size() - 1;
      continue;
    }
    position = run.end;
    if (is_ipv4(run)) {
      found.ip_address = true;
    } else if (is_fraction(plain, run)) {
      continue;
    } else if (is_telephone(plain, run)) {
      found.telephone = true;
    } else if (is_long(run) && !has_unit(plain, run)) {
      found.id = true;
    }
  }
  return found;
}

bool has_iban(std::string_view plain) {
  for (std::size_t position = 0; position + 4 < plain.size(); ++position) {
    const bool starts = position == 0 || !is_word(plain[position - 1]);
    const auto is_ascii_letter = [plain](std::size_t place) {
      return is_ascii_word(plain[place]) && !is_digit(plain[place]);
    };
    if (starts && is_ascii_letter(position) && is_ascii_letter(position + 1) &&
        is_digit(plain[position + 2]) && is_digit(plain[position + 3]) &&
        is_iban(plain, position)) {
      return true;
    }
  }
  return false;
}

}  // namespace cxmat::personal
