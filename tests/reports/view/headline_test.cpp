// SPDX-License-Identifier: Apache-2.0
#include "reports/view/headline.hpp"

#include "support/plain.hpp"
#include "support/sample_assessment.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace cxmat;
using namespace cxmat::reports;
using namespace cxmat::reports::view;
using cxmat::testing::plain;

namespace {

Headline english(Assessment assessment) {
  return headline(protect(std::move(assessment)), Messages(Language::en));
}

Headline german(Assessment assessment) {
  return headline(protect(std::move(assessment)), Messages(Language::de));
}

bool says(const std::vector<std::string>& sentences, const std::string& sentence) {
  return std::ranges::any_of(sentences,
                             [&](const std::string& each) { return plain(each) == sentence; });
}

}  // namespace

TEST_SUITE("reports/view/headline") {
  TEST_CASE("the first sentence names the level") {
    const Headline cover = english(testing::sample_assessment());
    CHECK(plain(cover.sentence) ==
          "Musterwerk AG is at level 3 of 5 in managing customer experience: “Agreed”.");
    CHECK(cover.level == "3");
    CHECK(cover.level_of == "of 5");
    CHECK(cover.level_name == "Agreed");
    CHECK(plain(german(testing::sample_assessment()).sentence) ==
          "Musterwerk AG steht im Customer-Experience-Management auf Stufe 3 von 5: „Vereinbart“.");
  }

  TEST_CASE("targets follow") {
    const Headline cover = german(testing::sample_assessment());
    CHECK(says(cover.lede, "Von zwei Themenfeldern erreicht eines sein Ziel."));
  }

  TEST_CASE("a cap's price is on the first page") {
    // Uncapped score 0.435, level score 1 + 4 * 0.435 = 2.74.
    CHECK(says(english(testing::sample_assessment()).lede,
               "Without any cap the overall level score would be 2.7 instead of 2.6."));
  }

  TEST_CASE("how sure: interval and the levels it spans") {
    const Headline cover = english(testing::sample_assessment());
    // Score 0.41, interval 0.36 to 0.46: level scores 2.44 and 2.84.
    const auto& sentences = cover.certainty.sentences;
    CHECK(says(sentences, "The 95% interval of the level score runs from 2.4 to 2.8."));
    CHECK(
        says(sentences, "It reaches from level 2 to level 3, so the level itself is not certain."));
  }

  TEST_CASE("an interval inside one level says so") {
    Assessment sample = testing::sample_assessment();
    testing::node(sample, "overall").overall->interval = Interval{.low = 0.39, .high = 0.43};
    CHECK(says(english(sample).certainty.sentences, "It lies entirely within level 3."));
  }

  TEST_CASE("against whom: rank, median and that the peers are made up") {
    const auto cover = german(testing::sample_assessment());
    CHECK(says(cover.comparison.sentences,
               "Besser als 12 von 20 Vergleichsunternehmen: Prozentrang 63 (95-%-Intervall 43 bis "
               "78). Das ist das zweitoberste Viertel der Vergleichsunternehmen. Reifegradwert 2,6 "
               "gegenüber 2,5 im Median, Abstand +0,1 (95-%-Intervall −0,2 bis +0,4)."));
    CHECK(says(cover.comparison.sentences, "Vergleichsbasis: Musterbranche 2025."));
    CHECK(std::ranges::any_of(cover.comparison.sentences, [](const std::string& sentence) {
      return sentence.find("synthetisch") != std::string::npos;
    }));
    CHECK(cover.keys.back().term.find("synthetisch") != std::string::npos);
  }

  TEST_CASE("a consensus has neither respondents nor an interval") {
    const Headline cover = english(testing::sample_consensus());
    CHECK(cover.level == "3");
    CHECK(cover.certainty.sentences.size() == 1);
    CHECK(cover.certainty.sentences[0].starts_with("One answer set"));
    CHECK(cover.keys[1].value == "consensus");
    CHECK(says(cover.comparison.sentences,
               "No benchmark was used, so the result stands on its own."));
  }

  TEST_CASE("shares of answers have no level") {
    const Headline cover = english(testing::sample_distribution());
    CHECK(cover.level.empty());
    CHECK(cover.ladder.empty());
    CHECK(cover.kicker == "CX survey");
    CHECK(plain(cover.sentence) ==
          "Musterwerk AG asked for shares of answers: there is no maturity level.");
    CHECK(cover.comparison.sentences.empty());
  }

  TEST_CASE("too few people hide the level, too few answers leave none") {
    Assessment hidden = testing::sample_assessment();
    testing::node(hidden, "overall").overall->asked = 4;
    CHECK(english(hidden).level.empty());
    CHECK(english(hidden).sentence ==
          "No level is shown: there are fewer than 5 people behind it, or it would give their "
          "answers away.");
    Assessment empty = testing::sample_assessment();
    testing::node(empty, "overall").overall = testing::without_score(40);
    CHECK(english(empty).level.empty());
    CHECK(english(empty).sentence == "There is no overall level: too few questions were answered.");
  }

  TEST_CASE("an organisation without a name is called so") {
    Assessment sample = testing::sample_assessment();
    sample.engagement.organisation.name.clear();
    CHECK(english(sample).sentence.starts_with("The organisation is at level 3"));
    CHECK(english(sample).organisation == "CX maturity report");
    CHECK(english(sample).title.empty());
  }

  TEST_CASE("targets: none, all and a single one read right") {
    Assessment sample = testing::sample_assessment();
    testing::node(sample, "metrics").target = 4.0;
    CHECK(says(english(sample).lede, "None of the two areas reaches its target."));
    testing::node(sample, "metrics").target = 3.0;
    testing::node(sample, "ownership").target = 2.0;
    CHECK(says(english(sample).lede, "All two areas reach their targets."));
    testing::node(sample, "ownership").target.reset();
    CHECK(says(german(sample).lede, "Das Ziel ist erreicht."));
    testing::node(sample, "metrics").target.reset();
    for (const std::string& sentence : english(sample).lede) {
      CHECK(sentence.find("target") == std::string::npos);
    }
  }

  TEST_CASE("the ladder marks the level, what is reached and the target") {
    Assessment sample = testing::sample_assessment();
    testing::node(sample, "overall").target = 3.5;
    const auto ladder = english(sample).ladder;
    REQUIRE(ladder.size() == 5);
    CHECK(ladder[1].reached);
    CHECK_FALSE(ladder[1].current);
    CHECK(ladder[2].current);
    CHECK(ladder[3].target);
    CHECK_FALSE(ladder[3].reached);
  }
}
