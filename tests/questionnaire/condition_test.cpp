// SPDX-License-Identifier: Apache-2.0
#include <cxmat/questionnaire/condition.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <variant>

namespace {

using cxmat::Condition;
using cxmat::ConditionFault;
using cxmat::ConditionValue;
using cxmat::Decimal;
using cxmat::parse_condition;
using cxmat::Scale;

Condition parsed(std::string_view text) {
  auto outcome = parse_condition(text);
  REQUIRE_MESSAGE(std::holds_alternative<Condition>(outcome), std::string(text));
  return std::get<Condition>(std::move(outcome));
}

ConditionFault fault(std::string_view text) {
  auto outcome = parse_condition(text);
  REQUIRE_MESSAGE(std::holds_alternative<ConditionFault>(outcome), std::string(text));
  return std::get<ConditionFault>(std::move(outcome));
}

/// The answers: a = choice "often" of value 3, b = choice "3" of value 3, c = "dk", d unanswered;
/// several = phone and chat, single = mail, both picked from `channels`; count = 2.5.
std::optional<bool> truth(std::string_view text) {
  const Scale channels{.name = "channels",
                       .choices = {{.name = "phone"}, {.name = "mail"}, {.name = "chat"}}};
  const std::map<std::string, ConditionValue, std::less<>> answers{
      {"a", {.name = "often", .number = Decimal::of(3)}},
      {"b", {.name = "3", .number = Decimal::of(3)}},
      {"c", {.name = "dk", .number = std::nullopt}},
      {"d", {.name = "", .number = std::nullopt}},
      {"reversed", {.name = "1", .number = Decimal::of(5)}},
      {"several", {.scale = &channels, .chosen = 0b101}},
      {"single", {.name = "mail", .number = std::nullopt}},
      {"count", {.number = Decimal{2'500'000}}}};
  return evaluate(parsed(text),
                  [&answers](std::string_view id) { return answers.find(id)->second; });
}

std::string nested(std::size_t depth) {
  return std::string(depth, '(') + "${a} = 'x'" + std::string(depth, ')');
}

}  // namespace

