// SPDX-License-Identifier: Apache-2.0
//
// The probabilities come from certainty.R beside this file, or stand worked out in the case. A
// share of N repetitions lies within four standard deviations of its probability p,
// 4 sqrt(p (1 - p) / N), in all but one of 16,000 seeds.
#include "cxmat/assessment/certainty/certainty.hpp"

#include "tests/support/small_questionnaire.hpp"

#include <cxmat/assessment/assess.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace cxmat;
using namespace cxmat::test;

namespace {

using Rows = std::vector<std::vector<Answer>>;

constexpr std::size_t many = 4000;

/// One dimension of questions with these weights.
Questionnaire one_dimension(const std::vector<std::int64_t>& weights, const std::string& id = "q") {
  Questionnaire made = two_dimensions(id);
  made.dimensions.resize(1);
  made.dimensions[0].questions.clear();
  for (std::size_t i = 0; i < weights.size(); ++i) {
    made.dimensions[0].questions.push_back(question(id + "a" + std::to_string(i + 1), weights[i]));
  }
  return made;
}

Engagement rules(Engagement engagement, std::size_t replicates, std::size_t weightings,
                 std::int64_t concentration = 50) {
  engagement.certainty.replicates = replicates;
  engagement.certainty.weightings = weightings;
  engagement.certainty.concentration = Decimal::of(concentration);
  return engagement;
}

Assessment certain(const Engagement& engagement, const Responses& responses,
                   const CertaintyEffort& effort = {}) {
  const Plan plan = plan_of(engagement);
  Assessment made = assess(engagement, plan, make_tally(plan, responses));
  add_certainty(made, plan, responses, effort);
  return made;
}

Assessment certain(const Engagement& engagement, const Rows& rows) {
  return certain(engagement, responses_of(engagement, rows));
}

Certainty certainty(const Assessment& assessment, std::string_view node = "q") {
  return assessment.find(node)->certainty.value();
}

int level(const Assessment& assessment, std::string_view node = "q") {
  return assessment.find(node)->overall->level.value();
}

void check_near(std::optional<double> share, double p, std::size_t repetitions) {
  REQUIRE(share);
  CHECK(std::abs(*share - p) <= 4 * std::sqrt(p * (1 - p) / static_cast<double>(repetitions)));
}

/// `top` respondents at step 5, `bottom` at step 1 and `silent` who were not asked; one question.
Rows single_answers(std::size_t top, std::size_t bottom, std::size_t silent = 0) {
  Rows rows(top, {step(5)});
  rows.insert(rows.end(), bottom, {step(1)});
  rows.insert(rows.end(), silent, {answer::not_shown});
  return rows;
}

Questionnaire capped_at_two(Questionnaire questionnaire) {
  questionnaire.facts = {{.id = "owner", .label = LocalizedText("owner"), .evidence = {}}};
  questionnaire.gates = {{.when = std::get<Condition>(parse_condition("${owner} = 'no'")),
                          .cap = Decimal::of(2),
                          .dimension = {},
                          .because = LocalizedText("nobody owns it")}};
  return questionnaire;
}

/// Answers of every kind to two questionnaires of four questions each.
Rows mixed_rows() {
  return {{step(5), step(3), step(1), step(3), step(2), step(2), step(4), step(5)},
          {answer::not_applicable, step(4), answer::dont_know, step(5), step(1), step(1), step(2),
           answer::unanswered},
          {step(2), answer::unanswered, step(2), step(2), -4, -4, -4, -4},
          {-3, -3, -3, -3, step(4), step(5), -3, step(2)},
          {step(4), step(4), step(5), step(3), step(3), step(1), step(2), step(2)},
          {step(1), step(2), step(2), step(1), step(5), step(4), step(4), step(3)},
          {step(3), step(3), step(2), step(4), step(2), step(3), -2, step(1)}};
}

Engagement two_questionnaires() {
  Engagement engagement = engagement_of(two_dimensions("p"));
  engagement.questionnaires.push_back(
      {.questionnaire = two_dimensions("q"), .weight = Decimal::of(2)});
  return rules(engagement, 1000, 500);
}

Responses weighted_responses(const Engagement& engagement, const std::vector<std::size_t>& order) {
  const Rows rows = mixed_rows();
  Rows ordered;
  std::vector<std::int64_t> weights;
  for (const std::size_t row : order) {
    ordered.push_back(rows[row]);
    weights.push_back(1'000'000 + static_cast<std::int64_t>(row % 3) * 700'000);
  }
  Responses responses = responses_of(engagement, ordered);
  responses.weights = weights;
  return responses;
}

}  // namespace

TEST_SUITE("certainty") {
  TEST_CASE("two respondents: three outcomes, one half of the draws gives the reported level") {
    // Scores 1 and 0, mean .5, level 3. Draws: both the first, 1/4, level 5; both the second, 1/4,
    // level 1; one each, 1/2, level 3.
    const Engagement engagement = rules(engagement_of(one_dimension({1})), many, 0);
    const Assessment found = certain(engagement, single_answers(1, 1));
    CHECK(level(found) == 3);
    check_near(certainty(found).respondents, 0.5, many);
    CHECK(certainty(found).replicates == many);
    CHECK_FALSE(certainty(found).weights);
    CHECK(certainty(found).not_worked_out.empty());
    CHECK(certainty(found, "overall").respondents == certainty(found).respondents);
    CHECK_FALSE(found.find("q.a")->certainty);  // dimensions have none
  }

  TEST_CASE("many respondents follow the binomial distribution") {
    const Engagement engagement = rules(engagement_of(one_dimension({1})), many, 0);
    const Assessment found = certain(engagement, single_answers(8, 12));
    CHECK(level(found) == 3);
    check_near(certainty(found).respondents, 0.563078134964693, many);
  }

  TEST_CASE("respondents without a score are drawn too, and none with one is another level") {
    const Engagement engagement = rules(engagement_of(one_dimension({1})), many, 0);
    const Assessment found = certain(engagement, single_answers(3, 4, 5));
    CHECK(level(found) == 3);
    check_near(certainty(found).respondents, 0.462431281884276, many);
  }

  TEST_CASE("respondents carry their weights along") {
    // Weights 3 and 1 at scores 1 and 0: .75, level 4, again wherever both are drawn.
    const Engagement engagement = rules(engagement_of(one_dimension({1})), many, 0);
    Responses responses = responses_of(engagement, single_answers(1, 1));
    responses.weights = {3'000'000, 1'000'000};
    const Assessment found = certain(engagement, responses);
    CHECK(level(found) == 4);
    check_near(certainty(found).respondents, 0.5, many);
    // Weight 0 is as if not there, and one respondent is too few.
    responses.weights = {1'000'000, 0};
    CHECK(certainty(certain(engagement, responses)).not_worked_out == "too_few");
  }

  TEST_CASE("only the latest wave counts") {
    const Engagement engagement = rules(engagement_of(one_dimension({1})), 1000, 0);
    Responses responses = responses_of(engagement, single_answers(3, 3));
    responses.wave_names = {"w1", "w2"};
    responses.waves = {1, 1, 1, 0, 0, 0};
    CHECK(certainty(certain(engagement, responses)).respondents == 1.0);
  }

  TEST_CASE("where all agree, nothing is uncertain") {
    const Rows rows(6, std::vector<Answer>(8, step(3)));
    const Assessment found = certain(two_questionnaires(), rows);
    for (const char* node : {"overall", "p", "q"}) {
      CHECK(certainty(found, node).respondents == 1.0);
      CHECK(certainty(found, node).weights == 1.0);
    }
  }

  TEST_CASE("a cap holds in every replicate") {
    Engagement engagement = rules(engagement_of(capped_at_two(one_dimension({1}))), many, 200);
    engagement.facts["owner"] = FactAnswer::no;
    const Assessment found = certain(engagement, single_answers(8, 12));
    CHECK(level(found) == 2);
    check_near(certainty(found).respondents, 0.996388527940871, many);
    CHECK(certainty(found).weights == 1.0);
    CHECK(certainty(found, "overall").respondents == certainty(found).respondents);
    engagement.overall = OverallRule::per_respondent;
    CHECK(certainty(certain(engagement, single_answers(8, 12)), "overall").respondents ==
          certainty(found).respondents);
  }

  TEST_CASE("weights: the score of parts 1 and 0 is the first part's share") {
    for (const auto& [concentration, p] :
         {std::pair{50, 0.963054149507351}, std::pair{10, 0.648304505425245}}) {
      const Engagement engagement =
          rules(engagement_of(one_dimension({1, 3})), 0, many, concentration);
      const Assessment found = certain(engagement, Rows{{step(5), step(1)}, {step(5), step(1)}});
      CHECK(level(found) == 2);
      check_near(certainty(found).weights, p, many);
      CHECK(certainty(found).weightings == many);
      CHECK_FALSE(certainty(found).respondents);
      CHECK(certainty(found, "overall").weights == certainty(found).weights);
    }
  }

  TEST_CASE("weights of nested parts are drawn at every node") {
    Questionnaire questionnaire = two_dimensions();
    questionnaire.dimensions[0].weight = Decimal::of(1);
    questionnaire.dimensions[0].questions[1].weight = Decimal::of(1);
    const Assessment found = certain(rules(engagement_of(questionnaire), 0, many, 10),
                                     Rows{{step(5), step(1), step(1), step(1)}});
    CHECK(level(found) == 2);
    check_near(certainty(found).weights, 0.749551696254175, many);
  }

  TEST_CASE("a missing answer leaves, or costs the respondent their score, under each weighting") {
    const Engagement engagement = rules(engagement_of(one_dimension({1, 1})), 0, many, 10);
    const Assessment not_applicable =
        certain(engagement, Rows{{step(5), step(1)}, {step(5), answer::not_applicable}});
    CHECK(level(not_applicable) == 4);
    check_near(certainty(not_applicable).weights, 0.902145385742188, many);
    const Assessment not_given =
        certain(engagement, Rows{{step(5), step(1)}, {step(5), answer::dont_know}});
    CHECK(level(not_given) == 4);
    check_near(certainty(not_given).weights, 0.451072692871094, many);
  }

  TEST_CASE("the questionnaires' shares in overall are drawn, not their own scores") {
    Engagement engagement = engagement_of(one_dimension({1}, "p"));
    engagement.questionnaires[0].weight = Decimal::of(3);
    engagement.questionnaires.push_back({.questionnaire = one_dimension({1}, "q")});
    engagement = rules(engagement, 0, many, 10);
    for (const OverallRule rule : {OverallRule::group_scores, OverallRule::per_respondent}) {
      engagement.overall = rule;
      const Assessment found = certain(engagement, Rows{{step(5), step(1)}, {step(5), step(1)}});
      CHECK(level(found, "overall") == 4);
      check_near(certainty(found, "overall").weights, 0.648304505425245, many);
      CHECK(certainty(found, "p").weights == 1.0);
    }
  }

  TEST_CASE("models: a minimum knows no weights, a harmonic mean bends them") {
    Questionnaire questionnaire = one_dimension({1, 1});
    const Rows rows{{step(5), step(1)}, {step(5), step(1)}};
    questionnaire.model = {.id = "weakest_link"};
    CHECK(certainty(certain(rules(engagement_of(questionnaire), 0, 500, 2), rows)).weights == 1.0);
    questionnaire.model = {.id = "power_mean", .exponent = -1};
    const Assessment found = certain(rules(engagement_of(questionnaire), 0, many, 10), rows);
    CHECK(level(found) == 2);
    check_near(certainty(found).weights, 0.648742720744404, many);
  }

  TEST_CASE("a part of weight 0 stays at 0") {
    const Engagement engagement = rules(engagement_of(one_dimension({1, 0})), 0, 500, 2);
    CHECK(certainty(certain(engagement, Rows{{step(5), step(1)}})).weights == 1.0);
  }

  TEST_CASE("the seed, and nothing else, decides what is drawn") {
    Engagement engagement = two_questionnaires();
    std::vector<std::size_t> order(mixed_rows().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const Responses straight = weighted_responses(engagement, order);
    const Assessment found = certain(engagement, straight);
    CHECK(certain(engagement, straight) == found);
    for (const std::size_t threads : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
      CHECK(certain(engagement, straight, {.threads = threads}) == found);
    }
    std::rotate(order.begin(), order.begin() + 3, order.end());
    std::swap(order[0], order[4]);
    const Assessment shuffled = certain(engagement, weighted_responses(engagement, order));
    for (const char* node : {"overall", "p", "q"}) {
      CHECK(certainty(shuffled, node) == certainty(found, node));
      CHECK(*certainty(found, node).respondents > 0);
      CHECK(*certainty(found, node).respondents < 1);
    }
    engagement.certainty.seed = 2;
    const Assessment reseeded = certain(engagement, straight);
    CHECK(certainty(reseeded, "q").respondents != certainty(found, "q").respondents);
    CHECK(*certainty(reseeded, "q").respondents ==
          doctest::Approx(*certainty(found, "q").respondents).epsilon(0.15));
  }

  TEST_CASE("too few: one respondent has weights, but nobody else to draw; nobody has nothing") {
    const Engagement engagement = rules(engagement_of(one_dimension({1, 3})), 1000, 500);
    const Certainty one = certainty(certain(engagement, Rows{{step(5), step(1)}, {-4, -4}}));
    CHECK_FALSE(one.respondents);
    CHECK(one.replicates == 0);
    CHECK(one.not_worked_out == "too_few");
    check_near(one.weights, 0.963054149507351, 500);
    for (const Rows& rows : {Rows{}, Rows{{-4, -4}, {-3, -1}}}) {
      const Certainty none = certainty(certain(engagement, rows));
      CHECK_FALSE(none.respondents);
      CHECK_FALSE(none.weights);
      CHECK(none.weightings == 0);
      CHECK(none.not_worked_out == "too_few");
    }
  }

  TEST_CASE("the budget first lowers the repetitions, then refuses") {
    const Engagement engagement = rules(engagement_of(one_dimension({1, 3})), 1000, 500);
    const Responses responses =
        responses_of(engagement, {{step(5), step(1)}, {step(4), -2}, {step(2), step(3)}});
    const auto within = [&](std::size_t budget) {
      return certainty(certain(engagement, responses, {.budget = budget}));
    };
    // A replicate takes 3 respondents x (2 nodes + 1) steps; a weighting 2 patterns of answers x 4
    // parts (2 questions, 1 dimension, 1 questionnaire).
    const Certainty fewer = within(2700);
    CHECK(fewer.replicates == 300);
    CHECK(fewer.weightings == 337);
    CHECK(fewer.not_worked_out.empty());
    const Certainty no_replicates = within(1799);
    CHECK(no_replicates.replicates == 0);
    CHECK_FALSE(no_replicates.respondents);
    CHECK(no_replicates.weightings == 224);
    CHECK(no_replicates.not_worked_out == "too_large");
    const Certainty nothing = within(1599);
    CHECK_FALSE(nothing.respondents);
    CHECK_FALSE(nothing.weights);
    CHECK(nothing.not_worked_out == "too_large");
    CHECK(within(0).not_worked_out == "too_large");
  }

  TEST_CASE("without rows it is refused by name; switched off, there is nothing at all") {
    Engagement engagement = two_questionnaires();
    const Responses responses = responses_of(engagement, mixed_rows());
    const Plan plan = plan_of(engagement);
    Assessment made = assess(engagement, plan, make_tally(plan, responses));
    refuse_certainty(made);
    for (const char* node : {"overall", "p", "q"}) {
      CHECK(certainty(made, node) == Certainty{.not_worked_out = "rows"});
    }
    engagement = rules(engagement, 0, 0);
    made = certain(engagement, responses);
    refuse_certainty(made);
    for (const NodeResult& node : made.nodes) {
      CHECK_FALSE(node.certainty);
    }
  }

  TEST_CASE("a practice model: its practices are rated anew from the people drawn") {
    // One practice, two people at steps 5 and 1. Drawn again: both at 5 (1/4) reach MIL 1; one
    // each (1/2, mean .5: partly) and both at 1 (1/4) do not. Reported is MIL 0.
    Questionnaire cumulative = one_dimension({1});
    cumulative.model.id = "cumulative";
    cumulative.dimensions[0].questions[0].level = 1;
    const Engagement engagement = rules(engagement_of(cumulative), many, 50);
    const Assessment found = certain(engagement, single_answers(1, 1));
    CHECK(level(found) == 1);
    check_near(certainty(found).respondents, 0.75, many);
    CHECK_FALSE(certainty(found).weights);  // practices have no weights to draw
    check_near(certainty(found, "overall").respondents, 0.75, many);
    CHECK(*certainty(found, "overall").weights == 1);
  }

  TEST_CASE("a sum over practices, averaged over dimensions, follows the people drawn too") {
    // Two dimensions of one practice each; the two people have steps 5 and 1 in both, so each
    // dimension's score, and their mean, is 1 (1/4), 1/2 (1/2) or 0 (1/4): level 3 is reported.
    Questionnaire sums = two_dimensions();
    sums.model.id = "coverage_sum";
    for (Dimension& dimension : sums.dimensions) {
      dimension.questions.resize(1);
      dimension.questions[0].level = 1;
      dimension.questions[0].stream = "a";
    }
    const Engagement engagement = rules(engagement_of(sums), many, 0);
    const Assessment found = certain(engagement, Rows{{step(5), step(5)}, {step(1), step(1)}});
    CHECK(level(found) == 3);
    check_near(certainty(found).respondents, 0.5, many);
  }

  TEST_CASE("questionnaires of shares only have no certainty, and none comes from them") {
    Engagement engagement = two_questionnaires();
    engagement.questionnaires[0].questionnaire.result = ResultKind::distribution;
    const Assessment found = certain(engagement, mixed_rows());
    CHECK_FALSE(found.find("p")->certainty);
    CHECK(certainty(found, "overall") == certainty(found, "q"));
    engagement.questionnaires[1].questionnaire.result = ResultKind::distribution;
    for (const NodeResult& node : certain(engagement, mixed_rows()).nodes) {
      CHECK_FALSE(node.certainty);
    }
  }
}
