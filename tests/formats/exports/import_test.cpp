// SPDX-License-Identifier: Apache-2.0
#include "formats/response_engagement.hpp"
#include "formats/tables/workbook_bytes.hpp"

#include <cxmat/formats/exports/import.hpp>
#include <cxmat/formats/exports/rows/pseudonym.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace cxmat;
using namespace cxmat::exports;

namespace {

const std::string key = "0123456789abcdef";

ExportSource source(std::string file, std::string bytes, RowRules rules = {}) {
  return {.file = std::move(file),
          .bytes = std::move(bytes),
          .from = {},
          .map = {},
          .rules = std::move(rules)};
}

/// A LimeSurvey export with codes; rows are "id,submitdate,email,own01,own02".
ExportSource limesurvey(const std::string& rows, RowRules rules = {}, const std::string& more = "",
                        std::string file = "lime.csv") {
  return source(std::move(file),
                "id,submitdate,lastpage,startlanguage,email,own01,own02" + more + "\n" + rows,
                std::move(rules));
}

Result<Imported> import(std::vector<ExportSource> sources, ImportOptions options = {},
                        const Engagement& run = test::engagement()) {
  return import_exports(&run, std::move(sources), options);
}

std::vector<Diagnostic> of(const Result<Imported>& result, Code code) {
  std::vector<Diagnostic> found;
  std::ranges::copy_if(result.diagnostics, std::back_inserter(found),
                       [code](const Diagnostic& each) { return each.code == code; });
  return found;
}

std::map<std::string, std::size_t> left_out(const FileReport& report) {
  std::map<std::string, std::size_t> reasons;
  for (const LeftOut& left : report.left_out) {
    reasons[left.reason] = left.rows;
  }
  return reasons;
}

using Reasons = std::map<std::string, std::size_t>;

}  // namespace

