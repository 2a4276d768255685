// SPDX-License-Identifier: Apache-2.0
#include "reports/view/ladder.hpp"

#include "support/plain.hpp"
#include "support/sample_assessment.hpp"
#include "tests/support/model_runs.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <variant>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;
using namespace cxmat::reports::view;
using charts::Step;
using cxmat::testing::plain;
using test::by_consensus;
using test::step;

namespace {

const Messages english(Language::en);
const Messages german(Language::de);

Assessment run(const Engagement& engagement, const std::vector<std::vector<Answer>>& rows) {
  const Plan plan = plan_of(engagement);
  return assess(engagement, plan, make_tally(plan, test::responses_of(engagement, rows)),
                Crosses::skip);
}

Position top_of(const Assessment& assessment) {
  return questionnaires_of(assessment, true).front();
}

std::optional<Figure> ladder_of(const Assessment& assessment, const Messages& messages = english) {
  const Protected<Assessment> safe = protect(assessment);
  return ladder(safe, top_of(*safe), messages);
}

const charts::LadderChart& chart_of(const std::optional<Figure>& figure) {
  return std::get<charts::LadderChart>(figure->drawing);
}

/// Dimensions a (weight 2: a1, a2) and b (weight 1: b1, b2), agreed.
Assessment agreed(int a, int b) {
  return run(by_consensus(test::two_dimensions()), {{step(a), step(a), step(b), step(b)}});
}

Assessment staged(const std::vector<int>& answers, const char* model = "staged") {
  Questionnaire made = test::one_dimension("p", {test::practice("p1", 2), test::practice("p2", 2),
                                                 test::practice("p3", 3), test::practice("p4", 4)});
  made.model.id = model;
  std::vector<Answer> row;
  for (const int answer : answers) {
    row.push_back(step(answer));
  }
  return run(by_consensus(made), {row});
}

}  // namespace

