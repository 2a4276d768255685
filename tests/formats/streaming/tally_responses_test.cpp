// SPDX-License-Identifier: Apache-2.0
#include "tests/formats/response_engagement.hpp"
#include "tests/formats/streaming/streamed.hpp"

#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;

namespace {

/// `header`, and `row` with what fits into its place, 100 times.
std::string repeated(const std::string& header, const std::string& row, std::size_t times) {
  std::string text = header;
  for (std::size_t i = 0; i < times; ++i) {
    text += row;
  }
  return text;
}

}  // namespace

TEST_SUITE("formats/streaming/tally_responses") {
  TEST_CASE("answers, states and spellings") {
    check_same(engagement(),
               "respondent,own01,own02,own03\na,1,2,yes\nb,na,dk,-\nc,NA,Dk,no\nd,,,\n"
               "e,3.0, 3 ,YES\nf,\"4\",\"\",\"no\"\ng,5,1,1\nh,-,-,-\n");
  }

  TEST_CASE("groups, aliases, umlauts and missing values") {
    check_same(engagement_with_roles(),
               "role,department,own01,own02,own03\nVorstand,Führung,1,2,yes\n"
               "frontline,Café,3,,no\n,Café,3,4,no\nfrontline,,3,,\nFRONTLINE, Führung ,1,,-\n"
               "executive,\"a \"\"b\"\", c\",1,1,no\n");
  }

  TEST_CASE("quotes and line ends") {
    const std::string quoted =
        "respondent,own01_comment,own01,own02,own03\r\n"
        "a,\"line one\r\nline two, \"\"three\"\"\",1,2,yes\r\n\r\n"
        "\"b\",\"\",\"3\",2,no\r\n , , , , \r\nc,\"\"\"\",4,5,yes\r\nd,x,1,1,no";
    check_same(engagement(), quoted);
    std::string feeds;
    std::string returns;
    for (const char letter : quoted) {
      feeds += letter == '\r' ? "" : std::string(1, letter);
      returns += letter == '\n' ? "" : std::string(1, letter);
    }
    check_same(engagement(), feeds);
    check_same(engagement(), returns);
    check_same(engagement(), "\xEF\xBB\xBF" + feeds);
    check_same(engagement(), "own01,own02\r1,2\n3,4\r\n5,1\r2,\"\r\"\n\n4,4\r");
  }

  TEST_CASE("other delimiters, and one behind the last column") {
    check_same(engagement(), "respondent;own01;own02;own03\na;1;2;yes\nb,c;3;4;no\n");
    check_same(engagement(), "sep=;\r\nrespondent;own01;own02\r\na;1;2\r\nb,c;3;4\r\n");
    check_same(engagement(), "respondent\town01\town02\na\t1\t2\nb,c\t3\t4\n");
    check_same(engagement(), "own01,own02,own03,\n1,2,yes,\n1,2,no\n1,2,no,,\n");
  }

  TEST_CASE("columns that are missing, misspelt or not known") {
    check_same(engagement_with_roles(), "role,own01,own2,shoe_size,\nfrontline,1,2,43,\n");
    check_same(engagement(), "a,b\n1,2\n");
    check_same(engagement(), "own01|b\n1|2\n");
    check_same(engagement(), "own01,OWN01,own01\n1,2,9\n");
  }

  TEST_CASE("files without rows or headings") {
    check_same(engagement(), "");
    check_same(engagement(), "\xEF\xBB\xBF");
    check_same(engagement(), "\n\n");
    check_same(engagement(), "own01,own02\n");
    check_same(engagement(), "own01,own02");
    check_same(engagement(), "own01,own02\n\n,\n \n");
  }

  TEST_CASE("everything that is wrong is found at its place") {
    check_same(
        engagement_with_roles(),
        "role,department,own01,own02,own03\nVorstand,it,9,2,maybe\nclerk,it,1,8,yes\n"
        "frontline,\"x\ny\",7,1,no\n\nfrontline,it,six,1,no\n1,2\nfrontline,a,1,2,no,more\n");
    check_same(engagement(), "own01,own01_comment\n1,an 8\" disk\n9,ok\n2,\"a\"b\"c\n8,x\n");
    check_same(engagement(), "own01,own01_comment\n1,ok\n2,\"lost\n3,x\n4,y\n5,z\n");
    check_same(engagement(), "own01,\"own01_comment\n1,ok\n");
    check_same(engagement(), repeated("own01,own02\n", "9,7\n", 50));
    check_same(engagement(), repeated("own01,own02\n", "9,7\n1\n1,2\n", 30));
  }

  TEST_CASE("bytes that are no text are the only finding, and the first of them") {
    check_same(engagement(), std::string("own01,b\n9,gr\xFC\xDF\n1,\xFF\n"));
    check_same(engagement(), std::string("own01,b\n9,x\n1,a\0b\n2,\xFF\n", 23));
    check_same(engagement(), std::string("own01,\xFF\n9,x\n"));
    check_same(engagement(), std::string("a,b\n9,\xFF\n"));
    check_same(engagement(), std::string("\xFF\xFEo\0w\0", 6));
    check_same(engagement(), std::string("\xEF\xBB\xBFown01,b\n1,x\n\n1,\"\n\xFF\"\n"));
  }

  TEST_CASE("weights, of which none may be negative") {
    Engagement run = engagement_with_roles();
    run.weight_column = "weight";
    check_same(run, "role,weight,own01,own02\nfrontline,2,1,2\nexecutive,0,3,3\n,0.123456,4,5\n");
    check_same(run, "role,weight,own01,own02\nfrontline,-2,1,2\nexecutive,many,3,3\n,,4,5\n");
    check_same(run, "role,own01,own02\nfrontline,1,2\n");
  }

  TEST_CASE("durations and grades of evidence are checked") {
    Engagement run = engagement();
    run.duration_column = "seconds";
    check_same(run, "seconds,own01,own01_grade,own01_evidence\n12,1,3,x\n,2,,\n3.25,2,-,\n");
    check_same(run, "seconds,own01,own01_grade,own01_evidence\nfast,1,7,x\n-3,2,x,\n1e99,2,,\n");
    check_same(run, "own01\n1\n");
  }

  TEST_CASE("questions for roles and questions that depend on others") {
    Engagement run = engagement_with_roles();
    nth_question(run, 1).ask = {"executive"};
    set_relevant(nth_question(run, 2), "${own01} >= 3");
    check_same(run,
               "role,department,own01,own02,own03\nexecutive,a,1,,yes\nfrontline,a,3,,no\n"
               "frontline,a,4,2,\nfrontline,b,,,yes\n,b,5,,no\nexecutive,c,2,,\n");
    // Roles may stand in a column whose values are not listed, too.
    check_same(run,
               "role,department,own01,own02,own03\nfrontline,executive,1,,yes\n"
               "frontline,frontline,3,,no\n,frontline,4,,\nfrontline,other,5,,yes\n");
  }

  TEST_CASE("waves, in columns and by file") {
    Engagement run = engagement_with_roles();
    run.waves = {wave("2026-Q1"), wave("2026-Q3")};
    check_same(run, "wave,role,own01,own02\n2026-q3,frontline,1,2\n2026-Q1,,3,4\n");
    check_same(run, "wave,own01,own02\n2026-Q3,1,2\n,3,4\nlater,5,5\n");
    check_same(run, "own01,own02\n1,2\n");
    check_same(engagement(), "wave,own01,own02\nz,1,2\na,3,4\nz,5,5\n");
    StreamedSources files;
    files.add("one.csv", "role,own01,own02\nfrontline,1,2\n,3,3\n", "2026-Q1");
    files.add("two.csv", "role,own01,own02,own03,wave\nexecutive,3,2,yes,\n,1,1,no,2026-Q3\n",
              "2026-Q3");
    check_same(run, files);
    files.add("three.csv", "own01,wave\n9,2026-Q1\n", "2026-Q3");
    files.add("four.csv", "own01\n1\n", "2027");
    check_same(run, files);
  }

  TEST_CASE("one wave is everybody's, and ids that link waves are missed") {
    Engagement run = engagement();
    run.waves = {wave("2026")};
    run.stable_respondents = true;
    check_same(run, "respondent,own01,wave\n,1,\n ,2,2026\n");
    check_same(run, "respondent,own01,wave\n,1,\na,2,2026\na,3,\n");
  }

  TEST_CASE("a file among others that is empty, and one that is missing") {
    StreamedSources files;
    files.add("one.csv", "own01,own02\n1,2\n");
    files.add("two.csv", "");
    files.add("three.csv", "own01,own02\n9,2\n");
    check_same(engagement(), files);
    const std::vector<StreamedFile> missing{{.file = "not/there.csv", .wave = {}}};
    const Engagement run = engagement();
    const Result<Tally> tally = tally_responses(run, plan_of(run), missing);
    REQUIRE(tally.diagnostics.size() == 1);
    CHECK(tally.diagnostics.front().code == Code::file_not_found);
    CHECK(tally_responses(run, plan_of(run), {}).diagnostics.front().code == Code::no_responses);
  }

  TEST_CASE("a column of free text is too many groups") {
    std::string text = "department,own01\n";
    for (std::size_t i = 0; i < 600; ++i) {
      text += "text " + std::to_string(i) + ",1\n";
    }
    StreamedSources files;
    files.add("one.csv", text);
    check_same(engagement_with_roles(), files, {64, 4096}, {1, 4});
  }
}
