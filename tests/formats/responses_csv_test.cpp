// SPDX-License-Identifier: Apache-2.0
#include "response_engagement.hpp"

#include <cxmat/responses/evidence.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;

namespace {

using Answers = std::vector<Answer>;
using Texts = std::vector<std::string>;
using Positions = std::vector<std::int32_t>;

Result<Responses> read_csv(const Engagement& run, std::string bytes) {
  return read(run, "answers.csv", std::move(bytes));
}

std::string with_windows_line_ends(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    result += letter == '\n' ? std::string("\r\n") : std::string(1, letter);
  }
  return result;
}

void check_place(const Diagnostic& found, std::size_t line, std::size_t column,
                 std::string_view excerpt) {
  CHECK(found.where.file == "answers.csv");
  CHECK(found.where.line == line);
  CHECK(found.where.column == column);
  CHECK(found.where.excerpt == excerpt);
}

}  // namespace

TEST_SUITE("formats/responses_csv") {
  TEST_CASE("a plain file becomes a table in the questionnaires' order") {
    const auto result = read_csv(engagement(),
                                 "respondent,own03,own01,own02\n"
                                 "ann,yes,3,1\n"
                                 "ben,no,5,2\n");
    REQUIRE(result);
    CHECK(result.diagnostics.empty());
    CHECK(result->respondents == Texts{"ann", "ben"});
    CHECK(result->answers[0].question == "own01");
    CHECK(answers(result, 0) == Answers{2, 4});
    CHECK(answers(result, 1) == Answers{0, 1});
    CHECK(answers(result, 2) == Answers{1, 0});
    CHECK(result->weights.empty());
    CHECK(result->wave_names == Texts{""});
    CHECK(result->waves == Positions{0, 0});
  }

  TEST_CASE("line ends, a byte order mark, the delimiter and quotes make no difference") {
    const std::string plain =
        "respondent,own01,own02,own03,own01_comment\n"
        "ann,3,1,yes,fine\n"
        "ben,5,dk,,\n";
    const auto expected = read_csv(engagement(), plain);
    REQUIRE(expected);
    std::string semicolons = plain;
    std::ranges::replace(semicolons, ',', ';');
    std::string tabs = plain;
    std::ranges::replace(tabs, ',', '\t');
    const std::string mark = "\xEF\xBB\xBF";
    for (const std::string& text :
         {with_windows_line_ends(plain), mark + plain, mark + with_windows_line_ends(plain),
          semicolons, tabs, "sep=;\n" + semicolons, mark + "sep=;\r\n" + semicolons, plain + "\n\n",
          plain + ",,,,\n",
          std::string("\"respondent\",\"own01\",\"own02\",\"own03\",\"own01_comment\"\n"
                      "\"ann\",\"3\",\"1\",\"yes\",\"fine\"\n"
                      "\"ben\",\"5\",\"dk\",\"\",\"\"\n")}) {
      CAPTURE(text);
      const auto result = read_csv(engagement(), text);
      REQUIRE(result);
      CHECK(result.diagnostics.empty());
      CHECK(*result == *expected);
    }
  }

  TEST_CASE("comments, evidence and its grade are read for any question") {
    const auto result =
        read_csv(engagement(),
                 "respondent,own01_comment,own01,own02,own02_comment,own01_evidence,own01_grade\n"
                 "ann,\"  two\r\nlines, \"\"quoted\"\" \",3,1,,Board paper,\n"
                 "ben, ,5,2,-,, 2 \n"
                 "cem,na,-,3,,-,-\n");
    REQUIRE(result);
    CHECK(result->answers[0].texts == Texts{"two\nlines, \"quoted\"", "", "na"});
    CHECK(result->answers[1].texts.empty());
    CHECK(result->answers[2].texts.empty());
    CHECK(result->answers[0].evidence == Texts{"Board paper", "", ""});
    CHECK(result->answers[0].grades ==
          std::vector<std::int8_t>{evidence_grade::none, 2, evidence_grade::none});
    CHECK(result->answers[1].evidence.empty());
    CHECK(result->answers[1].grades.empty());
  }

  TEST_CASE("a grade of evidence is a digit from 0 to 3") {
    for (const std::string wrong : {"4", "-1", "2.0", "high", "22"}) {
      const auto result =
          read_csv(engagement(), "respondent,own01,own01_grade\nann,3," + wrong + "\n");
      REQUIRE_MESSAGE(!result.diagnostics.empty(), wrong);
      CHECK_MESSAGE(result.diagnostics[0].code == Code::bad_evidence_grade, wrong);
      CHECK_MESSAGE(result.diagnostics[0].where.line == 2, wrong);
    }
  }

  TEST_CASE("the answer to a text question is kept, with the comment on it") {
    Engagement run = engagement();
    nth_question(run, 2).type = QuestionType::text;
    nth_question(run, 2).scale = {};
    const std::vector<ResponseSource> sources{
        {.file = "a.csv", .bytes = "own01,own03,own03_comment\n1,  Mehr Zeit,dringend\n1,-,nie\n"},
        {.file = "b.csv", .bytes = "own01\n1\n"},
        {.file = "c.csv", .bytes = "own01,OWN03\n1,\n1,na\n"}};
    const auto result = read_responses(run, sources);
    REQUIRE(result);
    // Not shown to the second person, who commented on it all the same: it does not count.
    CHECK(result->answers[2].texts == Texts{"Mehr Zeit\ndringend", "", "", "", "na"});
    CHECK(result->answers[0].texts.empty());
  }

  TEST_CASE("words and empty cells are the four states") {
    const auto result = read_csv(engagement(),
                                 "respondent,own01,own02,own03\n"
                                 "a,na,NA,na\n"
                                 "b,dk,DK,dk\n"
                                 "c,-,-,-\n"
                                 "d,, ,\n");
    const Answers expected{answer::not_applicable, answer::dont_know, answer::not_shown,
                           answer::unanswered};
    CHECK(answers(result, 0) == expected);
    CHECK(answers(result, 1) == expected);
    CHECK(answers(result, 2) == expected);
  }

  TEST_CASE("a scale's own words for not applicable and don't know are known in any case") {
    Engagement run = engagement();
    nth_question(run, 0).scale.choices[5].name = "entfällt";
    nth_question(run, 0).scale.choices[6].name = "weißnicht";
    const auto result = read_csv(run, "own01\nentfällt\nENTFÄLLT\nWeißnicht\nna\n");
    CHECK(answers(result, 0) == Answers{answer::not_applicable, answer::not_applicable,
                                        answer::dont_know, answer::not_applicable});
  }

  TEST_CASE("a choice's value may be written as a number, with or without decimals") {
    const auto result = read_csv(engagement(), "own01,own03\n3.0,1\n 4 ,0.0\n5.000,no\n");
    CHECK(answers(result, 0) == Answers{2, 3, 4});
    CHECK(answers(result, 2) == Answers{1, 0, 0});
  }

  TEST_CASE("on a reversed scale a number is the choice's name before it is a value") {
    Engagement run = engagement();
    auto& choices = nth_question(run, 0).scale.choices;
    for (std::size_t step = 0; step < 5; ++step) {
      choices[step].value = Decimal::of(5 - static_cast<std::int64_t>(step));
    }
    const auto result = read_csv(run, "own01\n1\n1.0\n");
    CHECK(answers(result, 0) == Answers{0, 0});
  }

  TEST_CASE("a value that two choices share names neither") {
    Engagement run = engagement();
    auto& choices = nth_question(run, 2).scale.choices;
    choices[1].value = Decimal::of(0);
    CHECK(first_of(read_csv(run, "own03\n0\n"), Code::answer_not_allowed).arguments[0] == "0");
  }

  TEST_CASE("what is no choice is an error with its place, the choices and the one meant") {
    const auto result = read_csv(engagement(),
                                 "respondent,Größe,own01\r\n"
                                 "ann,groß,\"3,0\"\r\n");
    CHECK_FALSE(result);
    const Diagnostic found = first_of(result, Code::answer_not_allowed);
    CHECK(found.severity == Severity::error);
    check_place(found, 2, 10, "ann,groß,\"3,0\"");
    CHECK(found.where.length == 5);
    CHECK(found.arguments == Texts{"3,0", "own01", "1, 2, 3, 4, 5, na, dk, -", "3"});
  }

  TEST_CASE("n/a is one more word for not applicable, and none that is offered") {
    const auto result = read_csv(engagement(), "own01,own02\nn/a,N/A\nna,dk\n");
    CHECK(answers(result, 0) == Answers{answer::not_applicable, answer::not_applicable});
    CHECK(answers(result, 1) == Answers{answer::not_applicable, answer::dont_know});
    Engagement own = engagement();  // a scale's own choice of that name comes first
    nth_question(own, 0).scale.choices.push_back(
        {.name = "n/a", .kind = ChoiceKind::dont_know, .value = {}, .label = {}});
    CHECK(answers(read_csv(own, "own01\nn/a\n"), 0) == Answers{answer::dont_know});
  }

  TEST_CASE("near misses are never bent into an answer") {
    struct NearMiss {
      std::string cell;
      std::string meant;
    };
    const std::vector<NearMiss> near_misses{{"5 - sehr", "5"},
                                            {"yes", ""},
                                            {"6", ""},
                                            {"3,5", ""},
                                            {"0", ""},
                                            {"d.k", "dk"},
                                            {"03", "3"},
                                            {"+3", "3"},
                                            {"weiß nicht", "dk"},
                                            {"3.", "3"},
                                            {"DOES NOT APPLY HERE", "na"}};
    for (const NearMiss& miss : near_misses) {
      CAPTURE(miss.cell);
      const auto result = read_csv(engagement(), "own01;own02\n" + miss.cell + ";1\n");
      const Diagnostic found = first_of(result, Code::answer_not_allowed);
      CHECK(found.arguments[0] == miss.cell);
      CHECK(found.arguments[3] == miss.meant);
    }
    CHECK(first_of(read_csv(engagement(), "own03,own01\nYes,1\n"), Code::answer_not_allowed)
              .arguments[3] == "yes");
    CHECK(first_of(read_csv(engagement(), "own03,own01\nja,1\n"), Code::answer_not_allowed)
              .arguments[3] == "yes");
  }

  TEST_CASE("all wrong cells of a file are reported at once") {
    const auto result = read_csv(engagement(), "own01,own02\n9,8\n1,7\n");
    CHECK(count_of(result, Code::answer_not_allowed) == 3);
  }

  TEST_CASE("twenty findings of a kind are shown and the rest counted") {
    std::string text = "own01,own02\n";
    for (int row = 0; row < 100; ++row) {
      text += "9,1\n";
    }
    const auto result = read_csv(engagement(), text);
    CHECK(count_of(result, Code::answer_not_allowed) == 20);
    const Diagnostic rest = first_of(result, Code::more_of_the_same);
    CHECK(rest.severity == Severity::error);
    CHECK(rest.arguments == Texts{"80", "CX156"});
  }

  TEST_CASE("headings are matched exactly, then in any letter case, spaces around them free") {
    const auto result = read_csv(engagement(), "Respondent, OWN01 ,Own02_Comment\nann,3,well\n");
    REQUIRE(result);
    CHECK(result->respondents == Texts{"ann"});
    CHECK(answers(result, 0) == Answers{2});
    CHECK(count_of(result, Code::column_ignored) == 0);
  }

  TEST_CASE("a heading may hold a quoted line end") {
    const auto result = read_csv(engagement(), "\"own01\n\",\"What\nelse?\"\n3,x\n9,y\n");
    CHECK(first_of(result, Code::column_ignored).arguments == Texts{"What else?"});
    check_place(first_of(result, Code::answer_not_allowed), 5, 1, "9,y");
  }

  TEST_CASE("other columns are one note, also those without a name") {
    const auto result =
        read_csv(engagement(), "own01,Zeitstempel,,browser,weight\n3,12:00,x,y,2\n");
    const Diagnostic found = first_of(result, Code::column_ignored);
    CHECK(found.severity == Severity::note);
    CHECK(found.arguments == Texts{"Zeitstempel, #3, browser, weight"});
    CHECK(count_of(result, Code::column_ignored) == 1);
  }

  TEST_CASE("two columns of one name are an error, in any letter case if they are known") {
    const auto result = read_csv(engagement(), "own01,note,own01,note\n1,2,3,4\n");
    CHECK_FALSE(result);
    const Diagnostic found = first_of(result, Code::csv_duplicate_column);
    check_place(found, 1, 12, "own01,note,own01,note");
    CHECK(found.arguments == Texts{"own01"});
    CHECK(count_of(result, Code::csv_duplicate_column) == 2);
    CHECK(count_of(read_csv(engagement(), "own01,OWN01\n1,2\n"), Code::csv_duplicate_column) == 1);
    CHECK(count_of(read_csv(engagement(), "own01,a,A,,\n1,2,3,,\n"), Code::csv_duplicate_column) ==
          0);
  }

  TEST_CASE("questions without a column were not shown, and that is said") {
    const auto result = read_csv(engagement(), "respondent,own01\nann,3\n");
    CHECK(answers(result, 1) == Answers{answer::not_shown});
    const Diagnostic found = first_of(result, Code::questions_without_column);
    CHECK(found.severity == Severity::warning);
    CHECK(found.arguments == Texts{"own02, own03"});
  }

  TEST_CASE("questions that come and go from wave to wave are a note, a slip stays a warning") {
    Engagement waves = engagement();
    waves.waves = {{.id = "w1", .label = {}, .date = {}, .responses = {}, .population = {}},
                   {.id = "w2", .label = {}, .date = {}, .responses = {}, .population = {}}};
    waves.groupings.clear();
    const auto read = [&waves](std::string first, std::string second) {
      const std::vector<ResponseSource> files{{.file = "1.csv", .bytes = first, .wave = "w1"},
                                              {.file = "2.csv", .bytes = second, .wave = "w2"}};
      return read_responses(waves, files);
    };
    // own03 was introduced in the second wave, own02 and a question that is gone asked in the
    // first.
    const auto result =
        read("respondent,own01,own02,gone\nann,3,2,5\n", "respondent,own01,own03\nann,3,yes\n");
    REQUIRE(result);
    CHECK(count_of(result, Code::questions_without_column) == 2);
    for (const Diagnostic& found : result.diagnostics) {
      CHECK(found.severity == Severity::note);
    }
    CHECK(answers(result, 1) == Answers{1, answer::not_shown});
    CHECK(answers(result, 2)[0] == answer::not_shown);
    // Never asked: own02. Misspelt: own3.
    CHECK(first_of(read("own01\n3\n", "own01,own03\n3,yes\n"), Code::questions_without_column)
              .severity == Severity::warning);
    CHECK(first_of(read("own01,own02,own3\n3,2,yes\n", "own01,own02,own03\n3,2,yes\n"),
                   Code::questions_without_column)
              .severity == Severity::warning);
  }

  TEST_CASE("stable ids: a file without any is a slip") {
    Engagement stable = engagement();
    stable.groupings.clear();
    CHECK(count_of(read_csv(stable, "own01,own02,own03\n3,2,yes\n"), Code::column_missing) == 0);
    stable.stable_respondents = true;
    const auto result = read_csv(stable, "respondant,own01,own02,own03\nann,3,2,yes\n");
    CHECK(first_of(result, Code::column_missing).arguments == Texts{"respondent", "respondant"});
    CHECK(count_of(read_csv(stable, "respondent,own01,own02,own03\nann,3,2,yes\n"),
                   Code::column_missing) == 0);
  }

  TEST_CASE("without a single question there is nothing to read") {
    const auto result = read_csv(engagement(), "name,q1,q2\nann,3,4\n");
    CHECK_FALSE(result);
    const Diagnostic found = first_of(result, Code::csv_no_known_column);
    check_place(found, 1, 0, "name,q1,q2");
    CHECK(found.arguments == Texts{"own01, own02, own03"});
    CHECK(result.diagnostics.size() == 1);
    CHECK(first_of(read_csv(engagement(), "respondent|own01\nann|3\n"), Code::no_delimiter)
              .where.line == 1);
  }

  TEST_CASE("a file without rows is an error, and so is one without a heading") {
    CHECK(first_of(read_csv(engagement(), "own01,own02\n\n"), Code::no_responses).arguments ==
          Texts{"answers.csv"});
    CHECK(first_of(read_csv(engagement(), "\n\n"), Code::csv_no_header).severity ==
          Severity::error);
    CHECK(first_of(read_csv(engagement(), ""), Code::file_empty).arguments == Texts{"answers.csv"});
    CHECK_FALSE(read_responses(engagement(), {}));
  }

  TEST_CASE("a row with too few or too many cells is an error") {
    const auto result = read_csv(engagement(), "own01,own02,own03\n1,2\n1,2,yes,more\n1,2,no\n");
    CHECK_FALSE(result);
    CHECK(count_of(result, Code::csv_ragged_row) == 2);
    check_place(result.diagnostics[0], 2, 3, "1,2");
    CHECK(result.diagnostics[0].arguments == Texts{"2", "3", "20"});
    check_place(result.diagnostics[1], 3, 9, "1,2,yes,more");
    CHECK(result.diagnostics[1].arguments == Texts{"4", "3", "30"});
  }

  TEST_CASE("a delimiter behind the last column is harmless in headings and rows") {
    const auto result = read_csv(engagement(), "own01,own02,own03,\n1,2,yes,\n1,2,no\n1,2,no,,\n");
    CHECK(answers(result, 2) == Answers{1, 0, 0});
    CHECK(result.diagnostics.empty());
  }

  TEST_CASE("a quote that is never closed is an error where it opened") {
    const auto result =
        read_csv(engagement(), "own01,own01_comment\n1,ok\n2,\"lost\n3,x\n4,y\n5,z\n");
    CHECK_FALSE(result);
    const Diagnostic found = first_of(result, Code::csv_unclosed_quote);
    check_place(found, 3, 3, "2,\"lost");
    CHECK(found.arguments == Texts{"3", "27"});
    CHECK(std::ranges::count(result.diagnostics, Severity::error, &Diagnostic::severity) == 1);
  }

  TEST_CASE("a quote inside a cell is an error, the rows behind it are checked all the same") {
    const auto result = read_csv(engagement(), "own01,own01_comment\n1,an 8\" disk\n9,ok\n");
    check_place(first_of(result, Code::csv_quote_in_cell), 2, 7, "1,an 8\" disk");
    CHECK(first_of(result, Code::answer_not_allowed).where.line == 3);
  }

  TEST_CASE("text that is not UTF-8 is refused") {
    const auto result = read_csv(engagement(), "own01,b\n1,gr\xFC\xDF\n");
    CHECK_FALSE(result);
    CHECK(first_of(result, Code::not_utf8).where.line == 2);
  }

  TEST_CASE("respondents without an id stay without: a row number would look like one") {
    CHECK(read_csv(engagement(), "own01\n3\n\n4\n")->respondents == Texts{"", ""});
    CHECK(read_csv(engagement(), "respondent,own01\nann,3\n ,4\n,5\n")->respondents ==
          Texts{"ann", "", ""});
  }

  TEST_CASE("a respondent who answers twice in a wave is kept twice; the warning names rows only") {
    Engagement run = engagement();
    run.waves = {wave("q1"), wave("q2")};
    const auto result = read_csv(run, "respondent,wave,own01\nann,q1,3\nann,q2,4\n ann ,q1,5\n");
    REQUIRE(result);
    CHECK(result->size() == 3);
    const Diagnostic found = first_of(result, Code::duplicate_respondent);
    CHECK(found.severity == Severity::warning);
    CHECK(found.where.line == 4);
    CHECK(found.where.excerpt.empty());
    CHECK(found.arguments == Texts{"2"});
    CHECK(count_of(result, Code::duplicate_respondent) == 1);
  }

  TEST_CASE("a respondent in two files of a wave is found, with the other file's name") {
    const std::vector<ResponseSource> sources{
        {.file = "a.csv", .bytes = "respondent,own01\nann,3\n", .wave = "q1"},
        {.file = "b.csv", .bytes = "respondent,own01\nben,3\nann,4\n", .wave = "q1"},
        {.file = "c.csv", .bytes = "respondent,own01\nann,4\n", .wave = "q2"},
        {.file = "d.csv", .bytes = "own01\n4\n", .wave = "q1"},
        {.file = "e.csv", .bytes = "own01\n4\n", .wave = "q1"}};
    Engagement run = engagement();
    run.waves = {wave("q1"), wave("q2")};
    const auto result = read_responses(run, sources);
    REQUIRE(result);
    CHECK(count_of(result, Code::duplicate_respondent) == 1);
    CHECK(first_of(result, Code::duplicate_respondent).arguments == Texts{"a.csv:2"});
  }

  TEST_CASE("rows in which nothing is answered are kept and counted") {
    const auto result = read_csv(engagement(), "respondent,own01,own02\na,,\nb,-,\nc,dk,\nd,1,2\n");
    REQUIRE(result);
    CHECK(result->size() == 4);
    const Diagnostic found = first_of(result, Code::row_without_answers);
    CHECK(found.severity == Severity::note);
    CHECK(found.arguments == Texts{"2"});
  }
}

