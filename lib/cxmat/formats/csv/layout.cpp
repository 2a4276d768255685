// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/csv/layout.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace cxmat::csv {
namespace {

constexpr std::array candidates{',', ';', '\t', '|'};
constexpr std::size_t tried_records = 50;

bool may_separate(char letter) noexcept {
  constexpr std::string_view usable = ",;\t|:^~!";
  return usable.find(letter) != std::string_view::npos;
}

/// The layout that a first line `sep=;` asks for.
std::optional<Layout> stated_layout(std::string_view text) {
  const std::size_t line_end = text.find_first_of("\r\n");
  if (line_end == std::string_view::npos) {
    return std::nullopt;
  }
  std::string_view line = text.substr(0, line_end);
  if (line.size() > 1 && line.starts_with('"') && line.ends_with('"')) {
    line = line.substr(1, line.size() - 2);
  }
  const bool says_so = line.starts_with("sep=") || line.starts_with("SEP=");
  if (!says_so || line.size() != 5 || !may_separate(line.back())) {
    return std::nullopt;
  }
  const bool windows = text.substr(line_end).starts_with("\r\n");
  return Layout{.delimiter = line.back(), .start = line_end + (windows ? 2 : 1), .line = 2};
}

/// How many of the first records are sound and as wide as the first, and that width; 0 if it is one
/// cell.
std::pair<std::size_t, std::size_t> votes_for(std::string_view text, const Layout& layout) {
  Cursor cursor(text, layout);
  if (!cursor.next()) {
    return {0, 0};
  }
  const std::size_t width = width_of(cursor);
  if (width < 2) {
    return {0, 0};
  }
  // Quotes in the wrong place are a sign that the cells are cut in the wrong places.
  std::size_t votes = cursor.problem() ? 0 : 1;
  for (std::size_t record = 1; record < tried_records && cursor.next(); ++record) {
    votes += !cursor.problem() && width_of(cursor, width) == width ? 1U : 0U;
  }
  return {votes, width};
}

/// Whether the records that votes_for() looks at end before `text` does.
bool ends_trying_within(std::string_view text, const Layout& layout) {
  Cursor cursor(text, layout);
  for (std::size_t record = 0; record < tried_records; ++record) {
    if (!cursor.next() || cursor.end() == text.size()) {
      return false;
    }
  }
  return true;
}

}  // namespace

bool shows_layout(std::string_view text) {
  return text.find_first_of("\r\n") + 1 < text.size() &&
         std::ranges::all_of(candidates, [text](char candidate) {
           return ends_trying_within(text, {.delimiter = candidate});
         });
}

std::size_t width_of(const Cursor& cursor, std::size_t width) noexcept {
  const auto cells = cursor.cells();
  std::size_t last = cells.size();
  while (last > width && cells[last - 1].raw.find_first_not_of(' ') == std::string_view::npos) {
    --last;
  }
  return last;
}

Layout detect_layout(std::string_view text, Writer writer) {
  const auto quoting = [&](char delimiter) {
    return delimiter == '\t' && writer == Writer::any ? Quoting::loose : Quoting::strict;
  };
  if (auto stated = stated_layout(text)) {
    stated->quoting = quoting(stated->delimiter);
    return *stated;
  }
  Layout best;
  std::pair<std::size_t, std::size_t> most{0, 0};
  for (const char candidate : candidates) {
    if (candidate == '|' && writer == Writer::careful) {
      continue;
    }
    const Layout layout{.delimiter = candidate, .quoting = quoting(candidate)};
    if (const auto votes = votes_for(text, layout); votes > most) {
      most = votes;
      best = layout;
    }
  }
  return best;
}

}  // namespace cxmat::csv
