// SPDX-License-Identifier: Apache-2.0
//
// Names, codes and texts that a platform would take for something else.
#include "reports/forms/platforms/texts.hpp"

#include "reports/forms/platforms/limesurvey_expression.hpp"
#include "reports/forms/platforms/names.hpp"
#include "reports/forms/platforms/qualtrics_text.hpp"
#include "reports/forms/platforms/surveyjs_expression.hpp"
#include "reports/forms/platforms/xlsform_expression.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports::forms;
using namespace cxmat::reports::forms::platforms;

namespace {

Scale scale(const std::vector<std::string>& names) {
  Scale result;
  for (const std::string& name : names) {
    result.choices.push_back(
        {.name = name, .kind = ChoiceKind::regular, .value = {}, .label = LocalizedText(name)});
  }
  return result;
}

constexpr std::array<std::string_view, 1> own{"token"};
constexpr NameRule strict{
    .platform = "LimeSurvey", .underscore = false, .longest = 5, .allowed = "[a-z]", .own = own};

}  // namespace

TEST_CASE("platforms: lines without controls and without marks that reorder text") {
  CHECK(lines_of("a\tb\r\n\n \u202Ec\x07") == std::vector<std::string>{"a b", "c"});
  CHECK(lines_of("").empty());
  CHECK(joined_lines({"a", "b"}, "<br>") == "a<br>b");
}

TEST_CASE("platforms: XLSForm texts refer to nothing and mark nothing up") {
  CHECK(xlsform_text({"is ${own01} {x}", "b"}) == "is $\u2060{own01} {x}\nb");
  CHECK(xlsform_text({"a*b"}) == "a*b");
  CHECK(xlsform_text({"*a*"}) == "\\*a\\*");
  CHECK(xlsform_text({"_a_ b"}) == "\\_a\\_ b");
  CHECK(xlsform_text({"# a"}) == "\\# a");
  CHECK(xlsform_text({"[a](b)"}) == "[a]\u2060(b)");
  CHECK(xlsform_text({"a < b <span>"}) == "a < b <\u2060span>");
}

TEST_CASE("platforms: SurveyJS texts pipe nothing in") {
  CHECK(surveyjs_text("{own01} and {") == "{\u2060own01} and {\u2060");
}

TEST_CASE("platforms: LimeSurvey texts hold no tag, expression, quote or tab") {
  CHECK(limesurvey_text({"<b> & \"x\" 'y'\t{TOKEN} \\", "b"}).find_first_of("\t\"'{}\\") ==
        std::string::npos);
  CHECK(limesurvey_text({"{a}", "<b>"}) == "&#123;a&#125;<br />&lt;b&gt;");
}

TEST_CASE("platforms: Qualtrics texts hold no tag and no piped text") {
  CHECK(qualtrics_text({"[[Choices]]", "[x] ${q://QID1}"}) ==
        "&#91;&#91;Choices]]<br>[x] &#36;&#123;q://QID1}");
}

TEST_CASE("platforms: LimeSurvey's codes are names of five signs, or positions") {
  CHECK(limesurvey_answer_codes(scale({"1", "2", "na"})) ==
        std::vector<std::string>{"1", "2", "na"});
  CHECK(limesurvey_answer_codes(scale({"no", "in_use"})) == std::vector<std::string>{"A1", "A2"});
  const FormGroup group{.column = "role",
                        .label = {},
                        .values = {{"it", LocalizedText("IT")}, {"IT", LocalizedText("it")}}};
  CHECK(limesurvey_group_codes(group) == std::vector<std::string>{"G1", "G2"});
  CHECK(limesurvey_option_code(scale({"mail_chat", "other"}), "mail_chat") == "mailchat");
  CHECK(limesurvey_option_code(scale({"mail_chat", "other"}), "other") == "G2");
}

TEST_CASE("platforms: Qualtrics' codes are numbers") {
  CHECK(qualtrics_codes({"0", "1", "na"}) == std::vector<std::string>{"0", "1", "9003"});
  // A name that looks like a position: then all are positions.
  CHECK(qualtrics_codes({"9002", "1"}) == std::vector<std::string>{"9001", "9002"});
}

TEST_CASE("platforms: names are spelled as they may be, or refused") {
  Names names(strict);
  CHECK(names.field("a_b") == "ab");
  CHECK(names.found().empty());
  (void)names.field("AB");      // the same without letter case
  (void)names.field("abcdef");  // too long
  (void)names.field("1a");
  (void)names.field("größe");
  (void)names.field("token");
  REQUIRE(names.found().size() == 5);
  CHECK(names.found()[0].code == Code::form_names_alike);
  CHECK(names.found()[0].arguments == std::vector<std::string>{"a_b", "AB", "LimeSurvey"});
  for (std::size_t i = 1; i < 5; ++i) {
    CHECK(names.found()[i].code == Code::form_name);
  }
}

TEST_CASE("platforms: of a scale that names its ends the numbers are shown, too") {
  Scale ends = scale({"0", "1"});
  ends.choices[0].label = LocalizedText("never");
  ends.choices[1].label = {};
  ends.choices.push_back({.name = "dk",
                          .kind = ChoiceKind::dont_know,
                          .value = {},
                          .label = LocalizedText("no idea")});
  CHECK(choice_words(ends, ends.choices[0], Language::en) == "0 \u2013 never");
  CHECK(choice_words(ends, ends.choices[1], Language::en) == "1");
  CHECK(choice_words(ends, ends.choices[2], Language::en) == "no idea");
  const Scale whole = scale({"a", "b"});
  CHECK(choice_words(whole, whole.choices[0], Language::en) == "a");
}

TEST_CASE("platforms: what helps to answer: hint, anchors, range") {
  Question question;
  question.type = QuestionType::integer;
  question.hint = LocalizedText("Last week.");
  question.anchors[2] = LocalizedText("Written down.");
  question.lowest = Decimal::of(0);
  question.highest = Decimal::of(50);
  CHECK(help_lines(question, Language::en, true) ==
        std::vector<std::string>{"Last week.", "2: Written down.", "A number from 0 to 50"});
  question.highest.reset();
  CHECK(range_words(question, Language::de) == "Eine Zahl, mindestens 0");
}
