/// \file
/// Conditions as formulas of a spreadsheet. They refer to cells; no text of a questionnaire stands
/// in one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/form.hpp"
#include "reports/forms/visibility.hpp"
#include "reports/forms/workbook/plan.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cxmat::reports::forms::workbook {

/// What a formula may have at most (Excel).
inline constexpr std::size_t longest_formula = 8192;
inline constexpr std::size_t deepest_formula = 64;

/// What the hidden column `state` says of a row.
enum class State : std::uint8_t {
  hidden = 0,
  open = 1,
  answered = 2,
  group_open = 11,
  group_answered = 12,
  choice_hidden = 20,  ///< of several; + State of the question
  choice_open = 21,
  choice_answered = 22,
  note_hidden = 30,
  note_shown = 31
};

/// "$F$12": column counted from 0, row from 1.
[[nodiscard]] std::string cell_name(std::size_t column, std::size_t row);

class Formulas {
 public:
  /// Both must outlive this.
  Formulas(const Form& form, const Plan& plan) : form_(&form), plan_(&plan) {}

  /// True where the field is to be shown. Nothing where it is more than a formula can hold.
  [[nodiscard]] std::optional<std::string> shown(const Visibility& visibility) const;
  /// True where the question in `row` has an answer, whether it is to be shown or not.
  [[nodiscard]] std::string given(const Question& question, std::size_t row) const;
  /// What conditions ask about: a position in its list, how many choices were ticked, 1 for a tick.
  [[nodiscard]] std::string position(std::size_t row, const ListPlace& list) const;
  [[nodiscard]] std::string ticked(std::size_t row) const;
  [[nodiscard]] std::string ticks(const Question& question, std::size_t row) const;
  /// True where the answer in `row` is a number that the question takes, or a word for none.
  [[nodiscard]] std::string is_number(const Question& question, std::size_t row) const;
  /// The rows of a list's texts on the hidden sheet, or of their names.
  [[nodiscard]] static std::string range(const ListPlace& list, bool names = false);

 private:
  [[nodiscard]] std::optional<std::string> joined(const Visibility& visibility,
                                                  std::size_t depth) const;
  [[nodiscard]] std::string term(const Term& term) const;
  [[nodiscard]] std::string of_number(const Term& term, std::size_t row) const;
  [[nodiscard]] std::string of_several(const Term& term, const Question& question,
                                       std::size_t row) const;
  [[nodiscard]] std::string any_position(const Term& term, const List& list, std::size_t row) const;
  [[nodiscard]] std::string is_word(std::string_view name, std::size_t row) const;

  const Form* form_;
  const Plan* plan_;
};

}  // namespace cxmat::reports::forms::workbook
