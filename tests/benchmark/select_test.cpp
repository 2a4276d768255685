// SPDX-License-Identifier: Apache-2.0
#include <cxmat/benchmark/select.hpp>

#include <doctest/doctest.h>

using namespace cxmat;

namespace {

void add(Benchmark& benchmark, int count, const PeerSegment& segment) {
  for (int i = 0; i < count; ++i) {
    benchmark.peers.push_back({.segment = segment, .scores = {{"overall", 2.5}}});
  }
}

const PeerSegment asked{
    {"industry", "retail"}, {"size", "250-999"}, {"region", "dach"}, {"channel", "online"}};

}  // namespace

TEST_SUITE("benchmark/select") {
  TEST_CASE("own criteria go first, the last by name; then region, size and industry") {
    const PeerSegment all{{"industry", "retail"},
                          {"size", "s"},
                          {"region", "dach"},
                          {"channel", "online"},
                          {"zone", "inner"}};
    const std::vector<PeerSegment> segments = ever_wider(all);
    REQUIRE(segments.size() == 6);
    CHECK(to_string(segments[0]) ==
          "channel=online, industry=retail, region=dach, size=s, zone=inner");
    CHECK(to_string(segments[1]) == "channel=online, industry=retail, region=dach, size=s");
    CHECK(to_string(segments[2]) == "industry=retail, region=dach, size=s");
    CHECK(to_string(segments[3]) == "industry=retail, size=s");
    CHECK(to_string(segments[4]) == "industry=retail");
    CHECK(segments[5].empty());
  }

  TEST_CASE("the first segment with five peers is used") {
    Benchmark benchmark;
    add(benchmark, 4, asked);
    add(benchmark, 1, {{"industry", "retail"}, {"size", "250-999"}, {"region", "dach"}});
    add(benchmark, 9, {{"industry", "banking"}});
    const PeerSelection selected = select_peers(benchmark, asked);
    CHECK(selected.segment ==
          PeerSegment{{"industry", "retail"}, {"size", "250-999"}, {"region", "dach"}});
    CHECK(selected.count == 5);
    CHECK(selected.peers.size() == 5);
    add(benchmark, 1, asked);
    CHECK(select_peers(benchmark, asked).segment == asked);
  }

  TEST_CASE("a criterion that peers do not state is not theirs") {
    Benchmark benchmark;
    add(benchmark, 6, {});
    CHECK(select_peers(benchmark, asked).segment.empty());
    CHECK(select_peers(benchmark, asked).count == 6);
    CHECK_FALSE(knows(benchmark, "industry", "retail"));
  }

  TEST_CASE("where even all peers are too few, that is what is selected") {
    Benchmark benchmark;
    add(benchmark, 2, asked);
    CHECK(select_peers(benchmark, asked).count == 2);
    CHECK(select_peers(Benchmark{}, asked).count == 0);
    CHECK(peers_of(Benchmark{}) == 0);
  }

  TEST_CASE("a distribution is of exactly its own segment") {
    Benchmark benchmark;
    benchmark.distributions = {
        {.segment = {}, .peers = 60, .nodes = {}},
        {.segment = {{"industry", "retail"}}, .peers = 20, .nodes = {}},
        {.segment = {{"industry", "retail"}, {"region", "dach"}}, .peers = 4, .nodes = {}}};
    const PeerSelection retail =
        select_peers(benchmark, {{"industry", "retail"}, {"region", "dach"}});
    CHECK(retail.segment == PeerSegment{{"industry", "retail"}});
    CHECK(retail.distribution == &benchmark.distributions[1]);
    CHECK(retail.count == 20);
    CHECK(select_peers(benchmark, {{"size", "250-999"}}).count == 60);
    CHECK(knows(benchmark, "region", "dach"));
    CHECK_FALSE(knows(benchmark, "region", "nordics"));
    CHECK(peers_of(benchmark) == 60);
  }
}
