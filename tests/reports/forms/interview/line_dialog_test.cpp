// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/line_dialog.hpp"

#include "reports/forms/interview/small_form.hpp"

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::reports::forms;
using namespace cxmat::testing;

namespace {

/// What came of `lines`; the last reply.
LineDialog::Reply say(LineDialog& dialog, std::initializer_list<std::string_view> lines) {
  LineDialog::Reply reply;
  for (const std::string_view line : lines) {
    static_cast<void>(dialog.prompt());
    reply = dialog.apply(line);
  }
  return reply;
}

}  // namespace

TEST_SUITE("reports/forms/interview/line_dialog") {
  TEST_CASE("a whole interview by lines") {
    const Form form = small_form();
    Interview interview = small_interview(form);
    LineDialog dialog(interview, english());
    say(dialog, {"manager", "", "4\r", "N", "1, phone", "42", "2,5", "10", "two \\", "lines", "f"});
    CHECK(dialog.outcome() == Dialog::Outcome::finished);
    CHECK(interview.save().complete);
    CHECK(interview.save().groups.front().second == "manager");
    CHECK(saved(interview, "one").value == "4");
    CHECK(saved(interview, "two").value == "na");
    CHECK(saved(interview, "several").value == "mail phone");
    CHECK(saved(interview, "whole").value == "42");
    CHECK(saved(interview, "parts").value == "2.5");
    CHECK(saved(interview, "likely").value == "10");
    CHECK(saved(interview, "words").value == "two \nlines");
  }

  TEST_CASE("the question is printed once, its section where it changes") {
    const Form form = small_form();
    Interview interview = small_interview(form);
    LineDialog dialog(interview, english());
    const std::string first = dialog.prompt();
    CHECK(first.find("== About the respondent ==") != std::string::npos);
    CHECK(first.find("1 of 6: Role") != std::string::npos);
    CHECK(first.find("  2  Team") != std::string::npos);
    CHECK(first.ends_with("> "));
    CHECK(say(dialog, {"9"}).refused.has_value());
    CHECK(dialog.prompt() == "> ");
  }

  TEST_CASE("what is no answer changes nothing and says what can be typed") {
    const Form form = small_form();
    Interview interview = small_interview(form);
    LineDialog dialog(interview, english());
    say(dialog, {"1", ""});
    REQUIRE(interview.field().id == "one");
    for (const std::string& line :
         {std::string("6"), std::string("foo"), std::string("1 2"), std::string("e x"),
          std::string("m 1 x"), std::string("f"), std::string("j"), std::string("j 99"),
          std::string("j -1"), std::string("\xFF"), std::string("1\0", 2),
          std::string(LineDialog::longest_line + 1, '1')}) {
      CAPTURE(line);
      const LineDialog::Reply reply = say(dialog, {line});
      REQUIRE(reply.refused);
      CHECK(reply.refused->code == Code::interview_bad_answer);
      CHECK_FALSE(reply.changed);
      CHECK(reply.refused->arguments[0].size() < 100);
      CHECK(interview.field().id == "one");
    }
    CHECK(say(dialog, {"foo"}).refused->arguments[1].starts_with("1, 2, 3, 4, 5, n, d, b, c"));
  }

  TEST_CASE("several choices: nothing unknown, and no state beside others") {
    const Form form = small_form();
    Interview interview = small_interview(form);
    LineDialog dialog(interview, english());
    say(dialog, {"j 3"});
    REQUIRE(interview.field().id == "several");
    CHECK(say(dialog, {"1 9"}).refused);
    CHECK(say(dialog, {"1 d"}).refused);
    CHECK_FALSE(say(dialog, {"d"}).refused);
    CHECK(saved(interview, "several").value == "dk");
  }

  TEST_CASE("remarks") {
    const Form form = small_form();
    Interview interview = small_interview(form, {.workshop = true, .evidence = true});
    LineDialog dialog(interview, english());
    say(dialog, {"1", "", "c a comment", "e seen", "g 3", "m 2 not all", "m 4", "m -", "3"});
    const FilledAnswer answer = saved(interview, "one");
    CHECK(answer == FilledAnswer{.value = "3",
                                 .comment = "a comment",
                                 .evidence = "seen",
                                 .grade = "3",
                                 .minority = {{"2", "not all"}}});
    CHECK(say(dialog, {"b", "g 4"}).refused);
    say(dialog, {"x"});
    CHECK(saved(interview, "one").value.empty());
    CHECK(saved(interview, "one").comment == "a comment");
    say(dialog, {"x"});
    CHECK(saved(interview, "one") == FilledAnswer{});
  }

  TEST_CASE("words may look like commands") {
    const Form form = small_form();
    Interview interview = small_interview(form);
    LineDialog dialog(interview, english());
    say(dialog, {"j 6"});
    REQUIRE(interview.field().id == "words");
    say(dialog, {"c is a letter"});
    CHECK(saved(interview, "words").value == "c is a letter");
    say(dialog, {"b", "=b"});
    CHECK(saved(interview, "words").value == "b");
    say(dialog, {"b", "-"});
    CHECK(saved(interview, "words").value.empty());
  }

  TEST_CASE("what others wrote cannot take over the terminal") {
    Form form = small_form();
    form.sections[0].questions[1].question.label = LocalizedText("a\x1b[2J\nb");
    Interview interview = small_interview(form);
    LineDialog dialog(interview, english());
    say(dialog, {"1", ""});
    CHECK(dialog.prompt().find("a[2J b") != std::string::npos);
    const LineDialog::Reply reply = say(dialog, {"\x1b[31mx"});
    REQUIRE(reply.refused);
    CHECK(reply.refused->arguments[0] == "[31mx");
  }
}
