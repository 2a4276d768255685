// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/text_block.hpp"

#include "reports/formats/display_width.hpp"
#include "reports/forms/filled_form_json.hpp"

#include <cxmat/core/utf8.hpp>

#include <algorithm>

namespace cxmat::reports::forms {
namespace {

bool is_blank(char sign) noexcept {
  return sign == ' ' || sign == '\t';
}

std::size_t next_character(std::string_view text, std::size_t at) noexcept {
  return std::max<std::size_t>(decode(text, at).bytes, 1);
}

class Wrapper {
 public:
  Wrapper(std::string_view text, std::size_t width) : text_(text), width_(width) {}

  std::vector<Stretch> wrap() {
    std::size_t at = 0;
    while (at < text_.size()) {
      if (text_[at] == '\n') {
        lines_.push_back({begin_, at});
        start(at + 1);
        ++at;
        continue;
      }
      const std::size_t bytes = next_character(text_, at);
      const std::size_t columns = display_width(text_.substr(at, bytes));
      if (is_blank(text_[at])) {
        blank_begin_ = previous_was_blank_ ? blank_begin_ : at;
        blank_end_ = at + 1;
        previous_was_blank_ = true;
      } else {
        if (columns_ + columns > width_) {
          break_before(at);
        }
        previous_was_blank_ = false;
      }
      columns_ += columns;
      at += bytes;
    }
    lines_.push_back({begin_, text_.size()});
    return std::move(lines_);
  }

 private:
  void start(std::size_t at) {
    begin_ = at;
    columns_ = 0;
    blank_end_ = at;
    blank_begin_ = at;
    previous_was_blank_ = false;
  }

  /// At the last blank of the line, or where there is none, before the character at `at`.
  void break_before(std::size_t at) {
    const bool has_blank = blank_end_ > begin_ && blank_begin_ > begin_;
    const std::size_t end = has_blank ? blank_begin_ : at;
    const std::size_t begin = has_blank ? blank_end_ : at;
    lines_.push_back({begin_, end});
    start(begin);
    columns_ = display_width(text_.substr(begin, at - begin));
  }

  std::string_view text_;
  std::size_t width_;
  std::vector<Stretch> lines_;
  std::size_t begin_ = 0;
  std::size_t columns_ = 0;
  std::size_t blank_begin_ = 0;
  std::size_t blank_end_ = 0;
  bool previous_was_blank_ = false;
};

}  // namespace

std::string text_of(const Line& line) {
  std::string text;
  for (const Piece& piece : line) {
    text += piece.text;
  }
  return text;
}

std::vector<Stretch> stretches_of(std::string_view text, std::size_t width) {
  return Wrapper(text, std::max<std::size_t>(width, 2)).wrap();
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::string plain = storable(text);
  std::ranges::replace(plain, '\t', ' ');
  std::vector<std::string> lines;
  for (const Stretch& line : stretches_of(plain, width)) {
    lines.push_back(plain.substr(line.begin, line.end - line.begin));
    // Blanks at a line's end may reach beyond the width.
    lines.back().erase(lines.back().find_last_not_of(' ') + 1);
  }
  return lines;
}

void put_wrapped(std::vector<Line>& lines, std::string_view text, std::size_t width, Look look,
                 std::string_view first) {
  const std::size_t indent = display_width(first);
  const std::string blanks(indent, ' ');
  std::string_view lead = first;
  for (std::string& line : wrapped(text, width - std::min(indent, width - 2))) {
    lines.push_back({{std::string(lead), look}, {std::move(line), look}});
    lead = blanks;
  }
}

std::string fitted(std::string_view text, std::size_t width) {
  std::string plain = storable(text);
  std::ranges::replace_if(
      plain, [](char sign) { return sign == '\n' || sign == '\t'; }, ' ');
  std::string cut = shortened(plain, width);
  cut.append(width - std::min(width, display_width(cut)), ' ');
  return cut;
}

std::string bar(std::size_t done, std::size_t all, std::size_t width) {
  const std::size_t filled = all == 0 ? 0 : std::min(done, all) * width / all;
  std::string text;
  for (std::size_t i = 0; i < width; ++i) {
    text += i < filled ? "█" : "░";
  }
  return text;
}

}  // namespace cxmat::reports::forms
