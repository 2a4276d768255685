// SPDX-License-Identifier: Apache-2.0
#include "reports/view/figures.hpp"

#include "support/sample_assessment.hpp"

#include <doctest/doctest.h>

using namespace cxmat;
using namespace cxmat::reports::view;

namespace {

const Levels& levels() {
  static const Levels of_sample = testing::sample_assessment().nodes[0].levels;
  return of_sample;
}

}  // namespace

TEST_SUITE("reports/view/figures") {
  TEST_CASE("a level score has one decimal") {
    CHECK(level_figure(2.64, levels(), Language::en) == "2.6");
    CHECK(level_figure(2.64, levels(), Language::de) == "2,6");
  }

  TEST_CASE("a level score never reads as a level it has not reached") {
    // Level 3 begins at 2.5.
    CHECK(level_figure(2.46, levels(), Language::en) == "2.46");
    CHECK(level_figure(2.498, levels(), Language::en) == "2.498");
    CHECK(level_figure(2.44, levels(), Language::en) == "2.4");
    CHECK(level_figure(2.5, levels(), Language::en) == "2.5");
    // 2.5 as binary arithmetic leaves it is level 3.
    CHECK(level_figure(2.4999999999999996, levels(), Language::en) == "2.5");
  }

  TEST_CASE("an interval is shown on the scale of levels and does not leave it") {
    const auto range = level_range({.low = -0.1, .high = 0.25}, levels());
    CHECK(range.low == doctest::Approx(1));
    CHECK(range.high == doctest::Approx(2));
    CHECK(range_figure(range, Language::de) == "1,0–2,0");
  }

  TEST_CASE("hidden, without a score and with a score are three different things") {
    const reports::Messages messages(Language::en);
    Figures scored;
    scored.level_score = 3.0;
    CHECK(score_cell(std::nullopt, levels(), messages).text == "hidden");
    CHECK(score_cell(Figures(), levels(), messages).text == "–");
    CHECK(score_cell(scored, levels(), messages).text == "3.0");
  }

  TEST_CASE("a difference says by its tone where it points") {
    CHECK(difference_cell(0.3, Language::en).tone == Tone::above);
    CHECK(difference_cell(-0.3, Language::en).tone == Tone::below);
    CHECK(difference_cell(-0.01, Language::en).text == "±0.0");
    CHECK(difference_cell(-0.01, Language::en).tone == Tone::above);
    CHECK(difference_cell(std::nullopt, Language::en).tone == Tone::missing);
  }

  TEST_CASE("a level without a name is its number") {
    CHECK(level_words(3, levels(), Language::en) == "3 Agreed");
    CHECK(level_words(7, levels(), Language::en) == "7");
  }

  TEST_CASE("a share of nobody is no share") {
    CHECK(share_figure(0, 0, Language::en) == "–");
    CHECK(share_figure(1, 4, Language::en) == "25%");
  }

  TEST_CASE("everyone who saw a question is counted, and nobody who did not") {
    const AnswerCounts answers{.choices = {2, 3},
                               .answered = 5,
                               .unanswered = 1,
                               .not_applicable = 4,
                               .dont_know = 5,
                               .not_shown = 9};
    CHECK(answered(answers) == 5);
    CHECK(shown_to(answers) == 15);
  }
}
