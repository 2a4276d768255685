// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/dialog.hpp"

namespace cxmat::reports::forms {

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

}  // namespace cxmat::reports::forms
