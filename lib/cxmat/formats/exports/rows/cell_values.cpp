// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/rows/cell_values.hpp"

#include <cxmat/core/decimal.hpp>
#include <cxmat/core/localized_text.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <system_error>
#include <utility>

namespace cxmat::exports {

Grouping with_labels(Grouping grouping) {
  for (GroupValue& value : grouping.values) {
    for (const Language language : all_languages) {
      if (value.label.has(language)) {
        value.aliases.emplace_back(value.label.in(language));
      }
    }
  }
  return grouping;
}

std::string as_one_text(std::string_view cell) {
  std::string text;
  for (const char sign : cell) {
    if (sign == tables::list_separator) {
      text += ", ";
    } else {
      text += sign;
    }
  }
  return text;
}

std::string with_point(std::string_view cell, bool decimal_comma) {
  std::string number(cell);
  if (decimal_comma && number.find('.') == std::string::npos) {
    std::ranges::replace(number, ',', '.');
  }
  return number;
}

std::string seconds_of(std::string_view cell, bool decimal_comma) {
  std::string number = with_point(cell, decimal_comma);
  if (const auto seconds = parse_number(number); seconds && *seconds >= 0 && *seconds <= 1e9) {
    return number;
  }
  std::int64_t total = 0;
  std::size_t parts = 0;
  for (const char *at = cell.data(), *end = at + cell.size(); parts < 3;) {
    std::int64_t part = 0;
    const auto [next, failure] = std::from_chars(at, end, part);
    if (failure != std::errc{} || part < 0 || part > 1'000'000) {
      return {};
    }
    total = total * 60 + part;
    ++parts;
    if (next == end) {
      return parts > 1 ? fmt::format("{}", total) : std::string();
    }
    if (*next != ':') {
      return {};
    }
    at = next + 1;
  }
  return {};
}

}  // namespace cxmat::exports
