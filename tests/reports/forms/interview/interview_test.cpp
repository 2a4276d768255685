// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/interview.hpp"

#include "reports/forms/filled_form_json.hpp"
#include "reports/forms/interview/small_form.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace cxmat;
using namespace cxmat::reports::forms;
using namespace cxmat::testing;

namespace {

std::size_t position(const Interview& interview, std::string_view id) {
  for (std::size_t i = 0; i < interview.fields().size(); ++i) {
    if (interview.fields()[i].id == id) {
      return i;
    }
  }
  FAIL("no field " << id);
  return 0;
}

void give(Interview& interview, std::string_view id, std::string value) {
  interview.go_to(position(interview, id));
  interview.set_value(std::move(value));
}

}  // namespace

TEST_SUITE("reports/forms/interview/interview") {
  TEST_CASE("a question that is not shown is '-' in the file, and its answer comes back") {
    const Form form = small_form();
    Interview interview = small_interview(form);
    CHECK(saved(interview, "two").value == "-");  // open: its condition is neither true nor false
    give(interview, "one", "3");
    CHECK(saved(interview, "two").value.empty());
    give(interview, "two", "4");
    interview.set_remark(Interview::Remark::comment, "why");
    give(interview, "one", "1");
    const InterviewFile file = interview.save();
    CHECK(saved(interview, "two") == FilledAnswer{.value = "-"});
    REQUIRE(file.interview->kept.size() == 1);
    CHECK(file.interview->kept[0].second.comment == "why");

    Interview again = small_interview(form);
    REQUIRE(again.resume(file));
    give(again, "one", "2");
    CHECK(saved(again, "two") == FilledAnswer{.value = "4", .comment = "why"});
  }

  TEST_CASE("an answer that is hidden does not show others") {
    Form form = small_form();
    Interview interview = small_interview(form);
    give(interview, "several", "chat");
    CHECK_FALSE(interview.shown(position(interview, "whole")));
    give(interview, "several", "mail phone");
    CHECK(interview.shown(position(interview, "whole")));
  }

  TEST_CASE("numbers count what is shown and asks something") {
    const Form form = small_form();
    Interview interview = small_interview(form);
    // role, one, several, parts, likely, words
    CHECK(interview.asked_count() == 6);
    CHECK(interview.number_of(position(interview, "hello")) == 0);
    CHECK(interview.number_of(position(interview, "several")) == 3);
    CHECK(interview.field_with_number(3) == position(interview, "several"));
    CHECK_FALSE(interview.field_with_number(0));
    CHECK_FALSE(interview.field_with_number(7));
    CHECK(interview.open_count() == 5);  // groups may stay open
    give(interview, "one", "2");
    CHECK(interview.asked_count() == 7);
    CHECK(interview.answered_count() == 1);
  }

  TEST_CASE("next and back pass over what is not shown") {
    const Form form = small_form();
    Interview interview = small_interview(form);
    CHECK_FALSE(interview.back());
    interview.go_to(position(interview, "one"));
    interview.next();
    CHECK(interview.field().id == "several");
    CHECK(interview.back());
    CHECK(interview.field().id == "one");
    interview.go_to(position(interview, "words"));
    interview.next();
    CHECK(interview.at_end());
    interview.next();
    CHECK(interview.at_end());
  }

  TEST_CASE("several choices keep the scale's order, and a state stands alone") {
    const Form form = small_form();
    Interview interview = small_interview(form);
    interview.go_to(position(interview, "several"));
    const Field field = interview.field();
    interview.toggle(field.options[2]);
    interview.toggle(field.options[0]);
    CHECK(interview.answer().value == "mail phone");
    interview.toggle(field.states[0]);
    CHECK(interview.answer().value == "dk");
    interview.toggle(field.options[1]);
    CHECK(interview.answer().value == "chat");
    interview.toggle(field.options[1]);
    CHECK(interview.answer().value.empty());
  }

  TEST_CASE("complete is what is finished and has nothing open") {
    const Form form = small_form();
    Interview interview = small_interview(form);
    interview.finish();
    CHECK_FALSE(interview.save().complete);
    give(interview, "one", "1");
    CHECK_FALSE(interview.finished());
    for (const auto& [id, value] : {std::pair{"several", "dk"}, std::pair{"parts", "1.5"},
                                    std::pair{"likely", "10"}, std::pair{"words", "x"}}) {
      give(interview, id, value);
    }
    CHECK_FALSE(interview.save().complete);
    interview.finish();
    CHECK(interview.save().complete);
  }

  TEST_CASE("only the same form goes on") {
    const Form form = small_form();
    Interview interview = small_interview(form);
    const InterviewFile file = interview.save();
    CHECK(small_interview(form).resume(file));
    InterviewFile other = file;
    other.wave = "2026-Q4";
    CHECK_FALSE(small_interview(form).resume(other));
    other = file;
    other.questionnaires[0].hash = "cd34";
    CHECK_FALSE(small_interview(form).resume(other));
    other = file;
    other.form = "elsewhere";
    CHECK_FALSE(small_interview(form).resume(other));
    CHECK_FALSE(small_interview(form, {.workshop = true}).resume(file));
  }

  TEST_CASE("what no key could have given is not taken from a file") {
    const Form form = small_form();
    Interview interview = small_interview(form);
    InterviewFile file = interview.save();
    for (auto& [id, given] : file.answers) {
      given.value = id == "parts" ? "1,5" : "nonsense";
    }
    file.answers.emplace_back("unknown", FilledAnswer{.value = "1"});
    file.groups.emplace_back("role", "pirate");
    REQUIRE(interview.resume(file));
    for (const char* id : {"one", "several", "parts", "likely"}) {
      CHECK(saved(interview, id).value.empty());
    }
    CHECK(saved(interview, "words").value == "nonsense");
    CHECK(interview.save().groups.empty());
  }

  TEST_CASE("revisions grow over sessions, and place and text come back") {
    const Form form = small_form();
    Interview interview = small_interview(form);
    interview.add_seconds(5);
    interview.go_to(position(interview, "words"));
    interview.set_writing(UnfinishedText{"words", "value", "", "half"});
    static_cast<void>(interview.save());
    const InterviewFile file = interview.save();
    CHECK(file.revision == 2);
    CHECK(file.respondent == "f0123456789abcdef");
    CHECK(file.wave == "2026-Q3");
    Interview again(form, english(), {}, "f9999999999999999");
    REQUIRE(again.resume(file));
    CHECK(again.respondent() == "f0123456789abcdef");
    CHECK(again.field().id == "words");
    CHECK(again.writing()->text == "half");
    const InterviewFile later = again.save();
    CHECK(later.revision == 3);
    CHECK(later.duration == 5);
  }

  TEST_CASE("facts of a workshop are no answers of the file, but lines to paste") {
    const Form form = small_form();
    Interview interview = small_interview(form, {.workshop = true});
    CHECK(interview.facts_yaml().empty());
    give(interview, "fact:named", "unknown");
    CHECK(interview.facts_yaml() == "facts:\n  named: unknown\n");
    CHECK(saved(interview, "fact:named").value == "?");
    CHECK(interview.save().interview->facts.size() == 1);
  }

  TEST_CASE("numbers as people write them") {
    Question whole = of_type("n", QuestionType::integer);
    whole.lowest = Decimal::of(0);
    whole.highest = Decimal::of(1500);
    Question parts = of_type("p", QuestionType::decimal);
    const auto value = [](const char* text, const Question& question) {
      return number_typed(text, question).value_or("no");
    };
    CHECK(value("12", whole) == "12");
    CHECK(value("12,0", whole) == "12");
    CHECK(value("1501", whole) == "no");
    CHECK(value("-1", whole) == "no");
    CHECK(value("1,000", whole) == "no");
    CHECK(value("1.000", whole) == "no");
    CHECK(value("12,5", whole) == "no");
    CHECK(numbers_allowed(whole, Language::de) == "0..1500");
    whole.type = QuestionType::decimal;
    whole.lowest = parse_decimal("-1.5");
    CHECK(numbers_allowed(whole, Language::de) == "-1,5..1500");
    CHECK(value("12,5", parts) == "12.5");
    CHECK(value("-0,25", parts) == "-0.25");
    CHECK(value("0,125", parts) == "0.125");
    CHECK(value("1.000", parts) == "no");
    CHECK(value("1.000,5", parts) == "no");
    for (const char* text : {"", "-", ",", "1,", ",5", "1e3", "na", "0x1", "1,2,3", "5 "}) {
      CAPTURE(text);
      CHECK(value(text, parts) == "no");
    }
  }

  TEST_CASE("a chain of a thousand conditions is followed to its end") {
    Form form = small_form();
    const FormQuestion first = form.sections[0].questions[1];
    std::vector<FormQuestion> chain;
    for (int i = 0; i < 1000; ++i) {
      FormQuestion next = first;
      next.question.id = "q" + std::to_string(i);
      next.shown = {};
      if (i > 0) {
        next.shown.kind = Visibility::Kind::term;
        next.shown.term.field = "q" + std::to_string(i - 1);
        next.shown.term.choices = {"1"};
      }
      chain.push_back(next);
    }
    std::ranges::reverse(chain);  // each asks about one behind it
    form.sections[0].questions = chain;
    Interview interview = small_interview(form);
    for (int i = 0; i < 1000; ++i) {
      give(interview, "q" + std::to_string(i), "1");
    }
    CHECK(interview.open_count() == 0);
    give(interview, "q0", "2");
    CHECK(interview.asked_count() == 2);  // the role and q0
  }
}
