// SPDX-License-Identifier: Apache-2.0
//
// Each kind of term in each platform's language. Expectations are written by hand from what the
// platforms document; tests/publish evaluates them.
#include "reports/forms/platforms/conditions.hpp"
#include "reports/forms/platforms/limesurvey_expression.hpp"
#include "reports/forms/platforms/surveyjs_expression.hpp"
#include "reports/forms/platforms/xlsform_expression.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports::forms;
using namespace cxmat::reports::forms::platforms;

namespace {

using Kind = Term::Kind;
using Operator = Condition::Operator;

Visibility visible(Term term) {
  return {.kind = Visibility::Kind::term, .parts = {}, .term = std::move(term)};
}

Visibility visible(Kind kind, const std::string& field, std::vector<std::string> choices) {
  return visible(
      {.kind = kind, .field = field, .choices = std::move(choices), .number_op = {}, .number = {}});
}

Visibility compare(Operator op, int number) {
  return visible({.kind = Kind::compare,
                  .field = "n",
                  .choices = {},
                  .number_op = op,
                  .number = Decimal::of(number)});
}

Question question(const std::string& id, QuestionType type, const std::vector<std::string>& names) {
  Question result;
  result.id = id;
  result.type = type;
  for (const std::string& name : names) {
    result.scale.choices.push_back(
        {.name = name, .kind = ChoiceKind::regular, .value = {}, .label = LocalizedText(name)});
  }
  return result;
}

/// a: one choice; w: one with long names; m: several; n: a number; role: a group.
Form sample() {
  Form form;
  form.groups = {{.column = "role",
                  .label = LocalizedText("Role"),
                  .values = {{"it", LocalizedText("IT")},
                             {"O'Neil", LocalizedText("O'Neil")},
                             {"manager", LocalizedText("Manager")}}}};
  FormSection section{
      .id = "s", .questionnaire = 0, .label = {}, .description = {}, .questions = {}};
  section.questions = {
      {1, question("a", QuestionType::select_one, {"1", "2", "na"}), {}},
      {2, question("w", QuestionType::select_one, {"not_planned", "in_use"}), {}},
      {3, question("m", QuestionType::select_multiple, {"phone", "mail_chat", "other"}), {}},
      {4, question("n", QuestionType::integer, {}), {}}};
  form.sections.push_back(std::move(section));
  return form;
}

std::string xlsform(const Visibility& visibility) {
  return xlsform_relevant(visibility, [](std::string_view name) { return std::string(name); });
}

std::string surveyjs(const Visibility& visibility) {
  return surveyjs_visible_if(visibility, [](std::string_view name) { return std::string(name); });
}

std::string limesurvey(const Visibility& visibility) {
  return limesurvey_relevance(sample(), visibility);
}

}  // namespace

TEST_CASE("platforms: one choice among some") {
  const Visibility one = visible(Kind::one_of, "a", {"2"});
  CHECK(xlsform(one) == "${a} = '2'");
  CHECK(surveyjs(one) == "{a} = '2'");
  CHECK(limesurvey(one) == "(strlen(a.NAOK) > 0 and a.NAOK == '2')");
  const Visibility two = visible(Kind::one_of, "a", {"1", "2"});
  CHECK(xlsform(two) == "(${a} = '1' or ${a} = '2')");
  CHECK(surveyjs(two) == "({a} = '1' or {a} = '2')");
  CHECK(limesurvey(two) == "(strlen(a.NAOK) > 0 and (a.NAOK == '1' or a.NAOK == '2'))");
  CHECK(limesurvey(visible(Kind::one_of, "w", {"in_use"})) ==
        "(strlen(w.NAOK) > 0 and w.NAOK == 'A2')");
}

TEST_CASE("platforms: a choice that cannot be made is never made") {
  const Visibility none = visible(Kind::one_of, "a", {});
  CHECK(xlsform(none) == "false()");
  CHECK(surveyjs(none) == "1 = 2");
  CHECK(limesurvey(none) == "(strlen(a.NAOK) > 0 and 0)");
}

TEST_CASE("platforms: several choices") {
  const Visibility includes = visible(Kind::includes, "m", {"mail_chat"});
  CHECK(xlsform(includes) == "selected(${m}, 'mail_chat')");
  CHECK(surveyjs(includes) == "{m} contains 'mail_chat'");
  CHECK(limesurvey(includes) == "m_mailchat.NAOK == 'Y'");
  const Visibility lacks = visible(Kind::lacks, "m", {"other"});
  CHECK(xlsform(lacks) == "(${m} != '' and not(selected(${m}, 'other')))");
  CHECK(surveyjs(lacks) == "({m} notempty and {m} notcontains 'other')");
  CHECK(limesurvey(lacks) ==
        "(count(m_phone.NAOK, m_mailchat.NAOK, m_G3.NAOK) > 0 and !(m_G3.NAOK == 'Y'))");
}

