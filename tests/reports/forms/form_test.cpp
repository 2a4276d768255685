// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/form.hpp"

#include "reports/forms/paper/sheet.hpp"
#include "reports/forms/target.hpp"
#include "support/small_questionnaire.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <variant>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports::forms;

namespace {

LocalizedText both_languages(const std::string& de, const std::string& en) {
  LocalizedText text;
  text.set(Language::de, de);
  text.set(Language::en, en);
  return text;
}

Condition condition(const std::string& text) {
  return std::get<Condition>(parse_condition(text));
}

/// Dimension a: qa1 for everyone, qa2 for executives if qa1 is not 1; dimension b: qb1 (a number),
/// qb2 (words) and, within it, c: c1 for managers, and a note.
Engagement engagement() {
  Questionnaire asked = test::two_dimensions();
  asked.title = both_languages("Zwei Bereiche", "Two areas");
  asked.version = "1.0.0";
  Dimension& a = asked.dimensions[0];
  a.label = both_languages("Erster", "First");
  a.questions[1].ask = {"executive"};
  a.questions[1].relevant = condition("${qa1} != '1'");
  Dimension& b = asked.dimensions[1];
  b.label = both_languages("Zweiter", "Second");
  b.questions[0].type = QuestionType::integer;
  b.questions[0].scale = {};
  b.questions[0].lowest = Decimal::of(0);
  b.questions[0].highest = Decimal::of(1500);
  b.questions[1].type = QuestionType::text;
  b.questions[1].scale = {};
  Question inner = test::question("c1");
  inner.ask = {"manager"};
  Question said = test::question("c2");
  said.type = QuestionType::note;
  said.scale = {};
  b.dimensions.push_back({.id = "c", .label = both_languages("Innen", "Inner")});
  b.dimensions[0].questions = {inner, said};
  Engagement result = test::engagement_of(asked);
  result.languages = {Language::de, Language::en};
  result.groupings = {{.column = "role", .label = both_languages("Rolle", "Role"), .values = {}},
                      {.column = "site", .label = both_languages("Ort", "Site"), .values = {}}};
  return result;
}

Defaults defaults() {
  Defaults known;
  known.roles = {{"executive", both_languages("Leitung", "Board")},
                 {"manager", both_languages("Führungskräfte", "Managers")},
                 {"it", both_languages("IT", "IT")}};
  return known;
}

Form form() {
  return *make_form(engagement(), defaults(), {});
}

}  // namespace

