// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/support/findings.hpp"

#include "cli/console.hpp"
#include "reports/messages/messages.hpp"
#include "tests/fuzz/support/input.hpp"

#include <cxmat/formats/tables/encoding.hpp>

#include <algorithm>
#include <string>

namespace cxmat::fuzz {
namespace {

bool is_printable(std::string_view text) {
  const bool controls = std::ranges::any_of(text, [](char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return (value < 0x20 && byte != '\n' && byte != '\t') || value == 0x7F;
  });
  return !controls && tables::is_valid_utf8(text);
}

}  // namespace

void look_at(const Diagnostics& found, std::string_view text) {
  const auto lines = static_cast<std::size_t>(std::ranges::count_if(
      text, [](char byte) { return byte == '\n' || byte == '\r' || byte == '\0'; }));
  for (const Diagnostic& diagnostic : found) {
    for (const Language language : {Language::en, Language::de}) {
      const std::string shown = cli::describe(diagnostic, reports::Messages(language), false);
      require(is_printable(shown), "a finding can be shown on a terminal");
      require(shown.size() < 40'000, "a finding is short");
    }
    if (diagnostic.where.file == "input") {
      require(diagnostic.where.line <= lines + 2, "the line is in the file");
    }
  }
  require(found.size() < 5'000, "findings are not endless");
}

void look_at_outcome(bool has_value, const Diagnostics& found, std::string_view text) {
  look_at(found, text);
  require(has_value || has_errors(found), "without a value there is an error");
}

}  // namespace cxmat::fuzz
