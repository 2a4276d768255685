// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/visibility.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <variant>

namespace cxmat::reports::forms {
namespace {

using Operator = Condition::Operator;

Visibility of(Term term) {
  return {.kind = Visibility::Kind::term, .parts = {}, .term = std::move(term)};
}

/// Parts of the same kind stand side by side instead of within each other.
Visibility joined(Visibility::Kind kind, Visibility left, Visibility right) {
  Visibility result{.kind = kind, .parts = {}, .term = {}};
  for (Visibility* part : {&left, &right}) {
    if (part->kind == kind) {
      std::ranges::move(part->parts, std::back_inserter(result.parts));
    } else {
      result.parts.push_back(std::move(*part));
    }
  }
  return result;
}

Operator opposite(Operator op) {
  switch (op) {
    case Operator::equal:
      return Operator::not_equal;
    case Operator::not_equal:
      return Operator::equal;
    case Operator::less:
      return Operator::greater_equal;
    case Operator::less_equal:
      return Operator::greater;
    case Operator::greater:
      return Operator::less_equal;
    default:
      return Operator::less;
  }
}

class Normal {
 public:
  Normal(const Condition& condition,
         const std::function<const Question*(std::string_view)>& question_with)
      : condition_(&condition), question_with_(&question_with) {}

  [[nodiscard]] Visibility at(std::size_t node, bool wanted) const {
    return std::visit([&](const auto& part) { return normal(part, wanted); },
                      condition_->nodes[node]);
  }

 private:
  [[nodiscard]] Visibility normal(const Condition::And& part, bool wanted) const {
    return joined(wanted ? Visibility::Kind::all : Visibility::Kind::any, at(part.left, wanted),
                  at(part.right, wanted));
  }
  [[nodiscard]] Visibility normal(const Condition::Or& part, bool wanted) const {
    return joined(wanted ? Visibility::Kind::any : Visibility::Kind::all, at(part.left, wanted),
                  at(part.right, wanted));
  }
  [[nodiscard]] Visibility normal(const Condition::Not& part, bool wanted) const {
    return at(part.of, !wanted);
  }

  [[nodiscard]] Visibility normal(const Condition::Comparison& part, bool wanted) const {
    const Question* question = (*question_with_)(part.id);
    if (question == nullptr) {
      return {.kind = Visibility::Kind::any, .parts = {}, .term = {}};  // never answered
    }
    switch (question->type) {
      case QuestionType::select_multiple:
        return of(of_several(part, *question, wanted));
      case QuestionType::integer:
      case QuestionType::decimal:
        return of(of_number(part, wanted));
      default:
        return of({.kind = Term::Kind::one_of,
                   .field = part.id,
                   .choices = choices_where(part, *question, wanted),
                   .number_op = {},
                   .number = {}});
    }
  }

  /// The choices that, chosen alone, make the comparison `wanted`.
  [[nodiscard]] static std::vector<std::string> choices_where(const Condition::Comparison& part,
                                                              const Question& question,
                                                              bool wanted) {
    const Condition alone{.source = {}, .nodes = {part}};
    std::vector<std::string> names;
    for (const Choice& choice : question.scale.choices) {
      const auto value = [&choice](std::string_view) {
        return ConditionValue{
            .name = choice.name, .number = choice.value, .scale = nullptr, .chosen = 0};
      };
      if (evaluate(alone, value) == wanted) {
        names.push_back(choice.name);
      }
    }
    return names;
  }

  [[nodiscard]] static Term of_several(const Condition::Comparison& part, const Question& question,
                                       bool wanted) {
    Term term{.kind = {}, .field = part.id, .choices = {part.value}, .number_op = {}, .number = {}};
    if (part.op == Operator::selected) {
      term.kind = wanted ? Term::Kind::includes : Term::Kind::lacks;
      return term;
    }
    const bool equal = part.op == Operator::equal;
    Condition::Comparison same = part;
    same.op = Operator::equal;
    term.choices = choices_where(same, question, true);
    term.kind = equal == wanted ? Term::Kind::exactly : Term::Kind::not_exactly;
    return term;
  }