TEST_SUITE("questionnaire/condition") {
  TEST_CASE("a comparison keeps its id, sign and value") {
    const Condition condition = parsed("${own00} != 'none'");
    CHECK(condition.source == "${own00} != 'none'");
    REQUIRE(condition.nodes.size() == 1);
    CHECK(std::get<Condition::Comparison>(condition.nodes[0]) ==
          Condition::Comparison{.id = "own00",
                                .op = Condition::Operator::not_equal,
                                .value = "none",
                                .numeric = false});
  }

  TEST_CASE("spaces, line breaks and either kind of quotes are free") {
    CHECK(parsed("${a}='x'").nodes == parsed("  ${a}\n=\t\"x\" ").nodes);
    CHECK(parsed("selected(${a},'x')").nodes == parsed(" selected\n( ${a} , \"x\" )").nodes);
  }

  TEST_CASE("and binds more tightly than or, parentheses more tightly than both") {
    const std::string a_or_b_and_c = "${a} = 'often' or ${b} = '3' and ${c} = 'x'";
    CHECK(truth(a_or_b_and_c) == true);
    CHECK(truth("(${a} = 'often' or ${b} = '3') and ${c} = 'x'") == false);
    CHECK(truth("not(${a} = 'often') or ${b} = '3'") == true);
    CHECK(truth("not(${a} = 'often' or ${b} = '3')") == false);
  }

  TEST_CASE("a value in quotes is a choice's name, a number its value") {
    CHECK(truth("${a} = 'often'") == true);
    CHECK(truth("${a} = '3'") == false);
    CHECK(truth("${a} = 3") == true);
    CHECK(truth("${a} = 3.0") == true);
    CHECK(truth("${a} != 3") == false);
    CHECK(truth("${reversed} = '1'") == true);
    CHECK(truth("${reversed} = 1") == false);
    CHECK(truth("${reversed} = 5") == true);
  }

  TEST_CASE("less and greater compare values, quoted or not") {
    CHECK(truth("${a} < 4") == true);
    CHECK(truth("${a} < 3") == false);
    CHECK(truth("${a} <= 3") == true);
    CHECK(truth("${a} > 2.5") == true);
    CHECK(truth("${a} >= '4'") == false);
    CHECK(truth("${a} > -1") == true);
  }

  TEST_CASE("a choice without a value is no number") {
    CHECK(truth("${c} = 3") == false);
    CHECK(truth("${c} != 3") == true);
    CHECK(truth("${c} < 3") == std::nullopt);
    CHECK(truth("not(${c} < 3)") == std::nullopt);
  }

  TEST_CASE("what is unanswered leaves the outcome open only where it decides") {
    CHECK(truth("${d} = 'x'") == std::nullopt);
    CHECK(truth("${d} != 'x'") == std::nullopt);
    CHECK(truth("not(${d} = 'x')") == std::nullopt);
    CHECK(truth("${d} = 'x' and ${a} = 'often'") == std::nullopt);
    CHECK(truth("${d} = 'x' and ${a} = 'seldom'") == false);
    CHECK(truth("${a} = 'seldom' and ${d} = 'x'") == false);
    CHECK(truth("${d} = 'x' or ${a} = 'often'") == true);
    CHECK(truth("${a} = 'often' or ${d} = 'x'") == true);
    CHECK(truth("${d} = 'x' or ${a} = 'seldom'") == std::nullopt);
  }

  TEST_CASE("selected asks whether a choice is among those chosen") {
    CHECK(truth("selected(${several}, 'phone')") == true);
    CHECK(truth("selected(${several}, 'chat')") == true);
    CHECK(truth("selected(${several}, 'mail')") == false);
    CHECK(truth("selected(${several}, 'fax')") == false);
    CHECK(truth("selected(${several}, '')") == false);
    CHECK(truth("selected(${single}, 'mail')") == true);
    CHECK(truth("selected(${single}, 'phone')") == false);
    CHECK(truth("selected(${a}, 'often')") == true);
    CHECK(truth("selected(${d}, 'phone')") == std::nullopt);
    CHECK(truth("not(selected(${several}, 'mail')) and selected(${several}, 'chat')") == true);
    CHECK(truth("selected(${several}, 'mail') or selected(${d}, 'x')") == std::nullopt);
  }

  TEST_CASE("the whole of an answer is compared where several could be chosen") {
    CHECK(truth("${single} = 'mail'") == true);
    CHECK(truth("${several} = 'phone'") == false);
    CHECK(truth("${several} != 'phone'") == true);
    CHECK(truth("${several} = ''") == false);
    CHECK(truth("${several} < 3") == std::nullopt);
  }

  TEST_CASE("an answer that is a number is compared as a number, quoted or not") {
    CHECK(truth("${count} = 2.5") == true);
    CHECK(truth("${count} = '2.50'") == true);
    CHECK(truth("${count} != '2.5'") == false);
    CHECK(truth("${count} > 2 and ${count} < 3") == true);
    CHECK(truth("${count} = 'dk'") == false);
    CHECK(truth("${count} != 'dk'") == true);
  }

  TEST_CASE("the ids come once each, in order of appearance") {
    CHECK(parsed("${b} = '1' and (${a} = '1' or ${b} = '2')").ids() ==
          std::vector<std::string>{"b", "a"});
  }

  TEST_CASE("a fault says where it is and what could stand there") {
    CHECK(fault("") == ConditionFault{"${...} | not(...) | selected(...) | (...)", 0});
    CHECK(fault("own00 = 'x'") == ConditionFault{"${...} | not(...) | selected(...) | (...)", 0});
    CHECK(fault("${a} == 'x'") == ConditionFault{"'...' | 1.5", 6});
    CHECK(fault("${a} is 'x'") == ConditionFault{"= | != | < | <= | > | >=", 5});
    CHECK(fault("${a} = x") == ConditionFault{"'...' | 1.5", 7});
    CHECK(fault("${a} = 'x") == ConditionFault{"'", 9});
    CHECK(fault("${a} < 'x'") == ConditionFault{"1.5", 7});
    CHECK(fault("${a} = 1.") == ConditionFault{"'...' | 1.5", 7});
    CHECK(fault("${a} = 'x' ${b} = 'y'") == ConditionFault{"and | or", 11});
    CHECK(fault("${a} = 'x' and") ==
          ConditionFault{"${...} | not(...) | selected(...) | (...)", 14});
    CHECK(fault("(${a} = 'x'") == ConditionFault{")", 11});
    CHECK(fault("not ${a} = 'x'") == ConditionFault{"(", 4});
    CHECK(fault("selected(${a} 'x')") == ConditionFault{",", 14});
    CHECK(fault("${A} = 'x'") == ConditionFault{"[a-z][a-z0-9_]*", 2});
    CHECK(fault("${a = 'x'") == ConditionFault{"}", 3});
  }

  TEST_CASE("the place of a fault counts letters, not bytes") {
    CHECK(fault("${a} = 'größer' x").offset == 16);
  }

  TEST_CASE("parentheses nest 64 deep and no deeper") {
    CHECK(parsed(nested(64)).nodes.size() == 1);
    CHECK(fault(nested(65)) == ConditionFault{"(...) <= 64", 64});
  }

  TEST_CASE("a long chain is no depth") {
    std::string chain = "${a} = 'x'";
    for (int i = 0; i < 10'000; ++i) {
      chain += " or ${a} = 'x'";
    }
    CHECK(truth(chain) == false);
  }
}
