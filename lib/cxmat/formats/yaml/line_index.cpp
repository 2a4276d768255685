// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/yaml/line_index.hpp"

#include <cxmat/core/utf8.hpp>

#include <algorithm>
#include <cstdint>

namespace cxmat::yaml {

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    starts_.push_back(at + 1);
  }
}

std::string_view LineIndex::line(std::size_t number) const {
  const std::size_t start = starts_[number];
  const std::size_t end = number + 1 < starts_.size() ? starts_[number + 1] - 1 : text_.size();
  std::string_view found = text_.substr(start, end - start);
  if (found.ends_with('\r')) {
    found.remove_suffix(1);
  }
  return found;
}

Position LineIndex::position(std::size_t begin, std::size_t end) {
  begin = std::min(begin, text_.size());
  const auto next = std::ranges::upper_bound(starts_, begin);
  const auto number = static_cast<std::size_t>(next - starts_.begin()) - 1;
  if (number != known_line_ || begin < known_offset_) {
    known_line_ = number;
    known_offset_ = starts_[number];
    known_column_ = 0;
  }
  known_column_ += count_code_points(text_.substr(known_offset_, begin - known_offset_));
  known_offset_ = begin;
  const std::size_t line_end = starts_[number] + line(number).size();
  const std::size_t shown_end = std::clamp(end, begin, std::max(begin, line_end));
  const std::size_t length = count_code_points(text_.substr(begin, shown_end - begin));
  return {.line = static_cast<std::uint32_t>(number + 1),
          .column = static_cast<std::uint32_t>(known_column_ + 1),
          .length = static_cast<std::uint32_t>(std::max<std::size_t>(1, length))};
}

std::vector<std::string> LineIndex::lines() const {
  std::vector<std::string> all;
  all.reserve(starts_.size());
  for (std::size_t number = 0; number < starts_.size(); ++number) {
    all.emplace_back(line(number));
  }
  return all;
}

}  // namespace cxmat::yaml
