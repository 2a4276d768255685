/// \file
/// When a field of a form is shown: a condition in the shape that every kind of form can write
/// down. Negations stand at the terms alone, and a term about choices lists those that make it
/// true.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/decimal.hpp>
#include <cxmat/questionnaire/condition.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports::forms {

/// What one field must say. But for `unless_group`, an open field makes every term false.
struct Term {
  enum class Kind : std::uint8_t {
    one_of,        ///< the choice is among `choices`; "na" and "dk" of a number, too
    not_one_of,    ///< of a number: the answer is none of these words, but there is one
    includes,      ///< several choices: the first of `choices` is among them
    lacks,         ///< several choices: it is not, but there is an answer
    exactly,       ///< several choices: one alone was chosen, and it is among `choices`
    not_exactly,   ///< several choices: there is an answer, but not such a one
    compare,       ///< a number: `number_op` `number`; na and dk are unequal to it, nothing else
    unless_group,  ///< a group: it is open, or none of `choices`
  };
  Kind kind = Kind::one_of;
  std::string field;                 ///< id of a question; the column of a grouping
  std::vector<std::string> choices;  ///< names, in the order of the scale
  Condition::Operator number_op = Condition::Operator::equal;
  Decimal number;

  bool operator==(const Term&) const = default;
};

/// All or any of `parts`, or one term. `all` of nothing is always true, `any` of nothing never.
struct Visibility {
  enum class Kind : std::uint8_t { all, any, term };
  Kind kind = Kind::all;
  std::vector<Visibility> parts;
  Term term;

  bool operator==(const Visibility&) const = default;
  [[nodiscard]] bool always() const noexcept { return kind == Kind::all && parts.empty(); }
};

/// The same as `condition`, which holds where it is true and neither where it is false nor where it
/// is open (Kleene's three-valued logic): its negation normal form, each term bound to an answer.
/// `question_with` gives the questions that it asks about.
[[nodiscard]] Visibility visibility_of(
    const Condition& condition,
    const std::function<const Question*(std::string_view)>& question_with);

/// Both must hold.
[[nodiscard]] Visibility both(Visibility left, Visibility right);

/// What a field of a form says at the moment: nothing, one choice or word (`names` has one entry),
/// several choices, or a number.
struct FieldValue {
  std::vector<std::string> names;
  std::optional<Decimal> number;

  [[nodiscard]] bool open() const noexcept { return names.empty() && !number; }
};

[[nodiscard]] bool holds(const Visibility& visibility,
                         const std::function<FieldValue(std::string_view)>& value_of);

/// The fields that it asks about, each once, in order of appearance.
[[nodiscard]] std::vector<std::string> fields_of(const Visibility& visibility);

}  // namespace cxmat::reports::forms
