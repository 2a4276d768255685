// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/dialog.hpp"

#include "reports/forms/interview/tidy_text.hpp"

#include <algorithm>
#include <array>

namespace cxmat::reports::forms {
namespace {

using Kind = Key::Kind;

constexpr std::array<std::string_view, 4> what_words{"value", "comment", "evidence", "minority"};

bool is_digit(const Key& key) noexcept {
  return key.kind == Kind::character && key.text.size() == 1 && key.text[0] >= '0' &&
         key.text[0] <= '9';
}

/// The letter of a key, in lower case; 0 for anything else. Pasted text gives no commands.
char letter_of(const Key& key) noexcept {
  if (key.kind != Kind::character || key.text.size() != 1 || key.pasted) {
    return 0;
  }
  const char letter = key.text[0];
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool is_of_number(const Key& key) noexcept {
  return is_digit(key) ||
         (key.kind == Kind::character && (key.text == "," || key.text == "." || key.text == "-"));
}

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
  const NumberTyped number = number_typed(typed_, *interview_->field().question);
  changed_ = true;
  if (!number.value) {
    message_ = messages_->format("interview.no_number", {typed_, number.allowed});
    typed_.clear();
    return;
  }
  typed_.clear();
  interview_->set_value(*number.value);
  go_next();
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

void Dialog::write(What what, std::string choice) {
  const FilledAnswer& answer = interview_->answer();
  changed_ = true;
  mode_ = Mode::writing;
  what_ = what;
  minority_choice_ = std::move(choice);
  scroll_ = 0;
  editor_ = Editor(what == What::value      ? answer.value
                   : what == What::comment  ? answer.comment
                   : what == What::evidence ? answer.evidence
                                            : std::string());
}

void Dialog::apply_writing(const Key& key) {
  if (key.kind == Kind::enter || key.kind == Kind::close) {
    take_written();
    return;
  }
  if (key.kind == Kind::escape) {
    mode_ = Mode::asking;
    scroll_ = 0;
    changed_ = true;
    return;
  }
  changed_ = editor_.apply(key);
}

void Dialog::take_written() {
  const std::string written = tidy_text(editor_.text());
  mode_ = Mode::asking;
  scroll_ = 0;
  changed_ = true;
  message_ = text("interview.noted");
  switch (what_) {
    case What::value:
      message_.clear();
      interview_->set_value(written);
      go_next();
      break;
    case What::comment:
      interview_->set_remark(Interview::Remark::comment, written);
      break;
    case What::evidence:
      interview_->set_remark(Interview::Remark::evidence, written);
      break;
    case What::minority:
      interview_->add_minority({minority_choice_, written});
      break;
  }
}

void Dialog::apply_grade(const Key& key) {
  const char digit = letter_of(key);
  if (digit >= '0' && digit <= '3') {
    interview_->set_grade(std::string(1, digit));
    message_ = text("interview.noted");
    changed_ = true;
  } else if (digit == 'x') {
    interview_->set_grade({});
    changed_ = true;
  } else if (key.kind == Kind::character) {
    message_ = text("interview.no_such_key");
    return;
  }
  mode_ = Mode::asking;
}

void Dialog::apply_minority(const Key& key) {
  const Field& field = interview_->field();
  const char letter = letter_of(key);
  if (letter == 'x') {
    changed_ = interview_->remove_minority();
    mode_ = Mode::asking;
    return;
  }
  if (field.options.empty() && (key.kind == Kind::enter || key.kind == Kind::character)) {
    write(What::minority);
    if (key.kind == Kind::character) {
      changed_ = editor_.apply(key);
    }
    return;
  }
  if (key.kind == Kind::character) {
    pending_ += key.text;
    const std::string typed(1, letter);
    const Option* option = field.option_with_key(pending_);
    if (option == nullptr) {
      option = field.option_with_key(typed);
    }
    if (option != nullptr && !field.key_goes_on(option->key)) {
      write(What::minority, option->name);
      pending_.clear();
    } else if (option == nullptr) {
      pending_.clear();
      message_ = text("interview.no_such_key");
    }
    return;
  }
  if (const Option* option = field.option_with_key(pending_);
      key.kind == Kind::enter && option != nullptr) {
    write(What::minority, option->name);
  } else {
    mode_ = Mode::asking;
  }
  pending_.clear();
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

/// What the file must know to go on with a text.
void Dialog::note_writing() {
  if (interview_->at_end() || outcome_ == Outcome::finished) {
    interview_->set_writing(std::nullopt);
  } else if (mode_ == Mode::writing) {
    interview_->set_writing(
        UnfinishedText{.field = interview_->field().id,
                       .what = std::string(what_words[static_cast<std::size_t>(what_)]),
                       .choice = minority_choice_,
                       .text = editor_.text()});
  } else if (mode_ == Mode::asking && !typed_.empty()) {
    interview_->set_writing(UnfinishedText{
        .field = interview_->field().id, .what = "value", .choice = {}, .text = typed_});
  } else {
    interview_->set_writing(std::nullopt);
  }
}

void Dialog::restore_writing() {
  const std::optional<UnfinishedText>& writing = interview_->writing();
  if (!writing || interview_->at_end() || interview_->field().id != writing->field) {
    return;
  }
  const auto what = std::ranges::find(what_words, writing->what);
  if (what == what_words.end()) {
    return;
  }
  const Field& field = interview_->field();
  what_ = static_cast<What>(what - what_words.begin());
  if (what_ == What::value && field.input == Field::Input::number) {
    typed_ = writing->text;
  } else if ((what_ == What::value && field.input == Field::Input::words) ||
             (what_ != What::value && field.takes_remarks())) {
    mode_ = Mode::writing;
    minority_choice_ = writing->choice;
    editor_ = Editor(writing->text);
  }
}

}  // namespace cxmat::reports::forms
