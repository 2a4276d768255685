// SPDX-License-Identifier: Apache-2.0
#include "cxmat/questionnaire/condition.hpp"

#include "cxmat/questionnaire/questionnaire.hpp"

#include <set>

namespace cxmat {
namespace {

using Truth = std::optional<bool>;

bool holds(Condition::Operator op, std::strong_ordering order) noexcept {
  switch (op) {
    case Condition::Operator::equal:
      return order == 0;
    case Condition::Operator::not_equal:
      return order != 0;
    case Condition::Operator::less:
      return order < 0;
    case Condition::Operator::less_equal:
      return order <= 0;
    case Condition::Operator::greater:
      return order > 0;
    case Condition::Operator::greater_equal:
      return order >= 0;
    case Condition::Operator::selected:
      break;  // asks about choices, never about numbers
  }
  return false;
}

bool is_among_chosen(const ConditionValue& given, std::string_view choice) {
  if (!given.name.empty()) {
    return given.name == choice;
  }
  const auto position = given.scale == nullptr ? std::nullopt : given.scale->position_of(choice);
  return position && (given.chosen >> *position & 1U) != 0;
}

/// A node's truth, given the truths of the nodes before it.
class Evaluation {
 public:
  Evaluation(const std::function<ConditionValue(std::string_view)>& value_of,
             const std::vector<Truth>& truths) noexcept
      : value_of_(&value_of), truths_(&truths) {}

  Truth operator()(const Condition::Comparison& comparison) const {
    const ConditionValue given = (*value_of_)(comparison.id);
    if (!given.answered()) {
      return std::nullopt;
    }
    if (comparison.op == Condition::Operator::selected) {
      return is_among_chosen(given, comparison.value);
    }
    const bool is_number = given.number && given.name.empty();
    const std::optional<Decimal> number =
        comparison.numeric || is_number ? parse_decimal(comparison.value) : std::nullopt;
    if (number && given.number) {
      return holds(comparison.op, *given.number <=> *number);
    }
    const bool same = !given.name.empty() && given.name == comparison.value;
    switch (comparison.op) {
      case Condition::Operator::equal:
        return same;
      case Condition::Operator::not_equal:
        return !same;
      default:  // a choice without a number is neither less nor greater
        return std::nullopt;
    }
  }

  Truth operator()(const Condition::And& both) const {
    const Truth left = (*truths_)[both.left];
    const Truth right = (*truths_)[both.right];
    if (left == false || right == false) {
      return false;
    }
    return left && right ? Truth(true) : std::nullopt;
  }

  Truth operator()(const Condition::Or& either) const {
    const Truth left = (*truths_)[either.left];
    const Truth right = (*truths_)[either.right];
    if (left == true || right == true) {
      return true;
    }
    return left && right ? Truth(false) : std::nullopt;
  }

  Truth operator()(const Condition::Not& negation) const {
    const Truth inner = (*truths_)[negation.of];
    return inner ? Truth(!*inner) : std::nullopt;
  }

 private:
  const std::function<ConditionValue(std::string_view)>* value_of_;
  const std::vector<Truth>* truths_;
};

}  // namespace

std::vector<std::string> Condition::ids() const {
  std::vector<std::string> found;
  std::set<std::string_view> seen;
  for (const auto& node : nodes) {
    const auto* comparison = std::get_if<Comparison>(&node);
    if (comparison != nullptr && seen.insert(comparison->id).second) {
      found.push_back(comparison->id);
    }
  }
  return found;
}

std::optional<bool> evaluate(const Condition& condition,
                             const std::function<ConditionValue(std::string_view)>& value_of) {
  std::vector<Truth> truths;
  truths.reserve(condition.nodes.size());
  for (const auto& node : condition.nodes) {
    truths.push_back(std::visit(Evaluation(value_of, truths), node));
  }
  return truths.empty() ? std::nullopt : truths.back();
}

}  // namespace cxmat
