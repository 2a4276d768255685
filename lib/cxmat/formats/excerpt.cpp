// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/excerpt.hpp"

#include <cxmat/core/utf8.hpp>

#include <algorithm>
#include <utility>

namespace cxmat {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

}  // namespace

bool is_invisible(char32_t value) noexcept {
  return (value >= 0x200B && value <= 0x200F) ||  // zero width, left-to-right and back
         (value >= 0x2028 && value <= 0x202E) ||  // line separators, embeddings, overrides
         (value >= 0x2060 && value <= 0x2069) ||  // word joiner, invisible operators, isolates
         value == 0x061C || value == 0xFEFF;      // Arabic letter mark, byte order mark
}

bool is_control(char32_t value) noexcept {
  const bool white_space = value == U'\t' || value == U'\n' || value == U'\r';
  return (value < 0x20 && !white_space) || (value >= 0x7F && value < 0xA0);
}

std::string printable(std::string_view text) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    const std::size_t bytes = std::max<std::size_t>(1, point.bytes);
    const bool line_end = point.value == U'\r' || point.value == U'\n';
    const bool harmless =
        point.bytes > 0 && !line_end && !is_control(point.value) && !is_invisible(point.value);
    shown += harmless ? text.substr(at, bytes) : replacement;
    at += bytes;
  }
  return shown;
}

std::string excerpt(std::string_view line) {
  line = line.substr(0, line.find('\n'));
  if (line.ends_with('\r')) {
    line.remove_suffix(1);
  }
  return line.size() > longest_excerpt ? std::string() : printable(line);
}

Location whole_file(std::string file) {
  Location where;
  where.file = std::move(file);
  return where;
}

Location locate(std::string_view text, std::size_t offset, std::string_view file) {
  const std::string_view before = text.substr(0, offset);
  const std::size_t last_break = before.rfind('\n');
  const std::size_t start = last_break == std::string_view::npos ? 0 : last_break + 1;
  const auto breaks = static_cast<std::size_t>(std::ranges::count(before, '\n'));
  const std::size_t end = std::min(text.find('\n', start), text.size());
  return {.file = std::string(file),
          .line = breaks + 1,
          .column = count_code_points(before.substr(start)) + 1,
          .length = 1,
          .excerpt = excerpt(text.substr(start, end - start))};
}

}  // namespace cxmat
