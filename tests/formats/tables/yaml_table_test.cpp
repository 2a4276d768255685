// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/tables/read_table.hpp"

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::tests;
using tables::FileKind;

TEST_SUITE("formats/tables/yaml_table") {
  TEST_CASE("a list of maps is a table") {
    const ReadTable read = read_table("- id: 1\n  a: x\n- id: 2\n  b: [u, v]\n", "answers.txt");
    REQUIRE(read.table);
    CHECK(read.table->facts().kind == FileKind::yaml);
    CHECK(read.rows == Cells{{"id", "a", "b"}, {"1", "x"}, {"2", "", "u\x1Fv"}});
    CHECK(read.numbers == std::vector<std::size_t>{0, 1, 2});
  }

  TEST_CASE("a response file of cxmat flattens") {
    const ReadTable read = read_table(
        "# Workshop\ncxmat: 1\nresponses:\n  - respondent: r1\n    groups: {role: service}\n"
        "    answers:\n      own01: 3\n      own02: {value: 4, comment: \"gut\"}\n",
        "answers.yaml");
    CHECK(read.rows == Cells{{"respondent", "groups/role", "answers/own01", "answers/own02/value",
                              "answers/own02/comment"},
                             {"r1", "service", "3", "4", "gut"}});
    CHECK(read_table("cxmat: 1\nresponse:\n  respondent: w\n  answers: {own01: 3}\n").rows ==
          Cells{{"respondent", "answers/own01"}, {"w", "3"}});
  }

  TEST_CASE("a place is that of the value") {
    const Result<tables::Table> table =
        tables::Table::open("- id: 1\n  grid:\n    row: x\n- id: 2\n", "f.yaml");
    REQUIRE(table);
    const auto rows = table->rows();
    REQUIRE(rows->next());
    REQUIRE(rows->next());
    CHECK(rows->at(1).line == 3);
    CHECK(rows->at(1).column == 10);
    CHECK(rows->at(1).excerpt == "    row: x");
    REQUIRE(rows->next());
    CHECK(rows->at(1).line == 4);
    CHECK_FALSE(rows->next());
    CHECK(rows->share_read() == 1);
  }

  TEST_CASE("what is no list of maps says so") {
    CHECK(read_table("cxmat: 1\nassessment: x\n").codes() == std::vector{Code::records_expected});
    CHECK(read_table("- id: 1\n- 2\n").codes() == std::vector{Code::records_expected});
    const ReadTable repeated = read_table("- id: 1\n  children:\n    - age: 3\n");
    REQUIRE(repeated.codes() == std::vector{Code::repeated_group});
    CHECK(repeated.found[0].arguments == std::vector<std::string>{"children"});
    CHECK(repeated.found[0].where.line == 3);
  }

  TEST_CASE("the errors of YAML are those of YAML") {
    CHECK(read_table("- id: 1\n  a: 'x\n").codes() == std::vector{Code::yaml_unclosed_quote});
    CHECK(read_table("- id: 1\n  id: 2\n").codes() == std::vector{Code::yaml_duplicate_key});
  }

  TEST_CASE("cut anywhere, nothing crashes") {
    cut_everywhere(
        "-\n  id: 1\n  a: \"x y\"\n- {id: 2, a: [u, v]}\n", 1,
        [](const ReadTable& read, std::size_t) { CHECK((read.table || has_errors(read.found))); });
  }

  TEST_CASE("CSV whose heading begins with a dash or a hash is CSV") {
    CHECK(read_table("- a,b\n1,2\n").rows == Cells{{"- a", "b"}, {"1", "2"}});
    CHECK(read_table("#,Question: what?\n1,2\n").rows ==
          Cells{{"#", "Question: what?"}, {"1", "2"}});
    CHECK(read_table("own01: Frage,own02: Frage\n1,2\n").rows.size() == 2);
  }
}
