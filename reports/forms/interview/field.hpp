/// \file
/// What an interview asks, one after the other: group fields, questions, notes to read and, of a
/// workshop, the facts; in one language.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/form.hpp"
#include "reports/messages/messages.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::reports::forms {

struct Option {
  std::string key;    ///< what is typed: "1"; "n" and "d" for the two states
  std::string name;   ///< what stands in files
  std::string label;  ///< never empty

  bool operator==(const Option&) const = default;
};

struct Field {
  enum class Kind : std::uint8_t { group, question, note, fact };
  enum class Input : std::uint8_t { choice, choices, number, words, none };

  Kind kind = Kind::question;
  Input input = Input::choice;
  std::string id;       ///< "own01", "group:role", "fact:own_named"
  std::string section;  ///< heading above it
  std::string label;
  std::string short_label;
  std::string hint;
  std::string evidence;
  std::vector<std::pair<int, std::string>> anchors;  ///< per level
  std::vector<Option> options;                       ///< regular ones
  std::vector<Option> states;                        ///< not applicable, don't know; where offered
  Visibility shown;
  const Question* question = nullptr;  ///< of a question or note; within the form

  /// With a name of its own among options and states, or nullptr.
  [[nodiscard]] const Option* option_named(std::string_view name) const noexcept;
  [[nodiscard]] const Option* option_with_key(std::string_view key) const noexcept;
  /// True if another option's key begins with `key` and goes on.
  [[nodiscard]] bool key_goes_on(std::string_view key) const noexcept;
  /// False for what is only read.
  [[nodiscard]] bool asks() const noexcept { return input != Input::none; }
  /// Whether it can have a comment, evidence and a grade.
  [[nodiscard]] bool takes_remarks() const noexcept { return kind == Kind::question; }
};

/// `form` outlives the fields. Keys of options are their names where these are small whole numbers,
/// else 1, 2, 3, ...
[[nodiscard]] std::vector<Field> fields_of(const Form& form, const Messages& messages, bool facts);

/// The names in a value of several choices.
[[nodiscard]] std::vector<std::string> words_of(std::string_view value);

/// What can be typed where a number is asked for: "0..100".
[[nodiscard]] std::string numbers_allowed(const Question& question, Language language);

/// `typed` ("12,5") as files have it ("12.5"); nothing where it is no number that `question` takes,
/// or could be two.
[[nodiscard]] std::optional<std::string> number_typed(std::string_view typed,
                                                      const Question& question);

/// True if `value`, written as in files, is a number that `question` takes.
[[nodiscard]] bool is_number_answer(std::string_view value, const Question& question);

}  // namespace cxmat::reports::forms
