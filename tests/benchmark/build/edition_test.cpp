// SPDX-License-Identifier: Apache-2.0
#include <cxmat/benchmark/build/edition.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cxmat;

namespace {

PeerResult peer(std::string assessment, std::string name, std::string version = "1.0.0") {
  return {.assessment = std::move(assessment),
          .organisation = {.name = std::move(name), .industry = "retail", .country = "AT"},
          .questionnaires = {{"ownership", std::move(version)}},
          .scores = {{"overall", 2.5}, {"ownership", 2.5}}};
}

const std::vector<std::string> files{"a.json", "b.json", "c.json"};

Code error_of(const std::vector<PeerResult>& peers) {
  const auto checked = check_peers(peers, files, false);
  REQUIRE_FALSE(checked);
  return checked.diagnostics.front().code;
}

Benchmark built(int year, std::string version = "1.0.0") {
  Benchmark benchmark{.id = "bench", .year = year, .method = "self"};
  benchmark.questionnaires = {{"ownership", std::move(version)}};
  benchmark.distributions = {{.segment = {}, .peers = year - 2000, .nodes = {}}};
  return benchmark;
}

}  // namespace

TEST_SUITE("benchmark_build") {
  TEST_CASE("an organisation given twice names both files") {
    const std::vector<PeerResult> peers{peer("2026", "Nord"), peer("2026", "Süd"),
                                        peer("2026", "Nord")};
    const auto checked = check_peers(peers, files, false);
    REQUIRE_FALSE(checked);
    CHECK(checked.diagnostics.front().code == Code::peer_twice);
    CHECK(checked.diagnostics.front().where.file == "c.json");
    CHECK(checked.diagnostics.front().arguments ==
          std::vector<std::string>{"2026", "Nord", "a.json"});
  }

  TEST_CASE("without a name, only the same figures are the same organisation") {
    PeerResult other = peer("2026", "");
    other.scores[0].level_score = 3;
    CHECK(check_peers(std::vector{peer("2026", ""), other}, files, false));
    CHECK(error_of({peer("2026", ""), peer("2026", "")}) == Code::peer_twice);
    CHECK(check_peers(std::vector{peer("2025", "Nord"), peer("2026", "Nord")}, files, false));
  }

  TEST_CASE("versions differ: an error, or the newest") {
    const std::vector<PeerResult> peers{peer("1", "A", "1.9.0"), peer("2", "B", "1.10.0"),
                                        peer("3", "C", "1.9.0")};
    CHECK(error_of(peers) == Code::peer_versions_differ);
    CHECK(check_peers(peers, files, false).diagnostics.front().arguments[1] ==
          "1.9.0 (2), 1.10.0 (1)");
    const auto allowed = check_peers(peers, files, true);
    REQUIRE(allowed);
    CHECK(allowed->questionnaires == std::vector<BenchmarkQuestionnaire>{{"ownership", "1.10.0"}});
  }

  TEST_CASE("who rated: of one kind, or mixed with a warning") {
    std::vector<PeerResult> peers{peer("1", "A"), peer("2", "B")};
    CHECK(check_peers(peers, files, false)->method == "self");
    peers[1].method = RatedBy::third_party;
    const auto mixed = check_peers(peers, files, false);
    REQUIRE(mixed);
    CHECK(mixed->method == "mixed");
    CHECK(mixed.diagnostics.front().code == Code::peer_methods_differ);
    peers[0].method = RatedBy::third_party;
    CHECK(check_peers(peers, files, false)->method == "third_party");
  }

  TEST_CASE("an overall score of fewer questionnaires is not comparable") {
    std::vector<PeerResult> peers{peer("1", "A"), peer("2", "B")};
    peers[1].questionnaires.push_back({"metrics", "1.0.0"});
    const auto common = check_peers(peers, files, false);
    REQUIRE(common);
    keep_comparable(peers, common->questionnaires);
    CHECK(peers[0].scores == std::vector<PeerScore>{{"ownership", 2.5}});
    CHECK(peers[1].scores.size() == 2);
  }

  TEST_CASE("results side by side: what they are, and holes where they have no score") {
    std::vector<PeerResult> peers{peer("1", "A"), peer("2", "B")};
    peers[1].scores = {{"metrics", 4}};
    peers[1].organisation = {.name = "B", .size = "250-999"};
    const PeerTable table = table_of(peers);
    CHECK(table.criteria == std::vector<std::string>{"industry", "size", "region"});
    CHECK(table.values[0] == std::vector<std::string>{"retail", "", "AT"});
    CHECK(table.nodes == std::vector<std::string>{"overall", "ownership", "metrics"});
    CHECK_FALSE(table.scores[0][1]);
    CHECK(table.scores[2][1] == 4);
    peers.pop_back();
    CHECK(table_of(peers).criteria == std::vector<std::string>{"industry", "region"});
  }

  TEST_CASE("a benchmark of several years: the latest first, each once") {
    const auto both = with_edition(built(2025), built(2026, "2.0.0"), "bench.yaml");
    REQUIRE(both);
    CHECK(both->year == 2026);
    CHECK(both->questionnaires[0].version == "2.0.0");
    CHECK(both->distributions[0].peers == 26);
    REQUIRE(both->editions.size() == 1);
    CHECK(both->editions[0].year == 2025);
    CHECK(both->editions[0].distributions[0].peers == 25);
    const auto three = with_edition(*both, built(2024), "bench.yaml");
    REQUIRE(three);
    CHECK(three->year == 2026);
    CHECK(three->editions[1].year == 2024);
    for (const int year : {2024, 2025, 2026}) {
      CHECK(with_edition(*three, built(year), "bench.yaml").diagnostics.front().code ==
            Code::edition_exists);
    }
  }

  TEST_CASE("what takes no edition") {
    Benchmark of_peers = built(2025);
    of_peers.distributions.clear();
    CHECK(with_edition(of_peers, built(2026), "b").diagnostics.front().code ==
          Code::edition_does_not_fit);
    Benchmark other = built(2026);
    other.questionnaires[0].id = "metrics";
    CHECK(with_edition(built(2025), other, "b").diagnostics.front().code ==
          Code::edition_does_not_fit);
  }
}
