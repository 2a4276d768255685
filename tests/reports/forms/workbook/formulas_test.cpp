// SPDX-License-Identifier: Apache-2.0
//
// What the formulas come to is tried in LibreOffice (tests/forms/workbook_roundtrip.py); here it is
// how they are written, and what they can hold.
#include "reports/forms/workbook/formulas.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>

using namespace cxmat;
using namespace cxmat::reports::forms;
using namespace cxmat::reports::forms::workbook;

namespace {

TEST_SUITE("reports/forms/workbook/formulas") {
  Form form() {
    FormQuestion asked;
    asked.number = 1;
    asked.question.id = "q1";
    asked.question.scale.choices = {
        {.name = "1", .value = Decimal::of(1), .label = LocalizedText("\"no\"), TRUE")},
        {.name = "2", .value = Decimal::of(2), .label = LocalizedText("=1")}};
    FormQuestion several = asked;
    several.number = 2;
    several.question.id = "q2";
    several.question.type = QuestionType::select_multiple;
    FormQuestion number;
    number.number = 3;
    number.question.id = "q3";
    number.question.type = QuestionType::integer;
    number.question.lowest = Decimal::of(-5);
    Form made;
    made.sections.push_back({.id = "s",
                             .questionnaire = 0,
                             .label = {},
                             .description = {},
                             .questions = {asked, several, number}});
    return made;
  }

  Visibility term(Term::Kind kind, const std::string& field, std::vector<std::string> choices) {
    return {.kind = Visibility::Kind::term,
            .parts = {},
            .term = {.kind = kind,
                     .field = field,
                     .choices = std::move(choices),
                     .number_op = {},
                     .number = {}}};
  }

  struct Written {
    Form asked = form();
    Plan plan = plan_of(asked, {}, {{"unknown", "dk"}}, {});
    Formulas formulas{asked, plan};
  };

  TEST_CASE("conditions ask about cells, never about texts") {
    const Written written;
    const Formulas& formulas = written.formulas;
    // Row 3 is the section's, q1 stands in row 4, q2 in 5 to 7, q3 in 8; B: state, C: value.
    CHECK(formulas.shown(term(Term::Kind::one_of, "q1", {"2"})) == "AND($B$4=2,$C$4=2)");
    CHECK(formulas.shown(term(Term::Kind::includes, "q2", {"1"})) == "AND($B$5=2,$C$6=1)");
    CHECK(formulas.shown(term(Term::Kind::lacks, "q2", {"2"})) == "AND($B$5=2,NOT($C$7=1))");
    CHECK(formulas.shown(term(Term::Kind::exactly, "q2", {"2"})) ==
          "AND($B$5=2,AND($C$5=1,$C$7=1))");
    Visibility compared = term(Term::Kind::compare, "q3", {});
    compared.term.number_op = Condition::Operator::less_equal;
    compared.term.number = *parse_decimal("2.5");
    CHECK(formulas.shown(compared) == "AND($B$8=2,AND(ISNUMBER($F$8),$F$8<=2.5))");
    CHECK(formulas.shown(term(Term::Kind::one_of, "gone", {"1"})) == "FALSE");
    CHECK(formulas.shown({}) == "TRUE");
    CHECK(formulas.is_number(written.asked.sections[0].questions[2].question, 8) ==
          "OR(AND(ISNUMBER($F$8),$F$8>=-5,N($F$8)=INT(N($F$8))),TRIM($F$8)=cxmat_lists!$A$1)");
  }

  TEST_CASE("many parts are called in several, and what no formula holds is none") {
    const Written written;
    Visibility any{.kind = Visibility::Kind::any, .parts = {}, .term = {}};
    any.parts.assign(260, term(Term::Kind::one_of, "q1", {"1"}));
    const auto formula = written.formulas.shown(any);
    REQUIRE(formula);
    CHECK(formula->size() < longest_formula);
    CHECK(formula->starts_with("OR(OR("));
    any.parts.assign(600, term(Term::Kind::one_of, "q1", {"1"}));
    CHECK_FALSE(written.formulas.shown(any));
    Visibility deep = term(Term::Kind::one_of, "q1", {"1"});
    for (int level = 0; level < 200; ++level) {
      deep = {.kind = level % 2 == 0 ? Visibility::Kind::all : Visibility::Kind::any,
              .parts = {deep, term(Term::Kind::one_of, "q1", {"2"})},
              .term = {}};
    }
    CHECK_FALSE(written.formulas.shown(deep));
  }
}

}  // namespace
