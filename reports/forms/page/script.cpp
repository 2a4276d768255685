// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/page/script.hpp"

#include "reports/assets.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace cxmat::reports::forms {
namespace {

/// Each uses what stands before it. The first four know no page and are tested by themselves.
constexpr std::array<std::string_view, 18> parts{
    "form_checksum.js", "form_conditions.js", "form_numbers.js",  "form_scores.js",
    "form_data.js",     "form_elements.js",   "form_state.js",    "form_storage.js",
    "form_response.js", "form_fields.js",     "form_question.js", "form_progress.js",
    "form_start.js",    "form_review.js",     "form_done.js",     "form_screens.js",
    "form_keys.js",     "form_main.js"};

/// Signs that need no blank around them. Not + and -, which two of would join.
constexpr std::string_view signs = "=<>?:,;{}()[]&|*!";

bool is_sign(char letter) {
  return signs.find(letter) != std::string_view::npos;
}

/// Strings stand in double quotes on one line; no other literal holds a blank or such a quote.
void add_line(std::string_view line, std::string& script) {
  bool quoted = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char letter = line[at];
    const bool escaped = quoted && letter == '\\';
    const bool needless = letter == ' ' && !quoted && at > 0 && at + 1 < line.size() &&
                          (is_sign(line[at - 1]) || is_sign(line[at + 1]));
    quoted = letter == '"' ? !quoted : quoted;
    if (!needless) {
      script += letter;
    }
    if (escaped && at + 1 < line.size()) {
      script += line[++at];
    }
  }
  if (!line.ends_with(';') && !line.ends_with(',') && !line.ends_with('{') &&
      !line.ends_with('(') && !line.ends_with('[')) {
    script += '\n';  // elsewhere a line's end may end a statement
  }
}

/// Comments stand on lines of their own, and no text of the script goes over several lines.
void add_lines(std::string_view source, std::string& script) {
  for (std::size_t at = 0; at < source.size();) {
    const std::size_t end = std::min(source.find('\n', at), source.size());
    std::string_view line = source.substr(at, end - at);
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (!line.empty() && !line.starts_with("//")) {
      add_line(line, script);
    }
    at = end + 1;
  }
}

}  // namespace

std::string page_script() {
  std::string script = "\"use strict\";\n(() => {\n";
  for (const std::string_view part : parts) {
    add_lines(asset(part), script);
  }
  return script + "})();\n";
}

}  // namespace cxmat::reports::forms
