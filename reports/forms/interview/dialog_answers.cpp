// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/dialog.hpp"

#include <algorithm>
#include <utility>

namespace cxmat::reports::forms {
namespace {

using Kind = Key::Kind;

bool is_of_number(const Key& key) noexcept {
  return is_digit(key) ||
         (key.kind == Kind::character && (key.text == "," || key.text == "." || key.text == "-"));
}

}  // namespace

void Dialog::apply_asking(const Key& key) {
  if (key.pasted && interview_->field().input != Field::Input::number) {
    return;
  }
  const Field& field = interview_->field();
  if (field.input == Field::Input::number && is_of_number(key)) {
    constexpr std::size_t longest_number = 20;
    if (typed_.size() < longest_number) {
      typed_ += key.text;
      changed_ = true;
    }
    return;
  }
  if (is_digit(key)) {
    apply_digit(key.text);
    return;
  }
  const std::string before = std::exchange(pending_, {});
  switch (key.kind) {
    case Kind::enter:
      enter();
      break;
    case Kind::right:
      if (typed_.empty()) {
        go_next();
      } else {
        take_number();
      }
      break;
    case Kind::left:
      go_back();
      break;
    case Kind::backspace:
      if (!typed_.empty()) {
        typed_.pop_back();
        changed_ = true;
      }
      break;
    case Kind::escape:
      highlight_.reset();
      changed_ = !typed_.empty();
      typed_.clear();
      break;
    case Kind::character:
      apply_letter(key);
      break;
    default:
      static_cast<void>(move(key));
      break;
  }
}

void Dialog::apply_letter(const Key& key) {
  const Field& field = interview_->field();
  switch (letter_of(key)) {
    case 'b':
      go_back();
      return;
    case 'c':
      if (field.takes_remarks()) {
        write(What::comment);
        return;
      }
      break;
    case 'e':
      if (takes_evidence()) {
        write(What::evidence);
        return;
      }
      break;
    case 'g':
      if (takes_evidence()) {
        mode_ = Mode::grade;
        scroll_ = 0;
        return;
      }
      break;
    case 'm':
      if (interview_->settings().workshop && field.takes_remarks()) {
        mode_ = Mode::minority;
        scroll_ = 0;
        return;
      }
      break;
    case 'w':
      if (field.input == Field::Input::words) {
        write(What::value);
        return;
      }
      break;
    case 'x':
      message_ = text(interview_->answer().value.empty() ? "interview.remarks_cleared"
                                                         : "interview.cleared");
      interview_->clear();
      typed_.clear();
      changed_ = true;
      return;
    case 'j':
      mode_ = Mode::jump;
      typed_.clear();
      return;
    case 'o': {
      const std::vector<std::size_t> all = listed();
      const auto here = std::ranges::lower_bound(all, interview_->at());
      mode_ = Mode::overview;
      scroll_ = 0;
      highlight_ = here == all.end() ? 0 : static_cast<std::size_t>(here - all.begin());
      return;
    }
    case 'p':
    case 'q':
      outcome_ = Outcome::paused;
      return;
    case '?':
    case 'h':
      mode_ = Mode::details;
      scroll_ = 0;
      return;
    case 'n':
      choose_state("n");
      return;
    case 'd':
      choose_state("d");
      return;
    case ' ':
      if (highlight_) {
        choose(all_options()[*highlight_]);
      } else {
        scroll_ += more_below_ ? page_ : 0;
      }
      return;
    default:
      break;
  }
  message_ = text("interview.no_such_key");
}

/// A digit chooses at once, unless another key begins with it: then Enter goes on, or a second
/// digit makes it the other.
void Dialog::apply_digit(const std::string& digit) {
  const Field& field = interview_->field();
  const std::string before = std::exchange(pending_, {});
  std::string key = before + digit;
  if (!before.empty() && field.option_with_key(key) == nullptr) {
    key = digit;
  } else if (!before.empty() && field.input == Field::Input::choices) {
    if (const Option* first = field.option_with_key(before)) {
      interview_->toggle(*first);  // was only the beginning
    }
  }
  const Option* option = field.option_with_key(key);
  const bool goes_on = field.key_goes_on(key);
  if (option == nullptr && !goes_on) {
    message_ = text("interview.no_such_key");
    return;
  }
  pending_ = goes_on ? key : "";
  if (option == nullptr) {
    return;
  }
  if (!goes_on) {
    choose(*option);
    return;
  }
  changed_ = true;
  message_ = text("interview.key_goes_on");
  if (field.input == Field::Input::choices) {
    interview_->toggle(*option);
  } else {
    interview_->set_value(option->name);
  }
}

void Dialog::choose(const Option& option) {
  changed_ = true;
  const Field& field = interview_->field();
  if (field.input == Field::Input::choices) {
    interview_->toggle(option);
    const bool is_state = std::ranges::find(field.states, option) != field.states.end();
    if (is_state && interview_->chosen(option)) {
      go_next();
    }
    return;
  }
  interview_->set_value(option.name);
  go_next();
}

void Dialog::choose_state(std::string_view key) {
  const Field& field = interview_->field();
  const auto state = std::ranges::find(field.states, key, &Option::key);
  if (state == field.states.end()) {
    message_ = text("interview.no_such_key");
    return;
  }
  choose(Option(*state));
}

void Dialog::enter() {
  const Field& field = interview_->field();
  if (!typed_.empty()) {
    take_number();
  } else if (highlight_ && *highlight_ < all_options().size()) {
    choose(all_options()[*highlight_]);
  } else if (field.input == Field::Input::words && interview_->answer().value.empty()) {
    write(What::value);
  } else {
    go_next();
  }
}

void Dialog::take_number() {
  const Question& question = *interview_->field().question;
  const std::optional<std::string> number = number_typed(typed_, question);
  changed_ = true;
  if (!number) {
    message_ = messages_->format("interview.no_number",
                                 {typed_, numbers_allowed(question, messages_->language())});
    typed_.clear();
    return;
  }
  typed_.clear();
  interview_->set_value(*number);
  go_next();
}

}  // namespace cxmat::reports::forms
