// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/display_width.hpp"
#include "reports/forms/interview/dialog.hpp"

#include <algorithm>

namespace cxmat::reports::forms {

void Dialog::put_list(Body& body, std::size_t width) const {
  if (interview_->at_end() && mode_ == Mode::asking) {
    const auto open = static_cast<std::int64_t>(interview_->open_count());
    put_wrapped(body.lines,
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
      put_wrapped(body.lines, section, width, Look::accent);
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
    put_wrapped(body.lines,
                messages_->format("interview.evidence_examples", {interview_->field().evidence}),
                width, Look::faint);
  }
  if (!title.empty()) {
    put_wrapped(body.lines, title, width, Look::strong);
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