TEST_SUITE("reports/forms") {
  TEST_CASE("sections hold the questions of one dimension, numbered over all") {
    const Form made = form();
    REQUIRE(made.sections.size() == 3);
    CHECK(made.sections[2].id == "q.c");
    CHECK(made.sections[2].label.in(Language::de) == "Zweiter: Innen");
    std::vector<std::size_t> numbers;
    for (const FormQuestion* each : questions_of(made)) {
      numbers.push_back(each->number);
    }
    CHECK(numbers == std::vector<std::size_t>{1, 2, 3, 4, 5, 0});
  }

  TEST_CASE("a role field without values offers the roles that there are") {
    const Result<Form> made = make_form(engagement(), defaults(), {});
    REQUIRE(made);
    REQUIRE(made->groups.size() == 2);
    CHECK(made->groups[0].values ==
          std::vector<FormGroupValue>{{"executive", both_languages("Leitung", "Board")},
                                      {"it", both_languages("IT", "IT")},
                                      {"manager", both_languages("Führungskräfte", "Managers")}});
    CHECK(made->groups[1].values.empty());
    REQUIRE(made.diagnostics.size() == 1);
    CHECK(made.diagnostics[0].code == Code::form_group_free_text);
    CHECK(made.diagnostics[0].severity == Severity::warning);
    CHECK(made.diagnostics[0].arguments == std::vector<std::string>{"site"});
  }

  TEST_CASE("a question is shown by its condition and to its roles; an open role sees all") {
    const Form made = form();
    const auto shown = [&made](const char* id, const char* role, const char* a1) {
      return holds(find_question(made, id)->shown, [&](std::string_view field) {
        const std::string given = field == "role" ? role : field == "qa1" ? a1 : "";
        return given.empty() ? FieldValue{} : FieldValue{.names = {given}, .number = {}};
      });
    };
    CHECK(shown("qa2", "executive", "3"));
    CHECK_FALSE(shown("qa2", "manager", "3"));
    CHECK_FALSE(shown("qa2", "executive", "1"));
    CHECK_FALSE(shown("qa2", "executive", ""));
    CHECK(shown("qa2", "", "3"));
    CHECK(shown("c1", "manager", ""));
    CHECK_FALSE(shown("c1", "executive", ""));
    CHECK(find_question(made, "qa1")->shown.always());
  }

  TEST_CASE("a value that no question names as a role says nothing about what is asked") {
    Engagement given = engagement();
    given.groupings[0].values = {{.name = "executive"}, {.name = "guest"}, {.name = "manager"}};
    const Form made = *make_form(given, defaults(), {});
    CHECK(holds(find_question(made, "c1")->shown,
                [](std::string_view) { return FieldValue{.names = {"guest"}, .number = {}}; }));
  }

  TEST_CASE("a role that the catalogue knows and no question names is asked what is for all") {
    Engagement given = engagement();
    given.groupings[0].values = {{.name = "executive"}, {.name = "it"}};
    const Form made = *make_form(given, defaults(), {});
    const auto shown_to_it = [&made](const char* id) {
      return holds(find_question(made, id)->shown,
                   [](std::string_view) { return FieldValue{.names = {"it"}, .number = {}}; });
    };
    CHECK_FALSE(shown_to_it("c1"));
    CHECK(shown_to_it("qa1"));
  }

  TEST_CASE("languages are those that everything is written in") {
    CHECK(form().language == Language::de);
    CHECK(make_form(engagement(), defaults(), {.language = Language::en})->language ==
          Language::en);
    Engagement german = engagement();
    LocalizedText title;
    title.set(Language::de, "Nur deutsch");
    german.questionnaires[0].questionnaire.title = title;
    const Form made = *make_form(german, defaults(), {});
    CHECK(made.languages == std::vector{Language::de});
    const Result<Form> refused = make_form(german, defaults(), {.language = Language::en});
    CHECK_FALSE(refused);
    REQUIRE(refused.diagnostics.size() == 1);
    CHECK(refused.diagnostics[0].code == Code::form_language_missing);
  }

  TEST_CASE("a form is for one wave, the last unless it is said") {
    Engagement given = engagement();
    given.waves = {{.id = "spring"}, {.id = "autumn"}};
    CHECK(make_form(given, defaults(), {})->wave == "autumn");
    CHECK(make_form(given, defaults(), {.wave = "spring"})->wave == "spring");
    const Result<Form> unknown = make_form(given, defaults(), {.wave = "sprong"});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.diagnostics[0].arguments == std::vector<std::string>{"sprong", "spring"});
  }

  TEST_CASE("evidence is asked for where an assessor or a group rates") {
    Engagement given = engagement();
    CHECK_FALSE(make_form(given, defaults(), {})->evidence);
    CHECK(make_form(given, defaults(), {.evidence = true})->evidence);
    given.privacy.collection = Collection::consensus;
    CHECK(make_form(given, defaults(), {})->evidence);
  }

  TEST_CASE("on paper neighbours with one scale share a grid, and conditions are words") {
    const Sheet sheet = sheet_of(form());
    REQUIRE(sheet.sections.size() == 3);
    REQUIRE(sheet.sections[0].blocks.size() == 1);
    const SheetBlock& grid = sheet.sections[0].blocks[0];
    CHECK(grid.kind == SheetBlock::Kind::grid);
    REQUIRE(grid.questions.size() == 2);
    CHECK(grid.questions[0].when.empty());
    REQUIRE(grid.questions[1].when.size() == 2);
    CHECK(grid.questions[1].when[0] == "Nur für: Leitung.");
    CHECK(grid.choices.back().mark == "w. n.");
    const SheetBlock& number = sheet.sections[1].blocks[0];
    CHECK(number.kind == SheetBlock::Kind::number);
    CHECK(number.range == "0 bis 1500");
    CHECK(sheet.sections[1].blocks[1].kind == SheetBlock::Kind::text);
    CHECK(sheet.sections[2].blocks[0].kind == SheetBlock::Kind::one);
    CHECK(sheet.sections[2].blocks[1].kind == SheetBlock::Kind::note);
    CHECK(sheet.sections[2].blocks[1].questions[0].number.empty());
  }

  TEST_CASE("the empty response file has a column for all that is asked") {
    CHECK(*write_csv(form(), {}) == "respondent,role,site,qa1,qa2,qb1,qb2,c1\n");
  }

  TEST_CASE("every kind of form has a name of its own and makes the same bytes twice") {
    std::set<std::string_view> ids;
    for (const Target& target : targets()) {
      CHECK(ids.insert(target.id).second);
      CAPTURE(target.id);
      const Result<std::string> first = target.write(form(), {.all_questions = true});
      const Result<std::string> again = target.write(form(), {.all_questions = true});
      CHECK(first.value == again.value);
    }
  }

  TEST_CASE("texts of a questionnaire are texts on paper, whatever they hold") {
    Engagement given = engagement();
    Question& hostile = given.questionnaires[0].questionnaire.dimensions[0].questions[0];
    hostile.label = LocalizedText("</style><script>alert(1)</script>\n# [x](javascript:alert(1))");
    const Form made = *make_form(given, defaults(), {});
    const std::string page = *write_print(made, {});
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("&lt;script&gt;") != std::string::npos);
    const std::string markdown = *write_markdown(made, {});
    // What a backslash stands before is a sign like any other (CommonMark 2.4).
    CHECK(markdown.find("<script") == markdown.find("\\<script") + 1);
    CHECK(markdown.find("](javascript") == markdown.find("\\](javascript") + 1);
    CHECK(markdown.find("\n# [x]") == std::string::npos);
  }
}
