/// \file
/// Findings of a reader as short lines to compare with: "12:9 error CX100 practise | practice".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>
#include <cxmat/formats/yaml/parse.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::test {

/// The tree of a text that is good YAML.
[[nodiscard]] inline yaml::Document parsed(std::string_view text, std::string file = "file.yaml") {
  Result<yaml::Document> document = yaml::parse(text, std::move(file));
  REQUIRE_MESSAGE(document, std::string(text));
  return *std::move(document);
}

/// "LINE:COLUMN" of the `nth` occurrence of `part` in `text`, counted in code points: found without
/// the code under test.
[[nodiscard]] inline std::string place(std::string_view text, std::string_view part,
                                       std::size_t nth = 1) {
  std::size_t at = text.find(part);
  for (; nth > 1 && at != std::string_view::npos; --nth) {
    at = text.find(part, at + 1);
  }
  REQUIRE_MESSAGE(at != std::string_view::npos, std::string(part));
  std::size_t line = 1;
  std::size_t column = 1;
  for (const char byte : text.substr(0, at)) {
    if (byte == '\n') {
      ++line;
      column = 1;
    } else if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) {
      ++column;
    }
  }
  return fmt::format("{}:{}", line, column);
}

[[nodiscard]] inline std::string line_of(const Diagnostic& found) {
  constexpr const char* severities[] = {"note", "warning", "error"};
  std::string line =
      fmt::format("{}:{} {} {}", found.where.line, found.where.column,
                  severities[static_cast<std::size_t>(found.severity)], to_string(found.code));
  for (std::size_t i = 0; i < found.arguments.size(); ++i) {
    line += (i == 0 ? " " : " | ") + found.arguments[i];
  }
  return line;
}

/// One line a finding; shown line by line where a test fails.
struct Lines : std::vector<std::string> {
  using std::vector<std::string>::vector;
};

inline doctest::String toString(const Lines& lines) {
  return fmt::format("\n{}", fmt::join(lines, "\n")).c_str();
}

[[nodiscard]] inline Lines lines_of(const Diagnostics& found) {
  Lines lines;
  for (const Diagnostic& one : found) {
    lines.push_back(line_of(one));
  }
  return lines;
}

/// `text` with the first `from` replaced; `from` must be there.
[[nodiscard]] inline std::string with(std::string_view text, std::string_view from,
                                      std::string_view to) {
  std::string changed(text);
  const std::size_t at = changed.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, std::string(from));
  return changed.replace(at, from.size(), to);
}

}  // namespace cxmat::test
