// SPDX-License-Identifier: Apache-2.0
#include "cxmat/responses/personal_data/number_run.hpp"

#include "cxmat/responses/personal_data/plain_text.hpp"

#include <algorithm>

namespace cxmat::personal {
namespace {

constexpr std::size_t longest_between = 3;  // " - "

/// Where the next group begins; the run's end where none does. A dot joins only what touches it:
/// the one at a sentence's end has a blank behind it.
std::size_t next_group(std::string_view plain, std::size_t end) noexcept {
  constexpr std::string_view signs = " -/.()";
  std::size_t next = end;
  while (next - end <= longest_between && next < plain.size() &&
         signs.find(plain[next]) != std::string_view::npos) {
    ++next;
  }
  const std::string_view between = plain.substr(end, next - end);
  const bool blank_at_dot =
      between.find(". ") != std::string_view::npos || between.find(" .") != std::string_view::npos;
  const bool joins = !between.empty() && between.size() <= longest_between && !blank_at_dot &&
                     is_digit(at(plain, next));
  return joins ? next : end;
}

bool all_between(const NumberRun& run, std::string_view sign) noexcept {
  return std::ranges::all_of(run.between,
                             [sign](std::string_view between) { return between == sign; });
}

/// The groups from `first` to `last` (behind it) read as one number.
bool is_one_number(const NumberRun& run, std::size_t first, std::size_t last) noexcept {
  constexpr std::size_t longest = 5;  // without separators
  const std::string_view leading = run.groups[first];
  if (leading.front() == '0' && leading.size() > 1) {
    return false;
  }
  if (last - first == 1) {
    return leading.size() <= longest;
  }
  const std::string_view separator = run.between[first];
  bool thousands = leading.size() <= 3 && (separator == "." || separator == " ");
  for (std::size_t group = first + 1; group < last; ++group) {
    thousands = thousands && run.groups[group].size() == 3 && run.between[group - 1] == separator;
  }
  return thousands;
}

bool is_two_digit_date(const NumberRun& run) noexcept {
  const bool dated = run.groups.size() == 3 && (all_between(run, ".") || all_between(run, "/"));
  return dated && run.groups[2].size() == 2 && run.groups[0].size() <= 2 &&
         run.groups[1].size() <= 2 && value_of(run.groups[0]) <= 31 &&
         value_of(run.groups[1]) <= 31;
}

}  // namespace

NumberRun run_at(std::string_view plain, std::size_t first) {
  NumberRun run;
  run.begin = first;
  run.plus = first > 0 && (plain[first - 1] == '+' ||
                           (plain[first - 1] == '(' && first > 1 && plain[first - 2] == '+'));
  std::size_t group = first;
  while (true) {
    run.end = group;
    while (is_digit(at(plain, run.end))) {
      ++run.end;
    }
    run.groups.push_back(plain.substr(group, run.end - group));
    run.digits += run.end - group;
    group = next_group(plain, run.end);
    if (group == run.end) {
      return run;
    }
    run.between.push_back(plain.substr(run.end, group - run.end));
  }
}

int value_of(std::string_view digits) noexcept {
  constexpr int enough = 10'000;
  int value = 0;
  for (const char digit : digits) {
    value = std::min(enough, 10 * value + (digit - '0'));
  }
  return value;
}

bool is_year(std::string_view digits) noexcept {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

bool is_calendar(const NumberRun& run) noexcept {
  if (is_two_digit_date(run)) {
    return true;
  }
  if (run.groups.size() == 2 && is_year(run.groups[0]) && run.groups[1].size() == 2) {
    return true;  // "1998/99"
  }
  const bool has_year = std::ranges::any_of(run.groups, is_year);
  return has_year && std::ranges::all_of(run.groups, [](std::string_view group) {
           return is_year(group) || (group.size() <= 2 && value_of(group) <= 31);
         });
}

bool is_time_of_day(const NumberRun& run) noexcept {
  const auto is_time = [&run](std::size_t hour) {
    return run.between[hour] == "." && value_of(run.groups[hour]) <= 24 &&
           run.groups[hour + 1].size() == 2 && value_of(run.groups[hour + 1]) <= 59;
  };
  return run.groups.size() == 4 && run.between[1].find('-') != std::string_view::npos &&
         is_time(0) && is_time(2);
}

bool is_quantity(const NumberRun& run) noexcept {
  std::size_t hyphen = 0;
  while (hyphen < run.between.size() && run.between[hyphen] != "-" &&
         run.between[hyphen] != " - ") {
    ++hyphen;
  }
  const std::size_t groups = run.groups.size();
  if (hyphen == run.between.size()) {
    return is_one_number(run, 0, groups);
  }
  return is_one_number(run, 0, hyphen + 1) && is_one_number(run, hyphen + 1, groups);
}

bool is_ipv4(const NumberRun& run) noexcept {
  return run.groups.size() == 4 && all_between(run, ".") &&
         std::ranges::all_of(run.groups, [](std::string_view group) {
           return group.size() <= 3 && value_of(group) <= 255;
         });
}

}  // namespace cxmat::personal
