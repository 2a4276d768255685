// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/display_width.hpp"
#include "reports/forms/interview/dialog.hpp"

#include <algorithm>

namespace cxmat::reports::forms {

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
      put_wrapped(body.lines, text("interview.minority_ask"), width, Look::strong);
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
  put_wrapped(body.lines, field.label, width, Look::strong);
  if (!field.hint.empty() && mode_ == Mode::asking) {
    put_wrapped(body.lines, field.hint, width, Look::faint);
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
      const std::string allowed = numbers_allowed(*field.question, messages_->language());
      put_wrapped(body.lines, messages_->format("interview.number", {allowed}), width, Look::faint);
      body.lines.push_back({{"> ", Look::strong}, {value, Look::chosen}});
      body.cursor = Screen::Place{.row = body.lines.size() - 1, .column = 2 + value.size()};
    } else {
      put_wrapped(body.lines, value, width, Look::chosen, "> ");
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
    put_wrapped(body.lines, option.label, width, chosen || pointed ? Look::chosen : Look::plain,
                lead);
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
      put_wrapped(body.lines, written, width, Look::plain, std::string(text(key)) + " ");
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
  put_wrapped(body.lines, text("interview.grade_ask"), width, Look::strong);
  for (const std::string_view key : {"report.evidence.grade_0", "report.evidence.grade_1",
                                     "report.evidence.grade_2", "report.evidence.grade_3"}) {
    put_wrapped(body.lines, text(key), width, Look::plain, "  ");
  }
  const std::string& evidence = interview_->field().evidence;
  if (!evidence.empty()) {
    body.lines.emplace_back();
    put_wrapped(body.lines, messages_->format("interview.evidence_examples", {evidence}), width,
                Look::faint);
  }
}

void Dialog::put_details(Body& body, std::size_t width) const {
  const Field& field = interview_->field();
  put_question(body, width);
  if (!field.hint.empty()) {
    put_wrapped(body.lines, field.hint, width, Look::plain);
    body.lines.emplace_back();
  }
  if (!field.anchors.empty()) {
    put_wrapped(body.lines, text("interview.anchors"), width, Look::strong);
    for (const auto& [level, anchor] : field.anchors) {
      put_wrapped(body.lines, anchor, width, Look::plain, "  " + std::to_string(level) + "  ");
    }
    body.lines.emplace_back();
  }
  if (!field.evidence.empty()) {
    put_wrapped(body.lines, messages_->format("interview.evidence_examples", {field.evidence}),
                width, Look::plain);
    body.lines.emplace_back();
  }
  put_wrapped(body.lines, text("interview.keys"), width, Look::strong);
  put_wrapped(body.lines, text("interview.keys_text"), width, Look::plain, "  ");
  if (takes_evidence()) {
    put_wrapped(body.lines, text("interview.keys_evidence"), width, Look::plain, "  ");
  }
  if (interview_->settings().workshop) {
    put_wrapped(body.lines, text("interview.keys_workshop"), width, Look::plain, "  ");
  }
}

}  // namespace cxmat::reports::forms
