// SPDX-License-Identifier: Apache-2.0
#include "reports/view/chapter.hpp"

#include "support/plain.hpp"
#include "support/sample_assessment.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;
using namespace cxmat::reports::view;
using cxmat::testing::node;
using cxmat::testing::plain;

namespace {

const Messages english(Language::en);
const Messages german(Language::de);

std::vector<Chapter> chapters_of(Assessment sample, const Messages& messages = english) {
  return chapters(protect(std::move(sample)), messages);
}

}  // namespace

TEST_SUITE("reports/view/chapter") {
  TEST_CASE("a chapter per questionnaire, in their order, scored or counted") {
    const auto all = chapters_of(testing::sample_assessment());
    REQUIRE(all.size() == 3);
    CHECK(all[0].id == "chapter-1");
    CHECK(all[0].heading == "Ownership of CX");
    CHECK(all[2].heading == "CX pulse");
    CHECK(plain(all[0].about).starts_with("3 questions, n"));
    CHECK(all[2].sentences.empty());
    CHECK_FALSE(all[2].scores.has_value());
    CHECK(all[2].shares.size() == 1);
  }

  TEST_CASE("the first sentence is the level with its interval, the second the target") {
    // Level score 2.0 with 1.8 to 2.2 against a target of 3.0, as the scores' own test has it.
    const auto all = chapters_of(testing::sample_assessment());
    REQUIRE(all[0].sentences.size() >= 2);
    CHECK(plain(all[0].sentences[0]) ==
          "Level 2 of 5, “Scattered”: level score 2.0, 95% interval 1.8–2.2.");
    CHECK(plain(all[0].sentences[1]) == "The target of 3.0 is 1.0 away.");
    const auto in_german = chapters_of(testing::sample_assessment(), german);
    CHECK(plain(in_german[0].sentences[1]) == "Bis zum Ziel von 3,0 fehlen 1,0.");
  }

  TEST_CASE("a target that is met or passed is said to be so") {
    Assessment sample = testing::sample_assessment();
    node(sample, "ownership").target = 2.0;
    CHECK(plain(chapters_of(sample)[0].sentences[1]) == "The target of 2.0 is reached.");
    node(sample, "ownership").target = 1.5;
    CHECK(plain(chapters_of(sample, german)[0].sentences[1]) ==
          "Das Ziel von 1,5 ist um 0,5 übertroffen.");
    node(sample, "ownership").target.reset();
    const auto without = chapters_of(sample);
    for (const std::string& sentence : without[0].sentences) {
      CHECK(sentence.find("target") == std::string::npos);
    }
  }

  TEST_CASE("hidden and unanswered questionnaires say why there is no level") {
    Assessment hidden = testing::sample_assessment();
    node(hidden, "ownership").overall->asked = 3;
    CHECK(chapters_of(hidden)[0].sentences ==
          std::vector<std::string>{"To protect respondents, no score is shown here."});
    Assessment empty = testing::sample_assessment();
    node(empty, "ownership").overall = testing::without_score(40);
    CHECK(chapters_of(empty)[0].sentences[0] == "Too few questions were answered for a level.");
  }

  TEST_CASE("each question has its figures once: behind its bar, or in the table of the others") {
    const auto all = chapters_of(testing::sample_assessment());
    CHECK_FALSE(all[0].items.empty());
    CHECK_FALSE(all[0].questions.has_value());
    CHECK(all[2].items.empty());
    CHECK(all[2].questions.has_value());
    const auto agreed = chapters_of(testing::sample_consensus());
    CHECK(agreed[0].items.empty());
    CHECK(agreed[0].questions.has_value());
  }

  TEST_CASE("one question is one question; what is counted has its n in its chart") {
    CHECK(chapters_of(testing::sample_assessment())[2].about == "One question");
    CHECK(chapters_of(testing::sample_assessment(), german)[2].about == "Eine Frage");
  }
}
