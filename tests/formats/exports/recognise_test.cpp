// SPDX-License-Identifier: Apache-2.0
#include "fixtures.hpp"
#include "table_heads.hpp"

#include <cxmat/formats/exports/platforms/dialects.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::exports;
using namespace cxmat::test;

namespace {

Code first_code(const Result<ExportLayout>& result) {
  return result.diagnostics.empty() ? Code::internal : result.diagnostics.front().code;
}

std::vector<std::string> arguments(const Result<ExportLayout>& result) {
  return result.diagnostics.empty() ? std::vector<std::string>()
                                    : result.diagnostics.front().arguments;
}

std::string in_capitals(std::string_view text) {
  std::string capitals(text);
  std::ranges::transform(capitals, capitals.begin(), [](char sign) {
    return sign >= 'a' && sign <= 'z' ? static_cast<char>(sign - 'a' + 'A') : sign;
  });
  return capitals;
}

/// The columns the other way round.
TableHead reversed(TableHead head) {
  for (std::vector<std::string>& row : head.rows) {
    std::ranges::reverse(row);
  }
  return head;
}

}  // namespace

TEST_SUITE("formats/exports/recognise") {
  TEST_CASE("each file has the strong signs of its own platform and of no other") {
    for (const Fixture& fixture : fixtures) {
      CAPTURE(fixture.name);
      const TableHead head = head_from(fixture.text, fixture.kind);
      const FirstRows rows(head);
      for (const Dialect& dialect : dialects) {
        CAPTURE(to_string(dialect.platform));
        CHECK((dialect.signs(rows) == Signs::strong) == (dialect.platform == fixture.platform));
      }
    }
  }

  TEST_CASE("every platform is recognised without a hint, and with its own name as one") {
    for (const Fixture& fixture : fixtures) {
      CAPTURE(fixture.name);
      const TableHead head = head_from(fixture.text, fixture.kind);
      for (const std::optional<Platform> asked :
           {std::optional<Platform>(), std::optional(fixture.platform)}) {
        const auto layout = layout_of(head, asked);
        REQUIRE(layout);
        CHECK(to_string(layout->platform) == to_string(fixture.platform));
        CHECK(layout->variant == fixture.variant);
        CHECK(layout->columns.size() == head.rows.front().size());
      }
    }
  }

  TEST_CASE("columns in another order are recognised all the same") {
    for (const Fixture& fixture : fixtures) {
      CAPTURE(fixture.name);
      const TableHead head = head_from(fixture.text, fixture.kind);
      const auto straight = layout_of(head, std::nullopt);
      const auto turned = layout_of(reversed(head), std::nullopt);
      REQUIRE(straight);
      REQUIRE(turned);
      CHECK(turned->platform == straight->platform);
      if (fixture.name == "surveymonkey") {
        continue;  // its headings stand over the first column of a question only
      }
      const std::size_t last = straight->columns.size() - 1;
      for (std::size_t c = 0; c <= last; ++c) {
        CAPTURE(c);
        CHECK(turned->columns[last - c] == straight->columns[c]);
      }
    }
  }

  TEST_CASE("letter case and the remains of byte order marks do not matter") {
    for (const Fixture& fixture : fixtures) {
      CAPTURE(fixture.name);
      TableHead head = head_from(fixture.text, fixture.kind);
      head.rows[0][0] = "\xC3\xAF\xC2\xBB\xC2\xBF" + head.rows[0][0];
      CHECK(layout_of(head, std::nullopt)->platform == fixture.platform);
      head = head_from(fixture.text, fixture.kind);
      head.rows[0][0] = "\xEF\xBB\xBF\"" + head.rows[0][0] + "\"";
      for (std::string& heading : head.rows[0]) {
        heading = in_capitals(heading);
      }
      CHECK(layout_of(head, std::nullopt)->platform == fixture.platform);
    }
  }

  TEST_CASE("a name with letters that were lost is found") {
    const auto layout = layout_of(head_from("Antwort ID,Datum letzte Aktivit\xEF\xBF\xBDt,"
                                            "Letzte Seite,own01\n1,2024-09-01,3,2\n"),
                                  std::nullopt);
    REQUIRE(layout);
    CHECK(layout->platform == Platform::limesurvey);
    CHECK(layout->columns[1].role == ColumnRole::metadata);
  }

  TEST_CASE("who asks for one platform and has another's file is told so") {
    const auto layout = layout_of(head_from(fixture::qualtrics), Platform::limesurvey);
    CHECK_FALSE(layout);
    CHECK(first_code(layout) == Code::export_is_another);
    CHECK(arguments(layout) == std::vector<std::string>{"LimeSurvey", "Qualtrics"});
    for (const Fixture& fixture : fixtures) {
      for (const Platform asked : all_platforms) {
        CAPTURE(fixture.name);
        CAPTURE(to_string(asked));
        if (asked != fixture.platform && asked != Platform::csv &&
            fixture.platform != Platform::csv) {
          CHECK(first_code(layout_of(head_from(fixture.text, fixture.kind), asked)) ==
                Code::export_is_another);
        }
      }
    }
  }

  TEST_CASE("a file with none of a platform's signs is refused with what its files have") {
    const auto layout = layout_of(head_from(fixture::excel_de), Platform::sosci);
    CHECK(first_code(layout) == Code::export_not_recognised);
    CHECK(arguments(layout) ==
          std::vector<std::string>{"SoSci Survey", "CASE, QUESTNNR, MODE, STARTED"});
  }

  TEST_CASE("weak signs are enough for the platform that was asked for") {
    const TableHead head = head_from("id,submitdate,own01\n1,,A3\n");
    CHECK(layout_of(head, std::nullopt)->platform == Platform::csv);
    const auto layout = layout_of(head, Platform::limesurvey);
    REQUIRE(layout);
    CHECK(layout->platform == Platform::limesurvey);
    CHECK(layout->complete->column == 1);
  }

  TEST_CASE("names that others might use tell no platform") {
    for (const std::string_view text :
         {"ID,Start time,own01\n1,9/1/2024 11:20,3\n", "id,Timestamp,own01\n1,9/1/2024 11:20,3\n",
          "Timestamp,own01\n2024-09-01T11:20:00Z,3\n", "Timestamp,own01\nsoon,3\n",
          "own01,Timestamp\n", "#,own01\n1,3\n", "_id,own01\n1,3\n", "KEY,own01\n1,3\n",
          "Respondent ID,own01\n1,3\n", "session,ended,own01\n1,2024-09-01,3\n",
          "id,StartDate,EndDate,own01\n1,2024-09-01,2024-09-01,3\n", "lfdn,own01\n1,3\n",
          "v_1,v_2\n3,4\n", "CASE,MODE,own01\n1,x,3\n", "Status,Name,Progress\n1,x,100\n"}) {
      CAPTURE(text);
      CHECK(layout_of(head_from(text), std::nullopt)->platform == Platform::csv);
    }
  }

  TEST_CASE("many and long headings take no long time") {
    TableHead head;
    head.facts.delimiter = ',';
    head.rows.assign(rows_looked_at, std::vector<std::string>(5000, "A1"));
    for (std::size_t c = 0; c < 5000; ++c) {
      head.rows[0][c] = "id. a/b - c: d [e.f] " + std::to_string(c % 100);
    }
    for (const std::string_view sign : {"[", "]", "/", ".x", " - ", ": ", "_", "[a]", "{"}) {
      std::string& heading = head.rows[0].emplace_back("q");
      while (heading.size() < 200'000) {
        heading += sign;
      }
    }
    for (const Dialect& dialect : dialects) {
      CAPTURE(to_string(dialect.platform));
      CHECK_NOTHROW(static_cast<void>(dialect.layout(FirstRows(head))));
    }
    CHECK(layout_of(head, std::nullopt));
  }

  TEST_CASE("a plain table is what the user says it is") {
    const auto layout = layout_of(head_from(fixture::formr_csv), Platform::csv);
    REQUIRE(layout);
    CHECK(layout->platform == Platform::csv);
  }

  TEST_CASE("files without responses are named") {
    struct Case {
      std::string_view text;
      std::string_view what;
      tables::FileKind kind = tables::FileKind::csv;
    };
    for (const Case& one : std::vector<Case>{
             {"class\ttype/scale\tname\trelevance\ttext\nS\t\tlanguage\t\tde\n", "LimeSurvey TSV"},
             {"type,name,label::Deutsch (de),label::English (en)\ntext,a,A,A\n", "XLSForm"},
             {"type,name,label,optional,showif\nmc,a,A,,\n", "XLSForm"},
             {"list_name,name,label\nyn,1,Ja\n", "XLSForm"},
             {"VAR;RESPONSE;MEANING\nAB01;1;ja\n", "SoSci Survey values"},
             {"VAR;LABEL;TYPE;INPUT;QUESTION\nAB01;x;ORDINAL;;\n", "SoSci Survey variables"},
             {"Variable;Label;Werte\nv_1;Alter;\n", "codebook"},
             {"<?xml version=\"1.0\"?>\n<document>\n<LimeSurveyDocType>Survey\n", "LimeSurvey LSS"},
             {"<!DOCTYPE html>\n<html>\n", "HTML"},
             {"<html><head>\n", "HTML"},
             {"SurveyEntry/SurveyID,SurveyElements\nSV_1,x\n", "Qualtrics QSF",
              tables::FileKind::json}}) {
      CAPTURE(one.what);
      for (const auto asked : {std::optional<Platform>(), std::optional(Platform::csv)}) {
        const auto layout = layout_of(head_from(one.text, one.kind), asked);
        CHECK(first_code(layout) == Code::export_no_responses);
        REQUIRE(arguments(layout).size() == 1);
        CHECK(arguments(layout)[0].starts_with(one.what));
      }
    }
  }

  TEST_CASE("repeated groups are refused") {
    for (const std::string_view text :
         {"own01,_index,_parent_table_name,_parent_index,_submission__uuid\n3,1,survey,1,u\n",
          "own01,PARENT_KEY,KEY\n3,uuid:1,uuid:1/x[1]\n"}) {
      CHECK(first_code(layout_of(head_from(text), std::nullopt)) == Code::repeated_group);
    }
  }

  TEST_CASE("a table without headings is none") {
    CHECK(first_code(layout_of(head_from("1,2,3\n4,5,6\n"), std::nullopt)) == Code::csv_no_header);
    CHECK(first_code(layout_of(head_from(""), std::nullopt)) == Code::csv_no_header);
    CHECK(first_code(layout_of(head_from("ada@example.org,Lager,3\nbob@example.org,Lager,4\n"),
                               std::nullopt)) == Code::csv_no_header);
  }
}
