// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/sql/conditions.hpp"

#include <algorithm>
#include <utility>

namespace cxmat::sql {
namespace {

std::string_view state_name(const Scale& scale, ChoiceKind kind, std::string_view common_word) {
  const auto own = std::ranges::find(scale.choices, kind, &Choice::kind);
  return own == scale.choices.end() ? common_word : std::string_view(own->name);
}

/// Every answer that somebody can have given, with what a condition sees of it.
std::vector<std::pair<Answer, ConditionValue>> values_of(const cxmat::Question& question) {
  if (question.type == QuestionType::text || question.type == QuestionType::note) {
    return {};  // no condition can ask about words
  }
  std::vector<std::pair<Answer, ConditionValue>> values{
      {answer::not_applicable,
       {.name = state_name(question.scale, ChoiceKind::not_applicable, "na"), .number = {}}},
      {answer::dont_know,
       {.name = state_name(question.scale, ChoiceKind::dont_know, "dk"), .number = {}}}};
  Answer code = 0;
  if (question.type == QuestionType::integer) {
    for (std::int64_t micros = question.lowest->micros; micros <= question.highest->micros;
         micros += Decimal::unit) {
      values.push_back({code++, {.name = {}, .number = Decimal{micros}}});
    }
  }
  for (const Choice& choice : question.scale.choices) {
    values.push_back({code++, {.name = choice.name, .number = choice.value}});
  }
  return values;
}

class Listing {
 public:
  explicit Listing(std::span<const cxmat::Question* const> questions) : questions_(questions) {}

  using Node = decltype(Condition::nodes)::value_type;

  Node operator()(const cxmat::Condition::And& both) const {
    return Condition::And{both.left, both.right};
  }
  Node operator()(const cxmat::Condition::Or& either) const {
    return Condition::Or{either.left, either.right};
  }
  Node operator()(const cxmat::Condition::Not& negation) const {
    return Condition::Not{negation.of};
  }
  Node operator()(const cxmat::Condition::Comparison& comparison) const {
    const auto question = std::ranges::find(
        questions_, comparison.id,
        [](const cxmat::Question* asked) -> const std::string& { return asked->id; });
    Condition::Among among{.question = static_cast<std::size_t>(question - questions_.begin()),
                           .true_for = {},
                           .false_for = {}};
    if (question == questions_.end()) {
      return among;  // no condition that was read asks for anything but questions
    }
    for (const auto& [code, value] : values_of(**question)) {
      if (const std::optional<bool> outcome = truth(comparison, value)) {
        (*outcome ? among.true_for : among.false_for).push_back(code);
      }
    }
    return among;
  }

 private:
  static std::optional<bool> truth(const cxmat::Condition::Comparison& comparison,
                                   const ConditionValue& value) {
    cxmat::Condition single;
    single.nodes.emplace_back(comparison);
    return evaluate(single, [&value](std::string_view) { return value; });
  }

  std::span<const cxmat::Question* const> questions_;
};

}  // namespace

Condition listed_condition(const cxmat::Condition& condition,
                           std::span<const cxmat::Question* const> questions) {
  const Listing list(questions);
  Condition listed;
  for (const auto& node : condition.nodes) {
    listed.nodes.push_back(std::visit(list, node));
  }
  return listed;
}

}  // namespace cxmat::sql
