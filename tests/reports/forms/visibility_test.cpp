// SPDX-License-Identifier: Apache-2.0
//
// The normal form says the same as the condition, for every answer there can be: checked against
// evaluate(), which has its own tests against hand-worked truth tables.
#include "reports/forms/visibility.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports::forms;

namespace {

Choice choice(const std::string& name, std::optional<int> value,
              ChoiceKind kind = ChoiceKind::regular) {
  return {.name = name,
          .kind = kind,
          .value = value ? std::optional(Decimal::of(*value)) : std::nullopt,
          .label = LocalizedText(name)};
}

Question question(const std::string& id, QuestionType type) {
  Question result;
  result.id = id;
  result.type = type;
  result.scale = {.name = "s",
                  .choices = {choice("1", 1), choice("2", 2), choice("3", 3), choice("x", {}),
                              choice("na", {}, ChoiceKind::not_applicable)}};
  return result;
}

const std::vector<Question>& questions() {
  static const std::vector<Question> all{
      question("a", QuestionType::select_one), question("b", QuestionType::select_one),
      question("m", QuestionType::select_multiple), question("n", QuestionType::integer)};
  return all;
}

const Question* question_with(std::string_view id) {
  for (const Question& each : questions()) {
    if (each.id == id) {
      return &each;
    }
  }
  return nullptr;
}

/// All answers to a question: nothing, each choice, sets of choices, some numbers and words.
std::vector<FieldValue> answers_to(const Question& asked) {
  std::vector<FieldValue> answers{FieldValue{}};
  if (asked.type == QuestionType::integer) {
    for (const int number : {1, 2, 3}) {
      answers.push_back({.names = {}, .number = Decimal::of(number)});
    }
    answers.push_back({.names = {"na"}, .number = {}});
    return answers;
  }
  for (const Choice& each : asked.scale.choices) {
    answers.push_back({.names = {each.name}, .number = {}});
  }
  if (asked.type == QuestionType::select_multiple) {
    answers.push_back({.names = {"1", "2"}, .number = {}});
    answers.push_back({.names = {"1", "x"}, .number = {}});
  }
  return answers;
}

ConditionValue as_condition_value(const Question& asked, const FieldValue& given) {
  if (given.number) {
    return {.name = {}, .number = given.number, .scale = nullptr, .chosen = 0};
  }
  if (given.names.empty()) {
    return {};
  }
  if (given.names.size() == 1) {
    const auto position = asked.scale.position_of(given.names.front());
    return {.name = given.names.front(),
            .number = asked.type != QuestionType::integer && position
                          ? asked.scale.choices[*position].value
                          : std::nullopt,
            .scale = nullptr,
            .chosen = 0};
  }
  std::uint64_t chosen = 0;
  for (const std::string& name : given.names) {
    chosen |= std::uint64_t{1} << *asked.scale.position_of(name);
  }
  return {.name = {}, .number = {}, .scale = &asked.scale, .chosen = chosen};
}

}  // namespace

TEST_SUITE("reports/forms/visibility") {
  TEST_CASE("a normal form holds where the condition is true, and nowhere else") {
    for (const std::string text : {"${a} = '1'",
                                   "${a} != '1'",
                                   "not(${a} = '1')",
                                   "${a} < 3",
                                   "not(${a} < 3)",
                                   "${a} = 2",
                                   "${a} = 'na'",
                                   "${a} = '1' and ${b} != '2'",
                                   "not(${a} = '1' and ${b} = '2')",
                                   "not(${a} = '1' or not(${b} >= 2))",
                                   "selected(${m}, '1')",
                                   "not(selected(${m}, '1'))",
                                   "${m} = '1'",
                                   "${m} != '1'",
                                   "not(${m} = 'na')",
                                   "${m} = 2",
                                   "${n} > 1",
                                   "${n} != 2",
                                   "not(${n} = 2)",
                                   "not(${n} <= 2)",
                                   "${n} = 'na'",
                                   "${n} != 'na'",
                                   "not(${n} != 'na')",
                                   "selected(${a}, '2')",
                                   "not(selected(${a}, '2'))",
                                   "${a} = '1' and (${b} = '1' or ${b} = '2') and ${n} > 1"}) {
      CAPTURE(text);
      const auto parsed = parse_condition(text);
      REQUIRE(std::holds_alternative<Condition>(parsed));
      const auto& condition = std::get<Condition>(parsed);
      const Visibility normal = visibility_of(condition, question_with);
      std::map<std::string, std::vector<FieldValue>, std::less<>> answers;
      for (const Question& each : questions()) {
        answers[each.id] = answers_to(each);
      }
      int tried = 0;
      for (const FieldValue& a : answers["a"]) {
        for (const FieldValue& b : answers["b"]) {
          for (const FieldValue& m : answers["m"]) {
            for (const FieldValue& n : answers["n"]) {
              const std::map<std::string, FieldValue, std::less<>> given{
                  {"a", a}, {"b", b}, {"m", m}, {"n", n}};
              const bool expected =
                  evaluate(condition, [&given](std::string_view id) {
                    return as_condition_value(*question_with(id), given.find(id)->second);
                  }).value_or(false);
              const bool shown =
                  holds(normal, [&given](std::string_view id) { return given.find(id)->second; });
              CHECK(shown == expected);
              ++tried;
            }
          }
        }
      }
      CHECK(tried == 6 * 6 * 8 * 5);
    }
  }

  TEST_CASE("a question that is not there is never answered") {
    const auto parsed = parse_condition("${gone} = '1'");
    const Visibility normal = visibility_of(std::get<Condition>(parsed), question_with);
    CHECK_FALSE(holds(normal, [](std::string_view) { return FieldValue{}; }));
  }

  TEST_CASE("a chain of one kind is one list") {
    const auto parsed = parse_condition("${a} = '1' and ${b} = '1' and ${n} = 2 and ${m} = '1'");
    const Visibility normal = visibility_of(std::get<Condition>(parsed), question_with);
    CHECK(normal.kind == Visibility::Kind::all);
    CHECK(normal.parts.size() == 4);
    CHECK(fields_of(normal) == std::vector<std::string>{"a", "b", "n", "m"});
  }
}
