// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/platforms/qualtrics_text.hpp"

#include "reports/formats/html_escape.hpp"
#include "reports/forms/platforms/texts.hpp"

#include <cxmat/core/decimal.hpp>
#include <cxmat/formats/exports/published_codes.hpp>

#include <algorithm>

namespace cxmat::reports::forms::platforms {
namespace {

bool is_whole_number(std::string_view name) {
  const auto number = parse_decimal(name);
  return number && number->micros % Decimal::unit == 0 && !name.starts_with('-') &&
         name.find('.') == std::string_view::npos;
}

}  // namespace

std::vector<std::string> qualtrics_codes(const std::vector<std::string>& names) {
  std::vector<std::string> codes;
  const bool taken = std::ranges::any_of(
      names, [](const std::string& name) { return exports::published_position(name).has_value(); });
  for (std::size_t c = 0; c < names.size(); ++c) {
    codes.push_back(is_whole_number(names[c]) && !taken ? names[c] : exports::published_number(c));
  }
  return codes;
}

std::string qualtrics_text(const std::vector<std::string>& lines) {
  std::vector<std::string> html;
  for (const std::string& line : lines) {
    const std::string text = replaced(html_escape(line), "[[", "&#91;&#91;");
    html.push_back(replaced(text, "${", "&#36;&#123;"));
  }
  return joined_lines(html, "<br>");
}

}  // namespace cxmat::reports::forms::platforms
