// SPDX-License-Identifier: Apache-2.0
#include "benchmark/build/attack.hpp"

#include <cxmat/benchmark/build/disclosure.hpp>
#include <cxmat/benchmark/build/distributions.hpp>
#include <cxmat/benchmark/build/exposed.hpp>
#include <cxmat/statistics/rng.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

using namespace cxmat;

namespace {

using Counts = std::map<std::vector<std::string>, int>;

/// So many peers of each kind, who all have a score of their own in one node.
PeerTable table_with(std::vector<std::string> criteria, const Counts& counts) {
  PeerTable table{
      .criteria = std::move(criteria), .values = {}, .nodes = {"overall"}, .scores = {}};
  table.scores.emplace_back();
  for (const auto& [values, count] : counts) {
    for (int i = 0; i < count; ++i) {
      table.values.push_back(values);
      table.scores[0].emplace_back(1 + 0.03 * static_cast<double>(table.values.size() % 120));
    }
  }
  return table;
}

std::vector<PeerSegment> published(const PeerTable& table, std::size_t minimum = 5) {
  std::vector<PeerSegment> segments;
  for (const Distribution& one : publishable_distributions(table, minimum)) {
    segments.push_back(one.segment);
  }
  return segments;
}

bool shows(const std::vector<PeerSegment>& segments, const PeerSegment& segment) {
  return std::ranges::find(segments, segment) != segments.end();
}

}  // namespace

