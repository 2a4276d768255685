// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/target.hpp"

#include <cxmat/formats/exports/filled_workbook.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports::forms;

namespace {

TEST_SUITE("reports/forms/workbook") {
  Form form() {
    FormQuestion first;
    first.number = 1;
    first.question.id = "q1";
    first.question.scale.choices = {
        {.name = "1", .value = Decimal::of(1), .label = LocalizedText("no")},
        {.name = "2", .value = Decimal::of(2), .label = LocalizedText("yes")}};
    FormQuestion second = first;
    second.number = 2;
    second.question.id = "q2";
    second.question.relevant = Condition{.source = "${q1} = '2'", .nodes = {}};
    // More than a formula can hold.
    second.shown.parts.assign(1000, {.kind = Visibility::Kind::term,
                                     .parts = {},
                                     .term = {.kind = Term::Kind::one_of,
                                              .field = "q1",
                                              .choices = {"2"},
                                              .number_op = {},
                                              .number = {}}});
    Form made;
    made.id = "f";
    made.wave = "2026";
    made.questionnaires.emplace_back();
    made.questionnaires.back().questionnaire.id = "q";
    made.questionnaires.back().questionnaire.version = "1.0.0";
    made.sections.push_back({.id = "s",
                             .questionnaire = 0,
                             .label = {},
                             .description = {},
                             .questions = {first, second}});
    return made;
  }

  TEST_CASE("a condition that no formula holds is refused, or left out where that is asked for") {
    const Result<std::string> refused = write_workbook(form(), {.version = "1"});
    CHECK_FALSE(refused);
    REQUIRE(refused.diagnostics.size() == 1);
    CHECK(refused.diagnostics[0].code == Code::form_condition);
    CHECK(refused.diagnostics[0].arguments ==
          std::vector<std::string>{"q2", "xlsx", "${q1} = '2'"});
    const Result<std::string> written =
        write_workbook(form(), {.all_questions = true, .version = "1"});
    REQUIRE(written);
    REQUIRE(written.diagnostics.size() == 1);
    CHECK(written.diagnostics[0].code == Code::form_conditions_left);
    CHECK(written.diagnostics[0].arguments == std::vector<std::string>{"1", "xlsx"});
  }

  TEST_CASE("the same form is the same bytes, and is known again") {
    const TargetOptions options{.all_questions = true, .version = "1"};
    const Result<std::string> written = write_workbook(form(), options);
    REQUIRE(written);
    CHECK(*written == *write_workbook(form(), options));
    const auto table = tables::Table::open(*written, "f.xlsx");
    REQUIRE(table);
    REQUIRE(exports::is_form(*table));
    const auto filled = exports::read_filled_workbook(*table);
    REQUIRE(filled);
    std::vector<std::string> headings;
    for (const exports::FilledCell& cell : filled->cells) {
      headings.push_back(cell.heading);
    }
    CHECK(headings == std::vector<std::string>{"wave", "q1", "q2"});
  }

  TEST_CASE("texts of 5000 characters and more choices than rows on a screen are written") {
    Form long_one = form();
    long_one.sections[0].questions.pop_back();
    Question& question = long_one.sections[0].questions[0].question;
    question.label = question.hint = LocalizedText(std::string(40000, 'w'));
    question.anchors[1] = question.label;
    question.type = QuestionType::select_multiple;
    for (int i = 0; i < 64; ++i) {
      question.scale.choices.push_back({.name = "c" + std::to_string(i),
                                        .value = {},
                                        .label = LocalizedText(std::string(5000, 'x'))});
    }
    long_one.title = question.label;
    long_one.groups = {{.column = "role",
                        .label = question.label,
                        .values = {{.name = "a", .label = question.label}}}};
    const Result<std::string> written = write_workbook(long_one, {.version = "1"});
    CAPTURE(written.diagnostics.empty() ? std::string() : written.diagnostics[0].arguments.back());
    CHECK(written);
  }
}

}  // namespace
