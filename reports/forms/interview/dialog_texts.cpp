// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/dialog.hpp"
#include "reports/forms/interview/tidy_text.hpp"

#include <algorithm>
#include <array>

namespace cxmat::reports::forms {
namespace {

using Kind = Key::Kind;

constexpr std::array<std::string_view, 4> what_words{"value", "comment", "evidence", "minority"};

}  // namespace

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