TEST_SUITE("benchmark_build") {
  TEST_CASE("too few peers in all, and just enough") {
    CHECK(published(table_with({"industry"}, {{{"retail"}, 4}})).empty());
    CHECK(published(table_with({"industry"}, {})).empty());
    // Five of one kind: the kind is everyone.
    CHECK(published(table_with({"industry"}, {{{"retail"}, 5}})).size() == 2);
  }

  TEST_CASE("a rest of a few peers hides the smallest part, too") {
    // 6 + 7 + 3: publishing 6 and 7 would tell the 3 as the rest of 16. Hidden with the 6, they are
    // a rest of 9.
    const auto segments =
        published(table_with({"industry"}, {{{"bank"}, 6}, {{"retail"}, 7}, {{"travel"}, 3}}));
    CHECK(segments == std::vector<PeerSegment>{{}, {{"industry", "retail"}}});
  }

  TEST_CASE("peers who do not say their industry are a rest as well") {
    CHECK(published(table_with({"industry"}, {{{"bank"}, 6}, {{""}, 2}})) ==
          std::vector<PeerSegment>{PeerSegment{}});
    CHECK(published(table_with({"industry"}, {{{"bank"}, 6}, {{""}, 5}})).size() == 2);
  }

  TEST_CASE("of two criteria, a small cell hides others in its row and column") {
    //          small  large
    // bank       10      8
    // retail      9      3     <- 3 would follow from either sum
    const auto segments = published(table_with({"industry", "size"}, {{{"bank", "large"}, 8},
                                                                      {{"bank", "small"}, 10},
                                                                      {{"retail", "large"}, 3},
                                                                      {{"retail", "small"}, 9}}));
    CHECK(shows(segments, {{"industry", "retail"}}));
    CHECK(shows(segments, {{"size", "large"}}));
    CHECK_FALSE(shows(segments, {{"industry", "retail"}, {"size", "large"}}));
    // Each of the other three alone would give it away.
    CHECK_FALSE(shows(segments, {{"industry", "retail"}, {"size", "small"}}));
    CHECK_FALSE(shows(segments, {{"industry", "bank"}, {"size", "large"}}));
    CHECK_FALSE(shows(segments, {{"industry", "bank"}, {"size", "small"}}));
  }

  TEST_CASE("a larger minimum hides more") {
    const PeerTable table = table_with({"industry"}, {{{"bank"}, 8}, {{"retail"}, 12}});
    CHECK(published(table).size() == 3);
    CHECK(published(table, 10) == std::vector<PeerSegment>{PeerSegment{}});
  }

  TEST_CASE("a rest that is spread over many published segments is a rest") {
    // 63 banks and 7 who do not say, one in each size: with a minimum of 8 the banks would tell
    // the others' sum.
    Counts counts;
    for (const char* size : {"a", "b", "c", "d", "e", "f", "g"}) {
      counts[{"bank", size}] = 9;
      counts[{"", size}] = 1;
    }
    const auto segments = published(table_with({"industry", "size"}, counts), 8);
    CHECK(shows(segments, {{"size", "a"}}));
    CHECK_FALSE(shows(segments, {{"industry", "bank"}}));
  }

  TEST_CASE("a score that some peers lack needs enough on both sides") {
    PeerTable table = table_with({}, {{{}, 20}});
    table.nodes.emplace_back("metrics");
    table.scores.push_back(table.scores[0]);
    for (std::size_t peer = 0; peer < 3; ++peer) {
      table.scores[1][peer].reset();
    }
    CHECK(publishable_distributions(table, 5)[0].nodes.size() == 1);
    for (std::size_t peer = 3; peer < 5; ++peer) {
      table.scores[1][peer].reset();
    }
    CHECK(publishable_distributions(table, 5)[0].nodes.at("metrics").n == 15);
    for (std::size_t peer = 5; peer < 16; ++peer) {
      table.scores[1][peer].reset();
    }
    CHECK(publishable_distributions(table, 5)[0].nodes.size() == 1);
  }

  TEST_CASE("that a few lack a score cannot be worked out from where enough do") {
    // 9 of 14 retailers and 5 of 7 banks have a score: published for all and for the retailers (5
    // lack it), it would follow for the banks, of whom only 2 do.
    PeerTable table = table_with({"industry"}, {{{"bank"}, 7}, {{"retail"}, 14}});
    table.nodes.emplace_back("metrics");
    table.scores.push_back(table.scores[0]);
    for (const std::size_t peer : {0U, 1U, 7U, 8U, 9U, 10U, 11U}) {
      table.scores[1][peer].reset();
    }
    const auto distributions = publishable_distributions(table, 5);
    REQUIRE(distributions.size() == 3);
    CHECK(distributions[0].nodes.at("metrics").n == 14);
    CHECK_FALSE(distributions[1].nodes.contains("metrics"));
    CHECK_FALSE(distributions[2].nodes.contains("metrics"));
    CHECK(distributions[2].nodes.contains("overall"));
  }

  TEST_CASE("where all or all but one score the same, nothing is said, nor what would tell it") {
    PeerTable table = table_with({"industry"}, {{{"bank"}, 6}, {{"retail"}, 7}, {{"travel"}, 8}});
    for (std::size_t peer = 0; peer < 5; ++peer) {
      table.scores[0][peer] = 3.001;  // 3.00 as it would be published
    }
    const auto segments = published(table);
    CHECK_FALSE(shows(segments, {{"industry", "bank"}}));
    // All less travel less retail would be bank.
    CHECK_FALSE(shows(segments, {{"industry", "retail"}}));
    CHECK(shows(segments, {{"industry", "travel"}}));
    for (auto& score : table.scores[0]) {
      score = 3;
    }
    CHECK(published(table).empty());
  }

  TEST_CASE("sums of several parts that make up a few peers are found") {
    // Columns 0..3 with 2, 2, 9, 9 peers: {0,1,2} and {2} leave {0,1}, four peers in two columns.
    const PublishedSpan span({{0, 1, 2}, {2}, {0, 1, 2, 3}}, 4);
    const std::vector<std::size_t> peers{2, 2, 9, 9};
    CHECK(exposed_combinations(span, peers, 5) ==
          std::vector<Combination>{{{.column = 0, .times = 1}, {.column = 1, .times = 1}}});
    CHECK(exposed_combinations(span, peers, 4).empty());
    const Combination both{{.column = 0, .times = 1}, {.column = 1, .times = 1}};
    CHECK(span.combination(both) == std::vector<std::size_t>{0, 1});
    CHECK_FALSE(span.combination(Combination{{.column = 0, .times = 1}}));
  }

  TEST_CASE("the difference of two peers is as bad as their sum") {
    // Sets {0,1} and {0,2}: their difference is 1 less 2; of one peer each, means and standard
    // deviations give both scores.
    const PublishedSpan span({{0, 1}, {0, 2}}, 3);
    const std::vector<std::size_t> peers{9, 1, 1};
    const std::vector<Combination> found = exposed_combinations(span, peers, 5);
    REQUIRE(found.size() == 1);
    CHECK(found[0].size() == 2);
    CHECK(span.combination(found[0]) == std::vector<std::size_t>{0, 1});
    // In a table: retailers are the six small ones and a large one, small firms the six and a bank.
    const PeerTable table = table_with({"industry", "size"}, {{{"retail", "small"}, 6},
                                                              {{"bank", "small"}, 1},
                                                              {{"retail", "large"}, 1},
                                                              {{"bank", "large"}, 8}});
    const std::vector<PeerSegment> segments = published(table);
    CHECK_FALSE(
        (shows(segments, {{"industry", "retail"}}) && shows(segments, {{"size", "small"}})));
    CHECK(test::smallest_exposed(table, segments, 5) == 5);
  }

  TEST_CASE("combinations of three and of four are found") {
    // {0,1,2} less {0,3}: 1 + 2 - 3; with a fourth: {0,1,2} less {0,3,4}.
    const std::vector<std::size_t> peers{9, 1, 1, 1, 1};
    const PublishedSpan three({{0, 1, 2}, {0, 3}}, 5);
    REQUIRE(exposed_combinations(three, peers, 5).size() == 1);
    CHECK(exposed_combinations(three, peers, 5)[0].size() == 3);
    CHECK(exposed_combinations(three, peers, 3).empty());
    const PublishedSpan four({{0, 1, 2}, {0, 3, 4}}, 5);
    REQUIRE(exposed_combinations(four, peers, 5).size() == 1);
    CHECK(exposed_combinations(four, peers, 5)[0].size() == 4);
    CHECK(exposed_combinations(four, peers, 4).empty());
  }

  TEST_CASE(
      "nobody can work out fewer peers than the minimum, tried by linear algebra of its own") {
    SplitMix64 rng(20261122);
    std::size_t with_parts = 0;
    for (int round = 0; round < 300; ++round) {
      const std::size_t kinds = 2 + rng.below(3);
      Counts counts;
      for (std::size_t i = 0; i < 9 + rng.below(4); ++i) {
        std::vector<std::string> values;
        for (int criterion = 0; criterion < 3; ++criterion) {
          const std::uint64_t value = rng.below(kinds + 1);
          values.push_back(value == 0 && rng.below(3) == 0 ? std::string()
                                                           : std::string(1, "abcdef"[value]));
        }
        counts[values] = 1 + static_cast<int>(rng.below(rng.below(2) == 0 ? 4 : 14));
      }
      const PeerTable table = table_with({"industry", "size", "region"}, counts);
      const std::vector<PeerSegment> segments = published(table);
      with_parts += segments.size() > 1 ? 1U : 0U;
      CAPTURE(round);
      CHECK(test::smallest_exposed(table, segments, 5) == 5);
    }
    CHECK(with_parts > 150);  // not by hiding everything
  }
}
