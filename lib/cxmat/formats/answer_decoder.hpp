/// \file
/// A cell's text to an answer, by the choices of one scale. What is no choice is refused, never
/// bent into one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>
#include <cxmat/responses/responses.hpp>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

/// The state that `cell` (trimmed) names in any letter case: na or n/a, dk, - (not shown).
[[nodiscard]] std::optional<Answer> state_word(std::string_view cell);

/// The word of a state that has one: na, dk or -; else nothing.
[[nodiscard]] std::string_view word_of_state(Answer given) noexcept;

class AnswerDecoder {
 public:
  /// `scale` must outlive the decoder and have no more choices than an Answer can count.
  explicit AnswerDecoder(const Scale& scale);

  /// The answer that `cell` (trimmed) means; nothing if it is none. In this order: nothing at all
  /// is unanswered; the name of a choice; the words na, n/a, dk and - (not shown) and the names of
  /// the scale's own choices of these kinds, in any letter case; a number ("3", "3.0") that is a
  /// choice's name or, if none has it, the value of exactly one choice.
  [[nodiscard]] std::optional<Answer> decode(std::string_view cell) const;

  /// The arguments of answer_not_allowed for `cell`.
  [[nodiscard]] std::vector<std::string> explain(std::string_view cell,
                                                 std::string_view question) const;

 private:
  void add_choice(std::size_t position);
  [[nodiscard]] std::optional<Answer> decode_number(std::string_view cell) const;
  [[nodiscard]] std::vector<std::string> allowed() const;
  [[nodiscard]] std::string closest(std::string_view cell) const;
  [[nodiscard]] std::string name_of(Answer given) const;

  const Scale* scale_;
  std::map<std::string, Answer, std::less<>> names_;
  std::map<std::string, Answer, std::less<>> words_;  // in small letters
  std::map<Decimal, std::optional<Answer>> values_;   // nothing: several choices have it
};

}  // namespace cxmat
