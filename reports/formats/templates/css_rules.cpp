// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/templates/html_rules.hpp"

#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/plain_css.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace cxmat::reports {
namespace {

/// Whether what url() holds lies inside the report.
bool is_data(std::string_view rest) {
  rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n\f\"'"), rest.size()));
  return rest.starts_with("data:") || rest.starts_with("#");
}

}  // namespace

Diagnostics check_css(std::string_view text, std::string_view file) {
  constexpr std::array<std::string_view, 6> forbidden{"{{",         "@import", "</style",
                                                      "image-set(", "src(",    "url("};
  Diagnostics found;
  const PlainCss plain = plain_css(text);
  for (const std::string_view word : forbidden) {
    for (std::size_t at = plain.text.find(word); at != std::string::npos;
         at = plain.text.find(word, at + 1)) {
      const std::string_view rest = std::string_view(plain.text).substr(at + word.size());
      if (word == "url(" && is_data(rest)) {
        continue;
      }
      Location where = locate(text, plain.places[at], file);
      where.length = word.size();
      found.push_back(error(Code::stylesheet_forbidden, std::move(where),
                            {std::string(word) + (word.ends_with('(') ? ")" : "")}));
    }
  }
  return found;
}

}  // namespace cxmat::reports
