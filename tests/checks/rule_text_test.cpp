// SPDX-License-Identifier: Apache-2.0
#include <cxmat/checks/rule_text.hpp>
#include <cxmat/checks/rules.hpp>

#include <doctest/doctest.h>

using namespace cxmat;

TEST_SUITE("rules in a word") {
  TEST_CASE("a limit alone speaks of the overall score, and fails") {
    const auto rule = parse_rule(CheckKind::minimum_score, "3.0", "--min");
    REQUIRE(rule);
    CHECK(rule->node == "overall");
    CHECK(rule->limit == Decimal::of(3));
    CHECK(rule->severity == CheckSeverity::error);
  }

  TEST_CASE("a node before it and a severity after it") {
    const auto rule = parse_rule(CheckKind::minimum_score, "own.mandate=2.5:warn", "--min");
    REQUIRE(rule);
    CHECK(rule->node == "own.mandate");
    CHECK(rule->limit == Decimal{2'500'000});
    CHECK(rule->severity == CheckSeverity::warn);
    CHECK(parse_rule(CheckKind::minimum_n, "20:off", "--min-n")->severity == CheckSeverity::off);
  }

  TEST_CASE("a gap names its grouping, and perhaps a node") {
    const auto gap = parse_rule(CheckKind::maximum_gap, "role=1.5", "--max-gap");
    REQUIRE(gap);
    CHECK(gap->grouping == "role");
    CHECK(gap->node == "overall");
    const auto at = parse_rule(CheckKind::maximum_gap, "role@own=1:warn", "--max-gap");
    REQUIRE(at);
    CHECK(at->grouping == "role");
    CHECK(at->node == "own");
  }

  TEST_CASE("what is no rule is refused, with the form that is meant") {
    for (const char* text : {"", "=", "=3", "own=", "own=x", "3,5", "0.5", "9.5", "3:loud",
                             "3:", "NaN", "1e0", "own=3=4x"}) {
      const auto rule = parse_rule(CheckKind::minimum_score, text, "--min");
      REQUIRE_MESSAGE(!rule, text);
      CHECK(rule.diagnostics.front().code == Code::check_rule_text);
      CHECK(rule.diagnostics.front().arguments ==
            std::vector<std::string>{text, "--min", "X, NODE=X", "1..9"});
    }
    CHECK_FALSE(parse_rule(CheckKind::minimum_level, "2.5", "--min-level"));
    CHECK_FALSE(parse_rule(CheckKind::maximum_gap, "1.5", "--max-gap"));
    CHECK_FALSE(parse_rule(CheckKind::maximum_gap, "role@=1.5", "--max-gap"));
    CHECK_FALSE(parse_rule(CheckKind::minimum_response_rate, "own=0.5", "--min-response-rate"));
    CHECK_FALSE(parse_rule(CheckKind::minimum_response_rate, "50", "--min-response-rate"));
  }

  TEST_CASE("a rule of the call takes the place of the file's rule on the same thing") {
    const CheckRule overall = *parse_rule(CheckKind::minimum_score, "3", "--min");
    const CheckRule own = *parse_rule(CheckKind::minimum_score, "own=3", "--min");
    const CheckRule lower = *parse_rule(CheckKind::minimum_score, "2:warn", "--min");
    CHECK(with_overrides({overall, own}, {lower}) == std::vector{lower, own});
    CHECK(with_overrides({own}, {lower}) == std::vector{own, lower});
  }
}
