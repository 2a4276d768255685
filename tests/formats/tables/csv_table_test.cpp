// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/tables/read_table.hpp"

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::tests;

namespace {

char delimiter_of(std::string_view text) {
  return read_table(std::string(text)).table->facts().delimiter;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) {
    all += text;
  }
  return all;
}

}  // namespace

TEST_SUITE("formats/tables/csv_table") {
  TEST_CASE("comma, semicolon, tab and bar are told by the records they make") {
    CHECK(delimiter_of("a,b\n1,2\n") == ',');
    CHECK(delimiter_of("a;b\n1;2\n") == ';');
    CHECK(delimiter_of("a\tb\n1\t2\n") == '\t');
    CHECK(delimiter_of("a|b\n1|2\n") == '|');
    CHECK(delimiter_of("one question, and no more\n3\n4\n") == ',');
  }

  TEST_CASE("delimiters in quoted cells do not vote") {
    CHECK(delimiter_of("\"id\",\"several; of them\"\n\"1\",\"a;b;\"\n\"2\",\"c;\"\n") == ',');
    CHECK(delimiter_of("\"a, b\";\"c, d\"\n\"1\";\"e, f\"\n") == ';');
    CHECK(delimiter_of("id;\"two\nlines, of, text\"\n1;2,5\n") == ';');
    CHECK(delimiter_of("\"a\tb\";c\n\"1\t2\";3\n") == ';');
  }

  TEST_CASE("a first line sep=; decides") {
    const ReadTable read = read_table("sep=;\r\na,b;c\r\n1;2\r\n");
    CHECK(read.rows == Cells{{"a,b", "c"}, {"1", "2"}});
    CHECK(read.numbers == std::vector<std::size_t>{2, 3});
    CHECK(read.table->facts().delimiter == ';');
  }

  TEST_CASE("headings and cells may hold line ends, and lines may end in three ways") {
    const ReadTable read =
        read_table("id,\"Was\r\ngefällt?\",c\r\n1,\"a\nb\",2\n3,x,4\r5,y,6\r\n\r\n");
    CHECK(read.rows == Cells{{"id", "Was\r\ngefällt?", "c"},
                             {"1", "a\nb", "2"},
                             {"3", "x", "4"},
                             {"5", "y", "6"}});
    CHECK(read.numbers == std::vector<std::size_t>{1, 3, 5, 6});
    CHECK(read.problems.empty());
  }

  TEST_CASE("rows are handed out as they are, and blank ones passed over") {
    const ReadTable read = read_table("a,b,\n1,2,\n3\n,,\n4,5,6,7\n   \n\n");
    CHECK(read.rows == Cells{{"a", "b", ""}, {"1", "2", ""}, {"3"}, {"4", "5", "6", "7"}});
  }

  TEST_CASE("several rows can hold doubled quotes in several cells") {
    CHECK(read_table("a,b,c\n\"x \"\"1\"\"\",\"y \"\"2\"\"\",\"\"\"\"\n3,\"\"\"z\"\"\",4\n").rows ==
          Cells{{"a", "b", "c"}, {"x \"1\"", "y \"2\"", "\""}, {"3", "\"z\"", "4"}});
  }

  TEST_CASE("a quote that is never closed is the problem of its row") {
    const ReadTable read = read_table("a,b\n1,2\n3,\"four\n5,6\n7,8\n");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].code == Code::csv_unclosed_quote);
    CHECK(read.problems[0].where.line == 3);
    CHECK(read.problems[0].where.column == 3);
    CHECK(read.problems[0].where.excerpt == "3,\"four");
    REQUIRE(read.rows.size() == 3);
    CHECK(read.rows[2][0] == "3");
  }

  TEST_CASE("a quote within a cell is the problem of its row, and the walk goes on") {
    const ReadTable read = read_table("a,b\n1,5\" disk\n2,x\n");
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].code == Code::csv_quote_in_cell);
    CHECK(read.rows.back() == std::vector<std::string>{"2", "x"});
  }

  TEST_CASE("a place is a line, a column in letters, and the line itself") {
    const Result<tables::Table> table =
        tables::Table::open("id;Größe;c\n1;\"ä;ö\";x\n2\n", "f.csv");
    REQUIRE(table);
    const auto rows = table->rows();
    REQUIRE(rows->next());
    REQUIRE(rows->next());
    const Location where = rows->at(2);
    CHECK(where.file == "f.csv");
    CHECK(where.line == 2);
    CHECK(where.column == 9);
    CHECK(where.excerpt == "1;\"ä;ö\";x");
    REQUIRE(rows->next());
    CHECK(rows->row() == 3);
    CHECK(rows->at(2).line == 3);
    CHECK(rows->at(2).column == 0);
    CHECK(rows->at(2).excerpt == "2");
    CHECK_FALSE(rows->next());
    CHECK(rows->share_read() == 1);
  }

  TEST_CASE("a table can be walked over again, and copies share it") {
    const Result<tables::Table> table = tables::Table::open("a,b\n1,2\n", "f.csv");
    REQUIRE(table);
    const tables::Table copy = *table;
    const auto first = table->rows();
    const auto second = copy.rows();
    REQUIRE(first->next());
    REQUIRE(first->next());
    REQUIRE(second->next());
    CHECK(first->cells()[0] == "1");
    CHECK(second->cells()[0] == "a");
  }

  TEST_CASE("cut anywhere, a file gives its first rows or an error, and never hangs") {
    const std::string whole =
        "\"id\";\"Größe; \"\"wirklich\"\"\"\r\n\"1\";\"a\r\nb\"\r\n2;\"x\"\"y\"\r\n\"3\";z";
    const Cells rows = read_table(whole).rows;
    REQUIRE(rows.size() == 4);
    cut_everywhere(whole, 1, [&](const ReadTable& read, std::size_t) {
      CHECK(read.rows.size() <= rows.size());
      CHECK((read.table || has_errors(read.found)));
      if (read.rows.size() > 1) {
        CHECK(read.rows[0] == rows[0]);
      }
    });
  }

  TEST_CASE("quotes that are never closed cost one read of the file") {
    const ReadTable read = read_table("a,b\n1,\"x\n" + repeated("2,y\n", 2'000'000));
    CHECK(read.rows.size() == 2);
    CHECK(read.problems.size() == 1);
  }
}

