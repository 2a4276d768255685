// SPDX-License-Identifier: Apache-2.0
#include "reports/view/answer_kind.hpp"

#include "reports/view/words.hpp"
#include "tests/support/question_types.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace cxmat;
using namespace cxmat::test;

namespace {

std::string text_of(const Question& question, Language language = Language::en) {
  return reports::view::answer_kind(question, reports::Messages(language));
}

std::string text_of(std::string_view id, Language language = Language::en) {
  const Questionnaire questionnaire = all_types();
  return text_of(question_of(questionnaire, id), language);
}

bool holds(const std::string& text, std::string_view wanted) {
  return text.find(wanted) != std::string::npos;
}

}  // namespace

TEST_SUITE("reports/view/answer_kind") {
  TEST_CASE("a question with one choice and no practice needs no words") {
    Question plain;
    plain.scale = question_of(all_types(), "ws01").scale;
    CHECK(text_of(plain).empty());
  }

  TEST_CASE("numbers say their range and how they are scored") {
    CHECK(text_of("ws04") ==
          "Answer: a whole number from 0 to 1440. Score: 0.9 at 5, 0.5 at 30; less is better.");
    CHECK(text_of("ws05") ==
          "Answer: a number from 0 to 100. Score: 0 at 20, 1 at 0, straight in between.");
    CHECK(text_of("ws06") == "Answer: a whole number. Counted, not scored.");
    Question german = question_of(all_types(), "ws05");
    german.highest = Decimal{2'500'000};
    CHECK(text_of(german, Language::de) ==
          "Antwort: eine Zahl von 0 bis 2,5. Wert: 0 bei 20, 1 bei 0, dazwischen geradlinig.");
  }

  TEST_CASE("several choices say how they become a score") {
    Question several = question_of(all_types(), "ws02");
    CHECK(holds(text_of(several), "one that counts more than 0 gives the full score."));
    several.rule = SelectionRule::share;
    CHECK(holds(text_of(several), "the share of their values in all values."));
    several.rule = SelectionRule::all;
    CHECK(holds(text_of(several), "only all that count more than 0 together give a score."));
    for (Choice& choice : several.scale.choices) {
      choice.value.reset();
    }
    CHECK(holds(text_of(several), "they are counted, not scored."));
  }

  TEST_CASE("indicators name their figure") {
    CHECK(holds(text_of("ws07"), "(NPS), promoters (9 and 10) minus detractors (0 to 6)."));
    CHECK(holds(text_of("ws08"), "(CES)"));
    CHECK(holds(text_of("ws09"), "(CSAT), the share of the highest answer."));
    CHECK(holds(text_of("ws10", Language::de), "der Anteil der 2 höchsten Antworten."));
  }

  TEST_CASE("practices say where they belong") {
    CHECK(reports::view::without_isolates(text_of("ws01")) ==
          "Practice: level 2, stream “desk”, goal “reachable”.");
    CHECK(holds(reports::view::without_isolates(text_of("ws02", Language::de)),
                "Praktik: Stufe 2, Strang „desk“."));
  }
}
