// SPDX-License-Identifier: Apache-2.0
#include <cxmat/formats/exports/forget.hpp>
#include <cxmat/formats/exports/rows/pseudonym.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::exports;

namespace {

const std::string key = "0123456789abcdef";

Forgotten forgotten(const std::string& bytes, std::string_view id, std::string_view with = "") {
  REQUIRE(is_response_csv(bytes));
  Result<Forgotten> left = forget_rows(bytes, RespondentNames(id, with), "f.csv");
  REQUIRE(left);
  return *std::move(left);
}

}  // namespace

TEST_SUITE("formats/exports/forget") {
  TEST_CASE("only the rows of the respondent go, all else stays to the byte") {
    const std::string bytes =
        "\xEF\xBB\xBFrespondent;own01;own01_comment\r\n"
        "r1;3;\"two\nlines; r2\"\r\n"
        "r2;4;x\r\n"
        "\r\n"
        " r2 ;5;\"y\"\"z\"\n"
        "r22;1;";
    const Forgotten left = forgotten(bytes, "r2");
    CHECK(left.rows == 2);
    CHECK(left.bytes ==
          "\xEF\xBB\xBFrespondent;own01;own01_comment\r\n"
          "r1;3;\"two\nlines; r2\"\r\n"
          "\r\n"
          "r22;1;");
  }

  TEST_CASE("the last row without a line end, and every row") {
    CHECK(forgotten("respondent,a\nr1,1\nr2,2", "r2").bytes == "respondent,a\nr1,1\n");
    CHECK(forgotten("respondent,a\nr1,1\nr1,2\n", "r1").bytes == "respondent,a\n");
    CHECK(forgotten("respondent,a\nr1,1\n", "r9").bytes == "respondent,a\nr1,1\n");
    CHECK(forgotten("respondent,a\n", "respondent").rows == 0);
  }

  TEST_CASE("a pseudonym is found by id and key") {
    const std::string name = pseudonym(key, "Ada@Example.org");
    const std::string bytes = "a,respondent\n1," + name + "\n2,p0\n";
    CHECK(forgotten(bytes, "ada@example.org").rows == 0);
    CHECK(forgotten(bytes, "ada@example.org", key).bytes == "a,respondent\n2,p0\n");
  }

  TEST_CASE("the number that an import gave is nobody's id") {
    const std::string numbered = "respondent,a,not_for_publication\n1,x,\n 2 ,y,\n";
    CHECK(is_working_csv(numbered));
    const Forgotten left = forgotten(numbered, "2", key);
    CHECK(left.rows == 0);
    CHECK(left.numbered == 1);
    CHECK(left.bytes == numbered);
    CHECK(RespondentNames("2", key).look_like_a_number());
    CHECK_FALSE(RespondentNames("r2", key).look_like_a_number());
    const std::string own = "respondent,a\n1,x\n2,y\n";
    CHECK_FALSE(is_working_csv(own));
    CHECK(forgotten(own, "2").bytes == "respondent,a\n1,x\n");
  }

  TEST_CASE("a record that is broken is not cut") {
    const Result<Forgotten> left =
        forget_rows("respondent,a\nr1,\"1\nr2,2\n", RespondentNames("r2", ""), "f.csv");
    REQUIRE_FALSE(left);
    CHECK(left.diagnostics[0].code == Code::csv_unclosed_quote);
    CHECK(left.diagnostics[0].where.line == 2);
  }

  TEST_CASE("what is no response file in CSV is not cut") {
    CHECK_FALSE(is_response_csv("respondent\nr1\n"));
    CHECK_FALSE(is_response_csv("Respondent ID,a\n1,2\n"));
    CHECK_FALSE(is_response_csv("cxmat: 1\nresponses: []\n"));
    CHECK_FALSE(is_response_csv(""));
    CHECK(is_response_csv("wave;Respondent\nw;1\n"));
  }

  TEST_CASE("lines that hold a name as a whole word") {
    const RespondentNames names("r2", "");
    CHECK(names.lines_in("r2\nr22\nxr2\n\"r2\",r2\r\n(r2)\nr2_x\nr2\xC3\xA4\nend r2") ==
          std::vector<std::size_t>{1, 4, 5, 8});
    CHECK(RespondentNames("Ada@example.org", "").lines_in("x\nADA@Example.ORG, y") ==
          std::vector<std::size_t>{2});
    CHECK(RespondentNames("r2", "").lines_in("R2").empty());
  }
  TEST_CASE("rows of a table that is no plain text") {
    std::string wide = "\xFF\xFE";  // UTF-16LE
    for (const char sign : std::string_view("id\ta\nr2\tx\nr22\ty\nr3\tcalls r2\n")) {
      wide += {sign, '\0'};
    }
    const RespondentNames names("r2", "");
    CHECK(names.rows_in(wide, "u.txt") == std::vector<std::size_t>{2, 4});
    CHECK_FALSE(names.rows_in(std::string("\x89PNG\0\0", 6), "p.png"));
  }
}
