// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/csv/csv.hpp"

#include <algorithm>

// Records of Quoting::loose.
namespace cxmat::csv {
namespace {

constexpr char quote = '"';
// Unquoted texts with a quote in front must not make each record search the rest of the file.
constexpr std::size_t most_over_lines = 64U << 10U;
constexpr std::size_t most_vain_attempts = 1000;

bool is_line_end(char letter) noexcept {
  return letter == '\n' || letter == '\r';
}

std::size_t line_end_from(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && !is_line_end(text[at])) {
    ++at;
  }
  return at;
}

/// The quotes in a row that end at `end`, not beyond `begin`.
std::size_t quotes_before(std::string_view text, std::size_t begin, std::size_t end) noexcept {
  std::size_t at = end;
  while (at > begin && text[at - 1] == quote) {
    --at;
  }
  return end - at;
}

/// Whether the text inside quotes, from `inside` on, ends at `end`, behind which a cell may end.
/// Pairs of quotes are text, but PHP does not double a quote behind a backslash.
bool closes(std::string_view text, std::size_t inside, std::size_t end) noexcept {
  const std::size_t quotes = quotes_before(text, inside, end);
  const std::size_t before = end - quotes;
  const bool escaped = quotes > 0 && before > inside && text[before - 1] == '\\';
  return quotes % 2 == 1 || escaped;
}

Cell quoted(std::string_view text, std::size_t begin, std::size_t end) noexcept {
  const std::string_view inside = text.substr(begin + 1, end - begin - 2);
  return {.raw = inside,
          .doubled_quotes = inside.find(quote) != std::string_view::npos,
          .begin = begin,
          .end = end};
}

Cell literal(std::string_view text, std::size_t begin, std::size_t end) noexcept {
  return {
      .raw = text.substr(begin, end - begin), .doubled_quotes = false, .begin = begin, .end = end};
}

}  // namespace

void Cursor::read_loose_record() {
  cells_.clear();
  problem_.reset();
  start_ = next_;
  line_ = next_line_;
  const std::size_t end = line_end_from(text_, start_);
  bool open = false;  // some cell begins with a quote and ends without one
  std::size_t width = 0;
  for (std::size_t begin = start_;; ++width) {
    const std::size_t found = text_.substr(0, end).find(delimiter_, begin);
    const std::size_t cell_end = std::min(found, end);
    const bool starts = begin < cell_end && text_[begin] == quote;
    const bool closed = starts && cell_end > begin + 1 && closes(text_, begin + 1, cell_end);
    open = open || (starts && !closed);
    add(closed ? quoted(text_, begin, cell_end) : literal(text_, begin, cell_end));
    if (cell_end == end) {
      break;
    }
    begin = cell_end + 1;
  }
  ++width;
  if (!open || !read_over_lines(width, end)) {
    next_ = end;
    if (next_ < text_.size()) {
      end_line();
    }
  }
  if (first_width_ == 0 && !blank()) {
    first_width_ = cells_.size();
  }
}

/// Reads the record anew, with quoted cells that hold delimiters and line ends. False, and nothing
/// changed, where the line is a record of itself or the quotes do not make one.
bool Cursor::read_over_lines(std::size_t width, std::size_t line_end) {
  const std::size_t expected = first_width_ == 0 ? width : first_width_;
  if (width == expected) {
    std::size_t following = std::min(line_end + 1, text_.size());
    following += text_.substr(line_end).starts_with("\r\n") ? 1U : 0U;
    const auto next_line = text_.substr(following, line_end_from(text_, following) - following);
    const auto cuts = static_cast<std::size_t>(std::ranges::count(next_line, delimiter_));
    if (following == text_.size() || cuts + 1 == expected) {
      return false;
    }
  }
  if (vain_attempts_ > most_vain_attempts) {
    return false;
  }
  ++vain_attempts_;
  const std::string_view reach = text_.substr(0, std::min(start_ + most_over_lines, text_.size()));
  const auto at_end = [&](std::size_t at) {
    return at == text_.size() ||
           (at < reach.size() && (reach[at] == delimiter_ || is_line_end(reach[at])));
  };
  std::vector<Cell> cells;
  std::size_t lines = 0;
  for (std::size_t begin = start_;;) {
    std::size_t end = begin;
    if (begin < reach.size() && reach[begin] == quote) {
      do {
        end = reach.find(quote, end + 1);
        if (end == std::string_view::npos) {
          return false;
        }
      } while (!at_end(end + 1) || !closes(reach, begin + 1, end + 1));
      ++end;
      cells.push_back(quoted(text_, begin, end));
      lines += count_line_ends(cells.back().raw);
    } else {
      while (!at_end(end)) {
        if (end >= reach.size()) {
          return false;
        }
        ++end;
      }
      cells.push_back(literal(text_, begin, end));
    }
    if (end == text_.size() || is_line_end(text_[end])) {
      if ((first_width_ != 0 && cells.size() != first_width_) || cells.size() > max_columns) {
        return false;
      }
      --vain_attempts_;
      cells_ = std::move(cells);
      problem_.reset();
      next_line_ += lines;
      next_ = end;
      if (next_ < text_.size()) {
        end_line();
      }
      return true;
    }
    begin = end + 1;
  }
}

}  // namespace cxmat::csv
