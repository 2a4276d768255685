// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/csv/place.hpp"

#include <cxmat/core/utf8.hpp>
#include <cxmat/formats/excerpt.hpp>

#include <algorithm>
#include <utility>

namespace cxmat::csv {

Location place_of(std::string_view text, const Cursor& record, std::size_t begin, std::size_t end,
                  std::string file) {
  const std::string_view before = text.substr(record.start(), begin - record.start());
  const std::size_t last_end = before.find_last_of("\r\n");
  const std::size_t line_begin =
      record.start() + (last_end == std::string_view::npos ? 0 : last_end + 1);
  const std::size_t line_end = std::min(text.find_first_of("\r\n", begin), text.size());
  const std::string_view marked = text.substr(begin, std::min(end, line_end) - begin);
  return {.file = std::move(file),
          .line = record.line() + count_line_ends(before),
          .column = count_code_points(text.substr(line_begin, begin - line_begin)) + 1,
          .length = std::max<std::size_t>(1, count_code_points(marked)),
          .excerpt = excerpt(text.substr(line_begin, line_end - line_begin))};
}

std::vector<std::string> arguments_of(const Problem& problem, std::size_t line,
                                      std::optional<std::uint64_t> offset) {
  switch (problem.code) {
    case Code::csv_unclosed_quote:
      return {std::to_string(line), offset ? std::to_string(*offset + problem.offset) : ""};
    case Code::csv_quote_in_cell:
      return {offset ? std::to_string(*offset + problem.offset) : ""};
    case Code::too_many_columns:
      return {std::to_string(max_columns)};
    case Code::cell_too_long:
      return {std::to_string(max_cell_bytes)};
    default:
      return {};
  }
}

}  // namespace cxmat::csv
