// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/csv/csv.hpp"

#include <algorithm>

namespace cxmat::csv {
namespace {

constexpr char quote = '"';

bool is_line_end(char letter) noexcept {
  return letter == '\n' || letter == '\r';
}

}  // namespace

std::string_view text_of(const Cell& cell, std::string& storage) {
  if (!cell.doubled_quotes) {
    return cell.raw;
  }
  storage.clear();
  for (std::size_t i = 0; i < cell.raw.size(); ++i) {
    storage.push_back(cell.raw[i]);
    if (cell.raw[i] == quote && i + 1 < cell.raw.size() && cell.raw[i + 1] == quote) {
      ++i;
    }
  }
  return storage;
}

std::size_t count_line_ends(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool windows = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    count += is_line_end(text[i]) && !windows ? 1U : 0U;
  }
  return count;
}

bool Cursor::next() {
  while (next_ < text_.size()) {
    quoting_ == Quoting::loose ? read_loose_record() : read_record();
    if (problem_ || !blank()) {
      return true;
    }
  }
  cells_.clear();
  return false;
}

void Cursor::read_record() {
  cells_.clear();
  problem_.reset();
  start_ = next_;
  line_ = next_line_;
  while (true) {
    add(read_cell());
    if (next_ == text_.size()) {
      return;
    }
    if (is_line_end(text_[next_])) {
      end_line();
      return;
    }
    ++next_;  // the delimiter
  }
}

void Cursor::add(const Cell& cell) {
  if (cell.raw.size() > max_cell_bytes) {
    found(Code::cell_too_long, cell.begin);
  }
  if (cells_.size() < max_columns) {
    cells_.push_back(cell);
  } else {
    found(Code::too_many_columns, cell.begin);
  }
}

Cell Cursor::read_cell() {
  if (next_ < text_.size() && text_[next_] == quote) {
    return read_quoted_cell();
  }
  const std::size_t begin = next_;
  read_to_delimiter();
  return {.raw = text_.substr(begin, next_ - begin),
          .doubled_quotes = false,
          .begin = begin,
          .end = next_};
}

Cell Cursor::read_quoted_cell() {
  Cell cell{.raw = {}, .doubled_quotes = false, .begin = next_, .end = text_.size()};
  const std::size_t inside = next_ + 1;
  std::size_t at = text_.find(quote, inside);
  while (at != std::string_view::npos && at + 1 < text_.size() && text_[at + 1] == quote) {
    cell.doubled_quotes = true;
    at = text_.find(quote, at + 2);
  }
  if (at == std::string_view::npos) {
    found(Code::csv_unclosed_quote, cell.begin);
    cell.raw = text_.substr(inside);
    next_ = text_.size();
    return cell;
  }
  cell.raw = text_.substr(inside, at - inside);
  next_line_ += count_line_ends(cell.raw);
  cell.end = at + 1;
  next_ = at + 1;
  if (!at_cell_end()) {
    found(Code::csv_quote_in_cell, at);
    read_to_delimiter();
  }
  return cell;
}

void Cursor::read_to_delimiter() {
  const char* const text = text_.data();
  const std::size_t size = text_.size();
  std::size_t at = next_;
  while (true) {
    while (at < size && !stops_[static_cast<unsigned char>(text[at])]) {
      ++at;
    }
    if (at == size || text[at] != quote || delimiter_ == quote) {
      next_ = at;
      return;
    }
    found(Code::csv_quote_in_cell, at);
    ++at;
  }
}

void Cursor::end_line() noexcept {
  const bool windows = text_[next_] == '\r' && next_ + 1 < text_.size() && text_[next_ + 1] == '\n';
  next_ += windows ? 2 : 1;
  ++next_line_;
}

void Cursor::found(Code code, std::size_t offset) {
  if (!problem_) {
    problem_ = Problem{.code = code, .offset = offset};
  }
}

bool Cursor::at_cell_end() const noexcept {
  return next_ == text_.size() || text_[next_] == delimiter_ || is_line_end(text_[next_]);
}

bool Cursor::blank() const noexcept {
  return std::ranges::all_of(cells_, [](const Cell& cell) {
    return cell.raw.find_first_not_of(" \t\r\n") == std::string_view::npos;
  });
}

}  // namespace cxmat::csv
