// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/dialog.hpp"

#include <algorithm>

namespace cxmat::reports::forms {
namespace {

using Kind = Key::Kind;

}  // namespace

Dialog::Dialog(Interview& interview, const Messages& messages)
    : interview_(&interview), messages_(&messages) {
  if (!interview_->at_end() && !interview_->shown(interview_->at())) {
    interview_->next();
  }
  arrive(true);
  restore_writing();
  changed_ = false;
}

bool Dialog::apply(const Key& key) {
  changed_ = false;
  if (key.kind == Kind::redraw || key.kind == Kind::suspend) {
    return false;
  }
  message_.clear();
  if (key.kind == Kind::interrupt || (key.kind == Kind::close && mode_ != Mode::writing)) {
    outcome_ = Outcome::paused;
    return true;
  }
  switch (mode_) {
    case Mode::asking:
      if (interview_->at_end()) {
        apply_list(key);
      } else {
        apply_asking(key);
      }
      break;
    case Mode::details:
      if (!move(key)) {
        mode_ = Mode::asking;
        scroll_ = 0;
      }
      break;
    case Mode::overview:
      apply_list(key);
      break;
    case Mode::writing:
      apply_writing(key);
      break;
    case Mode::grade:
      if (!move(key)) {
        apply_grade(key);
      }
      break;
    case Mode::minority:
      if (!move(key)) {
        apply_minority(key);
      }
      break;
    case Mode::jump:
      apply_jump(key);
      break;
  }
  note_writing();
  return changed_ || outcome_ != Outcome::going_on;
}

std::vector<Option> Dialog::all_options() const {
  if (interview_->at_end()) {
    return {};
  }
  std::vector<Option> options = interview_->field().options;
  const std::vector<Option>& states = interview_->field().states;
  options.insert(options.end(), states.begin(), states.end());
  return options;
}

bool Dialog::takes_evidence() const noexcept {
  const InterviewSettings& settings = interview_->settings();
  return (settings.evidence || settings.workshop) && interview_->field().takes_remarks();
}

/// Scrolls, or goes from option to option; false for other keys.
bool Dialog::move(const Key& key) {
  const std::size_t count = mode_ == Mode::asking ? all_options().size() : 0;
  switch (key.kind) {
    case Kind::page_down:
      scroll_ += page_;
      return true;
    case Kind::page_up:
      scroll_ -= std::min(scroll_, page_);
      return true;
    case Kind::home:
      scroll_ = 0;
      highlight_.reset();
      return true;
    case Kind::down:
      if (count == 0) {
        ++scroll_;
      } else {
        highlight_ = highlight_ ? std::min(*highlight_ + 1, count - 1) : 0;
      }
      return true;
    case Kind::up:
      if (count == 0) {
        scroll_ -= std::min<std::size_t>(scroll_, 1);
      } else {
        highlight_ = highlight_ ? *highlight_ - std::min<std::size_t>(*highlight_, 1) : count - 1;
      }
      return true;
    case Kind::character:
      if (letter_of(key) == ' ' && more_below_) {
        scroll_ += page_;
        return true;
      }
      return false;
    default:
      return false;
  }
}

void Dialog::go_next() {
  changed_ = true;
  interview_->next();
  arrive(true);
}

void Dialog::go_back() {
  changed_ = true;
  if (!interview_->back()) {
    message_ = text("interview.is_first");
  }
  arrive(false);
}

void Dialog::go_to(std::size_t field) {
  changed_ = true;
  interview_->go_to(field);
  arrive(false);
}

/// Words are written at once where there are none yet.
void Dialog::arrive(bool forward) {
  mode_ = Mode::asking;
  scroll_ = 0;
  highlight_.reset();
  typed_.clear();
  pending_.clear();
  if (forward && !interview_->at_end() && interview_->field().input == Field::Input::words &&
      interview_->answer().value.empty()) {
    write(What::value);
  }
}

}  // namespace cxmat::reports::forms
