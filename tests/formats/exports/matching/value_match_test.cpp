// SPDX-License-Identifier: Apache-2.0
#include "formats/exports/matching/matching_support.hpp"

#include <cxmat/formats/exports/matching/value_match.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <chrono>
#include <string>
#include <vector>

namespace {

using namespace cxmat;
using namespace cxmat::exports;
using namespace cxmat::test;
using enum ValueTier;

const ImportMap no_map;

Question asking(QuestionType type, Scale scale = {}) {
  Question asked = question("own01");
  asked.type = type;
  asked.scale = std::move(scale);
  return asked;
}

Choice residual(const std::string& name, ChoiceKind kind, const std::string& german) {
  Choice residual = choice(name, german, german);
  residual.kind = kind;
  return residual;
}

/// The value of `cell` and how it was found, or the code of what is wrong.
struct Reader {
  Question question;
  CellRules rules;
  ImportMap map;

  [[nodiscard]] ValueOutcome operator()(std::string_view cell) const {
    return ValueMatcher(question, rules, map).match(cell);
  }
};

void check_value(const ValueOutcome& outcome, std::string_view text, ValueTier tier) {
  REQUIRE_MESSAGE(outcome.value, to_string(outcome.problem.code));
  CHECK(outcome.value->text == text);
  CHECK(static_cast<int>(outcome.value->tier) == static_cast<int>(tier));
}

void check_refused(const ValueOutcome& outcome, Code code,
                   const std::vector<std::string>& first_arguments = {}) {
  REQUIRE_FALSE(outcome.value);
  CHECK(outcome.problem.code == code);
  for (std::size_t i = 0; i < first_arguments.size(); ++i) {
    REQUIRE(i < outcome.problem.arguments.size());
    CHECK(outcome.problem.arguments[i] == first_arguments[i]);
  }
}

TEST_CASE("cells of a scale are choices by tiers") {
  Reader read{asking(QuestionType::select_one, maturity())};
  check_value(read("3"), "3", exact_code);
  check_value(read(" 3 "), "3", exact_code);
  check_value(read("na"), "na", exact_code);
  check_value(read("3.0"), "3", equal_number);
  check_value(read("3.000"), "3", equal_number);
  check_value(read("Definiert"), "3", label);
  check_value(read("DEFINED"), "3", label);
  check_value(read("<b>Defined</b>\xC2\xA0"), "3", label);
  check_value(read("Nicht zutreffend"), "na", label);
  check_value(read("3 - Defined"), "3", leading_number);
  check_value(read("3: definiert"), "3", leading_number);
  check_value(read("(3) Definiert"), "3", leading_number);
  check_value(read("3 \xE2\x80\x93 etwas anders gesagt"), "3", leading_number);
  check_value(read("3. Definiert"), "3", leading_number);
  check_value(read(""), "", state);
  check_value(read("  "), "", state);
  check_value(read("-"), "-", state);
  check_value(read("DK"), "dk", state);
  check_value(read("N/A"), "na", state);
  check_value(read("weiß nicht"), "dk", state);
  check_value(read("Don\xE2\x80\x99t know"), "dk", state);
  check_value(read("je ne sais pas"), "dk", state);
  check_value(read("keine Angabe"), "na", state);  // the only choice of the kind

  check_refused(read("6"), Code::answer_not_allowed, {"6", "own01"});
  check_refused(read("3.5"), Code::answer_not_allowed);
  check_refused(read("3,0"), Code::answer_not_allowed);
  check_refused(read("0"), Code::answer_not_allowed);
  check_refused(read("A3"), Code::answer_not_allowed);
  check_refused(read("-99"), Code::answer_not_allowed);
  check_refused(read("6 - Defined"), Code::answer_not_allowed);
  check_refused(read("Definirt"), Code::answer_not_allowed);
  check_refused(read("3 people"), Code::answer_not_allowed);
  check_refused(read("3-4"), Code::answer_not_allowed);
  // A number and words that contradict each other are neither's.
  check_refused(read("1 - Optimierend"), Code::label_ambiguous,
                {"1 - Optimierend", "own01", "1, 5"});

  SUBCASE("numbered answers") {
    read.rules.numbered_answers = true;
    check_value(read("A3"), "3", numbered);
    check_value(read("A6"), "na", numbered);
    check_refused(read("A7"), Code::answer_not_allowed);
    check_refused(read("A0"), Code::answer_not_allowed);
    check_refused(read("A"), Code::answer_not_allowed);
    check_refused(read("A99999999999999999999999"), Code::answer_not_allowed);
    check_refused(read("-oth-"), Code::answer_not_allowed);
    read.question.scale = channels();
    check_value(read("-oth-"), "other", numbered);
    check_value(read("A1"), "phone", numbered);
  }
  SUBCASE("a German Excel") {
    read.rules.decimal_comma = true;
    check_value(read("3,0"), "3", equal_number);
    check_refused(read("3,5"), Code::answer_not_allowed);
  }
  SUBCASE("formula guards") {
    read.rules.formula_guard = true;
    read.question.scale.choices[0].name = "0";
    read.question.scale.choices[0].label = both("-1", "-1");
    check_value(read("'-1"), "0", label);
  }
}

TEST_CASE("choices called by letters have no numbers, unless all count alike") {
  Scale scale{.name = "s",
              .choices = {choice("low", "niedrig", "low"), choice("mid", "mittel", "middle"),
                          choice("high", "hoch", "high")}};
  Reader read{asking(QuestionType::select_one, scale)};
  check_refused(read("2"), Code::answer_not_allowed);
  for (std::size_t c = 0; c < 3; ++c) {
    read.question.scale.choices[c].value = Decimal::of(static_cast<std::int64_t>(c));
  }
  check_refused(read("2"), Code::answer_not_allowed);  // value 2, or the second?
  for (std::size_t c = 0; c < 3; ++c) {
    read.question.scale.choices[c].value = Decimal::of(static_cast<std::int64_t>(c) + 1);
  }
  check_value(read("2"), "mid", equal_number);
  check_value(read("2 - mittel"), "mid", label);
}

TEST_CASE("codes of missing answers are no answers, unless they are choices") {
  Reader read{asking(QuestionType::select_one, maturity())};
  read.rules.missing = {"-99", "0", "N/A"};
  read.rules.not_applicable = {"-1"};
  read.rules.not_shown = {"-77"};
  check_value(read("-99"), "", state);
  check_value(read("0"), "", state);
  check_value(read("n/a"), "", state);
  check_value(read("-1"), "na", state);
  check_value(read("-77"), "-", state);

  read.question.scale.choices[0].name = "0";  // a scale from 0
  check_value(read("0"), "0", exact_code);
  read.question.scale.choices[1].label = both("n/a", "N/A");
  check_value(read("N/A"), "2", label);
  SUBCASE("not applicable needs a choice of that kind") {
    read.question.scale.choices.pop_back();
    check_value(read("-1"), "", state);
    read.question.scale.choices.push_back(
        residual("weiss_nicht", ChoiceKind::dont_know, "Dazu sage ich nichts"));
    check_value(read("-1"), "weiss_nicht", state);
  }
}

TEST_CASE("words for no answer mean what the question offers") {
  Reader read{asking(QuestionType::select_one, maturity())};
  read.question.scale.choices.back() = residual("entf", ChoiceKind::not_applicable, "passt nicht");
  check_value(read("N/A"), "entf", state);
  check_value(read("trifft nicht zu"), "entf", state);
  read.question.scale.choices.push_back(residual("wn", ChoiceKind::dont_know, "Fragezeichen"));
  check_value(read("weiß nicht"), "wn", state);
  check_refused(read("keine Angabe"), Code::answer_not_allowed);  // could be either
  read.question.scale.choices[4].label = both("trifft voll zu", "agree");
  check_refused(read("trifft nicht zu"), Code::answer_not_allowed);  // the end of that scale?
  read.question.scale.choices[0].label = both("trifft nicht zu", "disagree");
  check_value(read("Trifft nicht zu"), "1", label);
}

TEST_CASE("labels that two choices share are not guessed at") {
  Reader read{asking(QuestionType::select_one, maturity())};
  read.question.scale.choices[1].label = read.question.scale.choices[0].label;
  check_refused(read("Gar nicht"), Code::label_ambiguous, {"Gar nicht", "own01", "1, 2"});
  check_value(read("1"), "1", exact_code);
  read.question.scale.choices[0].label = both("1. Stufe", "Level 1");
  read.question.scale.choices[1].label = both("2. Stufe", "Level 2");
  check_value(read("2. Stufe"), "2", label);
  check_value(read("Level 1"), "1", label);
}

TEST_CASE("labels with lost letters") {
  Reader read{asking(QuestionType::select_one, maturity())};
  read.question.scale.choices[0].label = both("überhaupt nicht", "none");
  check_value(read("\xEF\xBF\xBD"
                   "berhaupt nicht"),
              "1", label);
  check_value(read("überhaupt\xEF\xBF\xBDnicht"), "1", label);
}

TEST_CASE("the map file comes first") {
  Reader read{asking(QuestionType::select_one, maturity())};
  read.map.values["own01"] = {{"Ja", "5"}, {"3", "1"}, {"k. A.", "na"}, {"?", "-"}, {"leer", ""}};
  read.map.values["*"] = {{"Ja", "4"}, {"vielleicht", "dk"}, {"phone it", "phone"}};
  check_value(read("Ja"), "5", map_file);
  check_value(read(" ja "), "5", map_file);
  check_value(read("3"), "1", map_file);
  check_value(read("k. A."), "na", map_file);
  check_value(read("?"), "-", map_file);
  check_value(read("leer"), "", map_file);
  check_value(read("vielleicht"), "dk", map_file);
  check_refused(read("phone it"), Code::answer_not_allowed);  // no choice of this question
}

TEST_CASE("numbers") {
  Reader read{asking(QuestionType::decimal)};
  check_value(read("3"), "3", exact_code);
  check_value(read("-2.5"), "-2.5", exact_code);
  check_value(read("3.0"), "3", equal_number);
  check_value(read("0.30000000000000004"), "0.3", equal_number);
  check_value(read(""), "", state);
  check_value(read("n/a"), "na", state);
  check_refused(read("2,5"), Code::not_a_number_answer, {"2,5", "own01", "2.5"});
  check_refused(read("1,234.5"), Code::not_a_number_answer);
  check_refused(read("45 %"), Code::not_a_number_answer, {"45 %", "own01", "45"});
  check_refused(read("%%%"), Code::not_a_number_answer);
  check_refused(read("many"), Code::not_a_number_answer);
  check_refused(read("0.1234567"), Code::not_a_number_answer);
  check_refused(read(std::string(100'000, '%')), Code::not_a_number_answer);

  SUBCASE("a comma before decimals") {
    read.rules.decimal_comma = true;
    check_value(read("2,5"), "2.5", equal_number);
    check_value(read("1,234"), "1.234", equal_number);
    check_refused(read("1.234"), Code::not_a_number_answer, {"1.234", "own01", "1234"});
    check_refused(read("1.234,5"), Code::not_a_number_answer, {"1.234,5", "own01", "1234.5"});
    check_refused(read("1,2,3"), Code::not_a_number_answer);
    check_refused(read("45,5%"), Code::not_a_number_answer, {"45,5%", "own01", "45.5"});
  }
  SUBCASE("whole ones") {
    read.question.type = QuestionType::integer;
    check_value(read("3.0"), "3", equal_number);
    check_refused(read("3.5"), Code::number_beyond);
    check_refused(read("1.000"), Code::not_a_number_answer);
  }
  SUBCASE("codes of missing answers") {
    read.rules.missing = {"-99", "0"};
    read.rules.not_shown = {"-77"};
    check_value(read("-99"), "", state);
    check_value(read("-77"), "-", state);
    check_value(read("0"), "0", exact_code);  // somebody wrote it
    read.question.lowest = Decimal::of(-100);
    read.question.highest = Decimal::of(100);
    check_value(read("-99"), "-99", exact_code);  // can be an answer here
    check_refused(read("101"), Code::number_beyond);
    read.question.lowest = Decimal::of(1);
    check_value(read("-99"), "", state);
    check_value(read("0"), "", state);  // cannot be one
  }
}

TEST_CASE("words stay as they are") {
  Reader read{asking(QuestionType::text)};
  read.rules.missing = {"-99", "0", "N/A"};
  read.rules.not_shown = {"{question_not_shown}"};
  check_value(read("  So ist es. \n"), "  So ist es. \n", exact_code);
  check_value(read("<b>3</b>"), "<b>3</b>", exact_code);
  check_value(read("-99"), "", state);
  check_value(read("0"), "0", exact_code);
  check_value(read("{question_not_shown}"), "-", state);
  check_value(read("'=1+1"), "'=1+1", exact_code);
  read.rules.formula_guard = true;
  check_value(read("'=1+1"), "=1+1", exact_code);
  check_value(read("'tis"), "'tis", exact_code);
}

TEST_CASE("several options in one cell") {
  Reader read{asking(QuestionType::select_multiple, channels())};
  SUBCASE("names between blanks") {
    check_value(read("phone shop"), "phone shop", exact_code);
    check_value(read("shop phone shop"), "phone shop", exact_code);
    check_value(read("phone"), "phone", exact_code);
    check_value(read("Telefon"), "phone", label);
    check_value(read("E-Mail, Fax"), "mail", label);
    check_value(read(""), "", state);
    check_refused(read("phone telepathy"), Code::answer_not_allowed);
    check_refused(read("Telefon Filiale"), Code::answer_not_allowed);
  }
  SUBCASE("labels between semicolons") {
    read.rules.separators = ";";
    check_value(read("Telefon;E-Mail, Fax;"), "phone mail", label);
    check_value(read(" Telefon ; Filiale"), "phone shop", label);
    check_value(read(";"), "", state);
    check_refused(read("Telefon;Rauchzeichen"), Code::answer_not_allowed, {"Rauchzeichen"});
  }
  SUBCASE("labels between commas, with commas in them") {
    read.rules.comma_and_blank = true;
    check_value(read("Telefon, E-Mail, Fax, Filiale"), "phone mail shop", label);
    check_value(read("E-Mail, Fax"), "mail", label);
    check_value(read("Phone, Shop"), "phone shop", label);
    check_refused(read("Telefon, E-Mail"), Code::answer_not_allowed, {"E-Mail"});
  }
  SUBCASE("members of a JSON list") {
    read.rules.separators = "\x1F";
    check_value(read("phone\x1Fmail"), "phone mail", exact_code);
    check_value(read("E-Mail, Fax\x1FTelefon"), "phone mail", label);
  }
  SUBCASE("codes between commas") {
    read.rules.separators = ",";
    for (std::size_t c = 0; c < 4; ++c) {
      read.question.scale.choices[c].name = std::to_string(c);
    }
    check_value(read("1,0"), "0 1", exact_code);  // no decimal
    check_value(read("3"), "3", exact_code);
    check_refused(read("1,7"), Code::answer_not_allowed, {"7"});
    check_value(read("E-Mail, Fax,Telefon"), "0 1", label);
    read.rules.decimal_comma = true;
    check_value(read("1,0"), "0 1", exact_code);
  }
  SUBCASE("numbered labels are each one") {
    read.rules.separators = ";";
    for (std::size_t c = 0; c < 4; ++c) {
      read.question.scale.choices[c].name = std::to_string(c + 1);
    }
    check_value(read("(1) Rufen;(3) Laufen"), "1 3", leading_number);
    check_value(read("1 - Telefon; 3 - Filiale"), "1 3", leading_number);
  }
  SUBCASE("labels between blanks cannot be told apart") {
    read.rules.separators = " ";
    read.rules.blanks_separate_labels = true;
    check_refused(read("Telefon Filiale"), Code::joined_labels, {"Telefon Filiale"});
    check_value(read("Andere Wege"), "other", label);
    check_value(read("phone shop"), "phone shop", exact_code);
  }
  SUBCASE("a state is alone") {
    read.rules.separators = ";";
    read.question.scale.choices.push_back(
        residual("na", ChoiceKind::not_applicable, "Nichts davon"));
    check_value(read("Nichts davon"), "na", label);
    check_value(read("weiß nicht"), "dk", state);
    check_refused(read("Telefon;Nichts davon"), Code::state_with_choices);
  }
  SUBCASE("the map file") {
    read.rules.separators = ";";
    read.map.values["own01"] = {{"Anruf", "phone"}};
    check_value(read("Anruf;Filiale"), "phone shop", map_file);
    check_value(read("Anruf"), "phone", map_file);
  }
}

TEST_CASE("one option in a column of its own") {
  const Question asked = asking(QuestionType::select_multiple, channels());
  CellRules rules;
  const auto read = [&asked, &rules](std::string_view cell, const ImportMap& map = no_map) {
    return ValueMatcher(asked, rules, map).match_option(1, cell);
  };
  check_value(read(""), "", state);
  check_value(read("E-Mail, Fax"), "1", label);
  check_value(read("mail, FAX"), "1", label);
  check_value(read("mail"), "1", exact_code);
  check_refused(read("Telefon"), Code::answer_not_allowed, {"Telefon", "own01"});
  check_refused(read("1"), Code::answer_not_allowed);  // only where rules say so
  check_refused(read("2"), Code::answer_not_allowed);

  SUBCASE("ticked and not") {
    rules.ticked = {"1", "Y", "Ja"};
    rules.not_ticked = {"0", "N", "Nein", "2"};
    rules.missing = {"N/A"};
    rules.not_shown = {"{question_not_shown}"};
    check_value(read("1"), "1", exact_code);
    check_value(read("y"), "1", exact_code);
    check_value(read("JA"), "1", exact_code);
    check_value(read("0"), "0", exact_code);
    check_value(read("2"), "0", exact_code);  // LimeSurvey's Y and N as 1 and 2
    check_value(read("Nein"), "0", exact_code);
    check_value(read("N/A"), "", state);
    check_value(read("{question_not_shown}"), "-", state);
    check_refused(read("vielleicht"), Code::answer_not_allowed);
  }
  SUBCASE("SoSci: 1 is not chosen, 2 is") {
    rules.ticked = {"2"};
    rules.not_ticked = {"1"};
    check_value(read("2"), "1", exact_code);
    check_value(read("1"), "0", exact_code);
  }
  SUBCASE("the map file") {
    ImportMap map;
    map.values["own01"] = {{"jo", "mail"}, {"na ja", "-"}, {"nix", ""}};
    check_value(read("jo", map), "1", map_file);
    check_value(read("na ja", map), "-", map_file);
    check_value(read("nix", map), "", map_file);
  }
}

TEST_CASE("many different cells are not all remembered, and stay right") {
  const Question asked = asking(QuestionType::decimal);
  const CellRules rules;
  ValueMatcher matcher(asked, rules, no_map);
  for (int i = 0; i < 10'000; ++i) {
    const ValueOutcome& outcome = matcher.match(std::to_string(i));
    REQUIRE(outcome.value);
    REQUIRE(outcome.value->text == std::to_string(i));
  }
  CHECK(matcher.match("7").value->text == "7");
}

TEST_CASE("hostile cells take time in proportion to their length") {
  const auto start = std::chrono::steady_clock::now();
  CellRules rules;
  rules.separators = ";";
  rules.comma_and_blank = true;
  for (const QuestionType type :
       {QuestionType::select_one, QuestionType::select_multiple, QuestionType::integer}) {
    const Question asked = asking(type, type == QuestionType::integer ? Scale{} : channels());
    ValueMatcher matcher(asked, rules, no_map);
    for (const std::string part :
         {"Telefon;", "Telefon, ", "x, ", ";", "1.", "(1", "phone ", "\xEF\xBF\xBD", "%"}) {
      std::string cell;
      while (cell.size() < 300'000) {
        cell += part;
      }
      (void)matcher.match(cell);
    }
  }
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

}  // namespace
