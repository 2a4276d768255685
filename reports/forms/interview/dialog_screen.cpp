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

void put(std::vector<Line>& lines, std::string_view text, std::size_t width, Look look,
         std::string_view first = {}) {
  const std::size_t indent = display_width(first);
  const std::string blanks(indent, ' ');
  std::string_view lead = first;
  for (std::string& line : wrapped(text, width - std::min(indent, width - 2))) {
    lines.push_back({{std::string(lead), look}, {std::move(line), look}});
    lead = blanks;
  }
}

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
    put(lines, message_, width, Look::strong);
  }
  std::ranges::move(hint_lines(hints(), width, low && !interview_->at_end() ? 1 : 2, *messages_),
                    std::back_inserter(lines));
  return lines;
}

/// The most useful first, for a footer too short for all; the last one is always there.
Dialog::Hints Dialog::hints() const {
  switch (mode_) {
    case Mode::details:
      return {{"↑ ↓", "interview.key.scroll"}, {"Esc", "interview.key.return"}};
    case Mode::overview:
      return {{"↑ ↓", "interview.key.select"},
              {"Enter", "interview.key.go_there"},
              {"Esc", "interview.key.return"}};
    case Mode::writing:
      return {{"Ctrl-J", "interview.key.new_line"},
              {"Esc", "interview.key.discard"},
              {"Enter", "interview.key.done"}};
    case Mode::grade:
      return {{"0-3", "interview.key.grade"},
              {"x", "interview.key.clear"},
              {"Esc", "interview.key.return"}};
    case Mode::minority:
      return {{"1-9", "interview.key.minority_value"},
              {"x", "interview.key.minority_remove"},
              {"Esc", "interview.key.return"}};
    case Mode::jump:
      return {{"0-9", "interview.key.number"},
              {"Esc", "interview.key.return"},
              {"Enter", "interview.key.go_there"}};
    case Mode::asking:
      break;
  }
  if (interview_->at_end()) {
    Hints hints{
        {"Enter", interview_->first_open() ? "interview.key.first_open" : "interview.key.finish"}};
    if (highlight_) {
      hints.front().second = "interview.key.go_there";
    }
    if (interview_->first_open() || highlight_) {
      hints.emplace_back("f", "interview.key.finish");
    }
    hints.emplace_back("↑ ↓", "interview.key.select");
    hints.emplace_back("b", "interview.key.back");
    hints.emplace_back("q", "interview.key.pause");
    return hints;
  }
  const Field& field = interview_->field();
  Hints hints;
  if (field.input == Field::Input::number) {
    hints.emplace_back("0-9", "interview.key.number");
    hints.emplace_back("Enter", "interview.key.done");
  } else if (field.input == Field::Input::words) {
    hints.emplace_back("w", "interview.key.write");
    hints.emplace_back("Enter", "interview.key.next");
  } else if (!field.options.empty()) {
    const bool several = field.input == Field::Input::choices;
    hints.emplace_back(field.options.front().key + "-" + field.options.back().key,
                       several ? "interview.key.choices" : "interview.key.answer");
    hints.emplace_back("Enter", "interview.key.next");
  } else {
    hints.emplace_back("Enter", "interview.key.next");
  }
  hints.emplace_back("b", "interview.key.back");
  if (field.takes_remarks()) {
    hints.emplace_back("c", "interview.key.comment");
  }
  if (takes_evidence()) {
    hints.emplace_back("e", "interview.key.evidence");
    hints.emplace_back("g", "interview.key.grade");
  }
  if (interview_->settings().workshop && field.takes_remarks()) {
    hints.emplace_back("m", "interview.key.minority");
  }
  hints.emplace_back("o", "interview.key.overview");
  hints.emplace_back("q", "interview.key.pause");
  hints.emplace_back("?", "interview.key.details");
  return hints;
}

Dialog::Body Dialog::body(std::size_t width) const {
  Body body;
  if (mode_ == Mode::overview || interview_->at_end()) {
    put_list(body, width);
    return body;
  }
  if (mode_ == Mode::details) {
    put_details(body, width);
    return body;
  }
  put_question(body, width);
  switch (mode_) {
    case Mode::writing:
      put_editor(body, width);
      break;
    case Mode::grade:
      put_grades(body, width);
      break;
    case Mode::minority:
      put(body.lines, text("interview.minority_ask"), width, Look::strong);
      put_options(body, width, false);
      break;
    case Mode::jump:
      body.lines.push_back(
          {{std::string(text("interview.jump")) + " ", Look::strong}, {typed_, Look::plain}});
      body.cursor =
          Screen::Place{.row = body.lines.size() - 1,
                        .column = display_width(text("interview.jump")) + 1 + typed_.size()};
      break;
    default:
      put_options(body, width, true);
      put_remarks(body, width);
  }
  return body;
}

