// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/dialog.hpp"

#include <algorithm>
#include <utility>

namespace cxmat::reports::forms {
namespace {

using Kind = Key::Kind;

}  // namespace

void Dialog::apply_list(const Key& key) {
  const bool last = mode_ == Mode::asking;  // the review at the end
  const std::vector<std::size_t> all = listed();
  switch (key.kind) {
    case Kind::enter:
      if (highlight_ && *highlight_ < all.size()) {
        go_to(all[*highlight_]);
      } else if (last) {
        finish_or_go();
      }
      return;
    case Kind::escape:
    case Kind::left:
      if (last && highlight_ && key.kind == Kind::escape) {
        highlight_.reset();
      } else if (last) {
        go_back();
      } else {
        arrive(false);
      }
      return;
    case Kind::character:
      break;
    default:
      move_in_list(key);
      return;
  }
  switch (letter_of(key)) {
    case ' ':
      move_in_list({.kind = Kind::page_down});
      break;
    case 'f':
      if (last) {
        finish();
      }
      break;
    case 'b':
      if (last) {
        go_back();
      } else {
        arrive(false);
      }
      break;
    case 'o':
      if (!last) {
        arrive(false);
      }
      break;
    case 'j':
      mode_ = Mode::jump;
      typed_.clear();
      break;
    case 'p':
    case 'q':
      outcome_ = Outcome::paused;
      break;
    default:
      message_ = text("interview.no_such_key");
  }
}

void Dialog::move_in_list(const Key& key) {
  const std::size_t count = listed().size();
  if (count == 0) {
    return;
  }
  const std::size_t here = std::min(highlight_.value_or(0), count - 1);
  switch (key.kind) {
    case Kind::down:
      highlight_ = highlight_ ? std::min(here + 1, count - 1) : 0;
      break;
    case Kind::up:
      highlight_ = highlight_ ? here - std::min<std::size_t>(here, 1) : count - 1;
      break;
    case Kind::page_down:
      highlight_ = std::min(here + page_, count - 1);
      break;
    case Kind::page_up:
      highlight_ = here - std::min(here, page_);
      break;
    case Kind::home:
      highlight_ = 0;
      break;
    case Kind::end:
      highlight_ = count - 1;
      break;
    default:
      break;
  }
}

std::vector<std::size_t> Dialog::listed() const {
  std::vector<std::size_t> fields;
  for (std::size_t i = 0; i < interview_->fields().size(); ++i) {
    if (interview_->shown(i) && interview_->fields()[i].input != Field::Input::none) {
      fields.push_back(i);
    }
  }
  return fields;
}

void Dialog::apply_jump(const Key& key) {
  constexpr std::size_t longest_number = 6;
  if (is_digit(key) && typed_.size() < longest_number) {
    typed_ += key.text;
    return;
  }
  if (key.kind == Kind::backspace && !typed_.empty()) {
    typed_.pop_back();
    return;
  }
  const std::string number = std::exchange(typed_, {});
  mode_ = Mode::asking;
  if (key.kind == Kind::enter && !number.empty()) {
    if (const auto field = interview_->field_with_number(std::stoul(number))) {
      go_to(*field);
    } else {
      message_ = messages_->format("interview.no_such_number", {number});
    }
  }
}

void Dialog::finish_or_go() {
  if (const auto field = interview_->first_open()) {
    go_to(*field);
    arrive(true);
  } else {
    finish();
  }
}

void Dialog::finish() {
  interview_->finish();
  outcome_ = Outcome::finished;
}

}  // namespace cxmat::reports::forms
