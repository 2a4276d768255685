// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/certainty/tree.hpp"

#include "cxmat/assessment/certainty/rows.hpp"
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/assessment/assess.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace cxmat;
using namespace cxmat::test;

namespace {

/// Two dimensions, and a third one inside the first.
Questionnaire nested() {
  Questionnaire made = two_dimensions();
  Dimension inner = made.dimensions[1];
  inner.id = "c";
  inner.questions = {question("qc1", 2), question("qc2")};
  made.dimensions[0].dimensions.push_back(inner);
  return made;
}

/// Some mixture of all the answers there are, another one for each row.
std::vector<Answer> answers_of_row(std::size_t row, std::size_t count) {
  std::vector<Answer> answers;
  std::size_t state = row * 2654435761U + 12345U;
  for (std::size_t i = 0; i < count; ++i) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    answers.push_back(static_cast<Answer>(static_cast<int>((state >> 40U) % 9) - 4));
  }
  return answers;
}

/// Evaluates the first lane of a lot with the given weights.
std::vector<LaneScores> evaluated(const Plan& plan, const ScoreTree& tree,
                                  const Responses& responses, std::size_t row) {
  std::vector<LaneScores> places(tree.place_count);
  for (const TreeQuestion& question : tree.questions) {
    const PlannedQuestion& planned = plan.questions[question.index];
    const std::int64_t answer = scored_answer(planned, responses.answers[question.index], row);
    enter(places[tree.first_question_place + question.index], 0, answer,
          from_grid(answer, planned.grid), question);
  }
  evaluate(tree, tree.shares, places);
  return places;
}

}  // namespace

TEST_SUITE("certainty") {
  TEST_CASE("under the given weights the tree gives every respondent's own scores") {
    const double infinity = std::numeric_limits<double>::infinity();
    const std::vector<ModelChoice> models{{.id = "weighted_mean"},
                                          {.id = "weakest_link"},
                                          {.id = "gated"},
                                          {.id = "power_mean", .exponent = 1},
                                          {.id = "power_mean", .exponent = 0},
                                          {.id = "power_mean", .exponent = -1},
                                          {.id = "power_mean", .exponent = 2.5},
                                          {.id = "power_mean", .exponent = -infinity},
                                          {.id = "power_mean", .exponent = infinity}};
    for (const ModelChoice& outer : models) {
      for (const ModelChoice& inner : models) {
        Questionnaire questionnaire = nested();
        questionnaire.model = outer;
        questionnaire.dimensions[0].model = inner;
        const Engagement engagement = engagement_of(questionnaire);
        const Plan plan = plan_of(engagement);
        const ScoreTree tree = make_score_tree(plan);
        std::vector<std::vector<Answer>> rows;
        for (std::size_t row = 0; row < 60; ++row) {
          rows.push_back(answers_of_row(row, plan.questions.size()));
        }
        const Responses responses = responses_of(engagement, rows);
        Evaluator evaluator(plan);
        for (std::size_t row = 0; row < rows.size(); ++row) {
          const std::span<const NodeScore> expected = evaluator.evaluate(rows[row]);
          const std::vector<LaneScores> found = evaluated(plan, tree, responses, row);
          for (const std::size_t node : tree.summed) {
            REQUIRE((found[node].scored[0] > 0) == expected[node].score.has_value());
            REQUIRE((found[node].asked[0] > 0) == expected[node].asked);
            REQUIRE(found[node].coverage[0] ==
                    doctest::Approx(
                        from_grid(expected[node].coverage, plan.nodes[node].coverage_grid)));
            if (expected[node].score) {
              // The evaluator rounds powers to steps of 2^-40.
              const double score = from_grid(*expected[node].score, plan.nodes[node].grid);
              REQUIRE(std::abs(found[node].value[0] - score) < 1e-10);
            }
          }
        }
      }
    }
  }

  TEST_CASE("a share of points counts nested questions as if they stood in one list") {
    // a (weight 2) holds qa1 (1), qa2 (3); b (1) holds qb1, qb2 (1 each). In one list: weights 2,
    // 6, 1, 1. Answers 5, 3, not applicable, 2: (2 * 1 + 6 * .5 + 1 * .25) / (2 + 6 + 1) = 5.25
    // / 9.
    const Engagement engagement = engagement_of(two_dimensions());
    Plan plan = plan_of(engagement);
    constexpr Model points{"fulfilment_share", nullptr, nullptr, nullptr};
    for (std::size_t node = 1; node < plan.nodes.size(); ++node) {
      plan.nodes[node].model = &points;
    }
    const ScoreTree tree = make_score_tree(plan);
    const Responses responses =
        responses_of(engagement, {{step(5), step(3), answer::not_applicable, step(2)}});
    const std::vector<LaneScores> found = evaluated(plan, tree, responses, 0);
    CHECK(found[1].value[0] == doctest::Approx(5.25 / 9).epsilon(1e-14));
    CHECK(found[0].value[0] == found[1].value[0]);
    CHECK(tree.linear);
  }
}