  [[nodiscard]] static Term of_number(const Condition::Comparison& part, bool wanted) {
    Term term{.kind = Term::Kind::compare,
              .field = part.id,
              .choices = {},
              .number_op = wanted ? part.op : opposite(part.op),
              .number = {}};
    if (const std::optional<Decimal> number = parse_decimal(part.value)) {
      term.number = *number;
      return term;
    }
    term.choices = {part.value};
    term.kind =
        (part.op == Operator::equal) == wanted ? Term::Kind::one_of : Term::Kind::not_one_of;
    return term;
  }

  const Condition* condition_;
  const std::function<const Question*(std::string_view)>* question_with_;
};

bool compares(Operator op, const Decimal& left, const Decimal& right) {
  switch (op) {
    case Operator::equal:
      return left == right;
    case Operator::not_equal:
      return left != right;
    case Operator::less:
      return left < right;
    case Operator::less_equal:
      return left <= right;
    case Operator::greater:
      return left > right;
    case Operator::greater_equal:
      return left >= right;
    case Operator::selected:
      break;
  }
  return false;
}

bool holds(const Term& term, const FieldValue& value) {
  const auto among = [&term](const std::string& name) {
    return std::ranges::find(term.choices, name) != term.choices.end();
  };
  if (term.kind == Term::Kind::unless_group) {
    return std::ranges::none_of(value.names, among);
  }
  if (value.open()) {
    return false;
  }
  switch (term.kind) {
    case Term::Kind::one_of:
    case Term::Kind::includes:
      return std::ranges::any_of(value.names, among);
    case Term::Kind::not_one_of:
    case Term::Kind::lacks:
      return std::ranges::none_of(value.names, among);
    case Term::Kind::exactly:
      return value.names.size() == 1 && among(value.names.front());
    case Term::Kind::not_exactly:
      return value.names.size() != 1 || !among(value.names.front());
    case Term::Kind::compare:
      return value.number ? compares(term.number_op, *value.number, term.number)
                          : term.number_op == Operator::not_equal;
    case Term::Kind::unless_group:
      break;
  }
  return false;
}

void collect(const Visibility& visibility, std::vector<std::string>& fields) {
  if (visibility.kind == Visibility::Kind::term) {
    if (std::ranges::find(fields, visibility.term.field) == fields.end()) {
      fields.push_back(visibility.term.field);
    }
    return;
  }
  for (const Visibility& part : visibility.parts) {
    collect(part, fields);
  }
}

}  // namespace

Visibility visibility_of(const Condition& condition,
                         const std::function<const Question*(std::string_view)>& question_with) {
  if (condition.nodes.empty()) {
    return {};
  }
  return Normal(condition, question_with).at(condition.nodes.size() - 1, true);
}

Visibility both(Visibility left, Visibility right) {
  if (left.always()) {
    return right;
  }
  return right.always() ? left : joined(Visibility::Kind::all, std::move(left), std::move(right));
}

bool holds(const Visibility& visibility,
           const std::function<FieldValue(std::string_view)>& value_of) {
  const auto part_holds = [&value_of](const Visibility& part) { return holds(part, value_of); };
  switch (visibility.kind) {
    case Visibility::Kind::all:
      return std::ranges::all_of(visibility.parts, part_holds);
    case Visibility::Kind::any:
      return std::ranges::any_of(visibility.parts, part_holds);
    case Visibility::Kind::term:
      break;
  }
  return holds(visibility.term, value_of(visibility.term.field));
}

std::vector<std::string> fields_of(const Visibility& visibility) {
  std::vector<std::string> fields;
  collect(visibility, fields);
  return fields;
}

}  // namespace cxmat::reports::forms
