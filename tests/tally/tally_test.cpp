// SPDX-License-Identifier: Apache-2.0
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/assessment/assess.hpp>
#include <cxmat/tally/histogram.hpp>
#include <cxmat/tally/moments.hpp>
#include <cxmat/tally/tally.hpp>
#include <cxmat/tally/wide_sum.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace cxmat;
using namespace cxmat::test;

namespace {

Responses shuffled(const Responses& responses, unsigned seed) {
  std::vector<std::size_t> order(responses.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  std::ranges::shuffle(order, std::mt19937(seed));
  Responses made = responses;
  for (std::size_t i = 0; i < order.size(); ++i) {
    made.respondents[i] = responses.respondents[order[i]];
    for (std::size_t column = 0; column < made.answers.size(); ++column) {
      made.answers[column].answers[i] = responses.answers[column].answers[order[i]];
    }
  }
  return made;
}

}  // namespace

TEST_SUITE("tally") {
  TEST_CASE("wide sums are exact beyond 128 bits") {
    WideSum sum;
    const Unsigned128 big = Unsigned128{1} << 100U;
    sum.add_product(big, big);  // 2^200
    sum.add_product(3, 5);
    WideSum same;
    same.add_product(5, 3);
    same.add_product(big, big);
    CHECK(sum == same);
    CHECK(sum.value() == std::ldexp(1.0, 200));
    WideSum twice = sum;
    twice.add(same);
    CHECK(twice.value() == std::ldexp(1.0, 201));
  }

  TEST_CASE("a histogram does not depend on the order of additions and merges") {
    Histogram forward;
    Histogram backward;
    Histogram left;
    Histogram right;
    for (std::int64_t i = 0; i < 1000; ++i) {
      forward.add(i * i % 97, 1);
      backward.add((999 - i) * (999 - i) % 97, 1);
      (i % 3 == 0 ? left : right).add(i * i % 97, 1);
    }
    right.merge(left);
    CHECK(forward == backward);
    CHECK(forward == right);
    CHECK(forward.count() == 1000);
    CHECK(std::ranges::is_sorted(forward.bins(), {}, &Bin::key));
  }

  TEST_CASE("above 2^20 keys a histogram coarsens, the same in whatever order") {
    constexpr std::int64_t keys = (std::int64_t{1} << 20) + 5;
    Histogram one;
    Histogram low;
    Histogram high;
    for (std::int64_t key = 0; key < keys; ++key) {
      one.add(key, 1);
      (key < keys / 2 ? low : high).add(key, 1);
    }
    high.merge(low);
    CHECK(one.shift() == 1);
    CHECK(one == high);
    CHECK(one.bins().size() <= Histogram::max_bins);
    CHECK(static_cast<std::int64_t>(one.sum()) == keys * (keys - 1) / 2);
  }

  TEST_CASE("mean, sd, standard error and effective n under weights agree with R") {
    // x = 0, .25, .5, .5, 1 with w = 1, 2, .5, 3, 1.5. R 4.2.2: cov.wt(method = "unbiased");
    // sqrt(n/(n-1) sum((u - mean(u))^2)) with u = w (x - m) / sum(w); sum(w)^2 / sum(w^2).
    Histogram scores;
    const std::vector<std::pair<std::int64_t, std::uint64_t>> answers{
        {0, 2}, {1, 4}, {2, 1}, {2, 6}, {4, 3}};  // weights doubled: only their ratios count
    for (const auto& [key, weight] : answers) {
      scores.add(key, weight);
    }
    const auto found = moments(scores, {4, true});
    REQUIRE(found);
    CHECK(found->n == 5);
    CHECK(found->mean == 0.46875);
    CHECK(*found->sd == doctest::Approx(0.35355339059327379).epsilon(1e-12));
    CHECK(*found->standard_error == doctest::Approx(0.14355800910272845).epsilon(1e-12));
    CHECK(found->effective_n == doctest::Approx(3.8787878787878789).epsilon(1e-12));
  }

  TEST_CASE(
      "equal scores have a spread of exactly zero; one score has none; no score has no mean") {
    Histogram equal;
    for (int i = 0; i < 7; ++i) {
      equal.add(1, 1);
    }
    CHECK(*moments(equal, {3, true})->sd == 0);
    Histogram one;
    one.add(2, 1);
    CHECK_FALSE(moments(one, {3, true})->sd);
    CHECK_FALSE(moments(Histogram{}, {3, true}));
  }

  TEST_CASE("a dimension is scored where half of what was asked is answered") {
    const Engagement engagement = engagement_of(two_dimensions());
    const Plan plan = plan_of(engagement);
    Evaluator evaluator(plan);
    // a1 = 2 (weight 1), a2 unanswered (weight 3): a quarter answered, no score at a.
    const std::vector<Answer> few{step(2), answer::unanswered, step(2), step(2)};
    auto scores = evaluator.evaluate(few);
    const auto coverage = [&](std::size_t node) {
      return from_grid(scores[node].coverage, plan.nodes[node].coverage_grid);
    };
    CHECK_FALSE(scores[2].score);
    CHECK(coverage(2) == 0.25);
    // b is complete: the questionnaire is covered by (2 * 1/4 + 1 * 1) / 3 = 1/2 and takes b's.
    CHECK(coverage(1) == 0.5);
    CHECK(from_grid(*scores[1].score, plan.nodes[1].grid) == 0.25);
    // a2 does not apply: a1 alone is all that is asked.
    const std::vector<Answer> not_applicable{step(2), answer::not_applicable, step(2), step(2)};
    scores = evaluator.evaluate(not_applicable);
    CHECK(coverage(2) == 1);
    CHECK(from_grid(*scores[2].score, plan.nodes[2].grid) == 0.25);
  }

  TEST_CASE("nothing is asked where nothing applies or is shown") {
    const Engagement engagement = engagement_of(two_dimensions());
    const Plan plan = plan_of(engagement);
    Evaluator evaluator(plan);
    const std::vector<Answer> none{answer::not_applicable, answer::not_shown, step(5),
                                   answer::dont_know};
    const auto scores = evaluator.evaluate(none);
    CHECK_FALSE(scores[2].asked);
    CHECK_FALSE(scores[2].score);
    CHECK(from_grid(*scores[1].score, plan.nodes[1].grid) == 1);  // b1 alone: half of b's weight
  }

  TEST_CASE("the tally is the same for every order of rows and every split") {
    const Engagement engagement = engagement_of(two_dimensions());
    std::mt19937 generator(7);  // NOLINT: the same rows in every run
    std::uniform_int_distribution<int> any(-4, 4);
    std::vector<std::vector<Answer>> rows;
    for (int i = 0; i < 200; ++i) {
      std::vector<Answer> row;
      for (int question = 0; question < 4; ++question) {
        row.push_back(static_cast<Answer>(any(generator)));
      }
      rows.push_back(row);
    }
    const Responses responses = responses_of(engagement, rows);
    const Plan plan = plan_of(engagement);
    const auto all = [](const CellKey&) { return true; };
    const Sums whole = sum_of(make_tally(plan, responses), plan, all);
    CHECK(whole == sum_of(make_tally(plan, shuffled(responses, 3)), plan, all));
    Sums parts = empty_sums(plan);
    for (std::size_t from = 0; from < rows.size(); from += 50) {
      const std::vector<std::vector<Answer>> some(
          rows.begin() + static_cast<std::ptrdiff_t>(from),
          rows.begin() + static_cast<std::ptrdiff_t>(from + 50));
      parts.merge(sum_of(make_tally(plan, responses_of(engagement, some)), plan, all));
    }
    CHECK(whole == parts);
  }

  TEST_CASE("contributions of the parts add up to the sum of a node's scores") {
    const Engagement engagement = engagement_of(two_dimensions());
    const Plan plan = plan_of(engagement);
    const Tally tally = make_tally(
        plan, responses_of(engagement, {{step(1), step(4), step(2), step(5)},
                                        {step(3), answer::dont_know, step(2), step(5)},
                                        {step(5), step(5), answer::unanswered, step(1)}}));
    const Sums sums = sum_of(tally, plan, [](const CellKey&) { return true; });
    for (const NodeTally& node : sums.nodes) {
      Unsigned128 added = 0;
      for (const Unsigned128 part : node.contributions) {
        added += part;
      }
      CHECK(added == node.scores.sum());
    }
  }

  TEST_CASE("a respondent with weight 0 drops out") {
    const Engagement engagement = engagement_of(two_dimensions());
    const Plan plan = plan_of(engagement);
    Responses responses = responses_of(
        engagement, {{step(1), step(1), step(1), step(1)}, {step(5), step(5), step(5), step(5)}});
    responses.weights = {0, 1'500'000};
    const Sums sums =
        sum_of(make_tally(plan, responses), plan, [](const CellKey&) { return true; });
    CHECK(sums.respondents == 1);
    CHECK(sums.nodes[0].scores.count() == 1);
  }
}
