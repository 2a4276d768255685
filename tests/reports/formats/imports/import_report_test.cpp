// SPDX-License-Identifier: Apache-2.0
#include "formats/response_engagement.hpp"
#include "reports/formats/imports/json.hpp"
#include "reports/formats/imports/text.hpp"
#include "schema/schema_file.hpp"

#include <cxmat/formats/yaml/parse.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::exports;
using Json = nlohmann::json;

namespace {

/// Two questions with a column, one without; one column that matches nothing.
FileReport report() {
  FileReport report;
  report.file = "survey.csv";
  report.facts = {.kind = tables::FileKind::csv, .delimiter = ';', .sheet = ""};
  report.recognised = true;
  report.layout.platform = Platform::limesurvey;
  report.layout.variant = "codes";
  report.layout.columns = {
      {.role = ColumnRole::respondent, .tag = "id"}, {.role = ColumnRole::personal, .tag = "email"},
      {.role = ColumnRole::answer, .tag = "own01"},  {.role = ColumnRole::answer, .tag = "OWN-02"},
      {.role = ColumnRole::answer, .tag = "own3"},   {.role = ColumnRole::answer, .tag = "role"}};
  using Kind = ColumnMatch::Kind;
  report.matched.columns = {{.kind = Kind::respondent},
                            {.kind = Kind::ignored},
                            {.kind = Kind::answer, .tier = Tier::exact_id, .index = 0},
                            {.kind = Kind::answer, .tier = Tier::folded_id, .index = 1},
                            {.kind = Kind::unmatched, .nearest = "own03"},
                            {.kind = Kind::group, .tier = Tier::exact_id, .index = 0}};
  report.matched.unanswered = {2};
  report.rows_read = 1234;
  report.rows_kept = 1230;
  report.left_out = {{.reason = "test", .rows = 1}, {.reason = "incomplete", .rows = 3}};
  report.personal = {"email"};
  report.groups["role"] = {{"executive", 30}, {"frontline", 1200}};
  return report;
}

std::string refusal(const std::string& json) {
  const Result<yaml::Document> document = yaml::parse(json, "report.json");
  REQUIRE(document);
  return test::SchemaFile("import-report").refusal(document->root);
}

}  // namespace

TEST_SUITE("reports/formats/imports") {
  TEST_CASE("the JSON holds to its schema, asked or not, of one file or several") {
    const Engagement run = test::engagement_with_roles();
    FileReport unknown;
    unknown.file = "broken.xlsx";
    for (const Engagement* engagement : std::vector<const Engagement*>{&run, nullptr}) {
      CHECK(refusal(reports::render_import_json(std::vector{report()}, engagement, "1.0")) == "");
      CHECK(refusal(reports::render_import_json(std::vector{report(), unknown}, engagement,
                                                "1.0")) == "");
    }
    CHECK(refusal(R"({"schema_version": 1, "producer": "cxmat", "files": [{"file": "x"}]})") != "");
  }

  TEST_CASE("of a single file the main keys stand at the top") {
    const Engagement run = test::engagement_with_roles();
    const Json one = Json::parse(reports::render_import_json(std::vector{report()}, &run, "1.0"));
    CHECK(one.at("dialect") == "limesurvey");
    CHECK(one.at("encoding") == "UTF-8");
    CHECK(one.at("rows").at("kept") == 1230);
    CHECK(one.at("rows").at("left_out")[1] == Json{{"reason", "incomplete"}, {"rows", 3}});
    CHECK(one.at("groups").at("role").at("frontline") == 1200);
    CHECK(one.at("columns")[3].at("target") == "own02");
    CHECK(one.at("columns")[4].at("kind") == "unmatched");
    const Json& file = one.at("files")[0];
    CHECK(file.at("delimiter") == ";");
    CHECK(file.at("unmatched_columns")[0].at("nearest") == "own03");
    CHECK(file.at("unmatched_questions") == Json{"own03"});
    CHECK(file.at("personal") == Json{"email"});
    const Json two =
        Json::parse(reports::render_import_json(std::vector{report(), report()}, &run, "1.0"));
    CHECK_FALSE(two.contains("dialect"));
    CHECK(two.at("files").size() == 2);
  }

  TEST_CASE("the text says in a few lines what the file is and what matched") {
    const Engagement run = test::engagement_with_roles();
    const std::string text =
        reports::render_import_text(std::vector{report()}, &run, reports::Messages(Language::en));
    for (const char* part :
         {"survey.csv", "LimeSurvey (codes)", "CSV, UTF-8, semicolon, 1 heading row",
          "1,234 read, 1,230 kept", "1 test, 3 incomplete", "2 of 3 have a column", "own3 (own03?)",
          "role: executive 30, frontline 1,200", "email"}) {
      CHECK_MESSAGE(text.find(part) != std::string::npos, part);
    }
  }

  TEST_CASE("control characters of headings and files do not reach the terminal") {
    FileReport hostile = report();
    hostile.file = "a\x1B[31m.csv";
    hostile.personal = {"e\x1B]0;x"};
    hostile.layout.columns[4].tag = "q\x1B[2J";
    hostile.groups["role"] = {{"x\x07", 1}};
    const Engagement run = test::engagement_with_roles();
    for (const Engagement* engagement : std::vector<const Engagement*>{&run, nullptr}) {
      const std::string text = reports::render_import_text(std::vector{hostile}, engagement,
                                                           reports::Messages(Language::de));
      CHECK(text.find('\x1B') == std::string::npos);
      CHECK(text.find('\x07') == std::string::npos);
    }
  }
}
