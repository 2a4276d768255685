// SPDX-License-Identifier: Apache-2.0
//
// Pairs: R 4.2, Welch's test from summaries, p.adjust(method = "holm"). Runs: by hand.
#include "comparison/units.hpp"

#include <cxmat/comparison/ranking.hpp>

#include <doctest/doctest.h>

#include <set>
#include <utility>
#include <vector>

using namespace cxmat;
using cxmat::testing::scored;
using doctest::Approx;

namespace {

using Runs = std::vector<std::vector<std::size_t>>;

UnitSample sample(double score, double sd, std::int64_t n) {
  const SummaryNode node = scored("q", "", NodeKind::questionnaire, score, sd, n);
  return {.level_score = score, .sampled = sample_of(node, Collection::survey)};
}

Runs runs(std::size_t count, const std::set<std::pair<std::size_t, std::size_t>>& apart) {
  return runs_of(count, [&](std::size_t i, std::size_t j) { return apart.contains({i, j}); });
}

std::vector<int> ranks_of(const Ranking& ranking) {
  std::vector<int> ranks;
  for (const RankedUnit& place : ranking.places) {
    ranks.push_back(place.rank);
  }
  return ranks;
}

std::vector<std::size_t> units_of(const Ranking& ranking) {
  std::vector<std::size_t> units;
  for (const RankedUnit& place : ranking.places) {
    units.push_back(place.unit);
  }
  return units;
}

}  // namespace

TEST_SUITE("comparison/ranking") {
  TEST_CASE("runs are as long as they can be, and overlap") {
    CHECK(runs(0, {}) == Runs{});
    CHECK(runs(1, {}) == Runs{{0}});
    CHECK(runs(4, {}) == Runs{{0, 1, 2, 3}});
    CHECK(runs(3, {{0, 1}, {0, 2}, {1, 2}}) == Runs{{0}, {1}, {2}});
    // The first and the last differ; those between differ from nobody.
    CHECK(runs(4, {{0, 3}}) == Runs{{0, 1, 2}, {1, 2, 3}});
    // A run that lies in another is none: {1, 2} in {0, 1, 2}.
    CHECK(runs(4, {{0, 3}, {1, 3}, {2, 3}}) == Runs{{0, 1, 2}, {3}});
    // Neighbours differ although those around them do not: nobody spans them.
    CHECK(runs(4, {{1, 2}}) == Runs{{0, 1}, {2, 3}});
  }

  TEST_CASE("four units: highest first, who cannot be told apart shares a run") {
    // In the order of input: 3rd, 1st, 4th, 2nd.
    const std::vector<UnitSample> units{sample(3.1, .9, 28), sample(3.8, .8, 30),
                                        sample(2.4, .8, 40), sample(3.6, .7, 25)};
    const Ranking ranking = rank("q", units);
    CHECK(units_of(ranking) == std::vector<std::size_t>{1, 3, 0, 2});
    CHECK(ranks_of(ranking) == std::vector<int>{1, 2, 3, 4});
    REQUIRE(ranking.pairs.size() == 6);
    CHECK(ranking.pairs[0].a == 1);
    CHECK(ranking.pairs[0].b == 3);
    CHECK(ranking.pairs[0].difference == Approx(-0.2).epsilon(1e-9));
    CHECK(*ranking.pairs[0].adjusted_p == Approx(0.327395225340).epsilon(1e-9));
    CHECK(*ranking.pairs[1].adjusted_p == Approx(0.00863792900702).epsilon(1e-9));
    CHECK(*ranking.pairs[3].adjusted_p == Approx(0.0551212881504).epsilon(1e-9));
    CHECK(*ranking.pairs[3].p == Approx(0.0275606440752).epsilon(1e-9));
    CHECK(*ranking.pairs[5].adjusted_p == Approx(0.00683336393683).epsilon(1e-9));
    CHECK(ranking.runs == Runs{{0, 1}, {1, 2}, {3}});
  }

  TEST_CASE("equal scores share a rank, the next one is skipped") {
    const std::vector<UnitSample> units{sample(3, .5, 20), sample(4, .5, 20), sample(3, .5, 20),
                                        sample(2, .5, 20)};
    const Ranking ranking = rank("q", units);
    CHECK(units_of(ranking) == std::vector<std::size_t>{1, 0, 2, 3});
    CHECK(ranks_of(ranking) == std::vector<int>{1, 2, 2, 4});
  }

  TEST_CASE("without a score there is no rank; without a test, a rank but no run") {
    SummaryNode capped = scored("q", "", NodeKind::questionnaire, 3.5, 0.8, 30);
    capped.capped = true;
    const std::vector<UnitSample> units{
        {},
        sample(4, .8, 30),
        {.level_score = 3.5, .sampled = sample_of(capped, Collection::survey)},
        sample(3.9, .8, 30)};
    const Ranking ranking = rank("q", units);
    CHECK(ranking.unranked == std::vector<std::size_t>{0});
    CHECK(units_of(ranking) == std::vector<std::size_t>{1, 3, 2});
    CHECK_FALSE(ranking.places[2].tested);
    CHECK(ranking.runs == Runs{{0, 1}});
    CHECK(ranking.pairs[1].reason == NotTested::capped);
    // One pair was tested, so p stays as it is.
    CHECK(*ranking.pairs[0].adjusted_p == *ranking.pairs[0].p);
  }

  TEST_CASE("nobody with a score, or a single one") {
    const std::vector<UnitSample> none(3);
    CHECK(rank("q", none).places.empty());
    CHECK(rank("q", none).runs.empty());
    const std::vector<UnitSample> single{{}, sample(3, .5, 20), {}};
    const Ranking ranking = rank("q", single);
    CHECK(ranks_of(ranking) == std::vector<int>{1});
    CHECK(ranking.pairs.empty());
    CHECK(ranking.runs == Runs{{0}});
  }
}
