// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/checks/junit.hpp"

#include "reports/formats/html_escape.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cxmat::reports {
namespace {

/// clean() takes away what XML forbids, html_escape() what it reads as markup.
std::string xml(std::string_view text) {
  return html_escape(view::clean(text));
}

std::string test_case(const view::CheckLine& line, std::string_view assessment) {
  const std::string name = xml(line.what + ": " + line.rule);
  const std::string found = xml(line.state + ": " + line.found);
  const std::string start =
      fmt::format(R"(    <testcase classname="{}" name="{}")", xml(assessment), name);
  if (line.blocks) {
    return fmt::format("{}>\n      <failure message=\"{}\">{}</failure>\n    </testcase>\n", start,
                       found, name + " – " + found);
  }
  if (line.warns) {
    return fmt::format("{}>\n      <system-out>{}</system-out>\n    </testcase>\n", start, found);
  }
  return start + "/>\n";
}

}  // namespace

std::string render_checks_junit(const view::ChecksPart& part, std::string_view assessment) {
  const auto failures = std::ranges::count_if(part.lines, &view::CheckLine::blocks);
  const std::string counts = fmt::format(R"(tests="{}" failures="{}" errors="0" skipped="0")",
                                         part.lines.size(), failures);
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  text += fmt::format("<testsuites name=\"cxmat check\" {}>\n", counts);
  text += fmt::format("  <testsuite name=\"{}\" {}>\n", xml(assessment), counts);
  for (const view::CheckLine& line : part.lines) {
    text += test_case(line, assessment);
  }
  return text + "  </testsuite>\n</testsuites>\n";
}

}  // namespace cxmat::reports
