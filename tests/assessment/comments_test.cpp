// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/comments.hpp"

#include "tests/support/small_questionnaire.hpp"

#include <cxmat/assessment/assess_responses.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;

namespace {

using Texts = std::vector<std::string>;

/// `texts` are on the question qa1, one a person.
Responses commented(const Engagement& engagement, const Texts& texts) {
  Responses responses = responses_of(
      engagement,
      std::vector<std::vector<Answer>>(texts.size(), {step(1), step(2), step(3), step(4)}));
  responses.answers[0].texts = texts;
  return responses;
}

}  // namespace

TEST_SUITE("comments of an assessment") {
  TEST_CASE("texts stand at their question, those that may name somebody nowhere") {
    const Engagement engagement = engagement_of(two_dimensions());
    const auto found = assess_responses(
        engagement, commented(engagement, {"Zu viele Tools", "", "Frau Berg weiß alles",
                                           "frag anna.berg@example.com", "Zu viele Tools"}));
    REQUIRE(found);
    const Comments comments = *found->find("qa1")->comments;
    CHECK(comments.count == 4);
    CHECK(comments.texts == Texts{"Zu viele Tools", "Zu viele Tools"});
    CHECK(comments.withheld == 2);
    CHECK_FALSE(found->find("qa2")->comments);
    CHECK_FALSE(found->find("q.a")->comments);
    CHECK_FALSE(found->find("q")->comments);
  }

  TEST_CASE("a note says how many were withheld, and nothing of them") {
    const Engagement engagement = engagement_of(two_dimensions());
    const auto found = assess_responses(engagement, commented(engagement, {"Herr Meier", "Gut"}));
    REQUIRE(found);
    REQUIRE(found.diagnostics.size() == 1);
    CHECK(found.diagnostics[0] == note(Code::comments_withheld, {}, {"1", "qa1"}));
    CHECK(assess_responses(engagement, commented(engagement, {"Gut", "Gut"})).diagnostics.empty());
  }

  TEST_CASE("a respondent's id is looked for among all, those left out included") {
    Engagement engagement = engagement_of(two_dimensions());
    engagement.quality.exclude[static_cast<std::size_t>(QualityFlag::missing)] = true;
    Responses responses = commented(engagement, {"frag sp-3", "Gut", ""});
    responses.respondents = {"sp-1", "sp-2", "sp-3"};
    for (AnswerColumn& column : responses.answers) {
      column.answers[2] = answer::unanswered;
    }
    const auto found = assess_responses(engagement, responses);
    REQUIRE(found);
    REQUIRE(found->quality.excluded == 1);
    CHECK(found->find("qa1")->comments->texts == Texts{"Gut"});
    // Of a consensus the id is the workshop's: a word that may well be written.
    engagement.privacy.collection = Collection::consensus;
    CHECK(assess_responses(engagement, responses)->find("qa1")->comments->texts ==
          Texts{"frag sp-3", "Gut"});
  }

  TEST_CASE("only the latest wave, and only those who count") {
    Engagement engagement = engagement_of(two_dimensions());
    engagement.waves = {{.id = "w1"}, {.id = "w2"}};
    engagement.weight_column = "weight";
    Responses responses = commented(engagement, {"früher", "heute", "ohne Gewicht"});
    responses.wave_names = {"w1", "w2"};
    responses.waves = {0, 1, 1};
    responses.weights = {1'000'000, 1'000'000, 0};
    const auto found = assess_responses(engagement, responses);
    REQUIRE(found);
    CHECK(found->find("qa1")->comments->texts == Texts{"heute"});
    CHECK(found->find("qa1")->comments->count == 1);
  }
}
