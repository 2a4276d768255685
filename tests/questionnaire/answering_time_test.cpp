// SPDX-License-Identifier: Apache-2.0
#include "tests/support/lint_sample.hpp"

#include <cxmat/questionnaire/answering_time.hpp>

#include <doctest/doctest.h>

#include <vector>

using namespace cxmat;

TEST_SUITE("questionnaire/answering_time") {
  TEST_CASE("minutes are five seconds a question and a quarter of a second a word, rounded") {
    Question question;
    question.label = test::both("Wort", test::words(20));
    for (const int level : {1, 3, 5}) {
      question.anchors[level] = test::both(" ", test::words(5) + " \n" + test::words(5));
    }
    Dimension nested;
    nested.questions.assign(6, question);
    Dimension outer = nested;
    outer.dimensions = {nested};
    Questionnaire sample;
    sample.dimensions = {outer};
    // English: 12 x (5 + 50 / 4) = 210 seconds, 3.5 minutes. German: 12 x 5.25 = 63 seconds.
    CHECK(answering_minutes(sample, Language::en) == 4);
    CHECK(answering_minutes(sample, Language::de) == 1);
    CHECK(answering_minutes(Questionnaire(), Language::en) == 0);
    // Half of them: 1.75 minutes.
    CHECK(answering_minutes(std::vector<const Question*>(6, &question), Language::en) == 2);
  }

  TEST_CASE("a single short question still takes a minute") {
    Questionnaire one;
    one.dimensions = {Dimension{}};
    one.dimensions[0].questions = {Question{}};
    CHECK(answering_minutes(one, Language::en) == 1);
  }
}
