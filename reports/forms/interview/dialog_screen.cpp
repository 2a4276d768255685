// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/display_width.hpp"
#include "reports/forms/interview/dialog.hpp"

#include <algorithm>
#include <iterator>

namespace cxmat::reports::forms {
namespace {

constexpr std::size_t low_screen = 14;   ///< lines; below, the frame is one line each
constexpr std::size_t widest_text = 96;  ///< longer lines are hard to read
constexpr std::size_t narrowest = 20;
constexpr std::size_t fewest_lines = 4;

/// As many hints as fit into `rows` lines, the last one in any case.
template <class Hints>
std::vector<Line> hint_lines(const Hints& hints, std::size_t width, std::size_t rows,
                             const Messages& messages) {
  constexpr std::string_view gap = "  ";
  std::vector<Line> lines(1);
  std::size_t used = 0;
  const auto width_of = [&messages](const auto& hint) {
    return display_width(hint.first) + 1 + display_width(messages.text(hint.second));
  };
  const std::size_t last = hints.empty() ? 0 : width_of(hints.back()) + gap.size();
  for (std::size_t i = 0; i < hints.size(); ++i) {
    const std::size_t needed = width_of(hints[i]) + (used == 0 ? 0 : gap.size());
    const bool is_last = i + 1 == hints.size();
    const std::size_t reserved = is_last || lines.size() < rows ? 0 : last;
    if (used + needed + reserved > width) {
      if (lines.size() >= rows) {
        if (!is_last) {
          continue;
        }
      } else {
        lines.emplace_back();
        used = 0;
      }
    }
    if (used > 0) {
      lines.back().push_back({std::string(gap), Look::plain});
      used += gap.size();
    }
    lines.back().push_back({hints[i].first, Look::strong});
    lines.back().push_back({" " + std::string(messages.text(hints[i].second)), Look::faint});
    used += width_of(hints[i]);
  }
  return lines;
}

/// A line no wider than `width`, whatever it holds.
Line cut(Line line, std::size_t width) {
  std::size_t used = 0;
  for (Piece& piece : line) {
    const std::size_t columns = display_width(piece.text);
    if (used + columns > width) {
      piece.text = shortened(piece.text, width - used);
    }
    used += display_width(piece.text);
  }
  return line;
}

}  // namespace

Screen Dialog::draw(std::size_t width, std::size_t height) {
  width = std::max(width, narrowest);
  height = std::max(height, fewest_lines);
  const bool low = height < low_screen;
  Screen screen;
  screen.lines = header(width, low);
  std::vector<Line> below = footer(width, low);
  const std::size_t room = height - std::min(height - 1, screen.lines.size() + below.size());
  Body middle = body(std::min(width, widest_text));
  if (middle.cursor) {
    middle.seen = middle.cursor->row;
  }
  const std::size_t count = middle.lines.size();
  // One line of the room says that there is more.
  const std::size_t visible = count > room ? std::max<std::size_t>(room, 2) - 1 : room;
  page_ = std::max<std::size_t>(visible, 1);
  if (middle.seen) {
    if (*middle.seen < scroll_) {
      scroll_ = *middle.seen;
    } else if (*middle.seen >= scroll_ + visible) {
      scroll_ = *middle.seen + 1 - visible;
    }
  }
  scroll_ = std::min(scroll_, count - std::min(count, visible));
  more_below_ = scroll_ + visible < count;
  const std::size_t top = screen.lines.size();
  for (std::size_t i = scroll_; i < std::min(count, scroll_ + visible); ++i) {
    screen.lines.push_back(middle.lines[i]);
  }
  if (count > room) {
    screen.lines.push_back(
        {{std::string(text(more_below_ ? "interview.more" : "interview.more_above")),
          Look::faint}});
  }
  while (screen.lines.size() < top + room) {
    screen.lines.emplace_back();
  }
  std::ranges::move(below, std::back_inserter(screen.lines));
  if (middle.cursor && middle.cursor->row >= scroll_ && middle.cursor->row < scroll_ + visible) {
    screen.cursor = Screen::Place{.row = top + middle.cursor->row - scroll_,
                                  .column = std::min(middle.cursor->column, width - 1)};
  }
  screen.lines.resize(std::min(screen.lines.size(), height));
  for (Line& line : screen.lines) {
    line = cut(std::move(line), width);
  }
  return screen;
}

std::vector<Line> Dialog::header(std::size_t width, bool low) const {
  const std::size_t all = interview_->asked_count();
  const std::size_t done = interview_->answered_count();
  const std::size_t number = interview_->at_end() ? 0 : interview_->number_of(interview_->at());
  const std::string place =
      number == 0
          ? messages_->format("interview.answered", {std::to_string(done), std::to_string(all)})
          : messages_->format("interview.place", {std::to_string(number), std::to_string(all)});
  std::string section = interview_->at_end() || mode_ == Mode::overview
                            ? std::string(text("interview.review"))
                            : interview_->field().section;
  const std::size_t left = width - std::min(width, display_width(place) + 1);
  std::vector<Line> lines;
  if (const std::size_t part = section.rfind(" / "); low && part != std::string::npos) {
    section.erase(0, part + 3);  // no room for the questionnaire's title
  }
  const std::string_view title = interview_->form().title.in(messages_->language());
  lines.push_back({{fitted(low || title.empty() ? section : std::string(title), left) + " ",
                    low ? Look::accent : Look::strong},
                   {place, Look::faint}});
  if (low) {
    return lines;
  }
  lines.push_back({{bar(done, all, width), Look::accent}});
  lines.emplace_back();
  lines.push_back({{fitted(section, width), Look::accent}});
  lines.emplace_back();
  return lines;
}

std::vector<Line> Dialog::footer(std::size_t width, bool low) const {
  std::vector<Line> lines;
  if (!low) {
    lines.emplace_back();
  }
  if (!message_.empty()) {
    put_wrapped(lines, message_, width, Look::strong);
  }
  std::ranges::move(hint_lines(hints(), width, low && !interview_->at_end() ? 1 : 2, *messages_),
                    std::back_inserter(lines));
  return lines;
}

}  // namespace cxmat::reports::forms
