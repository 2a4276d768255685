// SPDX-License-Identifier: Apache-2.0
#include <cxmat/formats/csv/csv.hpp>
#include <cxmat/formats/csv/layout.hpp>
#include <cxmat/formats/csv/place.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

using namespace cxmat;

namespace {

using Table = std::vector<std::vector<std::string>>;

Table table_of(std::string_view text, const csv::Layout& layout) {
  Table table;
  csv::Cursor records(text, layout);
  std::string storage;
  while (records.next()) {
    auto& row = table.emplace_back();
    for (const csv::Cell& cell : records.cells()) {
      row.emplace_back(csv::text_of(cell, storage));
    }
  }
  return table;
}

Table table_of(std::string_view text) {
  return table_of(text, {});
}

/// The first problem of the first record that has one.
csv::Problem problem_in(std::string_view text) {
  csv::Cursor records(text, {});
  while (records.next()) {
    if (records.problem()) {
      return *records.problem();
    }
  }
  return {};
}

}  // namespace

TEST_SUITE("formats/csv/csv") {
  TEST_CASE("all three line ends separate records") {
    const Table expected{{"a", "b"}, {"1", "2"}, {"3", "4"}};
    CHECK(table_of("a,b\n1,2\n3,4\n") == expected);
    CHECK(table_of("a,b\r\n1,2\r\n3,4\r\n") == expected);
    CHECK(table_of("a,b\r1,2\r3,4\r") == expected);
    CHECK(table_of("a,b\n1,2\n3,4") == expected);
  }

  TEST_CASE("blank lines and rows of delimiters are no records") {
    const Table expected{{"a", "b"}, {"1", "2"}};
    CHECK(table_of("\n\na,b\n\n1,2\n\n\n") == expected);
    CHECK(table_of("a,b\r\n1,2\r\n,\r\n  \r\n\"\",\"\"\r\n") == expected);
    CHECK(table_of("").empty());
    CHECK(table_of("\r\n\r\n").empty());
  }

  TEST_CASE("quotes keep delimiters, line ends and doubled quotes inside a cell") {
    CHECK(table_of("\"a,b\",\"c\nd\"\r\n\"say \"\"yes\"\"\",\"\"\"\"\n") ==
          Table{{"a,b", "c\nd"}, {"say \"yes\"", "\""}});
    CHECK(table_of("\"\",x\n") == Table{{"", "x"}});
    CHECK(table_of("\"line\r\nline\",x") == Table{{"line\r\nline", "x"}});
  }

  TEST_CASE("spaces belong to the cell and empty cells are cells") {
    CHECK(table_of(" a , b\n,x,\n") == Table{{" a ", " b"}, {"", "x", ""}});
  }

  TEST_CASE("a record knows the line it begins on, quoted line ends counted") {
    csv::Cursor records("\"one\r\ntwo\r\nthree\",b\r\n\r\nc,d\n", {});
    REQUIRE(records.next());
    CHECK(records.line() == 1);
    REQUIRE(records.next());
    CHECK(records.line() == 5);
    CHECK_FALSE(records.next());
  }

  TEST_CASE("a quote that is never closed is found where it opened") {
    const csv::Problem problem = problem_in("a,b\n1,\"two\n3,4\n");
    CHECK(problem.code == Code::csv_unclosed_quote);
    CHECK(problem.offset == 6);
  }

  TEST_CASE("a quote inside a cell is found, and the walk goes on") {
    CHECK(problem_in("a,5\" disk\n") == csv::Problem{.code = Code::csv_quote_in_cell, .offset = 3});
    CHECK(problem_in("a,\"b\"c\n") == csv::Problem{.code = Code::csv_quote_in_cell, .offset = 4});
    csv::Cursor records("a,\"b\"c,d\n1,2,3\n", {});
    REQUIRE(records.next());
    CHECK(records.problem());
    REQUIRE(records.next());
    CHECK_FALSE(records.problem());
    CHECK(records.cells().size() == 3);
  }

  TEST_CASE("10,000 columns are read and one more is a problem") {
    const std::string widest(csv::max_columns - 1, ',');
    CHECK(problem_in("x" + widest).code == Code::internal);
    CHECK(problem_in("x" + widest + ",").code == Code::too_many_columns);
    CHECK(problem_in("x" + widest + ",").offset == csv::max_columns + 1);
  }

  TEST_CASE("a cell of 1 MiB is read and one more byte is a problem") {
    const std::string longest(csv::max_cell_bytes, 'x');
    CHECK(problem_in("a," + longest + "\n").code == Code::internal);
    CHECK(problem_in("a," + longest + "x\n").code == Code::cell_too_long);
    CHECK(problem_in("a,\"" + longest + "x\"\n").offset == 2);
  }
}