TEST_SUITE("formats/tables/loose_quotes") {
  TEST_CASE("in text that is not quoted at all a quote is a letter") {
    // formr writes TSV this way
    const ReadTable read = read_table(
        "id\ttext\tn\n1\tsagte \"ja\"\t3\n2\t\"nie\" sagt er\t4\n3\t\"offen\t5\n4\tx\"\t6\n");
    CHECK(read.rows == Cells{{"id", "text", "n"},
                             {"1", "sagte \"ja\"", "3"},
                             {"2", "\"nie\" sagt er", "4"},
                             {"3", "\"offen", "5"},
                             {"4", "x\"", "6"}});
    CHECK(read.problems.empty());
  }

  TEST_CASE("an open quote in the last cell does not swallow the next row") {
    CHECK(read_table("id\ttext\n1\t\"offen\n2\t\"zu\"\n3\tx\n").rows ==
          Cells{{"id", "text"}, {"1", "\"offen"}, {"2", "zu"}, {"3", "x"}});
    CHECK(read_table("id\ttext\n1\t\"offen").rows == Cells{{"id", "text"}, {"1", "\"offen"}});
  }

  TEST_CASE("quoted cells lose their quotes, and doubled ones become one") {
    CHECK(read_table("\"id\"\t\"t\"\n\"1\"\t\"sagte \"\"ja\"\"\"\n\"2\"\t\"\"\n\"3\"\t\"\"\"\"\n")
              .rows == Cells{{"id", "t"}, {"1", "sagte \"ja\""}, {"2", ""}, {"3", "\""}});
  }

  TEST_CASE("PHP does not double a quote behind a backslash") {
    // fputcsv of: a \"b\" c / ends \ / ends \" / x\""y
    const ReadTable read = read_table(
        "id\tt\n1\t\"a \\\"b\\\" c\"\n2\t\"ends \\\"\n3\t\"ends \\\"\"\n4\t\"x \\\"\"\"y\"\n");
    CHECK(read.rows == Cells{{"id", "t"},
                             {"1", "a \\\"b\\\" c"},
                             {"2", "ends \\"},
                             {"3", "ends \\\""},
                             {"4", "x \\\"\"y"}});
  }

  TEST_CASE("quoted cells go over lines and tabs where that gives the record its width") {
    // Excel's Unicode text
    const ReadTable read = read_table(
        "\"a\nb\"\tc\td\n1\t\"zwei\nZeilen\"\t3\n\"erste\nZelle\"\t5\t6\n7\t8\t\"letzte\nZelle\"\n"
        "9\t\"mit\tTab\"\t0\n");
    CHECK(read.rows == Cells{{"a\nb", "c", "d"},
                             {"1", "zwei\nZeilen", "3"},
                             {"erste\nZelle", "5", "6"},
                             {"7", "8", "letzte\nZelle"},
                             {"9", "mit\tTab", "0"}});
    CHECK(read.numbers == std::vector<std::size_t>{1, 3, 5, 7, 9});
  }

  TEST_CASE("an unquoted tab in a text makes a row of the wrong width and nothing worse") {
    CHECK(read_table("id\tt\tn\n1\t\"a\tb\t3\n2\tx\t4\n").rows ==
          Cells{{"id", "t", "n"}, {"1", "\"a", "b", "3"}, {"2", "x", "4"}});
  }

  TEST_CASE("many open quotes cost no search of the rest of the file each") {
    CHECK(read_table("a\tb\n" + repeated("\"\n", 2'000'000)).rows.size() == 2'000'001);
    CHECK(read_table("a\tb\n" + repeated("1\t\"x\n", 500'000)).rows.size() == 500'001);
  }

  TEST_CASE("cut anywhere, nothing crashes or hangs") {
    cut_everywhere("\"a\nb\"\tc\n\"1 \\\"\"\t\"x\ny\"\n\"\"\"\t\"\n", 1,
                   [](const ReadTable& read, std::size_t) { CHECK(read.rows.size() < 6); });
  }
}