TEST_SUITE("formats/responses_csv/weights") {
  TEST_CASE("weights are read only where the assessment names their column") {
    Engagement run = engagement();
    CHECK(read_csv(run, "own01,weight\n1,2\n")->weights.empty());
    run.weight_column = "gewicht";
    CHECK(read_csv(run, "own01,Gewicht\n1,2\n2,0\n3,0.123456\n")->weights ==
          std::vector<std::int64_t>{2'000'000, 0, 123'456});
  }

  TEST_CASE("a weight is a decimal of at most six places, never negative, never missing") {
    Engagement run = engagement();
    run.weight_column = "weight";
    for (const std::string cell : {"-1", "x", "1;5", "0.1234567", "", "1e3"}) {
      CAPTURE(cell);
      const auto result = read_csv(run, "respondent,own01,weight\nann,1," + cell + "\n");
      const Diagnostic found = first_of(result, Code::bad_weight);
      check_place(found, 2, 7, "ann,1," + cell);
      CHECK(found.arguments == Texts{cell});
    }
  }

  TEST_CASE("a weight column that is missing is an error, with the heading that comes near") {
    Engagement run = engagement();
    run.weight_column = "weight";
    const auto result = read_csv(run, "own01,wieght\n1,2\n");
    CHECK_FALSE(result);
    const Diagnostic found = first_of(result, Code::column_missing);
    CHECK(found.severity == Severity::error);
    CHECK(found.arguments == Texts{"weight", "wieght"});
  }
}

TEST_SUITE("formats/responses_csv/groups") {
  TEST_CASE("listed values and their aliases are matched, others collected and sorted") {
    const auto result = read_csv(engagement_with_roles(),
                                 "role,department,own01\n"
                                 "frontline,Service,1\n"
                                 "Vorstand,IT,2\n"
                                 "EXECUTIVE,Einkauf,3\n"
                                 "geschäftsFÜHRUNG, IT ,4\n");
    REQUIRE(result);
    REQUIRE(result->groups.size() == 2);
    CHECK(result->groups[0] == GroupColumn{.grouping = "role",
                                           .values = {"executive", "frontline"},
                                           .positions = {1, 0, 0, 0}});
    CHECK(result->groups[1] == GroupColumn{.grouping = "department",
                                           .values = {"Einkauf", "IT", "Service"},
                                           .positions = {2, 1, 0, 1}});
  }

  TEST_CASE("a value that is not listed is an error with its place") {
    const auto result =
        read_csv(engagement_with_roles(), "department,role,own01\nIT,frontlien,1\n");
    CHECK_FALSE(result);
    const Diagnostic found = first_of(result, Code::group_value_unknown);
    check_place(found, 2, 4, "IT,frontlien,1");
    CHECK(found.arguments == Texts{"frontlien", "role", "frontline", "executive, frontline"});
    CHECK(count_of(result, Code::group_value_missing) == 0);
  }

  TEST_CASE("a missing value is no group, and counted in one warning") {
    const auto result =
        read_csv(engagement_with_roles(), "role,department,own01\nfrontline,IT,1\n,IT,2\n ,,3\n");
    REQUIRE(result);
    CHECK(result->groups[0].positions == Positions{1, -1, -1});
    CHECK(result->groups[1].positions == Positions{0, 0, -1});
    CHECK(count_of(result, Code::group_value_missing) == 2);
    const Diagnostic found = first_of(result, Code::group_value_missing);
    CHECK(found.severity == Severity::warning);
    CHECK(found.arguments == Texts{"role", "2"});
  }

  TEST_CASE("a grouping without a column is a warning with the heading that comes near") {
    const auto result =
        read_csv(engagement_with_roles(), "role,departmnet,own01\nfrontline,IT,1\n");
    REQUIRE(result);
    const Diagnostic found = first_of(result, Code::column_missing);
    CHECK(found.severity == Severity::warning);
    CHECK(found.arguments == Texts{"department", "departmnet"});
    CHECK(result->groups[1].positions == Positions{-1});
  }

  TEST_CASE("values collected from two files are sorted together") {
    Engagement run = engagement();
    run.groupings.push_back({.column = "site", .label = {}, .values = {}});
    const std::vector<ResponseSource> sources{
        {.file = "a.csv", .bytes = "site,own01\nKiel,3\nBremen,1\n", .wave = {}},
        {.file = "b.csv", .bytes = "site,own01\nAachen,3\nKiel,1\n", .wave = {}}};
    const auto result = read_responses(run, sources);
    REQUIRE(result);
    CHECK(result->groups[0].values == Texts{"Aachen", "Bremen", "Kiel"});
    CHECK(result->groups[0].positions == Positions{2, 1, 0, 2});
  }
}

TEST_SUITE("formats/responses_csv/waves") {
  TEST_CASE("waves stand in the assessment's order") {
    Engagement run = engagement();
    run.waves = {wave("spring"), wave("autumn")};
    const auto result = read_csv(run, "wave,own01\nautumn,1\nSpring,2\n");
    REQUIRE(result);
    CHECK(result->wave_names == Texts{"spring", "autumn"});
    CHECK(result->waves == Positions{1, 0});
  }

  TEST_CASE("without waves in the assessment all rows are one wave, and a note says so") {
    const auto result = read_csv(engagement(), "wave,own01\n2026-Q3,1\n2026-Q1,2\n");
    REQUIRE(result);
    CHECK(result->wave_names == Texts{""});
    CHECK(result->waves == Positions{0, 0});
    CHECK(first_of(result, Code::rows_pooled).severity == Severity::note);
    CHECK(first_of(result, Code::rows_pooled).arguments == Texts{"wave"});
  }

  TEST_CASE("an unknown wave is an error with its place") {
    Engagement run = engagement();
    run.waves = {wave("2026-Q1"), wave("2026-Q3")};
    const auto result = read_csv(run, "own01,wave\n1,2026-Q1\n2,2026-Q2\n");
    const Diagnostic found = first_of(result, Code::wave_unknown);
    check_place(found, 3, 3, "2,2026-Q2");
    CHECK(found.arguments == Texts{"2026-Q2", "2026-Q1"});
  }

  TEST_CASE("a file that belongs to a wave may not speak of another") {
    Engagement run = engagement();
    run.waves = {wave("q1"), wave("q2")};
    const auto fine = read(run, "answers.csv", "own01,wave\n1,q2\n2,\n3,Q2\n", "q2");
    REQUIRE(fine);
    CHECK(fine->waves == Positions{1, 1, 1});
    const auto wrong = read(run, "answers.csv", "own01,wave\n1,q2\n2,q1\n", "q2");
    const Diagnostic found = first_of(wrong, Code::wave_unknown);
    check_place(found, 3, 3, "2,q1");
    CHECK(found.arguments == Texts{"q1", "q2"});
  }

  TEST_CASE("rows that do not say their wave belong to the only one there is") {
    Engagement run = engagement();
    run.waves = {wave("q1")};
    CHECK(read_csv(run, "own01\n1\n")->wave_names == Texts{"q1"});
    run.waves.push_back(wave("q2"));
    CHECK(first_of(read_csv(run, "own01,own02\n1,2\n"), Code::column_missing).arguments[0] ==
          "wave");
    CHECK(count_of(read_csv(run, "own01,wave\n1,\n"), Code::wave_unknown) == 1);
    const auto unknown = read(run, "answers.csv", "own01,own02\n1,2\n3,4\n", "q3");
    CHECK(count_of(unknown, Code::wave_unknown) == 1);
    CHECK(first_of(unknown, Code::wave_unknown).arguments == Texts{"q3", "q1"});
  }
}

TEST_SUITE("formats/responses_csv/not_shown") {
  TEST_CASE("a question for other roles was not shown, unless it was answered") {
    Engagement run = engagement_with_roles();
    nth_question(run, 1).ask = {"executive"};
    const auto result = read_csv(run,
                                 "role,department,own01,own02\n"
                                 "executive,x,1,\n"
                                 "frontline,x,,\n"
                                 "frontline,x,2,4\n"
                                 ",x,2,\n");
    // No question names the front line, so nothing is known about what it was asked.
    CHECK(answers(result, 1) ==
          Answers{answer::unanswered, answer::unanswered, 3, answer::unanswered});

    nth_question(run, 0).ask = {"executive", "frontline"};
    const auto routed = read_csv(run,
                                 "role,department,own01,own02\n"
                                 "executive,x,1,\n"
                                 "frontline,x,,\n"
                                 "frontline,x,2,4\n"
                                 "frontline,x,2,dk\n"
                                 ",x,2,\n");
    CHECK(answers(routed, 0) == Answers{0, answer::unanswered, 1, 1, 1});
    CHECK(answers(routed, 1) ==
          Answers{answer::unanswered, answer::not_shown, 3, answer::dont_know, answer::unanswered});
  }

  TEST_CASE("roles count in whatever column they stand") {
    Engagement run = engagement_with_roles();
    run.groupings[0].column = "position";
    nth_question(run, 0).ask = {"executive"};
    nth_question(run, 1).ask = {"frontline"};
    const auto result = read_csv(run, "position,department,own01,own02\nfrontline,x,,2\n");
    CHECK(answers(result, 0) == Answers{answer::not_shown});
  }

  TEST_CASE("a question that was not relevant was not shown; an answer to it is dropped") {
    Engagement run = engagement();
    set_relevant(nth_question(run, 2), "${own01} >= 3");
    const auto result = read_csv(run,
                                 "own01,own03\n"
                                 "3,yes\n"
                                 "1,\n"
                                 "2,yes\n"
                                 ",no\n"
                                 "4,\n");
    CHECK(answers(result, 2) ==
          Answers{1, answer::not_shown, answer::not_shown, answer::not_shown, answer::unanswered});
    const Diagnostic found = first_of(result, Code::answer_dropped);
    CHECK(found.severity == Severity::note);
    CHECK(found.arguments == Texts{"2", "own03"});
  }

  TEST_CASE("what depends on a question that was not shown was not shown either") {
    Engagement run = engagement();
    set_relevant(nth_question(run, 0), "${own02} = '5'");
    set_relevant(nth_question(run, 1), "${own03} = 'yes'");
    const auto result = read_csv(run, "own01,own02,own03\n2,5,yes\n2,5,no\n");
    CHECK(answers(result, 0) == Answers{1, answer::not_shown});
    CHECK(answers(result, 1) == Answers{4, answer::not_shown});
    CHECK(first_of(result, Code::answer_dropped).arguments == Texts{"2", "own01, own02"});
  }

  TEST_CASE("don't know and not applicable are answers to a condition, by their names") {
    Engagement run = engagement();
    set_relevant(nth_question(run, 1), "${own01} != 'na'");
    set_relevant(nth_question(run, 2), "${own01} = 'dk'");
    const auto result = read_csv(run, "own01,own02,own03\nna,,\ndk,2,yes\n3,2,\n");
    CHECK(answers(result, 1) == Answers{answer::not_shown, 1, 1});
    CHECK(answers(result, 2) == Answers{answer::not_shown, 1, answer::not_shown});
  }

  TEST_CASE("a condition may ask about a fact") {
    Engagement run = engagement();
    set_relevant(nth_question(run, 1), "${named} = 'yes'");
    run.facts["named"] = FactAnswer::yes;
    CHECK(answers(read_csv(run, "own01,own02\n1,2\n"), 1) == Answers{1});
    run.facts["named"] = FactAnswer::no;
    CHECK(answers(read_csv(run, "own01,own02\n1,2\n"), 1) == Answers{answer::not_shown});
    run.facts["named"] = FactAnswer::dont_know;
    CHECK(answers(read_csv(run, "own01,own02\n1,2\n"), 1) == Answers{answer::not_shown});
  }
}

TEST_SUITE("formats/responses_csv/size") {
  TEST_CASE("100,000 rows are read") {
    constexpr std::size_t rows = 100'000;
    std::string text = "respondent;role;department;own01;own02;own03;own01_comment\r\n";
    for (std::size_t row = 0; row < rows; ++row) {
      text += fmt::format("r{};frontline;Straße {};{};dk;yes;\"so; \"\"so\"\"\"\r\n", row, row % 7,
                          row % 5 + 1);
    }
    const auto result = read_csv(engagement_with_roles(), text);
    REQUIRE(result);
    CHECK(result.diagnostics.empty());
    CHECK(result->size() == rows);
    CHECK(result->groups[1].values.size() == 7);
    CHECK(result->answers[0].answers[99'998] == 3);
    CHECK(std::ranges::count(result->answers[1].answers, answer::dont_know) == rows);
  }

  TEST_CASE("a scale of 32,000 choices is read, and its list of choices cut short") {
    Engagement run = engagement();
    auto& scale = nth_question(run, 0).scale;
    scale = {.name = "large", .choices = {}};
    for (int choice = 0; choice < 32'000; ++choice) {
      scale.choices.push_back({.name = fmt::format("c{}", choice),
                               .kind = ChoiceKind::regular,
                               .value = Decimal::of(choice),
                               .label = {}});
    }
    CHECK(answers(read_csv(run, "own01\nc31999\n31998\n"), 0) == Answers{31'999, 31'998});
    const Diagnostic found = first_of(read_csv(run, "own01\nc32000\n"), Code::answer_not_allowed);
    CHECK(found.arguments[2] == "c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, ... (+31991)");
    CHECK(found.arguments[3] == "c2000");
  }
}