TEST_SUITE("formats/csv/layout") {
  TEST_CASE("the delimiter is the one that cuts all records alike") {
    CHECK(csv::detect_layout("a,b,c\n1,2,3\n").delimiter == ',');
    CHECK(csv::detect_layout("a;b;c\n1;2;3\n").delimiter == ';');
    CHECK(csv::detect_layout("a\tb\tc\n1\t2\t3\n").delimiter == '\t');
  }

  TEST_CASE("commas in the cells of a semicolon file do not vote") {
    CHECK(csv::detect_layout("id;weight\na;1,5\nb;2,5\n").delimiter == ';');
    CHECK(csv::detect_layout("id;\"a, b\";c\n1;\"x, y, z\";2\n").delimiter == ';');
    CHECK(csv::detect_layout("id;well, then;c\n1;2;3\n4;5;6\n").delimiter == ';');
  }

  TEST_CASE("one ragged row does not overthrow the delimiter") {
    CHECK(csv::detect_layout("a;b;c\n1;2;3\n1;2\n3;4;5\n").delimiter == ';');
  }

  TEST_CASE("delimiters behind the last column do not count") {
    CHECK(csv::detect_layout("a;b\n1;2;\n3;4;;\n").delimiter == ';');
  }

  TEST_CASE("only the first 50 records are asked") {
    std::string text = "a;b,c\n";
    for (int row = 0; row < 49; ++row) {
      text += "1;2\n";
    }
    for (int row = 0; row < 200; ++row) {
      text += "1,2\n";
    }
    CHECK(csv::detect_layout(text).delimiter == ';');
  }

  TEST_CASE("a file without any delimiter is read as one column") {
    CHECK(csv::detect_layout("own01\n3\n4\n") == csv::Layout{});
    CHECK(csv::detect_layout("") == csv::Layout{});
  }

  TEST_CASE("a first line sep=; decides, and is line 1") {
    const csv::Layout layout = csv::detect_layout("sep=;\r\na,x;b\r\n1;2\r\n");
    CHECK(layout == csv::Layout{.delimiter = ';', .start = 7, .line = 2});
    CHECK(table_of("sep=;\r\na,x;b\r\n1;2\r\n", layout) == Table{{"a,x", "b"}, {"1", "2"}});
    CHECK(csv::detect_layout("\"sep=|\"\na|b\n").delimiter == '|');
    CHECK(csv::detect_layout("sep=\t\na\tb\n").delimiter == '\t');
  }
}

TEST_SUITE("formats/csv/place") {
  TEST_CASE("columns count letters, not bytes") {
    const std::string_view text = "Größe,\"Öl\",b\n";
    csv::Cursor records(text, {});
    REQUIRE(records.next());
    const csv::Cell& cell = records.cells()[1];
    const Location where = csv::place_of(text, records, cell.begin, cell.end, "x.csv");
    CHECK(where.file == "x.csv");
    CHECK(where.line == 1);
    CHECK(where.column == 7);
    CHECK(where.length == 4);
    CHECK(where.excerpt == "Größe,\"Öl\",b");
  }

  TEST_CASE("a cell behind a quoted line end stands on a later line") {
    const std::string_view text = "a,b,c\r\n\"one\r\ntwo\",x,5\r\n";
    csv::Cursor records(text, {});
    REQUIRE(records.next());
    REQUIRE(records.next());
    const csv::Cell& last = records.cells()[2];
    const Location where = csv::place_of(text, records, last.begin, last.end, "x.csv");
    CHECK(where.line == 3);
    CHECK(where.column == 8);
    CHECK(where.excerpt == "two\",x,5");
    const csv::Cell& first = records.cells()[0];
    const Location start = csv::place_of(text, records, first.begin, first.end, "x.csv");
    CHECK(start.line == 2);
    CHECK(start.column == 1);
    CHECK(start.length == 4);
  }
}