TEST_SUITE("formats/exports/import") {
  TEST_CASE("rows that count are numbered and written, others counted by reason") {
    const auto result =
        import({limesurvey("11,2026-03-01 10:00:00,3,de,a@example.org,1,dk\n"
                           "12,,1,de,b@example.org,2,\n"
                           "13,2026-03-02 10:00:00,3,de,c@example.org,,\n"
                           "14,2026-03-03 10:00:00,3,de,d@example.org,5,na\n")});
    REQUIRE(result);
    CHECK(result->csv ==
          "respondent,own01,own02,not_for_publication\n"
          "1,1,dk,\n"
          "2,5,na,\n");
    const FileReport& report = result->files.at(0);
    CHECK(report.layout.platform == Platform::limesurvey);
    CHECK(report.rows_read == 4);
    CHECK(report.rows_kept == 2);
    CHECK(left_out(report) == Reasons{{"empty", 1}, {"incomplete", 1}});
    CHECK(report.personal == std::vector<std::string>{"email"});
    CHECK(result->csv.find('@') == std::string::npos);
  }

  TEST_CASE("incomplete ones stay where it is asked for; days are limits") {
    const std::string rows =
        "1,2026-02-28 10:00:00,3,de,,1,1\n"
        "2,,1,de,,2,2\n"
        "3,2026-03-31 23:00:00,3,de,,3,3\n"
        "4,2026-04-01 00:00:00,3,de,,4,4\n";
    auto result = import({limesurvey(rows, {.include_incomplete = true})});
    REQUIRE(result);
    CHECK(result->files[0].rows_kept == 4);
    result = import({limesurvey(rows, {.since = "2026-03-01", .until = "2026-03-31"})});
    REQUIRE(result);
    CHECK(left_out(result->files[0]) == Reasons{{"early", 1}, {"incomplete", 1}, {"late", 1}});
    CHECK(result->csv == "respondent,own01,own02,not_for_publication\n1,3,3,\n");
  }

  TEST_CASE("the latest complete response of a respondent stays, over two exports of one survey") {
    const auto result = import({limesurvey("1,2026-03-05 10:00:00,3,de,,1,1\n"
                                           "2,2026-03-01 10:00:00,3,de,,2,2\n"),
                                limesurvey("1,2026-03-04 10:00:00,3,de,,3,3\n", {}, "", "b.csv")});
    REQUIRE(result);
    CHECK(result->csv == "respondent,own01,own02,not_for_publication\n1,1,1,\n2,2,2,\n");
    CHECK(left_out(result->files[1]) == Reasons{{"repeated", 1}});
    REQUIRE(of(result, Code::respondents_repeated).size() == 1);
    CHECK(of(result, Code::respondents_repeated)[0].arguments == std::vector<std::string>{"1"});
  }

  TEST_CASE("running numbers of two surveys are different people") {
    const std::vector<ExportSource> two{
        limesurvey("1,2026-03-05 10:00:00,3,de,,1,1\n"),
        limesurvey("1,2026-03-04 10:00:00,3,de,,3,3,yes\n", {}, ",own03", "b.csv")};
    auto result = import(two);
    REQUIRE(result);
    CHECK(result->csv ==
          "respondent,own01,own02,own03,not_for_publication\n1,1,1,-,\n2,3,3,yes,\n");
    result = import(two, {.key = key});
    REQUIRE(result);
    const std::string name = pseudonym(key, "1");
    CHECK(result->csv == "respondent,own01,own02,own03,not_for_publication\n" + name + ",1,1,-,\n" +
                             name + "-2,3,3,yes,\n");
  }

  TEST_CASE("a column that the user names tells people apart over all files") {
    const RowRules by_mail{.respondent = "email"};
    const auto result =
        import({limesurvey("1,2026-03-05 10:00:00,3,de,Ada@example.org,1,1\n", by_mail),
                limesurvey("1,2026-03-06 10:00:00,3,de,ada@example.org ,3,3,yes\n"
                           "2,2026-03-06 10:00:00,3,de,,4,4,no\n",
                           by_mail, ",own03", "b.csv")},
               {.key = key});
    REQUIRE(result);
    CHECK(result->csv == "respondent,own01,own02,own03,not_for_publication\n" +
                             pseudonym(key, "ada@example.org") + ",3,3,yes,\n,4,4,no,\n");
    REQUIRE(of(result, Code::key_without_ids).size() == 1);
    CHECK(of(result, Code::key_without_ids)[0].arguments == std::vector<std::string>{"1"});
  }

  TEST_CASE("a key over a platform's running numbers would link strangers: said") {
    const std::string rows = "17,2026-03-05 10:00:00,3,de,ada@example.org,1,1\n";
    auto said = of(import({limesurvey(rows)}, {.key = key}), Code::running_ids_linked);
    REQUIRE(said.size() == 1);
    CHECK(said[0].arguments == std::vector<std::string>{"LimeSurvey", "id"});
    CHECK(said[0].severity == Severity::warning);
    CHECK(of(import({limesurvey(rows)}), Code::running_ids_linked).empty());
    CHECK(of(import({limesurvey(rows, {.respondent = "email"})}, {.key = key}),
             Code::running_ids_linked)
              .empty());
  }

  TEST_CASE("raw ids are for one run") {
    const auto result =
        import({limesurvey("17,2026-03-05 10:00:00,3,de,,1,1\n")}, {.raw_ids = true});
    REQUIRE(result);
    CHECK(result->csv == "respondent,own01,own02,not_for_publication\n17,1,1,\n");
  }

  TEST_CASE("an unknown value is an error with its place, and there is no response file") {
    const auto result =
        import({limesurvey("1,2026-03-05 10:00:00,3,de,,6,1\n"
                           "2,2026-03-05 10:00:00,3,de,,1,9\n")});
    REQUIRE(result);
    CHECK(result->csv.empty());
    const auto unknown = of(result, Code::answer_not_allowed);
    REQUIRE(unknown.size() == 2);
    CHECK(unknown[0].where.line == 2);
    CHECK(unknown[1].where.line == 3);
    CHECK(unknown[0].where.file == "lime.csv");
    CHECK(result->files[0].unknown_values[5] == std::set<std::string>{"6"});
    CHECK(result->files[0].rows_kept == 2);
  }

  TEST_CASE("a respondent column that is not there is refused with the nearest") {
    const auto result =
        import({limesurvey("1,2026-03-05 10:00:00,3,de,,1,1\n", {.respondent = "emial"})});
    const auto found = of(result, Code::respondent_column_unknown);
    REQUIRE(found.size() == 1);
    CHECK(found[0].arguments == std::vector<std::string>{"emial", "email"});
  }

  TEST_CASE("a summary beside option columns: neither says less than it did") {
    Engagement run = test::engagement();
    Question& asked = test::nth_question(run, 1);
    asked.type = QuestionType::select_multiple;
    asked.scale = {.name = "ways", .choices = {}};
    for (const char* name : {"shop", "mail", "other"}) {
      asked.scale.choices.push_back(
          {.name = name, .kind = ChoiceKind::regular, .value = {}, .label = {}});
    }
    const std::string all = "respondent,own02,own02_shop,own02_mail,own02/other\n";
    const std::string two = "respondent,own02,own02_shop,own02_mail\n";
    struct Case {
      std::string file;
      std::string answer;  // "" for an error
    };
    for (const Case& each :
         {Case{all + "a,shop mail,1,1,0\n", "shop mail"},
          Case{all + "a,shop mail,,,\n", "shop mail"}, Case{all + "a,,1,0,0\n", "shop"},
          Case{all + "a,shop boat,1,0,1\n", "shop other"}, Case{all + "a,shop boat,1,,\n", ""},
          Case{all + "a,shop boat,,,\n", ""}, Case{all + "a,shop,1,1,0\n", ""},
          Case{all + "a,shop,0,0,0\n", ""}, Case{two + "a,shop other,1,0\n", "shop other"},
          Case{two + "a,other,0,0\n", "other"}, Case{two + "a,mail other,1,0\n", ""},
          Case{two + "a,shop boat,1,0\n", ""}}) {
      INFO(each.file);
      const auto result = import({source("own.csv", each.file)}, {.raw_ids = true}, run);
      const auto wrong = of(result, Code::answer_not_allowed);
      CHECK(wrong.size() == (each.answer.empty() ? 1 : 0));
      if (each.answer.empty() && !wrong.empty()) {
        CHECK(wrong[0].where.column == 3);
        CHECK(wrong[0].severity == Severity::error);
      } else if (!each.answer.empty()) {
        REQUIRE(result);
        CHECK(result->csv.find("a," + each.answer + ",\n") != std::string::npos);
      }
    }
    const auto words =
        import({source("own.csv",
                       "respondent,own02[shop],own02[mail],own02[other]\na,1,0,By boat\n"
                       "b,0,1,\n")},
               {.raw_ids = true}, run);
    REQUIRE(words);
    CHECK(words->csv.find("a,shop other,By boat,\n") != std::string::npos);
    CHECK(words->csv.find("b,mail,") != std::string::npos);
  }

  TEST_CASE("a question that asks for addresses by its id gets them, other columns do not") {
    Engagement run = test::engagement();
    test::nth_question(run, 1).type = QuestionType::text;
    const auto result = import({source("own.csv",
                                       "respondent,own01,own02,extra\n"
                                       "a,1,mia@example.org,ben@example.org\n")},
                               {.raw_ids = true}, run);
    REQUIRE(result);
    CHECK(result->csv.find("mia@example.org") != std::string::npos);
    CHECK(result->files.at(0).personal == std::vector<std::string>{"extra"});
  }

  TEST_CASE("personal data cannot be mapped to anything") {
    ExportSource mapped = limesurvey("1,2026-03-05 10:00:00,3,de,a@example.org,1,1\n");
    mapped.map.file = "map.yaml";
    mapped.map.columns = {
        {.heading = "email", .group = "department", .where = {.file = "map.yaml", .line = 4}}};
    const auto result = import({mapped}, {}, test::engagement_with_roles());
    const auto found = of(result, Code::personal_columns_left_out);
    const bool refused = std::ranges::any_of(found, [](const Diagnostic& each) {
      return each.severity == Severity::error && each.where.line == 4;
    });
    CHECK(refused);
    CHECK((!result || result->csv.empty()));
  }

  TEST_CASE("groups by name, label and alias; others are errors with what is allowed") {
    Engagement run = test::engagement_with_roles();
    run.groupings[0].values[1].label = test::both("Außendienst", "Field staff");
    const std::string headings = ",role,department";
    auto result = import({limesurvey("1,2026-03-05 10:00:00,3,de,,1,1,Vorstand, IT \n"
                                     "2,2026-03-05 10:00:00,3,de,,1,1,aussen,\n",
                                     {}, headings)},
                         {}, run);
    REQUIRE(of(result, Code::group_value_unknown).size() == 1);
    CHECK(of(result, Code::group_value_unknown)[0].where.line == 3);
    result = import({limesurvey("1,2026-03-05 10:00:00,3,de,,1,1,Vorstand, IT \n"
                                "2,2026-03-05 10:00:00,3,de,,1,1,Field staff,\n",
                                {}, headings)},
                    {}, run);
    REQUIRE(result);
    CHECK(result->csv ==
          "respondent,role,department,own01,own02,not_for_publication\n"
          "1,executive,IT,1,1,\n2,frontline,,1,1,\n");
    CHECK(result->files[0].groups["role"] ==
          std::map<std::string, std::size_t>{{"executive", 1}, {"frontline", 1}});
  }

  TEST_CASE("a wave is written where it is asked for") {
    const auto result =
        import({limesurvey("1,2026-03-05 10:00:00,3,de,,1,1\n")}, {.wave = "2026-Q1"});
    REQUIRE(result);
    CHECK(result->csv == "respondent,wave,own01,own02,not_for_publication\n1,2026-Q1,1,1,\n");
  }

  TEST_CASE("nothing left of all files is an error, of one of them a warning") {
    const std::string open = "1,,1,de,,1,1\n";
    auto result = import({limesurvey(open)});
    REQUIRE(of(result, Code::no_rows_left).size() == 1);
    CHECK(of(result, Code::no_rows_left)[0].severity == Severity::error);
    result = import({limesurvey(open), limesurvey("2,2026-03-05 10:00:00,3,de,,1,1\n")});
    REQUIRE(result);
    REQUIRE(of(result, Code::no_rows_left).size() == 1);
    CHECK(of(result, Code::no_rows_left)[0].severity == Severity::warning);
    CHECK_FALSE(result->csv.empty());
  }

  TEST_CASE("without a questionnaire only what the file is, with progress to the end") {
    std::vector<double> shares;
    const auto result =
        import_exports(nullptr, {limesurvey("1,2026-03-05 10:00:00,3,de,,1,1\n2,,1,de,,,\n")},
                       {.progress = [&shares](double share) { shares.push_back(share); }});
    REQUIRE(result);
    CHECK(result->csv.empty());
    CHECK(result->files[0].recognised);
    CHECK(left_out(result->files[0]) == Reasons{{"incomplete", 1}});
    REQUIRE_FALSE(shares.empty());
    CHECK(std::ranges::is_sorted(shares));
    CHECK(shares.back() == doctest::Approx(1));
  }

  TEST_CASE("a last row that lacks cells and a line end is half a file") {
    const std::string first = "1,2026-03-05 10:00:00,3,de,,1,1\n2,2026-03-05 10:00:00,3,de,,2,2\n";
    const auto ragged = [&first](const std::string& rest) {
      return of(import({limesurvey(first + rest)}), Code::csv_ragged_row);
    };
    auto found = ragged("3,2026-03-05 10:00:00,3,de,,1");
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::error);
    CHECK(found[0].where.line == 4);
    CHECK(found[0].where.excerpt.empty());
    CHECK(found[0].arguments == std::vector<std::string>{"6", "7"});
    found = ragged("3,2026-03-05 10:00:00,3,de,,1\n4,2026-03-05 10:00:00,3,de,,2,2\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::warning);
    CHECK(found[0].where.line == 4);
    CHECK(ragged("3,2026-03-05 10:00:00,3,de,,1,5").empty());
    CHECK(ragged("3,2026-03-05 10:00:00,3,de,,1\n4,2026-03-05 10:00:00,3,de\n").empty());
    found = ragged("3,2026-03-05 10:00:00,3,de,,1\n4,2026-03-05 10:00:00,3,de");
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::warning);
    CHECK(found[0].where.line == 5);
  }

  TEST_CASE("without the column that tells it, unfinished rows would count: said once") {
    const std::string bytes = "id,lastpage,startlanguage,email,own01,own02\n1,3,de,,1,1\n";
    const auto gone = [&bytes](const RowRules& rules) {
      ExportSource cut = source("a.csv", bytes, rules);
      cut.from = Platform::limesurvey;
      return of(import({cut}), Code::export_header_cut);
    };
    const auto found = gone({});
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::warning);
    CHECK(found[0].arguments == std::vector<std::string>{"LimeSurvey", "submitdate"});
    CHECK(
        of(import({source("a.csv", bytes, {.include_incomplete = true})}), Code::export_header_cut)
            .empty());
    CHECK(of(import({limesurvey("1,2026-03-05 10:00:00,3,de,,1,1\n")}), Code::export_header_cut)
              .empty());
  }

  TEST_CASE("dates that mean two days are said where they decide") {
    const std::string ambiguous = "1,03/04/2026,3,de,,1,1\n2,05/04/2026,3,de,,2,2\n";
    const auto doubts = [](const std::string& rows, const RowRules& rules) {
      return of(import({limesurvey(rows, rules)}), Code::submission_date_unread);
    };
    const auto found = doubts(ambiguous, {.since = "2026-01-01"});
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::warning);
    CHECK(found[0].where.line == 2);
    CHECK(found[0].where.column == 3);
    CHECK(found[0].arguments.at(0) == "03/04/2026");
    CHECK(found[0].arguments.at(1).starts_with("2026-0"));
    CHECK(doubts(ambiguous, {}).empty());
    CHECK(doubts(ambiguous + "2,06/04/2026,3,de,,2,2\n", {}).size() == 1);  // a repeated one
    CHECK(doubts(ambiguous + "3,25/04/2026,3,de,,2,2\n", {.since = "2026-01-01"}).empty());
    CHECK(doubts("1,2026-03-04,3,de,,1,1\n", {.since = "2026-01-01"}).empty());
  }

  TEST_CASE("a workbook's broken formula is no answer, no group and no comment") {
    const auto text = [](std::string_view cell) { return tests::inline_cell(cell); };
    const std::string bytes = tests::workbook(
        {.rows = "<row>" + text("Participant ID") + text("own01") + text("own01_comment") +
                 text("department") + "</row><row><c><v>7</v></c><c t=\"e\"><v>#REF!</v></c>" +
                 "<c><f>A1</f></c><c t=\"e\"><v>#N/A</v></c></row><row><c><v>8</v></c>" +
                 "<c><v>1</v></c>" + text("x") + text("IT") + "</row>"});
    const auto found = of(import({source("a.xlsx", bytes)}, {}, test::engagement_with_roles()),
                          Code::answer_not_allowed);
    REQUIRE(found.size() == 3);
    CHECK(found[0].where.line == 2);
    CHECK(found[0].where.column == 2);
    CHECK(found[0].arguments[0] == "#REF!");
    CHECK(found[1].where.column == 3);
    CHECK(found[1].arguments[0] == "#CALC!");
    CHECK(found[2].arguments[0] == "#N/A");
  }

  TEST_CASE("groups of people's addresses or ids are refused and stand in no report") {
    Engagement run = test::engagement_with_roles();
    auto result = import({limesurvey("1,2026-03-05 10:00:00,3,de,,1,1,IT\n"
                                     "2,2026-03-05 10:00:00,3,de,,1,1,ada@example.org\n"
                                     "3,2026-03-05 10:00:00,3,de,,1,1,HR\n",
                                     {}, ",department")},
                         {}, run);
    auto found = of(result, Code::personal_columns_left_out);
    std::erase_if(found, [](const Diagnostic& each) { return each.severity != Severity::error; });
    REQUIRE(found.size() == 1);
    CHECK(found[0].where.line == 3);
    CHECK(result->files[0].groups.count("department") == 0);
    run.groupings[0].column = "id";
    run.groupings[0].values.clear();
    result = import({limesurvey("1,2026-03-05 10:00:00,3,de,,1,1\n")}, {}, run);
    found = of(result, Code::personal_columns_left_out);
    std::erase_if(found, [](const Diagnostic& each) { return each.severity != Severity::error; });
    REQUIRE(found.size() == 1);
    CHECK(found[0].arguments == std::vector<std::string>{"id"});
    CHECK(result->files[0].groups.empty());
  }

  TEST_CASE("no finding shows a row, and many strange columns are one finding") {
    std::string headings = "Participant ID,own01";
    for (int i = 0; i < 25; ++i) {
      headings += ",Something else " + std::to_string(i);
    }
    const auto result = import({source("a.csv", headings + "\n7,9" + std::string(25, ',') +
                                                    "\n8,1,Mia" + std::string(24, ',') + "\n")});
    REQUIRE(of(result, Code::answer_not_allowed).size() == 1);
    CHECK(of(result, Code::answer_not_allowed)[0].where.excerpt.empty());
    CHECK(of(result, Code::column_unmatched).empty());
    CHECK(of(result, Code::column_ignored).size() == 1);
  }

  TEST_CASE("a key that can be guessed is refused") {
    const auto result = import({limesurvey("1,2026-03-05 10:00:00,3,de,,1,1\n")}, {.key = "short"});
    REQUIRE(of(result, Code::key_too_short).size() == 1);
  }
}
