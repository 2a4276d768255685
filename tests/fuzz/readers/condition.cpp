// SPDX-License-Identifier: Apache-2.0
// A condition on answers: `${own00} != 'none' and not(${own01} = '1')`.
#include "tests/fuzz/support/input.hpp"

#include <cxmat/core/utf8.hpp>
#include <cxmat/questionnaire/condition.hpp>

#include <string>
#include <variant>

using namespace cxmat;

namespace {

/// The condition's tree in the grammar's own words.
std::string written(const Condition& condition, std::size_t at) {
  struct Writer {
    const Condition& condition;
    std::string operator()(const Condition::Comparison& part) const {
      const std::string id = "${" + part.id + "}";
      const char quote = part.value.find('\'') == std::string::npos ? '\'' : '"';
      if (part.op == Condition::Operator::selected) {
        return "selected(" + id + ", " + quote + part.value + quote + ")";
      }
      const std::string value = part.numeric ? part.value : quote + part.value + quote;
      return id + " " + std::string(to_string(part.op)) + " " + value;
    }
    std::string operator()(const Condition::And& part) const {
      return "(" + written(condition, part.left) + " and " + written(condition, part.right) + ")";
    }
    std::string operator()(const Condition::Or& part) const {
      return "(" + written(condition, part.left) + " or " + written(condition, part.right) + ")";
    }
    std::string operator()(const Condition::Not& part) const {
      return "not(" + written(condition, part.of) + ")";
    }
  };
  return std::visit(Writer{condition}, condition.nodes[at]);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text_of(data, size);
  const auto parsed = parse_condition(text);
  if (const auto* fault = std::get_if<ConditionFault>(&parsed)) {
    fuzz::require(fault->offset <= count_code_points(text), "a fault stands in the text");
    return 0;
  }
  const auto& condition = std::get<Condition>(parsed);
  fuzz::require(!condition.nodes.empty(), "a condition asks something");
  // Written anew with all its brackets it decides the same, whatever is answered. Brackets nest at
  // most so deep: what becomes too deep is not compared.
  const auto again = parse_condition(written(condition, condition.nodes.size() - 1));
  for (unsigned answers = 0; answers < 8; ++answers) {
    const auto value_of = [answers](std::string_view id) {
      ConditionValue value;
      const unsigned what = (answers + static_cast<unsigned>(id.size())) % 8;
      if ((what & 1U) != 0) {
        value.name = (what & 2U) != 0 ? "none" : "1";
      }
      if ((what & 4U) != 0) {
        value.number = Decimal::of(what);
      }
      return value;
    };
    const auto decided = evaluate(condition, value_of);
    if (const auto* same = std::get_if<Condition>(&again)) {
      fuzz::require(evaluate(*same, value_of) == decided, "brackets change nothing");
    }
  }
  return 0;
}
