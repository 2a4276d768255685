/// \file
/// An interview by whole lines: for pipes, simple terminals and screen readers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/interview/dialog.hpp"
#include "reports/forms/interview/interview.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cxmat::reports::forms {

class LineDialog {
 public:
  static constexpr std::size_t longest_line = 20'000;  ///< bytes

  struct Reply {
    std::string text;                   ///< to print, with line ends
    bool changed = false;               ///< something that belongs into the file
    std::optional<Diagnostic> refused;  ///< interview_bad_answer: asked again
  };

  /// Both outlive the dialog.
  LineDialog(Interview& interview, const Messages& messages);

  /// What to print before a line is read: the question unless it has just been asked, and a prompt.
  [[nodiscard]] std::string prompt();
  /// `line` without its line end.
  [[nodiscard]] Reply apply(std::string_view line);
  [[nodiscard]] Dialog::Outcome outcome() const noexcept { return outcome_; }

 private:
  [[nodiscard]] std::string question() const;
  [[nodiscard]] std::string details() const;
  [[nodiscard]] std::string overview() const;
  [[nodiscard]] std::string possible() const;
  [[nodiscard]] Reply refuse(std::string_view line) const;
  [[nodiscard]] std::optional<Reply> command(std::string_view word, std::string_view rest);
  [[nodiscard]] std::optional<Reply> remark(std::string_view word, const std::string& rest);
  [[nodiscard]] std::optional<Reply> minority(std::string_view rest);
  [[nodiscard]] Reply answer(std::string_view line);
  [[nodiscard]] std::optional<std::string> value_of(std::string_view line) const;
  Reply moved();
  [[nodiscard]] bool takes_evidence() const noexcept;
  [[nodiscard]] bool asks_words() const noexcept;
  [[nodiscard]] std::string_view text(std::string_view key) const { return messages_->text(key); }

  Interview* interview_;
  const Messages* messages_;
  Dialog::Outcome outcome_ = Dialog::Outcome::going_on;
  bool fresh_ = true;
  std::string section_;  ///< the heading that was printed last
  std::string begun_;    ///< lines that go on
};

}  // namespace cxmat::reports::forms
