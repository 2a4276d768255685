/// \file
/// An interview by single keys on a screen: what each key does, and what the screen shows.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/interview/editor.hpp"
#include "reports/forms/interview/interview.hpp"
#include "reports/forms/interview/key.hpp"
#include "reports/forms/interview/text_block.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::reports::forms {

class Dialog {
 public:
  enum class Outcome : std::uint8_t { going_on, paused, finished };

  /// Both outlive the dialog. Goes on with a text that was being written.
  Dialog(Interview& interview, const Messages& messages);

  /// True if it changed what belongs into the file.
  bool apply(const Key& key);
  [[nodiscard]] Outcome outcome() const noexcept { return outcome_; }
  /// A line that stands until the next key.
  void say(std::string message) { message_ = std::move(message); }
  /// What a terminal of this size shows: at most `height` lines of at most `width` columns. Scrolls
  /// no further than there is something.
  [[nodiscard]] Screen draw(std::size_t width, std::size_t height);

 private:
  enum class Mode : std::uint8_t { asking, details, overview, writing, grade, minority, jump };
  enum class What : std::uint8_t { value, comment, evidence, minority };
  /// Lines of the middle of the screen.
  struct Body {
    std::vector<Line> lines;
    std::optional<std::size_t> seen;      ///< a line that must be visible
    std::optional<Screen::Place> cursor;  ///< in `lines`; must be visible
  };
  using Hints = std::vector<std::pair<std::string, std::string_view>>;

  // Keys
  void apply_asking(const Key& key);
  void apply_letter(const Key& key);
  void apply_digit(const std::string& digit);
  void apply_list(const Key& key);
  void apply_writing(const Key& key);
  void apply_grade(const Key& key);
  void apply_minority(const Key& key);
  void apply_jump(const Key& key);
  bool move(const Key& key);
  void move_in_list(const Key& key);
  void choose(const Option& option);
  void choose_state(std::string_view key);
  void enter();
  void take_number();
  void write(What what, std::string choice = {});
  void take_written();
  void go_next();
  void go_back();
  void go_to(std::size_t field);
  void arrive(bool forward);
  void finish_or_go();
  void finish();
  void note_writing();
  void restore_writing();
  [[nodiscard]] std::vector<std::size_t> listed() const;
  [[nodiscard]] std::vector<Option> all_options() const;
  [[nodiscard]] bool takes_evidence() const noexcept;

  // Screen
  [[nodiscard]] std::vector<Line> header(std::size_t width, bool low) const;
  [[nodiscard]] std::vector<Line> footer(std::size_t width, bool low) const;
  [[nodiscard]] Hints hints() const;
  [[nodiscard]] Body body(std::size_t width) const;
  void put_question(Body& body, std::size_t width) const;
  void put_options(Body& body, std::size_t width, bool marks) const;
  void put_remarks(Body& body, std::size_t width) const;
  void put_details(Body& body, std::size_t width) const;
  void put_list(Body& body, std::size_t width) const;
  void put_editor(Body& body, std::size_t width) const;
  void put_grades(Body& body, std::size_t width) const;

  [[nodiscard]] std::string_view text(std::string_view key) const { return messages_->text(key); }

  Interview* interview_;
  const Messages* messages_;
  Outcome outcome_ = Outcome::going_on;
  Mode mode_ = Mode::asking;
  What what_ = What::value;
  std::string minority_choice_;
  Editor editor_;
  std::string typed_;    ///< a number
  std::string pending_;  ///< the first digit of a key that may go on
  std::optional<std::size_t> highlight_;
  std::size_t scroll_ = 0;
  std::size_t page_ = 1;
  bool more_below_ = false;
  bool changed_ = false;
  std::string message_;
};

}  // namespace cxmat::reports::forms
