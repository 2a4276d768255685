// SPDX-License-Identifier: Apache-2.0
#include "reports/view/condition_words.hpp"

#include "reports/view/words.hpp"
#include "support/small_questionnaire.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>

using namespace cxmat;

namespace {

Questionnaire sample() {
  Questionnaire sample = test::two_dimensions();
  Question& question = sample.dimensions[0].questions[0];
  question.short_label = LocalizedText("Owner");
  question.scale.choices[2].name = "half";
  question.scale.choices[2].label = LocalizedText("in places");
  sample.facts.push_back({.id = "named", .label = LocalizedText("Is anyone named?")});
  return sample;
}

std::string words(std::string_view condition, Language language = Language::en) {
  const auto parsed = parse_condition(condition);
  REQUIRE(std::holds_alternative<Condition>(parsed));
  return reports::view::without_isolates(reports::view::condition_words(
      std::get<Condition>(parsed), sample(), reports::Messages(language)));
}

}  // namespace

TEST_SUITE("reports/view/condition_words") {
  TEST_CASE("a fact is the question that it answers") {
    CHECK(words("${named} = 'no'") == "the answer to “Is anyone named?” is “no”");
    CHECK(words("${named} != 'yes'", Language::de) ==
          "die Antwort auf „Is anyone named?“ nicht „ja“ lautet");
  }

  TEST_CASE("a choice has its label, a number stays one") {
    CHECK(words("${qa1} = 'half'") == "the answer to “Owner” is “in places”");
    CHECK(words("${qa1} >= 3") == "the answer to “Owner” is at least 3");
    CHECK(words("${qa1} < 3", Language::de) == "die Antwort auf „Owner“ unter 3 liegt");
    CHECK(words("selected(${qa1}, 'half')") == "the answers to “Owner” include “in places”");
  }

  TEST_CASE("brackets stay where and meets or, and only there") {
    CHECK(words("${named} = 'no' and (${qa1} = '1' or ${qa1} = '2')") ==
          "the answer to “Is anyone named?” is “no” and (the answer to “Owner” is “step 1” or the "
          "answer to “Owner” is “step 2”)");
    CHECK(words("${named} = 'no' or ${qa1} > 1 or ${qa1} <= 4").find('(') == std::string::npos);
    CHECK(words("not(${named} = 'yes')") ==
          "it is not the case that the answer to “Is anyone named?” is “yes”");
  }

  TEST_CASE("an id that nobody knows stands for itself") {
    CHECK(words("${other} = 'blue'") == "the answer to “other” is “blue”");
  }
}
