// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/platforms/headings.hpp"

#include <cxmat/core/utf8.hpp>
#include <cxmat/formats/cell_text.hpp>

#include <algorithm>
#include <utility>

namespace cxmat::exports {
namespace {

constexpr std::size_t rows_folded = 3;
constexpr std::size_t longest_name = 4096;  // bytes; no platform has such names

bool is_blank(char32_t point) noexcept {
  return point == ' ' || (point >= '\t' && point <= '\r') || point == 0xA0 || point == 0x202F ||
         point == 0x2009;
}

/// Signs that nobody sees: byte order marks and blanks of no width.
bool is_invisible(char32_t point) noexcept {
  return point == 0xFEFF || (point >= 0x200B && point <= 0x200F) || point == 0xAD;
}

bool is_accented_latin(char32_t point) noexcept {
  return (point >= 0xC0 && point <= 0x24F && point != 0xD7 && point != 0xF7) || point == 0xFFFD;
}

bool is_combining(char32_t point) noexcept {
  return point >= 0x300 && point <= 0x36F;
}

std::string_view without_quotes_around(std::string_view text) {
  while (!text.empty() && (text.front() == '"' || text.front() == ' ')) {
    text.remove_prefix(1);
  }
  while (!text.empty() && (text.back() == '"' || text.back() == ' ')) {
    text.remove_suffix(1);
  }
  return text;
}

}  // namespace

std::string folded_heading(std::string_view text) {
  constexpr std::string_view mark_read_as_latin1 = "\xC3\xAF\xC2\xBB\xC2\xBF";
  text = text.substr(0, longest_name);
  if (text.starts_with(mark_read_as_latin1)) {
    text.remove_prefix(mark_read_as_latin1.size());
  }
  std::string folded;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    const std::size_t bytes = std::max<std::size_t>(point.bytes, 1);
    if (point.bytes == 0 || is_accented_latin(point.value)) {
      folded += '?';
    } else if (is_combining(point.value)) {
      if (!folded.empty()) {
        folded.back() = '?';
      }
    } else if (is_blank(point.value)) {
      if (!folded.empty() && folded.back() != ' ') {
        folded += ' ';
      }
    } else if (!is_invisible(point.value)) {
      folded += text.substr(at, bytes);
    }
    at += bytes;
  }
  return case_folded(without_quotes_around(folded));
}

HeadingRow::HeadingRow(std::span<const std::string> cells) {
  cells_.reserve(cells.size());
  for (const std::string& cell : cells) {
    cells_.push_back(folded_heading(cell));
    if (!cells_.back().empty()) {
      first_.emplace(cells_.back(), cells_.size() - 1);
    }
  }
}

const std::string& HeadingRow::operator[](std::size_t column) const noexcept {
  static const std::string nothing;
  return column < cells_.size() ? cells_[column] : nothing;
}

std::optional<std::size_t> HeadingRow::find(std::string_view name) const {
  const auto found = first_.find(folded_heading(name));
  return found == first_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> HeadingRow::find_any(std::span<const std::string_view> names) const {
  for (const std::string_view name : names) {
    if (const auto found = find(name)) {
      return found;
    }
  }
  return std::nullopt;
}

std::size_t HeadingRow::count(std::span<const std::string_view> names) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(names, [this](std::string_view name) { return has(name); }));
}

FirstRows::FirstRows(const TableHead& head) : head_(&head) {
  for (const std::vector<std::string>& row : head.rows) {
    width_ = std::max(width_, row.size());
  }
  for (std::size_t r = 0; r < std::min(rows_folded, head.rows.size()); ++r) {
    folded_.emplace_back(head.rows[r]);
  }
}

const HeadingRow& FirstRows::row(std::size_t row) const noexcept {
  static const HeadingRow nothing;
  return row < folded_.size() ? folded_[row] : nothing;
}

std::string_view FirstRows::cell(std::size_t row, std::size_t column) const noexcept {
  if (row >= head_->rows.size() || column >= head_->rows[row].size()) {
    return {};
  }
  return trimmed(head_->rows[row][column]);
}

std::vector<std::string_view> FirstRows::column(std::size_t column, std::size_t row) const {
  std::vector<std::string_view> cells;
  for (; row < head_->rows.size(); ++row) {
    if (const std::string_view text = cell(row, column); !text.empty()) {
      cells.push_back(text);
    }
  }
  return cells;
}

}  // namespace cxmat::exports
