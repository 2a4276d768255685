// SPDX-License-Identifier: Apache-2.0
#include <cxmat/tally/sql/dialect.hpp>
#include <cxmat/tally/sql/layers.hpp>
#include <cxmat/tally/sql/names.hpp>
#include <cxmat/tally/sql/query.hpp>
#include <cxmat/tally/sql/shape.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace cxmat;

TEST_SUITE("sql") {
  TEST_CASE("names that a database would have to quote are none") {
    CHECK(sql::is_plain_name("department"));
    CHECK(sql::is_plain_name("q01_x"));
    for (const char* name : {"", "Department", "größe", "1st", "two words", "group", "end", "user",
                             "cx_w", "a.b", "x\"y"}) {
      CAPTURE(name);
      CHECK_FALSE(sql::is_plain_name(name));
    }
    CHECK_FALSE(sql::is_plain_name(std::string(64, 'a')));
    CHECK(sql::is_plain_table("survey.answers"));
    CHECK(sql::is_plain_table("base.survey.answers"));
    for (const char* name : {"", ".answers", "answers.", "a.b.c.d", "a b", "a;drop table x"}) {
      CAPTURE(name);
      CHECK_FALSE(sql::is_plain_table(name));
    }
  }

  TEST_CASE("a literal keeps its apostrophes") {
    CHECK(sql::quoted("it's") == "'it''s'");
  }

  TEST_CASE("what nobody asks for is not in a query") {
    sql::Layers layers(sql::Dialect::duckdb, "t");
    layers.add({{"cx_one", "1"}, {"cx_x", "x"}, {"cx_y", "y"}});
    layers.add({{"cx_z", "cx_x + 1"}, {"cx_u", "cx_y + 1"}});
    std::vector<std::string> with;
    CHECK(layers.rows("sum(cx_z), 'cx_u'", with) ==
          "(\nSELECT cx_x + 1 AS cx_z\nFROM (\nSELECT x AS cx_x\nFROM t) cx_t) cx_t");
    CHECK(with.empty());
  }

  TEST_CASE("terms nest no deeper than they must") {
    const std::vector<std::string> terms(1000, "1");
    const std::string sum = sql::balanced(terms, " + ");
    std::size_t depth = 0;
    std::size_t deepest = 0;
    std::size_t ones = 0;
    for (const char sign : sum) {
      depth += sign == '(' ? 1U : 0U;
      depth -= sign == ')' ? 1U : 0U;
      deepest = std::max(deepest, depth);
      ones += sign == '1' ? 1U : 0U;
    }
    CHECK(ones == 1000);
    CHECK(deepest <= 8);
  }

  TEST_CASE("dialects are found by their names") {
    for (const sql::Dialect dialect : sql::all_dialects) {
      CHECK(sql::find_dialect(sql::to_string(dialect)) == dialect);
    }
    CHECK_FALSE(sql::find_dialect("postgres"));
  }

  TEST_CASE("sums say for how many rows they hold") {
    // Two questionnaires with scores in steps of 1/10^9 each: a product is at most 10^18, and nine
    // of them fit 63 bits.
    Plan plan;
    const Grid fine{1'000'000'000, true};
    plan.questions.push_back(
        {.id = "a", .grid = fine, .scores = {0, fine.denominator}, .scored = true, .scale = {}});
    plan.questions.push_back(plan.questions.front());
    plan.nodes.resize(3);
    for (const std::size_t child : {std::size_t{1}, std::size_t{2}}) {
      plan.nodes[0].parts.push_back({false, child, 1, 0.5});
      plan.nodes[child].parent = 0;
      plan.nodes[child].parts.push_back({true, child - 1, 1, 1});
      plan.nodes[child].grid = fine;
    }
    for (PlannedNode& node : plan.nodes) {
      node.model = find_model("weighted_mean");
    }
    const sql::SumsPass pass = sql::sums_passes(plan).front();
    CHECK(sql::rows_that_fit(plan, pass, sql::Dialect::portable) == 9);
    CHECK(sql::rows_that_fit(plan, pass, sql::Dialect::clickhouse) == 9'223'372'036);
    CHECK(sql::needs_wide_sums(plan, pass.products.front()));
  }
}
