/// \file
/// An interview as a value: what is asked, what was answered and where it stands. No screen, no
/// keys, no files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/interview/field.hpp"

#include <cxmat/formats/interview_file.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports::forms {

struct InterviewSettings {
  bool workshop = false;  ///< one agreed answer, with minority notes; facts at the end
  bool evidence = false;  ///< evidence and grades are asked for on demand
};

class Interview {
 public:
  enum class Remark : std::uint8_t { comment, evidence };

  /// `form` outlives the interview. Texts are in the messages' language.
  Interview(const Form& form, const Messages& messages, InterviewSettings settings,
            std::string respondent);

  /// Goes on with what `file` says. False, and nothing changes, if it is about another form, other
  /// versions, another wave or the other kind of interview. Answers that the form does not know are
  /// left out.
  [[nodiscard]] bool resume(const InterviewFile& file);
  /// The same as a file; `revision` grows with each call.
  [[nodiscard]] InterviewFile save();

  [[nodiscard]] const Form& form() const noexcept { return *form_; }
  [[nodiscard]] const InterviewSettings& settings() const noexcept { return settings_; }
  [[nodiscard]] const std::string& respondent() const noexcept { return respondent_; }
  [[nodiscard]] bool finished() const noexcept { return finished_; }
  [[nodiscard]] const std::vector<Field>& fields() const noexcept { return fields_; }
  [[nodiscard]] const FilledAnswer& answer(std::size_t field) const { return answers_[field]; }
  [[nodiscard]] bool shown(std::size_t field) const { return shown_[field]; }
  /// Shown, asks something, and has no value.
  [[nodiscard]] bool open(std::size_t field) const;
  /// The first open field that is no group; nothing: all are answered.
  [[nodiscard]] std::optional<std::size_t> first_open() const;
  [[nodiscard]] std::size_t open_count() const;
  /// 1, 2, ... among the fields that are shown and ask something; 0 for a note.
  [[nodiscard]] std::size_t number_of(std::size_t field) const;
  [[nodiscard]] std::optional<std::size_t> field_with_number(std::size_t number) const;
  [[nodiscard]] std::size_t asked_count() const;
  [[nodiscard]] std::size_t answered_count() const;

  /// The field being asked; fields().size(): the review at the end.
  [[nodiscard]] std::size_t at() const noexcept { return at_; }
  [[nodiscard]] bool at_end() const noexcept { return at_ == fields_.size(); }
  [[nodiscard]] const Field& field() const { return fields_[at_]; }
  [[nodiscard]] const FilledAnswer& answer() const { return answers_[at_]; }
  void next();
  /// False where there is nothing before.
  bool back();
  void go_to(std::size_t field) noexcept { at_ = field; }

  // Of the field being asked, which is not the review.
  void set_value(std::string value);
  /// Of several choices; a state stands alone.
  void toggle(const Option& option);
  [[nodiscard]] bool chosen(const Option& option) const;
  void set_remark(Remark remark, std::string text);
  void set_grade(std::string grade);
  void add_minority(MinorityNote note);
  /// The last one; false if there is none.
  bool remove_minority();
  /// The value; where there is none, remarks and notes.
  void clear();

  /// What is being written, kept in the file.
  void set_writing(std::optional<UnfinishedText> writing) { writing_ = std::move(writing); }
  [[nodiscard]] const std::optional<UnfinishedText>& writing() const noexcept { return writing_; }
  void add_seconds(std::int64_t seconds) noexcept { duration_ += seconds; }
  void finish() noexcept { finished_ = true; }

  /// `value` of `field` for people: "4: agreed", "12,5", "mail, chat"; "" for none.
  [[nodiscard]] std::string value_text(std::size_t field, Language language) const;
  /// The lines to paste into assessment.yaml; "" without facts.
  [[nodiscard]] std::string facts_yaml() const;

 private:
  void order_by_conditions();
  void update_shown();
  void changed();
  [[nodiscard]] FieldValue field_value(std::string_view id) const;
  [[nodiscard]] std::string place() const;

  const Form* form_;
  InterviewSettings settings_;
  std::vector<Field> fields_;
  std::map<std::string, std::size_t, std::less<>> positions_;  // by id, groups by column
  std::vector<std::size_t> order_;  // conditions after what they ask about
  std::vector<FilledAnswer> answers_;
  std::vector<bool> shown_;
  std::string respondent_;
  std::size_t at_ = 0;
  std::int64_t duration_ = 0;
  std::int64_t revision_ = 0;
  bool finished_ = false;
  std::optional<UnfinishedText> writing_;
};

}  // namespace cxmat::reports::forms
