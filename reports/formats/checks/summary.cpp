// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/checks/summary.hpp"

#include "reports/formats/markdown_escape.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace cxmat::reports {
namespace {

std::string_view mark(const view::CheckLine& line) {
  return line.blocks ? "❌" : line.warns ? "⚠️" : "✅";
}

std::string row(const view::CheckLine& line) {
  return fmt::format("| {} {} | {} | {} | {} |\n", mark(line), markdown_escape(line.state),
                     markdown_escape(line.what), markdown_escape(line.rule),
                     markdown_escape(line.found));
}

int rank(const view::CheckLine& line) {
  return line.blocks ? 0 : line.warns ? 1 : 2;
}

}  // namespace

std::string render_checks_summary(const view::ChecksPart& part, const Messages& messages) {
  std::string text = fmt::format("## {}\n\n**{}** {}.\n", markdown_escape(part.heading),
                                 markdown_escape(part.verdict), markdown_escape(part.counts));
  if (part.lines.empty()) {
    return text;
  }
  std::vector<view::CheckLine> lines = part.lines;
  std::ranges::stable_sort(lines, {}, rank);
  text += fmt::format("\n| {} | {} | {} | {} |\n|---|---|---|---|\n", messages.text("checks.state"),
                      messages.text("checks.what"), messages.text("checks.rule"),
                      messages.text("checks.found"));
  constexpr std::size_t kept_for_the_end = 200;
  std::size_t shown = 0;
  for (; shown < lines.size(); ++shown) {
    const std::string next = row(lines[shown]);
    if (text.size() + next.size() > most_summary_bytes - kept_for_the_end) {
      break;
    }
    text += next;
  }
  if (shown < lines.size()) {
    text += "\n" +
            messages.counted("checks.more", static_cast<std::int64_t>(lines.size() - shown)) + "\n";
  }
  return text;
}

}  // namespace cxmat::reports