void Dialog::put_question(Body& body, std::size_t width) const {
  const Field& field = interview_->field();
  put(body.lines, field.label, width, Look::strong);
  if (!field.hint.empty() && mode_ == Mode::asking) {
    put(body.lines, field.hint, width, Look::faint);
  }
  body.lines.emplace_back();
}

void Dialog::put_options(Body& body, std::size_t width, bool marks) const {
  const Field& field = interview_->field();
  if (marks && (field.input == Field::Input::number || field.input == Field::Input::words)) {
    const std::string value = typed_.empty() && !interview_->answer().value.empty()
                                  ? interview_->value_text(interview_->at(), messages_->language())
                                  : typed_;
    if (field.input == Field::Input::number) {
      const std::string allowed = number_typed("", *field.question).allowed;
      put(body.lines, messages_->format("interview.number", {allowed}), width, Look::faint);
      body.lines.push_back({{"> ", Look::strong}, {value, Look::chosen}});
      body.cursor = Screen::Place{.row = body.lines.size() - 1, .column = 2 + value.size()};
    } else {
      put(body.lines, value, width, Look::chosen, "> ");
    }
  }
  const std::vector<Option> options = all_options();
  std::size_t key_width = 1;
  for (const Option& option : options) {
    key_width = std::max(key_width, option.key.size());
  }
  const bool several = field.input == Field::Input::choices;
  for (std::size_t i = 0; i < options.size(); ++i) {
    const Option& option = options[i];
    if (!marks && i >= field.options.size()) {
      break;
    }
    const bool chosen = marks && interview_->chosen(option);
    const bool pointed = marks && highlight_ == i;
    std::string lead = pointed ? "› " : "  ";
    lead += std::string(key_width - option.key.size(), ' ') + option.key + " ";
    if (marks) {
      lead += several ? (chosen ? "[x] " : "[ ] ") : (chosen ? "● " : "○ ");
    }
    if (pointed) {
      body.seen = body.lines.size();
    }
    put(body.lines, option.label, width, chosen || pointed ? Look::chosen : Look::plain, lead);
  }
}

void Dialog::put_remarks(Body& body, std::size_t width) const {
  const FilledAnswer& answer = interview_->answer();
  if (!answer.has_remarks()) {
    return;
  }
  body.lines.emplace_back();
  const auto remark = [&](std::string_view key, const std::string& written) {
    if (!written.empty()) {
      put(body.lines, written, width, Look::plain, std::string(text(key)) + " ");
    }
  };
  remark("interview.comment", answer.comment);
  remark("interview.evidence", answer.evidence);
  if (answer.grade.size() == 1 && answer.grade[0] >= '0' && answer.grade[0] <= '3') {
    remark("interview.grade",
           std::string(text(std::string("report.evidence.grade_") + answer.grade)));
  }
  for (const MinorityNote& note : answer.minority) {
    remark("interview.minority",
           note.value + (note.value.empty() || note.note.empty() ? "" : ": ") + note.note);
  }
}

void Dialog::put_grades(Body& body, std::size_t width) const {
  put(body.lines, text("interview.grade_ask"), width, Look::strong);
  for (const std::string_view key : {"report.evidence.grade_0", "report.evidence.grade_1",
                                     "report.evidence.grade_2", "report.evidence.grade_3"}) {
    put(body.lines, text(key), width, Look::plain, "  ");
  }
  const std::string& evidence = interview_->field().evidence;
  if (!evidence.empty()) {
    body.lines.emplace_back();
    put(body.lines, messages_->format("interview.evidence_examples", {evidence}), width,
        Look::faint);
  }
}

