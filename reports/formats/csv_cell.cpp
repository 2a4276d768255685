// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/csv_cell.hpp"

namespace cxmat::reports::csv {
namespace {

std::string quoted(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    return std::string(text);
  }
  std::string cell = "\"";
  for (const char character : text) {
    cell += character == '"' ? "\"\"" : std::string(1, character);
  }
  return cell + "\"";
}

}  // namespace

// A spreadsheet evaluates what begins with one of these signs (OWASP, CSV injection).
std::string text(std::string_view text) {
  const bool is_formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  return quoted(is_formula ? "'" + std::string(text) : std::string(text));
}

std::string label(const LocalizedText& label, Language language) {
  return text(label.has(language) ? label.in(language) : std::string_view());
}

}  // namespace cxmat::reports::csv