TEST_SUITE("reports/view/ladder") {
  TEST_CASE("a weighted model: what is missing, and which part alone would do") {
    // a 3, b 1: (2 x 3 + 1) / 3 = 2.33, level 2. To 2.5 .17 are missing. With b at 2.5 it would be
    // (6 + 2.5) / 3 = 2.83.
    const auto figure = ladder_of(agreed(3, 1));
    REQUIRE(figure.has_value());
    CHECK(
        plain(figure->message) ==
        "Level 3 is 0.2 points away. B pulls the result down most: its score is 1.0, and it counts "
        "for 33%. With this score alone at 2.5, level 3 would be reached.");
    const auto& chart = chart_of(figure);
    CHECK(chart.next == 3);
    REQUIRE(chart.rows.size() == 2);
    CHECK_FALSE(chart.rows[0].blocks);
    CHECK(chart.rows[1].blocks);
    CHECK(chart.rows[0].steps ==
          std::vector{Step::reached, Step::reached, Step::reached, Step::open, Step::open});
    CHECK(chart.rows[1].steps ==
          std::vector{Step::reached, Step::open, Step::open, Step::open, Step::open});
    for (const TableRow& row : figure->table.rows) {
      CHECK(row.cells.size() == figure->table.headings.size());
    }
    CHECK(figure->table.rows[1].cells.back().text == "−1.5");
  }

  TEST_CASE("a part that alone would not do") {
    // a 2, b 1: 5 / 3 = 1.67; .83 are missing. a would bring 2/3 x .5, b 1/3 x 1.5 = .5; .33 left.
    const auto figure = ladder_of(agreed(2, 1), german);
    REQUIRE(figure.has_value());
    CHECK(
        plain(figure->message) ==
        "Bis Stufe 3 fehlen 0,8 Punkte. Am stärksten drückt B das Ergebnis: Der Wert liegt bei 1,0 "
        "und geht mit 33\u00a0% ein. Läge dieser Wert allein bei 2,5, fehlten noch 0,3 Punkte.");
    CHECK(chart_of(figure).rows[0].blocks);
  }

  TEST_CASE("no part is named where several hold back alike, or the model is no sum") {
    Questionnaire even = test::two_dimensions();
    even.dimensions[0].weight = Decimal::of(1);
    const std::vector<std::vector<Answer>> ones{{step(2), step(2), step(2), step(2)}};
    CHECK(plain(ladder_of(run(by_consensus(even), ones))->message) ==
          "Level 3 is 0.5 points away.");
    Questionnaire weakest = test::two_dimensions();
    weakest.model.id = "weakest_link";
    const auto figure =
        ladder_of(run(by_consensus(weakest), {{step(3), step(3), step(1), step(1)}}));
    REQUIRE(figure.has_value());
    CHECK(plain(figure->message).find("pulls") == std::string::npos);
  }

  TEST_CASE("where people left parts out, nothing is said of what a part alone would do") {
    // The second person has a only: (1.67 + 2) / 2 = 1.83, which is not the mean of a 2 and b 1.
    const auto figure =
        ladder_of(run(by_consensus(test::two_dimensions()),
                      {{step(2), step(2), step(1), step(1)},
                       {step(2), step(2), answer::unanswered, answer::unanswered}}));
    REQUIRE(figure.has_value());
    CHECK(plain(figure->message) ==
          "Level 3 is 0.7 points away. Furthest below it, weight taken into account: B (score 1.0, "
          "weight 33%).");
  }

  TEST_CASE("a cap below the next level is what blocks, one above it is not") {
    Assessment capped = agreed(3, 1);
    const auto cap_at = [&](std::int64_t micros) {
      capped.gates = {{.node = capped.nodes[top_of(capped)].id,
                       .gate = {.when = {.source = "", .nodes = {}},
                                .cap = Decimal{micros},
                                .dimension = {},
                                .because = LocalizedText("Nobody is named.")},
                       .state = GateState::applied}};
    };
    cap_at(2'400'000);
    CHECK(plain(ladder_of(capped)->message)
              .ends_with("A cap of 2.4 stands in the way of level 3. Nobody is named."));
    cap_at(3'000'000);
    CHECK(plain(ladder_of(capped)->message).find("cap") == std::string::npos);
    cap_at(2'000'000);
    capped.gates[0].state = GateState::open;
    CHECK(plain(ladder_of(capped)->message).find("cap") == std::string::npos);
    // Lowered from 3 to 2: only the cap is in the way.
    capped = agreed(3, 3);
    cap_at(2'000'000);
    capped.gates[0].state = GateState::lowered;
    Figures& figures = *capped.nodes[top_of(capped)].overall;
    figures.ungated_score = figures.score;
    figures.score = 0.25;
    figures.level_score = 2;
    figures.level = 2;
    CHECK(plain(ladder_of(capped)->message) ==
          "A cap of 2.0 stands in the way of level 3. Nobody is named.");
  }

  TEST_CASE("a single dimension is looked through to its questions") {
    Questionnaire one = test::one_dimension("q", {test::question("q1"), test::question("q2")});
    const auto figure = ladder_of(run(by_consensus(one), {{step(1), step(3)}}));
    REQUIRE(figure.has_value());
    REQUIRE(chart_of(figure).rows.size() == 2);
    CHECK(chart_of(figure).rows[0].label == "question q1");
    CHECK(chart_of(figure).rows[0].blocks);
    CHECK_FALSE(chart_of(figure).rows[1].blocks);
  }

  TEST_CASE("practices stand on their own level; those that block are named") {
    // Level 2 fails at p2: level 1 it is, whatever stands above.
    const auto figure = ladder_of(staged({5, 2, 5, 1}));
    REQUIRE(figure.has_value());
    CHECK(plain(figure->message) == "One practice holds up the next level: question p2.");
    const auto& chart = chart_of(figure);
    CHECK(chart.next == 2);
    REQUIRE(chart.rows.size() == 4);
    CHECK(chart.rows[0].steps == std::vector{Step::none, Step::reached, Step::none, Step::none});
    CHECK(chart.rows[1].steps == std::vector{Step::none, Step::partly, Step::none, Step::none});
    CHECK(chart.rows[1].blocks);
    CHECK(chart.rows[2].steps == std::vector{Step::none, Step::none, Step::reached, Step::none});
    CHECK_FALSE(chart.rows[2].blocks);
    CHECK_FALSE(chart.rows[3].blocks);  // two levels up
    CHECK(chart.rows[3].steps.back() == Step::open);
    CHECK(plain(ladder_of(staged({1, 1, 5, 5}), german)->message) ==
          "2 Praktiken halten die nächste Stufe auf: question p1 und question p2.");
  }

  TEST_CASE("an open practice is not a missing one") {
    Assessment open = staged({5, 1, 5, 5});
    const Engagement engagement = open.engagement;
    const auto figure =
        ladder_of(run(engagement, {{step(5), answer::unanswered, step(5), step(5)}}));
    REQUIRE(figure.has_value());
    CHECK(chart_of(figure).rows[1].steps[1] == Step::unknown);
  }

  TEST_CASE("a cumulative model counts from the first level, without names of other levels") {
    Questionnaire made = test::one_dimension(
        "p", {test::practice("p1", 1), test::practice("p2", 2), test::practice("p3", 3)});
    made.model.id = "cumulative";
    const auto figure = ladder_of(run(by_consensus(made), {{step(5), step(1), step(5)}}));
    REQUIRE(figure.has_value());
    const auto& chart = chart_of(figure);
    CHECK(chart.levels == std::vector<std::string>{"1", "2", "3"});
    CHECK(chart.next == 2);
    CHECK(chart.rows[1].blocks);
    CHECK(plain(figure->message) == "One practice holds up the next level: question p2.");
  }

  TEST_CASE("with several areas no column is the next level") {
    Questionnaire made =
        test::one_dimension("p", {test::practice("p1", 1), test::practice("p2", 2)});
    Dimension second = made.dimensions[0];
    second.id = "e";
    second.questions = {test::practice("p3", 1), test::practice("p4", 2)};
    made.dimensions.push_back(second);
    made.model.id = "continuous";
    const auto figure = ladder_of(run(by_consensus(made), {{step(5), step(5), step(5), step(1)}}));
    REQUIRE(figure.has_value());
    CHECK(chart_of(figure).next == 0);
    CHECK(chart_of(figure).rows[3].blocks);
  }

  TEST_CASE("many practices are counted by dimension") {
    std::vector<Question> practices;
    std::vector<Answer> answers;
    for (int i = 0; i < 24; ++i) {
      practices.push_back(test::practice("p" + std::to_string(i), 2 + i % 2));
      answers.push_back(step(i < 5 ? 1 : 5));
    }
    Questionnaire made = test::one_dimension("p", practices);
    made.model.id = "staged";
    const auto figure = ladder_of(run(by_consensus(made), {answers}));
    REQUIRE(figure.has_value());
    const auto& chart = chart_of(figure);
    REQUIRE(chart.rows.size() == 1);
    CHECK(chart.rows[0].note == "19 of 24");
    CHECK(chart.rows[0].blocks);
    CHECK(chart.rows[0].steps == std::vector{Step::none, Step::partly, Step::partly});
    // p0, p2 and p4 stand at level 2 and are missing.
    CHECK(figure->table.rows[0].cells[1].text == "3");
  }

  TEST_CASE("nothing at the top, where hidden, and where nothing is scored") {
    CHECK_FALSE(ladder_of(agreed(5, 5)).has_value());
    CHECK_FALSE(ladder_of(staged({5, 5, 5, 5})).has_value());
    const Engagement survey = test::engagement_of(test::two_dimensions());
    const std::vector<Answer> row{step(2), step(3), step(2), step(3)};
    CHECK_FALSE(ladder_of(run(survey, {row, row, row})).has_value());
    const Protected<Assessment> shares = protect(testing::sample_distribution());
    CHECK_FALSE(ladder(shares, 1, english).has_value());
  }

  TEST_CASE("hidden parts and practices keep their row and take the claim with them") {
    Assessment sample = agreed(3, 1);
    sample.nodes[below(sample, top_of(sample), NodeKind::dimension)[1]].overall.reset();
    const auto parts = ladder_of(sample);
    REQUIRE(parts.has_value());
    CHECK(plain(parts->message) == "Level 3 is 0.2 points away.");
    CHECK(chart_of(parts).rows[1].note == "hidden");
    Assessment practices = staged({1, 1, 5, 5});
    const Position top = top_of(practices);
    auto& traced = practices.nodes[top].trace.practices;
    practices.nodes[traced[1].node].overall.reset();
    traced.erase(traced.begin() + 1);
    CHECK(
        plain(ladder_of(practices)->message) ==
        "At least one practice holds up the next level: question p1. Other practices are hidden.");
    traced.clear();
    CHECK_FALSE(ladder_of(practices).has_value());
  }
}