void Dialog::put_details(Body& body, std::size_t width) const {
  const Field& field = interview_->field();
  put_question(body, width);
  if (!field.hint.empty()) {
    put(body.lines, field.hint, width, Look::plain);
    body.lines.emplace_back();
  }
  if (!field.anchors.empty()) {
    put(body.lines, text("interview.anchors"), width, Look::strong);
    for (const auto& [level, anchor] : field.anchors) {
      put(body.lines, anchor, width, Look::plain, "  " + std::to_string(level) + "  ");
    }
    body.lines.emplace_back();
  }
  if (!field.evidence.empty()) {
    put(body.lines, messages_->format("interview.evidence_examples", {field.evidence}), width,
        Look::plain);
    body.lines.emplace_back();
  }
  put(body.lines, text("interview.keys"), width, Look::strong);
  put(body.lines, text("interview.keys_text"), width, Look::plain, "  ");
  if (takes_evidence()) {
    put(body.lines, text("interview.keys_evidence"), width, Look::plain, "  ");
  }
  if (interview_->settings().workshop) {
    put(body.lines, text("interview.keys_workshop"), width, Look::plain, "  ");
  }
}

void Dialog::put_list(Body& body, std::size_t width) const {
  if (interview_->at_end() && mode_ == Mode::asking) {
    const auto open = static_cast<std::int64_t>(interview_->open_count());
    put(body.lines,
        open == 0 ? std::string(text("interview.all_answered"))
                  : messages_->counted("interview.open", open),
        width, Look::strong);
    body.lines.emplace_back();
  }
  if (mode_ == Mode::jump) {
    body.lines.push_back({{std::string(text("interview.jump")) + " " + typed_, Look::strong}});
  }
  const std::vector<std::size_t> fields = listed();
  const std::size_t digits = std::to_string(fields.size()).size();
  const std::size_t right = std::clamp<std::size_t>(width / 3, 8, 36);
  std::string_view section;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Field& field = interview_->fields()[fields[i]];
    if (field.section != section) {
      section = field.section;
      put(body.lines, section, width, Look::accent);
    }
    const bool pointed = highlight_ == i;
    if (pointed) {
      body.seen = body.lines.size();
    }
    const std::string number = std::to_string(i + 1);
    const std::string lead =
        (pointed ? "› " : "  ") + std::string(digits - number.size(), ' ') + number + "  ";
    const std::size_t left = width - std::min(width - 2, display_width(lead) + right + 2);
    std::string value = interview_->value_text(fields[i], messages_->language());
    const bool open = value.empty();
    if (open) {
      value = text(field.kind == Field::Kind::group ? "interview.none" : "interview.is_open");
    }
    const bool remarks = interview_->answer(fields[i]).has_remarks();
    body.lines.push_back({{lead, pointed ? Look::chosen : Look::faint},
                          {fitted(field.short_label, left), pointed ? Look::chosen : Look::plain},
                          {remarks ? "* " : "  ", Look::faint},
                          {fitted(value, right), open ? Look::accent : Look::plain}});
  }
}

void Dialog::put_editor(Body& body, std::size_t width) const {
  std::string title;
  switch (what_) {
    case What::value:
      break;
    case What::comment:
      title = text("interview.comment");
      break;
    case What::evidence:
      title = text("interview.evidence");
      break;
    case What::minority: {
      const Option* option = interview_->field().option_named(minority_choice_);
      title = messages_->format("interview.minority_note",
                                {option == nullptr ? std::string() : option->label});
      break;
    }
  }
  if (what_ == What::evidence && !interview_->field().evidence.empty()) {
    put(body.lines,
        messages_->format("interview.evidence_examples", {interview_->field().evidence}), width,
        Look::faint);
  }
  if (!title.empty()) {
    put(body.lines, title, width, Look::strong);
  }
  std::string written = editor_.text();
  std::ranges::replace(written, '\t', ' ');
  constexpr std::size_t lead = 2;
  for (const Stretch& line : stretches_of(written, width - lead - 1)) {
    if (editor_.cursor() >= line.begin) {
      const std::string_view before =
          std::string_view(written).substr(line.begin, editor_.cursor() - line.begin);
      body.cursor =
          Screen::Place{.row = body.lines.size(),
                        .column = lead + std::min(display_width(before), width - lead - 1)};
    }
    body.lines.push_back({{line.begin == 0 ? "> " : "  ", Look::strong},
                          {written.substr(line.begin, line.end - line.begin), Look::plain}});
  }
}

}  // namespace cxmat::reports::forms
