// SPDX-License-Identifier: Apache-2.0
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/assessment/assess.hpp>
#include <cxmat/benchmark/compare.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;

namespace {

/// One respondent at step 3 everywhere: level score 3.
Assessment assessed() {
  const Engagement engagement = engagement_of(two_dimensions());
  const Plan plan = plan_of(engagement);
  const std::vector<Answer> middle(4, step(3));
  return assess(engagement, plan, make_tally(plan, responses_of(engagement, {middle})));
}

Benchmark peers(const std::vector<double>& scores, const std::string& industry = "retail") {
  Benchmark benchmark;
  benchmark.id = "peers";
  benchmark.method = "self";
  benchmark.questionnaires = {{"q", "1.0.0"}};
  for (const double score : scores) {
    benchmark.peers.push_back(
        {.segment = {{"industry", industry}, {"size", "250-999"}}, .scores = {{"q", score}}});
  }
  return benchmark;
}

}  // namespace

TEST_SUITE("benchmark") {
  TEST_CASE("quartiles, percentile rank and gap among the peers") {
    Assessment assessment = assessed();
    // R: quantile(c(1.8, 2.2, 2.6, 3, 3.4)) = 1.8 2.2 2.6 3 3.4. Three peers below 3, one equal:
    // 100 (3 + 1/2) / 5 = 70.
    CHECK(compare_with(peers({2.6, 1.8, 3.0, 3.4, 2.2}), assessment).empty());
    const BenchmarkFigures& q = *assessment.find("q")->benchmark;
    CHECK(q.peers == 5);
    CHECK(*q.minimum == 1.8);
    CHECK(*q.lower_quartile == doctest::Approx(2.2));
    CHECK(*q.median == 2.6);
    CHECK(*q.upper_quartile == doctest::Approx(3.0));
    CHECK(*q.maximum == 3.4);
    CHECK(*q.percentile == 70);
    CHECK(*q.gap == doctest::Approx(0.4));
    CHECK_FALSE(assessment.find("q.a")->benchmark);  // no peer has a score there
    CHECK(assessment.benchmark->peers_selected == 5);
  }

  TEST_CASE("peers are selected by industry and size") {
    Assessment assessment = assessed();
    assessment.engagement.benchmark = {.file = "b.yaml", .segment = {{"industry", "retail"}}};
    Benchmark benchmark = peers({1, 2, 3, 4, 5});
    Benchmark banks = peers({5, 5, 5, 5, 5}, "banking");
    benchmark.peers.insert(benchmark.peers.end(), banks.peers.begin(), banks.peers.end());
    CHECK(compare_with(benchmark, assessment).empty());
    CHECK(*assessment.find("q")->benchmark->median == 3);
    CHECK(assessment.benchmark->peers_total == 10);
    CHECK(assessment.benchmark->peers_selected == 5);
  }

  TEST_CASE("below five peers there is no figure, and that is said") {
    Assessment assessment = assessed();
    const Diagnostics found = compare_with(peers({1, 2, 3, 4}), assessment);
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == Code::benchmark_too_few_peers);
    CHECK(found.front().arguments == std::vector<std::string>{"4", "5"});
    CHECK_FALSE(assessment.find("q")->benchmark);
  }

  TEST_CASE("a segment with too few peers is widened, and that is said") {
    Assessment assessment = assessed();
    assessment.engagement.benchmark = {.file = "b.yaml",
                                       .segment = {{"industry", "banking"}, {"size", "250-999"}}};
    Benchmark benchmark = peers({1, 2, 3, 4, 5});
    benchmark.peers.push_back({.segment = {{"industry", "banking"}}, .scores = {{"q", 2}}});
    const Diagnostics found = compare_with(benchmark, assessment);
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == Code::benchmark_segment_widened);
    CHECK(found.front().arguments ==
          std::vector<std::string>{"industry=banking, size=250-999", "", "6"});
    CHECK(assessment.benchmark->requested.size() == 2);
    CHECK(assessment.benchmark->segment.empty());
    CHECK(assessment.benchmark->peers_selected == 6);
    CHECK(assessment.find("q")->benchmark->peers == 6);
  }

  TEST_CASE("a value that no peer has is said, too") {
    Assessment assessment = assessed();
    assessment.engagement.benchmark = {.file = "b.yaml", .segment = {{"industry", "retial"}}};
    const Diagnostics found = compare_with(peers({1, 2, 3, 4, 5}), assessment);
    REQUIRE(found.size() == 2);
    CHECK(found[0].code == Code::benchmark_segment_unknown);
    CHECK(found[1].code == Code::benchmark_segment_widened);
  }

  TEST_CASE("another version of a questionnaire is an error that names what still compares") {
    Assessment assessment = assessed();
    Benchmark benchmark = peers({1, 2, 3, 4, 5});
    benchmark.questionnaires.front().version = "2.0.0";
    const Diagnostics found = compare_with(benchmark, assessment);
    REQUIRE(found.size() == 1);
    CHECK(found.front().severity == Severity::error);
    CHECK(found.front().code == Code::benchmark_other_version);
    CHECK(found.front().arguments == std::vector<std::string>{"q", "2.0.0", "1.0.0", ""});
    CHECK_FALSE(assessment.benchmark);
    CHECK_FALSE(assessment.find("q")->benchmark);
  }

  TEST_CASE("where it is allowed, other versions compare, overall included, and that is said") {
    Assessment assessment = assessed();
    assessment.engagement.benchmark.allow_version = true;
    Benchmark benchmark = peers({1, 2, 3, 4, 5});
    benchmark.questionnaires.front().version = "2.0.0";
    for (Peer& peer : benchmark.peers) {
      peer.scores["overall"] = 2;
    }
    const Diagnostics found = compare_with(benchmark, assessment);
    REQUIRE(found.size() == 1);
    CHECK(found.front().severity == Severity::warning);
    CHECK(found.front().code == Code::benchmark_version_allowed);
    CHECK(assessment.benchmark->other_versions == std::vector<std::string>{"q"});
    CHECK(assessment.find("q")->benchmark);
    CHECK(assessment.find("overall")->benchmark);
  }

  TEST_CASE("peers rated otherwise than we were are warned of, mixed ones are not") {
    Assessment assessment = assessed();
    Benchmark benchmark = peers({1, 2, 3, 4, 5});
    benchmark.method = "third_party";
    const Diagnostics found = compare_with(benchmark, assessment);
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == Code::benchmark_other_method);
    CHECK(found.front().arguments == std::vector<std::string>{"self", "third_party"});
    assessment.engagement.method = RatedBy::third_party;
    CHECK(compare_with(benchmark, assessment).empty());
    benchmark.method = "mixed";
    CHECK(compare_with(benchmark, assessment).empty());
  }

  TEST_CASE("distributions stand in for peers, node by node") {
    Assessment assessment = assessed();
    assessment.engagement.benchmark.segment = {{"industry", "retail"}};
    Benchmark benchmark = peers({});
    NodeDistribution whole{.n = 42, .mean = 2.6, .sd = 0.5, .quantiles = {}, .level_shares = {}};
    NodeDistribution few = whole;
    few.n = 4;
    benchmark.distributions = {
        {.segment = {{"industry", "retail"}}, .peers = 42, .nodes = {{"q", whole}, {"q.a", few}}}};
    CHECK(compare_with(benchmark, assessment).empty());
    CHECK(assessment.benchmark->peers_selected == 42);
    CHECK(assessment.find("q")->benchmark->basis == BenchmarkBasis::moments);
    CHECK(*assessment.find("q")->benchmark->gap == doctest::Approx(0.4));
    CHECK_FALSE(assessment.find("q.a")->benchmark);
    CHECK_FALSE(assessment.find("q.b")->benchmark);
  }

  TEST_CASE("shares of another number of levels are left out, and that is said") {
    Assessment assessment = assessed();
    Benchmark benchmark = peers({});
    benchmark.distributions = {{.segment = {}, .peers = 42, .nodes = {}}};
    benchmark.distributions.front().nodes["q"] = {
        .n = 42, .mean = {}, .sd = {}, .quantiles = {}, .level_shares = {0.5, 0.3, 0.2}};
    const Diagnostics found = compare_with(benchmark, assessment);
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == Code::benchmark_levels_differ);
    CHECK(found.front().arguments == std::vector<std::string>{"q", "3", "5"});
    CHECK_FALSE(assessment.find("q")->benchmark);
  }

  TEST_CASE("all peers equal to the company: rank 50; outside their range: 0 and 100") {
    Assessment assessment = assessed();
    CHECK(compare_with(peers({3, 3, 3, 3, 3}), assessment).empty());
    CHECK(*assessment.find("q")->benchmark->percentile == 50);
    CHECK(compare_with(peers({4, 4.5, 4, 4, 4}), assessment).empty());
    CHECK(*assessment.find("q")->benchmark->percentile == 0);
    CHECK(compare_with(peers({1, 2, 2, 1, 1}), assessment).empty());
    CHECK(*assessment.find("q")->benchmark->percentile == 100);
  }
}
