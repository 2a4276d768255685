// SPDX-License-Identifier: Apache-2.0
#include "formats/exports/matching/matching_support.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

namespace {

using namespace cxmat;
using namespace cxmat::exports;
using namespace cxmat::test;
using Kind = ColumnMatch::Kind;

struct Matched {
  MatchedColumns columns;
  Diagnostics found;
};

Matched match_with(const Engagement& engagement, const ExportLayout& layout,
                   const ImportMap& map = {}) {
  Result<MatchedColumns> result = match_columns(layout, engagement, map, "export.csv");
  REQUIRE(result);
  REQUIRE(result->columns.size() == layout.columns.size());
  return {.columns = *std::move(result.value), .found = std::move(result.diagnostics)};
}

Matched match(std::vector<ExportColumn> columns, const ImportMap& map = {}) {
  return match_with(survey(), layout_with(std::move(columns)), map);
}

std::vector<Diagnostic> with_code(const Matched& matched, Code code) {
  std::vector<Diagnostic> found;
  std::ranges::copy_if(matched.found, std::back_inserter(found),
                       [code](const Diagnostic& d) { return d.code == code; });
  return found;
}

ColumnMatch expected(Kind kind, Tier tier, std::size_t index = 0, std::size_t choice = 0) {
  return {.kind = kind, .tier = tier, .index = index, .choice = choice, .nearest = {}};
}

/// One column beside one that is known anyway, so that something matches.
ColumnMatch match_of(ExportColumn column) {
  const Matched matched = match({std::move(column), tagged("own02")});
  CHECK(with_code(matched, Code::column_ambiguous).empty());
  CHECK(with_code(matched, Code::question_in_two_columns).empty());
  return matched.columns.columns.front();
}

TEST_CASE("a column is matched by the surest tier") {
  const std::vector<std::pair<ExportColumn, ColumnMatch>> cases{
      {tagged("own01"), expected(Kind::answer, Tier::exact_id, 0)},
      {tagged("st_03"), expected(Kind::answer, Tier::exact_id, 2)},
      {tagged("OWN01"), expected(Kind::answer, Tier::folded_id, 0)},
      {tagged("own-01"), expected(Kind::answer, Tier::folded_id, 0)},
      {tagged("ST03"), expected(Kind::answer, Tier::folded_id, 2)},
      {tagged("governance/own01"), expected(Kind::answer, Tier::last_segment, 0)},
      {tagged("a/b/own01"), expected(Kind::answer, Tier::last_segment, 0)},
      {tagged("governance-own01"), expected(Kind::answer, Tier::last_segment, 0)},
      {tagged("A8[own01]"), expected(Kind::answer, Tier::last_segment, 0)},
      {tagged("A8[OWN01]. Who [x]"), {}},  // blanks: no path
      {tagged("Q7", "[own01] Wer?"), expected(Kind::answer, Tier::id_in_text, 0)},
      {worded("own01: Wer?"), expected(Kind::answer, Tier::id_in_text, 0)},
      {worded("Own-01. Wer?"), expected(Kind::answer, Tier::id_in_text, 0)},
      {worded("Reife", "[own01] Wer?"), expected(Kind::answer, Tier::id_in_text, 0)},
      {tagged("[own01] Wer?"), expected(Kind::answer, Tier::id_in_text, 0)},
      {tagged("Q7", "1. Wer verantwortet das<br>Kundenerlebnis? *"),
       expected(Kind::answer, Tier::text, 0)},
      {worded("WHO OWNS CUSTOMER EXPERIENCE?"), expected(Kind::answer, Tier::text, 0)},
      {worded("Ownership"), expected(Kind::answer, Tier::text, 0)},
      {worded("Verantwortung:"), expected(Kind::answer, Tier::text, 0)},
      {worded("Gibt es eine\xEF\xBF\xBDStrategie?"), expected(Kind::answer, Tier::text, 2)},
      {worded("Reife [Gibt es eine Strategie?]"), expected(Kind::answer, Tier::text, 2)},
      {worded("Reife.Gibt es eine Strategie?"), expected(Kind::answer, Tier::text, 2)},
      {worded("Reife - Gibt es eine Strategie?"), expected(Kind::answer, Tier::text, 2)},
      {worded("Reife", "Gibt es eine Strategie?"), expected(Kind::answer, Tier::text, 2)},
      {tagged("Wer verantwortet das Kundenerlebnis?"), expected(Kind::answer, Tier::text, 0)},
      {tagged("role"), expected(Kind::group, Tier::exact_id, 0)},
      {tagged("ROLE"), expected(Kind::group, Tier::folded_id, 0)},
      {tagged("meta/role"), expected(Kind::group, Tier::last_segment, 0)},
      {worded("Ihre Rolle"), expected(Kind::group, Tier::text, 0)},
      {worded("Your role *"), expected(Kind::group, Tier::text, 0)},
      {tagged("wave"), expected(Kind::wave, Tier::exact_id)},
      {tagged("own01_comment"), expected(Kind::comment, Tier::exact_id, 0)},
      {tagged("own01[comment]"), expected(Kind::comment, Tier::exact_id, 0)},
      {tagged("own01-Comment"), expected(Kind::comment, Tier::exact_id, 0)},
      {tagged("OWN01_Comment"), expected(Kind::comment, Tier::folded_id, 0)},
      {tagged("g/own01-Comment"), expected(Kind::comment, Tier::last_segment, 0)},
      {tagged("own01_evidence"), expected(Kind::evidence, Tier::exact_id, 0)},
      {tagged("own01_grade"), expected(Kind::grade, Tier::exact_id, 0)},
      {tagged("own01[other]"), expected(Kind::comment, Tier::exact_id, 0)},
      {tagged("own01_other"), expected(Kind::comment, Tier::exact_id, 0)},
      {tagged("own01_5_TEXT"), expected(Kind::comment, Tier::exact_id, 0)},
      {tagged("own05_TEXT"), expected(Kind::comment, Tier::exact_id, 3)},
      {tagged("own05_4_TEXT"), expected(Kind::comment, Tier::exact_id, 3)},
      {tagged("own05[SQ001comment]"), expected(Kind::comment, Tier::exact_id, 3)},
      {tagged("own05_other"), expected(Kind::comment, Tier::exact_id, 3)},
      {tagged("xyz"), {}},
  };
  for (const auto& each : cases) {
    const auto& column = each.first;
    const auto& wanted = each.second;
    CAPTURE(column.tag);
    CAPTURE(column.text);
    ColumnMatch found = match_of(column);
    found.nearest.clear();
    CHECK(to_string(found.tier) == to_string(wanted.tier));
    CHECK(found == wanted);
  }
}

TEST_CASE("an option has a column of its own in several notations") {
  const std::vector<std::pair<ExportColumn, ColumnMatch>> cases{
      {tagged("own05/phone"), expected(Kind::option, Tier::exact_id, 3, 0)},
      {tagged("own05/other"), expected(Kind::option, Tier::exact_id, 3, 3)},
      {tagged("own05[mail]"), expected(Kind::option, Tier::exact_id, 3, 1)},
      {tagged("own05_shop"), expected(Kind::option, Tier::exact_id, 3, 2)},
      {tagged("own05-shop"), expected(Kind::option, Tier::exact_id, 3, 2)},
      {tagged("OWN05[Mail]"), expected(Kind::option, Tier::folded_id, 3, 1)},
      {tagged("g/own05/phone"), expected(Kind::option, Tier::last_segment, 3, 0)},
      {tagged("own05[SQ002]", "Auf welchen Wegen", "E-Mail, Fax"),
       expected(Kind::option, Tier::exact_id, 3, 1)},
      {tagged("own05_2", "How do customers reach you?", "Mail, fax"),
       expected(Kind::option, Tier::exact_id, 3, 1)},
      {tagged("Q5_2", "How do customers reach you?", "Mail, fax"),
       expected(Kind::option, Tier::text, 3, 1)},
      {worded("How do customers reach you?", "Shop"), expected(Kind::option, Tier::text, 3, 2)},
      {worded("How do customers reach you? [Shop]"), expected(Kind::option, Tier::text, 3, 2)},
      {worded("[own05] How?", "Filiale"), expected(Kind::option, Tier::id_in_text, 3, 2)},
      {worded("[own05] How? [Filiale]"), expected(Kind::option, Tier::id_in_text, 3, 2)},
      {worded("", "Telefon"), expected(Kind::option, Tier::text, 3, 0)},
      {worded("How do customers reach you?", "Other (please specify)"),
       expected(Kind::comment, Tier::text, 3)},
      {tagged("own05"), expected(Kind::answer, Tier::exact_id, 3)},
  };
  for (const auto& each : cases) {
    const auto& column = each.first;
    const auto& wanted = each.second;
    CAPTURE(column.tag);
    CAPTURE(column.text);
    CHECK(match_of(column) == wanted);
  }
}

TEST_CASE("a code behind the id is the value of an option, where options have values") {
  Engagement engagement = survey();
  std::vector<Choice>& choices =
      engagement.questionnaires.front().questionnaire.dimensions.front().questions[3].scale.choices;
  for (std::size_t c = 0; c < choices.size(); ++c) {
    choices[c].value = Decimal::of(static_cast<std::int64_t>(10 + c));
  }
  const Matched matched = match_with(engagement, layout_with({tagged("own05_11")}));
  CHECK(matched.columns.columns[0] == expected(Kind::option, Tier::exact_id, 3, 1));

  SUBCASE("unless its label is another option's") {
    const Matched contradicted =
        match_with(engagement, layout_with({tagged("own05_11", "How?", "Phone")}));
    REQUIRE(with_code(contradicted, Code::column_ambiguous).size() == 1);
    CHECK(with_code(contradicted, Code::column_ambiguous)[0].arguments ==
          std::vector<std::string>{"own05_11", "own05=mail, own05=phone"});
  }
}

TEST_CASE("an underscore separates only within a family of columns") {
  const Matched family = match({tagged("Q3_own01"), tagged("Q3_own02")});
  CHECK(family.columns.columns[0] == expected(Kind::answer, Tier::last_segment, 0));
  CHECK(family.columns.columns[1] == expected(Kind::answer, Tier::last_segment, 1));
  CHECK(match_of(tagged("Q3_own01")).kind == Kind::unmatched);
}

TEST_CASE("roles of the layout decide before names") {
  std::vector<ExportColumn> columns{tagged("ResponseId"),   tagged("EndDate"), tagged("Duration"),
                                    tagged("UserLanguage"), tagged("role"),    tagged("own01"),
                                    tagged("Status")};
  columns[0].role = ColumnRole::respondent;
  columns[1].role = ColumnRole::submitted;
  columns[2].role = ColumnRole::duration;
  columns[3].role = ColumnRole::metadata;
  columns[4].role = ColumnRole::personal;  // never, whatever it is called
  columns[6].role = ColumnRole::metadata;
  const Matched matched = match(columns);
  CHECK(matched.columns.columns[0].kind == Kind::respondent);
  CHECK(matched.columns.columns[1].kind == Kind::submitted);
  CHECK(matched.columns.columns[2].kind == Kind::duration);
  CHECK(matched.columns.columns[3] == expected(Kind::group, Tier::exact_id, 1));
  CHECK(matched.columns.columns[4].kind == Kind::ignored);
  CHECK(matched.columns.columns[5].kind == Kind::answer);
  CHECK(matched.columns.columns[6].kind == Kind::ignored);
  CHECK(with_code(matched, Code::column_unmatched).empty());
}

TEST_CASE("a column that sums the options up stays beside theirs") {
  ExportLayout layout =
      layout_with({tagged("own05"), tagged("own05/phone"), tagged("own05/mail"),
                   tagged("own05/shop"), tagged("own05/other"), tagged("own05_other")});
  const Matched matched = match_with(survey(), layout);
  CHECK(matched.columns.columns[0].kind == Kind::answer);
  CHECK(matched.columns.columns[1].kind == Kind::option);
  CHECK(matched.columns.columns[2].kind == Kind::option);
  CHECK(matched.columns.columns[5].kind == Kind::comment);
  CHECK(with_code(matched, Code::column_unmatched).empty());

  layout.cells.blanks_separate_labels = true;  // and cannot be taken apart
  CHECK(match_with(survey(), layout).columns.columns[0].kind == Kind::ignored);
  layout.columns.erase(layout.columns.begin() + 1);  // but is all there is on phones
  CHECK(match_with(survey(), layout).columns.columns[0].kind == Kind::answer);
}

TEST_CASE("an option without a column is said where nothing sums up") {
  const auto missing = [](std::vector<ExportColumn> columns) {
    std::vector<std::string> names;
    columns.push_back(tagged("own02"));
    for (const Diagnostic& each :
         with_code(match(std::move(columns)), Code::question_without_column)) {
      if (each.arguments[0].starts_with("own05")) {
        names.push_back(each.arguments[0]);
      }
    }
    return names;
  };
  using Names = std::vector<std::string>;
  CHECK(missing({tagged("own05[phone]"), tagged("own05[mail]"), tagged("own05[other]")}) ==
        Names{"own05=shop"});
  CHECK(missing({tagged("own05[phone]"), tagged("own05[mail]"), tagged("own05[shop]")}) ==
        Names{"own05=other"});
  CHECK(missing({tagged("own05"), tagged("own05[phone]")}).empty());
  CHECK(missing({tagged("own01")}) == Names{"own05"});
}

TEST_CASE("two columns for one question") {
  SUBCASE("equally sure: an error") {
    const Matched matched = match({tagged("A[own01]"), tagged("B[own01]")});
    REQUIRE(with_code(matched, Code::question_in_two_columns).size() == 1);
    CHECK(with_code(matched, Code::question_in_two_columns)[0].arguments ==
          std::vector<std::string>{"own01", "A[own01]"});
    CHECK(has_errors(matched.found));
  }
  SUBCASE("the surer one wins, the other one is said") {
    const Matched matched = match({worded("Who owns customer experience?"), tagged("own01")});
    CHECK(matched.columns.columns[0].kind == Kind::unmatched);
    CHECK(matched.columns.columns[1].kind == Kind::answer);
    CHECK_FALSE(has_errors(matched.found));
    REQUIRE(with_code(matched, Code::column_unmatched).size() == 1);
    CHECK(with_code(matched, Code::column_unmatched)[0].arguments ==
          std::vector<std::string>{"Who owns customer experience?", "own01"});
  }
  SUBCASE("headings that are there twice") {
    const Matched matched =
        match({worded("Who owns customer experience?"), worded("Who owns customer experience?")});
    CHECK(with_code(matched, Code::question_in_two_columns).size() == 1);
  }
  SUBCASE("words may stand in several") {
    const Matched matched = match({tagged("own05_other"), tagged("own05_comment")});
    CHECK(matched.columns.columns[0].kind == Kind::comment);
    CHECK(matched.columns.columns[1].kind == Kind::comment);
    CHECK(with_code(matched, Code::question_in_two_columns).empty());
  }
}

TEST_CASE("two questions with one label are not guessed at") {
  Engagement engagement = survey();
  auto& questions = engagement.questionnaires.front().questionnaire.dimensions.front().questions;
  questions[1].label = questions[0].label;
  const Matched matched =
      match_with(engagement, layout_with({worded("Who owns customer experience?")}));
  REQUIRE(with_code(matched, Code::column_ambiguous).size() == 1);
  CHECK(with_code(matched, Code::column_ambiguous)[0].arguments ==
        std::vector<std::string>{"Who owns customer experience?", "own01, own02"});
  CHECK(with_code(matched, Code::nothing_matched).empty());

  SUBCASE("nor are options that two questions have") {
    questions[1] = questions[3];
    questions[1].id = "own04";
    const Matched options = match_with(engagement, layout_with({worded("", "Phone")}));
    REQUIRE(with_code(options, Code::column_ambiguous).size() == 1);
    CHECK(with_code(options, Code::column_ambiguous)[0].arguments[1] == "own04=phone, own05=phone");
  }
  SUBCASE("numbering tells them apart") {
    questions[0].label = both("1. Stufe", "Level 1");
    questions[1].label = both("2. Stufe", "Level 2");
    const Matched numbered = match_with(engagement, layout_with({worded("2. Stufe")}));
    CHECK(numbered.columns.columns[0] == expected(Kind::answer, Tier::text, 1));
  }
}

TEST_CASE("a reversed item is not taken for the item") {
  const Matched matched = match({tagged("own01R"), tagged("own02")});
  REQUIRE(with_code(matched, Code::reversed_item).size() == 1);
  CHECK(with_code(matched, Code::reversed_item)[0].arguments ==
        std::vector<std::string>{"own01R", "own01"});
  CHECK(matched.columns.columns[0].kind == Kind::unmatched);
  CHECK(with_code(matched, Code::question_without_column).size() == 4);  // not of own01
  CHECK(with_code(match({tagged("EMR")}), Code::reversed_item).empty());

  SUBCASE("unless it is called that") {
    Engagement engagement = survey();
    engagement.questionnaires.front().questionnaire.dimensions.front().questions[0].id = "own01r";
    const Matched own = match_with(engagement, layout_with({tagged("own01R")}));
    CHECK(own.columns.columns[0] == expected(Kind::answer, Tier::folded_id, 0));
  }
  SUBCASE("or the map says so") {
    ImportMap map{.file = "map.yaml"};
    map.columns.push_back({.heading = "own01R", .question = "own01"});
    const Matched said = match({tagged("own01R"), tagged("own02")}, map);
    CHECK(said.columns.columns[0] == expected(Kind::answer, Tier::map_file, 0));
    CHECK(with_code(said, Code::reversed_item).empty());
  }
}

TEST_CASE("nothing matches: one error, not a hundred warnings") {
  const Matched matched = match({tagged("foo"), tagged("bar"), tagged("role")});
  REQUIRE(matched.found.size() == 1);
  CHECK(matched.found[0].code == Code::nothing_matched);
  CHECK(matched.found[0].arguments == std::vector<std::string>{"6"});
  CHECK(matched.found[0].where.file == "export.csv");
  CHECK(matched.columns.unanswered.size() == 6);
}

TEST_CASE("what is left over gets what comes near") {
  const Matched matched =
      match({tagged("own02"), tagged("onw01"), worded("Gibt es bei Ihnen eine CX-Strategie?"),
             worded("Etwas ganz anderes")});
  const auto questions = with_code(matched, Code::question_without_column);
  REQUIRE(questions.size() == 5);
  CHECK(questions[0].arguments == std::vector<std::string>{"own01", "onw01"});
  CHECK(questions[1].arguments ==
        std::vector<std::string>{"st_03", "Gibt es bei Ihnen eine CX-Strategie?"});
  CHECK(questions[2].arguments == std::vector<std::string>{"own05", ""});
  const auto columns = with_code(matched, Code::column_unmatched);
  REQUIRE(columns.size() == 3);
  CHECK(columns[0].arguments == std::vector<std::string>{"onw01", "own01"});
  CHECK(columns[1].arguments[1] == "st_03");
  CHECK(columns[2].arguments[1].empty());
  CHECK(columns[0].severity == Severity::warning);
  CHECK(matched.columns.columns[1].nearest == "own01");
}

ImportMap map_with(std::vector<MappedColumn> columns) {
  ImportMap map{.file = "map.yaml", .where = {.file = "map.yaml"}};
  map.columns = std::move(columns);
  return map;
}

TEST_CASE("the map file is before all tiers") {
  const Matched matched =
      match({tagged("own01"), tagged("v_12"), tagged("v_13"), worded("x", "Shop"), tagged("v_14"),
             tagged("v_15")},
            map_with({{.heading = "own01", .ignore = true},
                      {.heading = "v_12", .question = "own01"},
                      {.column = 3, .group = "role"},
                      {.heading = "x [Shop]", .question = "own05", .option = "shop"},
                      {.heading = "v_14", .column = 5, .comment = "own01"},
                      {.heading = "v_15"}}));
  CHECK(matched.columns.columns[0] == expected(Kind::ignored, Tier::map_file));
  CHECK(matched.columns.columns[1] == expected(Kind::answer, Tier::map_file, 0));
  CHECK(matched.columns.columns[2] == expected(Kind::group, Tier::map_file, 0));
  CHECK(matched.columns.columns[3] == expected(Kind::option, Tier::map_file, 3, 2));
  CHECK(matched.columns.columns[4] == expected(Kind::comment, Tier::map_file, 0));
  CHECK(matched.columns.columns[5].kind == Kind::unmatched);
  REQUIRE(with_code(matched, Code::map_undecided).size() == 1);
  CHECK(with_code(matched, Code::map_undecided)[0].arguments == std::vector<std::string>{"1"});
  CHECK_FALSE(has_errors(matched.found));

  SUBCASE("also where another column has the id") {
    const Matched rival = match({tagged("own01"), tagged("v_12")},
                                map_with({{.heading = "v_12", .question = "own01"}}));
    CHECK(rival.columns.columns[0].kind == Kind::unmatched);
    CHECK(rival.columns.columns[1].kind == Kind::answer);
    CHECK_FALSE(has_errors(rival.found));
  }
}

TEST_CASE("a map that does not fit the file says how") {
  const std::vector<ExportColumn> columns{tagged("own01"), tagged("v_12"), worded("Why?"),
                                          worded("Why?")};
  const auto only_error = [&columns](const ImportMap& map) {
    Matched matched = match(columns, map);
    std::erase_if(matched.found, [](const Diagnostic& d) { return d.severity != Severity::error; });
    REQUIRE(matched.found.size() == 1);
    return matched.found.front();
  };
  const Diagnostic unknown = only_error(map_with(
      {{.heading = "v_1", .question = "own02"}, {.heading = "own01", .question = "own01"}}));
  CHECK(unknown.code == Code::map_column_unknown);
  CHECK(unknown.arguments == std::vector<std::string>{"v_1", "v_12"});
  const Diagnostic beyond = only_error(map_with({{.column = 9, .question = "own02"}}));
  CHECK(beyond.code == Code::map_column_unknown);
  CHECK(beyond.arguments.front() == "#9");
  const Diagnostic differs =
      only_error(map_with({{.heading = "v_13", .column = 2, .question = "own02"},
                           {.heading = "own01", .question = "own01"}}));
  CHECK(differs.code == Code::map_heading_differs);
  CHECK(differs.arguments == std::vector<std::string>{"2", "v_12", "v_13"});
  const Diagnostic twice = only_error(map_with({{.heading = "Why?", .comment = "own01"}}));
  CHECK(twice.code == Code::map_heading_twice);
  CHECK(twice.arguments == std::vector<std::string>{"Why?", "3, 4"});
  const Diagnostic another = only_error(
      map_with({{.heading = "Q1", .question = "own01"}, {.heading = "Q2", .question = "own02"}}));
  CHECK(another.code == Code::map_of_another_file);
  CHECK(another.arguments == std::vector<std::string>{"Q1, Q2"});
  CHECK(another.where.file == "map.yaml");
  const Diagnostic again = only_error(
      map_with({{.heading = "v_12", .question = "own02"}, {.column = 2, .question = "st_03"}}));
  CHECK(again.code == Code::duplicate_id);
}

TEST_CASE("the map names the respondents' column") {
  ImportMap map{.file = "map.yaml"};
  map.respondent = "Personalnummer";
  std::vector<ExportColumn> columns{tagged("id"), worded("Personalnummer"), tagged("own01")};
  columns[0].role = ColumnRole::respondent;
  const Matched matched = match(columns, map);
  CHECK(matched.columns.columns[0].kind == Kind::ignored);
  CHECK(matched.columns.columns[1].kind == Kind::respondent);
}

TEST_CASE("headings as messages show them") {
  const ExportLayout layout = layout_with({tagged("own01", "Who?"), worded("Who?"),
                                           worded("Who?", "Me"), worded("", "Me"), worded("")});
  CHECK(heading_of(layout, 0) == "own01");
  CHECK(heading_of(layout, 1) == "Who?");
  CHECK(heading_of(layout, 2) == "Who? [Me]");
  CHECK(heading_of(layout, 3) == "Me");
  CHECK(heading_of(layout, 4) == "#5");
}

/// 1,000 questions of which none, all by text, or almost all match.
TEST_CASE("a thousand questions and two thousand columns take well under a second") {
  Questionnaire questionnaire = two_dimensions("q");
  auto& questions = questionnaire.dimensions.front().questions;
  questions.clear();
  questionnaire.dimensions.pop_back();
  for (int q = 0; q < 1000; ++q) {
    Question asked = question(fmt::format("q{:04}", q));
    asked.label = both(fmt::format("Wie gut gelingt Ihnen die Aufgabe Nummer {} im Alltag?", q),
                       fmt::format("How well do you master task number {} in daily life?", q));
    questions.push_back(asked);
  }
  const Engagement engagement = engagement_of(questionnaire);
  const auto time = [&engagement](const char* format) {
    std::vector<ExportColumn> columns;
    for (int c = 0; c < 2000; ++c) {
      columns.push_back(worded(fmt::format(fmt::runtime(format), c)));
      columns.back().tag = fmt::format("col_{}_x{}", c % 7, c);  // families, and no ids
    }
    const auto start = std::chrono::steady_clock::now();
    const Matched matched = match_with(engagement, layout_with(columns));
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    CAPTURE(seconds.count());
    CHECK(seconds.count() < 5.0);  // test code is compiled without optimisation, and machines vary
    return matched.columns.unanswered.size();
  };
  CHECK(time("How well do you master task number {} in daily life?") == 0);
  CHECK(time("How well do you master the task no. {} in daily life, now?") == 1000);
  CHECK(time("Wie\xEF\xBF\xBDgut gelingt Ihnen die Aufgabe Nummer {} im Alltag?") == 0);
}

}  // namespace
