// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/tidy_text.hpp"

#include "reports/forms/filled_form_json.hpp"

#include <algorithm>

namespace cxmat::reports::forms {

std::string tidy_text(std::string_view text) {
  constexpr std::string_view blanks = " \t\n";
  const std::string kept = storable(text);
  const std::size_t begin = kept.find_first_not_of(blanks);
  if (begin == std::string::npos) {
    return {};
  }
  std::string tidy = kept.substr(begin, kept.find_last_not_of(blanks) + 1 - begin);
  return tidy == "-" ? std::string() : tidy;
}

std::string flat_text(std::string_view text) {
  std::string line = storable(text);
  std::ranges::replace_if(
      line, [](char sign) { return sign == '\n' || sign == '\t'; }, ' ');
  return line;
}

}  // namespace cxmat::reports::forms
