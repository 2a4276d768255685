/// \file
/// Conditions as XLSForm writes them: `${own00} != 'none' and not(${own01} = '1')`. They decide
/// which questions are shown (`relevant`) and when a gate applies (`when`).
///
/// Grammar: or-expressions of and-expressions of `not(...)`, `(...)`, `selected(${id}, 'choice')`
/// and comparisons `${id} OP value` with OP one of = != < <= > >= and a value in quotes or a
/// number. A value in quotes is a choice's name; a number is compared with the choices' values.
/// `<`, `<=`, `>`, `>=` always compare numbers, quoted or not, and so does every comparison of an
/// answer that is a number itself. `selected` asks whether a choice is among those chosen, `=`
/// whether it is the only one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/decimal.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cxmat {

struct Scale;

/// A parsed condition: a tree of nodes in post order, the root last.
struct Condition {
  enum class Operator : std::uint8_t {
    equal,
    not_equal,
    less,
    less_equal,
    greater,
    greater_equal,
    selected
  };
  struct Comparison {
    std::string id;
    Operator op = Operator::equal;
    std::string value;     ///< a choice's name, or a number's text
    bool numeric = false;  ///< the number of the choice's value is compared, not its name
    bool operator==(const Comparison&) const = default;
  };
  struct And {
    std::size_t left = 0, right = 0;
    bool operator==(const And&) const = default;
  };
  struct Or {
    std::size_t left = 0, right = 0;
    bool operator==(const Or&) const = default;
  };
  struct Not {
    std::size_t of = 0;
    bool operator==(const Not&) const = default;
  };

  std::string source;  ///< as the user wrote it
  std::vector<std::variant<Comparison, And, Or, Not>> nodes;

  bool operator==(const Condition&) const = default;

  /// The ids it asks about, each once, in order of appearance.
  [[nodiscard]] std::vector<std::string> ids() const;
};

/// Why a text is no condition: what could stand `offset` code points into it, in the grammar's own
/// signs ("and | or"), which need no translation.
struct ConditionFault {
  std::string what;
  std::size_t offset = 0;

  bool operator==(const ConditionFault&) const = default;
};

/// Parses `text`; parentheses nest at most 64 deep.
[[nodiscard]] std::variant<Condition, ConditionFault> parse_condition(std::string_view text);

/// As it is written: "=", "<=", "selected".
[[nodiscard]] std::string_view to_string(Condition::Operator op) noexcept;

/// What an id's answer is while a condition is evaluated. Without name, number and chosen ones it
/// is unanswered or was not shown.
struct ConditionValue {
  std::string_view name;          ///< of the choice, or of the only one chosen
  std::optional<Decimal> number;  ///< the answer, or the choice's value where it has one
  const Scale* scale = nullptr;   ///< where several may be chosen; lives as long as this
  std::uint64_t chosen = 0;       ///< bit i: choice i of `scale` was chosen

  [[nodiscard]] bool answered() const noexcept {
    return !name.empty() || number.has_value() || chosen != 0;
  }
};

/// True or false; nothing where an unanswered id decides the outcome: an open fact does not make
/// a gate apply. The same holds where `<`, `<=`, `>` or `>=` meet a choice without a number.
/// `and`, `or` and `not` follow three-valued logic (Kleene 1952, section 64).
[[nodiscard]] std::optional<bool> evaluate(
    const Condition& condition, const std::function<ConditionValue(std::string_view)>& value_of);

}  // namespace cxmat
