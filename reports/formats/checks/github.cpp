// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/checks/github.hpp"

#include "reports/formats/checks/text.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <vector>

namespace cxmat::reports {
namespace {

std::string encoded(std::string_view text, std::string_view signs) {
  std::string result;
  for (const char sign : text) {
    if (signs.find(sign) == std::string_view::npos) {
      result += sign;
    } else {
      result += fmt::format("%{:02X}", static_cast<unsigned char>(sign));
    }
  }
  return result;
}

/// A runner reads commands from any line, however far it is set in.
std::string without_commands(std::string text) {
  for (const std::string_view command : {"::", "##["}) {
    for (std::size_t at = text.find(command); at != std::string::npos;
         at = text.find(command, at)) {
      text.insert(++at, " ");
    }
  }
  return text;
}

std::string message(std::string_view text) {
  return encoded(text, "%\r\n");
}

std::string property(std::string_view text) {
  return encoded(text, "%\r\n:,");
}

std::string annotation(std::string_view level, std::string_view file, std::string_view title,
                       std::string_view text) {
  return fmt::format("::{} file={},title={}::{}\n", level, property(file), property(title),
                     message(text));
}

}  // namespace

std::string render_checks_github(const view::ChecksPart& part, std::string_view file,
                                 const Messages& messages) {
  std::vector<std::string> lines;
  for (const bool blocking : {true, false}) {
    for (const view::CheckLine& line : part.lines) {
      if (blocking ? line.blocks : line.warns) {
        lines.push_back(annotation(blocking ? "error" : "warning", file,
                                   line.what + ": " + line.rule, line.state + ": " + line.found));
      }
    }
  }
  if (lines.size() > most_annotations) {
    const auto more = static_cast<std::int64_t>(lines.size() - most_annotations + 1);
    lines.resize(most_annotations - 1);
    lines.push_back(
        annotation("notice", file, part.heading, messages.counted("checks.more", more)));
  }
  return without_commands(render_checks_text(part, messages)) +
         fmt::format("{}", fmt::join(lines, ""));
}

}  // namespace cxmat::reports