TEST_CASE("platforms: one of several choices alone") {
  const Visibility alone = visible(Kind::exactly, "m", {"phone"});
  CHECK(xlsform(alone) == "${m} = 'phone'");
  CHECK(surveyjs(alone) == "({m.length} = 1 and {m} contains 'phone')");
  CHECK(limesurvey(alone) ==
        "(count(m_phone.NAOK, m_mailchat.NAOK, m_G3.NAOK) == 1 and m_phone.NAOK == 'Y')");
  const Visibility other = visible(Kind::not_exactly, "m", {"phone"});
  CHECK(xlsform(other) == "(${m} != '' and ${m} != 'phone')");
  CHECK(surveyjs(other) == "({m} notempty and ({m.length} > 1 or {m} notcontains 'phone'))");
  CHECK(limesurvey(other) ==
        "(count(m_phone.NAOK, m_mailchat.NAOK, m_G3.NAOK) > 0 and "
        "!(count(m_phone.NAOK, m_mailchat.NAOK, m_G3.NAOK) == 1 and m_phone.NAOK == 'Y'))");
}

TEST_CASE("platforms: numbers, which say nothing where they are open") {
  CHECK(xlsform(compare(Operator::less, 7)) == "(${n} != '' and ${n} < 7)");
  CHECK(surveyjs(compare(Operator::less, 7)) == "({n} notempty and {n} < 7)");
  CHECK(limesurvey(compare(Operator::less, 7)) == "(strlen(n.NAOK) > 0 and n.NAOK < 7)");
  CHECK(xlsform(compare(Operator::not_equal, 7)) == "(${n} != '' and ${n} != 7)");
  CHECK(surveyjs(compare(Operator::not_equal, 7)) == "({n} notempty and {n} <> 7)");
  CHECK(limesurvey(compare(Operator::not_equal, 7)) == "(strlen(n.NAOK) > 0 and n.NAOK != 7)");
  CHECK(limesurvey(compare(Operator::equal, 0)) == "(strlen(n.NAOK) > 0 and n.NAOK == 0)");
  // Nobody can say "na" to a number there: it never is, and any answer is something else.
  CHECK(limesurvey(visible(Kind::one_of, "n", {"na"})) == "(strlen(n.NAOK) > 0 and 0)");
  CHECK(xlsform(visible(Kind::not_one_of, "n", {"na"})) == "(${n} != '' and ${n} != 'na')");
  CHECK(surveyjs(visible(Kind::not_one_of, "n", {"na"})) == "({n} notempty and {n} <> 'na')");
  CHECK(limesurvey(visible(Kind::not_one_of, "n", {"na"})) == "strlen(n.NAOK) > 0");
}

TEST_CASE("platforms: groups, which may be open") {
  const Visibility it = visible(Kind::unless_group, "role", {"it"});
  CHECK(xlsform(it) == "${role} != 'it'");
  CHECK(surveyjs(it) == "({role} empty or {role} <> 'it')");
  CHECK(limesurvey(it) == "!(role.NAOK == 'G1')");
  const Visibility two = visible(Kind::unless_group, "role", {"it", "O'Neil"});
  CHECK(xlsform(two) == "(${role} != 'it' and ${role} != \"O'Neil\")");
  CHECK(surveyjs(two) == "({role} empty or ({role} <> 'it' and {role} <> 'O\\'Neil'))");
  CHECK(limesurvey(two) == "!((role.NAOK == 'G1' or role.NAOK == 'G2'))");
}

TEST_CASE("platforms: all and any within each other") {
  const Visibility a = visible(Kind::one_of, "a", {"1"});
  const Visibility m = visible(Kind::includes, "m", {"phone"});
  const Visibility any{.kind = Visibility::Kind::any, .parts = {a, m}, .term = {}};
  const Visibility both{
      .kind = Visibility::Kind::all, .parts = {any, compare(Operator::greater, 2)}, .term = {}};
  CHECK(xlsform(both) == "((${a} = '1' or selected(${m}, 'phone')) and (${n} != '' and ${n} > 2))");
  CHECK(surveyjs(both) == "(({a} = '1' or {m} contains 'phone') and ({n} notempty and {n} > 2))");
  const Visibility never{.kind = Visibility::Kind::any, .parts = {}, .term = {}};
  CHECK(xlsform(never) == "false()");
  CHECK(surveyjs(never) == "1 = 2");
  CHECK(limesurvey(never) == "0");
  CHECK(xlsform({}).empty());
  CHECK(surveyjs({}).empty());
  CHECK(limesurvey({}) == "1");
}

TEST_CASE("platforms: strings in expressions") {
  CHECK(xpath_string("it") == "'it'");
  CHECK(xpath_string("O'Neil") == "\"O'Neil\"");
  CHECK(xpath_string("O'Neil \"S\"") == "concat('O', \"'\", 'Neil \"S\"')");
  CHECK(surveyjs_string("a\\b'c") == "'a\\\\b\\'c'");
}

TEST_CASE("platforms: names that a platform takes for the same make a condition another one") {
  Form form = sample();
  form.groups.front().values.push_back({"IT", LocalizedText("Informatics")});
  CHECK(confuses(form, visible(Kind::unless_group, "role", {"it"}), loosely_equal));
  CHECK_FALSE(confuses(form, visible(Kind::unless_group, "role", {"manager"}), loosely_equal));
  CHECK(loosely_equal("1", "1.0"));
  CHECK_FALSE(loosely_equal("1", "10"));
}
