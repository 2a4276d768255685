// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/tables/read_table.hpp"

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::tests;
using tables::FileKind;

namespace {

FileKind kind_of(const ReadTable& read) {
  REQUIRE(read.table);
  return read.table->facts().kind;
}

/// The only error of opening.
Diagnostic error_of(std::string text) {
  const ReadTable read = read_table(std::move(text), "answers.json");
  REQUIRE(read.found.size() == 1);
  CHECK_FALSE(read.table);
  return read.found[0];
}

}  // namespace

TEST_SUITE("formats/tables/json_table") {
  TEST_CASE("a list of objects is a table whose first row holds all keys") {
    const ReadTable read = read_table(R"([{"id": 1, "a": "x"}, {"b": "y", "a": null}, {"id": 3}])");
    CHECK(kind_of(read) == FileKind::json);
    CHECK(read.rows == Cells{{"id", "a", "b"}, {"1", "x"}, {"", "", "y"}, {"3"}});
    CHECK(read.numbers == std::vector<std::size_t>{0, 1, 2, 3});
  }

  TEST_CASE("the content decides, not the suffix") {
    CHECK(kind_of(read_table("[{\"a\":1}]", "answers.txt")) == FileKind::json);
    CHECK(kind_of(read_table("\xEF\xBB\xBF [{\"a\":1}]", "answers.csv")) == FileKind::json);
    CHECK(kind_of(read_table(utf16le("[{\"a\":1}]"))) == FileKind::json);
    CHECK(kind_of(read_table("[own01] Frage,[own02] Frage\n3,4\n", "a.json")) == FileKind::csv);
    CHECK(kind_of(read_table("{if(x)},b\n3,4\n", "a.json")) == FileKind::csv);
  }

  TEST_CASE("numbers are as they are written, and truth is a word") {
    CHECK(
        read_table(
            R"([{"a":3,"b":3.0,"c":-0.50,"d":1e3,"e":12345678901234567890123,"f":true,"g":false}])")
            .rows.back() == std::vector<std::string>{"3", "3.0", "-0.50", "1e3",
                                                     "12345678901234567890123", "true", "false"});
  }

  TEST_CASE("nested objects become paths, and lists are joined") {
    const ReadTable read = read_table(
        R"([{"grid":{"row1":"c1","row2":{"value":2,"comment":"x"}},"many":["a",3,true,null],"none":[]}])");
    CHECK(read.rows == Cells{{"grid/row1", "grid/row2/value", "grid/row2/comment", "many", "none"},
                             {"c1", "2", "x",
                              "a\x1F"
                              "3\x1Ftrue",
                              ""}});
  }

  TEST_CASE("a list of objects in an answer is a repeated group") {
    const Diagnostic found = error_of("[{\"id\":1},\n {\"children\":[{\"age\":3}]}]");
    CHECK(found.code == Code::repeated_group);
    CHECK(found.arguments == std::vector<std::string>{"children"});
    CHECK(found.where.line == 2);
    CHECK(error_of(R"([{"a":{"b":[[1]]}}])").arguments == std::vector<std::string>{"a/b"});
  }

  TEST_CASE("the list may stand in an object under results or responses") {
    const Cells expected{{"a"}, {"1"}, {"2"}};
    CHECK(read_table(R"({"count": 2, "next": {"results": [3]}, "results": [{"a":1},{"a":2}]})")
              .rows == expected);
    CHECK(read_table(R"({"responses": [{"a":1},{"a":2}], "end": [1, "]"]})").rows == expected);
    CHECK(error_of(R"({"results": [{"a":1}], "end": tru})").code == Code::json_cut_off);
    CHECK(error_of(R"({"results": [{"a":1}] "end": 1})").code == Code::json_cut_off);
  }

  TEST_CASE("one object a line is NDJSON, and a broken line the problem of its row") {
    const ReadTable read =
        read_table("{\"a\":1}\r\n\r\n{\"a\":2,\"b\":\"x\"}\n{\"a\":3\n{\"b\":4}\n", "x.ndjson");
    CHECK(kind_of(read) == FileKind::ndjson);
    CHECK(read.rows == Cells{{"a", "b"}, {"1"}, {"2", "x"}, {"3"}, {"", "4"}});
    CHECK(read.numbers == std::vector<std::size_t>{0, 1, 2, 3, 4});
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].code == Code::json_cut_off);
    CHECK(read.problems[0].where.line == 4);
    CHECK(read.problems[0].where.excerpt == "{\"a\":3");
  }

  TEST_CASE("the broken line of NDJSON may be its first, or its last") {
    const ReadTable first = read_table("{\"a\":\n{\"a\":2}\n{\"a\":3}\n");
    CHECK(kind_of(first) == FileKind::ndjson);
    CHECK(first.problems.size() == 1);
    CHECK(first.rows.size() == 4);
    const ReadTable last = read_table("{\"a\":1}\n{\"a\":2}\n{\"a");
    CHECK(last.problems.size() == 1);
    CHECK(last.rows.size() == 4);
  }

  TEST_CASE("one object may take several lines, alone or with others") {
    CHECK(read_table("{\n \"a\": 1\n}\n").rows == Cells{{"a"}, {"1"}});
    CHECK(read_table("{\n \"a\": 1\n}\n{\n \"a\": 2\n}\n").rows == Cells{{"a"}, {"1"}, {"2"}});
  }

  TEST_CASE("half a file is reported with line and column") {
    const Diagnostic found = error_of("[{\"a\":1},\n {\"a\":\"hal");
    CHECK(found.code == Code::json_cut_off);
    CHECK(found.where.line == 2);
    CHECK(found.where.column >= 10);
    CHECK(found.where.excerpt == " {\"a\":\"hal");
    CHECK(error_of("[{\"a\":1},").code == Code::json_cut_off);
    CHECK(error_of("[{\"a\":1}").code == Code::json_cut_off);
    CHECK(error_of("[{\"a\":1}] x").code == Code::json_cut_off);
    CHECK(error_of("[{\"a\":1},]").code == Code::json_cut_off);
    CHECK(error_of("{\"results\": [\n{\"a\":1}").code == Code::json_cut_off);
  }

  TEST_CASE("cut at any byte, JSON is an error and never fewer rows") {
    for (const std::string whole :
         {R"([{"id":1,"grid":{"r":"c"},"m":["a","b"]},{"id":2,"t":"ö\u00e4\"x"}])",
          R"({"n":1,"results":[{"id":1},{"id":2}],"z":{"a":[{"b":null}]}})",
          "{\n\"results\": [\n{\"id\":1},\n{\"id\":2}\n]\n}"}) {
      REQUIRE(read_table(whole).rows.size() == 3);
      cut_everywhere(whole, 1, [&](const ReadTable& read, std::size_t size) {
        CAPTURE(whole.substr(0, size));
        CHECK((has_errors(read.found) || !read.problems.empty()));
      });
    }
  }

  TEST_CASE("what is JSON but no list of objects says so") {
    CHECK(error_of("[1, 2, 3]").code == Code::records_expected);
    CHECK(error_of("[{\"a\":1}, 2]").code == Code::records_expected);
    CHECK(error_of("[[1,2],[3,4]]").code == Code::records_expected);
  }

  TEST_CASE("a key given twice, outright or by nesting, is the problem of its row") {
    const ReadTable read =
        read_table("[{\"a\":1},\n{\"a\":1,\"a\":2},\n{\"a/b\":1,\"a\":{\"b\":2}}]");
    REQUIRE(read.problems.size() == 2);
    CHECK(read.problems[0].code == Code::yaml_duplicate_key);
    CHECK(read.problems[0].arguments == std::vector<std::string>{"a", "2"});
    CHECK(read.problems[1].arguments == std::vector<std::string>{"a/b", "3"});
    CHECK(read.rows.size() == 4);
  }

  TEST_CASE("a place is that of the value") {
    const Result<tables::Table> table = tables::Table::open(
        "[\n {\"ö\": \"ä\", \"grid\": {\"x\": 1,\n  \"row\": 5}},\n {\"ö\": 2}\n]", "f.json");
    REQUIRE(table);
    const auto rows = table->rows();
    REQUIRE(rows->next());
    REQUIRE(rows->next());
    CHECK(rows->row() == 1);
    CHECK(rows->at(0).line == 2);
    CHECK(rows->at(0).column == 8);
    CHECK(rows->at(2).line == 3);
    CHECK(rows->at(2).column == 10);
    CHECK(rows->at(2).excerpt == "  \"row\": 5}},");
    REQUIRE(rows->next());
    CHECK(rows->at(0).line == 4);
    CHECK(rows->at(0).column == 8);
    CHECK(rows->at(2).line == 4);  // not there: the object
    CHECK(rows->at(2).column == 2);
    CHECK(rows->share_read() <= 1);
  }

  TEST_CASE("depth and the number of keys are bounded") {
    std::string deep = "[";
    for (int i = 0; i < 65; ++i) {
      deep += "{\"a\":";
    }
    CHECK(error_of(deep + "1" + std::string(65, '}') + "]").code == Code::yaml_too_deep);
    CHECK(error_of("[{\"a\":" + std::string(1'000'000, '[')).code != Code::internal);
    std::string wide = "[{\"k\":0";
    for (int i = 0; i < 10'000; ++i) {
      wide += ",\"k" + std::to_string(i) + "\":1";
    }
    CHECK(error_of(wide + "}]").code == Code::too_many_columns);
  }

  TEST_CASE("many narrow objects beside a wide one are no burden") {
    std::string text = "[{\"k\":0";
    for (int i = 0; i < 9'000; ++i) {
      text += ",\"k" + std::to_string(i) + "\":1";
    }
    text += "}";
    for (int i = 0; i < 100'000; ++i) {
      text += ",{\"k\":1}";
    }
    CHECK(read_table(text + "]").rows.size() == 100'002);
  }

  TEST_CASE("signs that would forge a list or end a text are replaced") {
    CHECK(read_table(R"([{"a":"x\u001fy\u0000z"}])").rows.back() ==
          std::vector<std::string>{"x y\xEF\xBF\xBDz"});
  }

  TEST_CASE("objects without a text are passed over, and so is an empty list") {
    CHECK(read_table(R"([{}, {"a": null}, {"a": "x"}])").numbers == std::vector<std::size_t>{0, 3});
    CHECK(read_table("[]").rows.empty());
  }
}
