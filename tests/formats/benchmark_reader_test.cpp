// SPDX-License-Identifier: Apache-2.0
#include "tests/support/findings.hpp"

#include <cxmat/formats/benchmark_reader.hpp>

namespace {

using namespace cxmat;
using test::Lines;
using test::lines_of;
using test::place;
using test::with;

constexpr std::string_view good = R"yaml(cxmat: 1
benchmark: mail-order-2026
title: {de: Versandhandel, en: Mail order}
source: {de: Eigene Erhebung, en: Own survey}
year: 2026
method: third_party
synthetic: true
comparable: rank
questionnaires:
  - {id: ownership, version: 1.0.0}
  - {id: silo-transparency, version: 1.2.0}
peers:
  - industry: retail
    size: 250-999
    region: dach
    scores: {overall: 2.4, ownership: 2.1, ownership.mandate: 2.3, own01: 1, silo-transparency: 5}
  - scores: {overall: 9}
)yaml";

Lines findings(std::string_view text) {
  const Result<Benchmark> result = read_benchmark(test::parsed(text), "hash");
  CHECK(result.value.has_value() == !has_errors(result.diagnostics));
  return lines_of(result.diagnostics);
}

Lines changed(std::string_view from, std::string_view to) {
  return findings(with(good, from, to));
}

}  // namespace

TEST_SUITE("formats/benchmark_reader") {
  TEST_CASE("a file with everything in it is read completely") {
    const Result<Benchmark> result = read_benchmark(test::parsed(good), "hash");
    REQUIRE(lines_of(result.diagnostics) == Lines{});
    CHECK(result->id == "mail-order-2026");
    CHECK(result->title.in(Language::de) == "Versandhandel");
    CHECK(result->source.in(Language::en) == "Own survey");
    CHECK(result->year == 2026);
    CHECK(result->method == "third_party");
    CHECK(result->synthetic);
    CHECK(result->hash == "hash");
    REQUIRE(result->questionnaires.size() == 2);
    CHECK(result->questionnaires[1] ==
          BenchmarkQuestionnaire{.id = "silo-transparency", .version = "1.2.0"});
    REQUIRE(result->peers.size() == 2);
    CHECK(result->peers[0] ==
          Peer{.segment = {{"industry", "retail"}, {"size", "250-999"}, {"region", "dach"}},
               .scores = {{"overall", 2.4},
                          {"ownership", 2.1},
                          {"ownership.mandate", 2.3},
                          {"own01", 1.0},
                          {"silo-transparency", 5.0}}});
    CHECK(result->peers[1].segment.empty());
  }

  TEST_CASE("what nobody says is not assumed: a benchmark is not synthetic") {
    const Result<Benchmark> result =
        read_benchmark(test::parsed(with(good, "synthetic: true\n", "")), "");
    REQUIRE(result);
    CHECK_FALSE(result->synthetic);
  }

  TEST_CASE("who published it, on what terms and of whom, may be said") {
    const std::string text =
        with(good, "year: 2026",
             "publisher: Verband\nlicence: CC BY 4.0\npopulation: {de: Mitglieder, en: Members}\n"
             "year: 2026");
    const Result<Benchmark> result =
        read_benchmark(test::parsed(with(text, "third_party", "mixed")), "");
    REQUIRE(lines_of(result.diagnostics) == Lines{});
    CHECK(result->publisher == "Verband");
    CHECK(result->licence == "CC BY 4.0");
    CHECK(result->population.in(Language::de) == "Mitglieder");
    CHECK(result->method == "mixed");
  }

  TEST_CASE("criteria of the benchmark's own stand under `own`") {
    const Result<Benchmark> result =
        read_benchmark(test::parsed(with(good, "region: dach", "own: {channel: online}")), "");
    REQUIRE(lines_of(result.diagnostics) == Lines{});
    CHECK(result->peers[0].segment ==
          PeerSegment{{"channel", "online"}, {"industry", "retail"}, {"size", "250-999"}});
    CHECK(changed("region: dach", "own: {Channel: online}") == Lines{"15:11 error CX100 Channel"});
    CHECK(changed("region: dach", "own: {region: dach}") ==
          Lines{"15:11 error CX336 own.region | region"});
    CHECK(changed("region: dach", "own: {channel: ''}") == Lines{"15:20 error CX067 channel"});
  }

  TEST_CASE("the same file may be JSON") {
    const Result<Benchmark> result =
        read_benchmark(test::parsed(R"json({"cxmat": 1, "benchmark": "mail-order-2026",
  "title": {"de": "Versandhandel", "en": "Mail order"},
  "source": {"de": "Eigene Erhebung", "en": "Own survey"},
  "year": 2026, "method": "third_party", "synthetic": true, "comparable": "rank",
  "questionnaires": [{"id": "ownership", "version": "1.0.0"},
                     {"id": "silo-transparency", "version": "1.2.0"}],
  "peers": [{"industry": "retail", "size": "250-999", "region": "dach",
             "scores": {"overall": 2.4, "ownership": 2.1, "ownership.mandate": 2.3, "own01": 1,
                        "silo-transparency": 5}},
            {"scores": {"overall": 9}}]}
)json",
                                    "file.json"),
                       "hash");
    REQUIRE(lines_of(result.diagnostics) == Lines{});
    CHECK(*result == *read_benchmark(test::parsed(good), "hash"));
  }

  TEST_CASE("scores are level scores of known nodes") {
    CHECK(changed("overall: 2.4", "overall: 0.9") ==
          Lines{"16:23 error CX066 overall | 0.9 | 1..9"});
    CHECK(changed("overall: 2.4", "overall: 9.1") ==
          Lines{"16:23 error CX066 overall | 9.1 | 1..9"});
    CHECK(changed("overall: 2.4", "overall: high") == Lines{"16:23 error CX043 high"});
    CHECK(changed("ownership.mandate", "ownershp.mandate") ==
          Lines{"16:44 error CX102 ownershp.mandate | ownership"});
    CHECK(changed("silo-transparency: 5", "silo-transparancy: 5") ==
          Lines{"16:78 error CX102 silo-transparancy | silo-transparency"});
  }

  TEST_CASE("a benchmark has peers, and a peer has scores") {
    const std::string head = std::string(good.substr(0, good.find("peers:")));
    CHECK(findings(head) == Lines{"1:1 error CX061 peers"});
    CHECK(findings(head + "peers: []\n") == Lines{"12:1 error CX232 0 | 1"});
    CHECK(findings(head + "peers:\n  - {size: small}\n") == Lines{"13:5 error CX061 scores"});
    CHECK(findings(head + "peers:\n  - scores: {}\n") == Lines{"13:5 error CX131 scores"});
    CHECK(findings(head + "peers:\n  - {name: Beispiel AG, scores: {overall: 2}}\n") ==
          Lines{"13:6 error CX060 name | "});
  }

  TEST_CASE("it says for which questionnaires it holds") {
    CHECK(changed("version: 1.0.0", "version: 1") == Lines{"10:30 error CX127 1"});
    const Lines twice = changed("id: silo-transparency", "id: ownership");
    REQUIRE(twice.size() == 2);
    CHECK(twice[0] == "11:10 error CX101 ownership | file.yaml:10:10");
    CHECK(twice[1] == "16:78 error CX102 silo-transparency | ");
    CHECK(changed("  - {id: ownership, version: 1.0.0}\n  - {id: silo-transparency, version: "
                  "1.2.0}\n",
                  "  []\n")
              .front() == "9:1 error CX131 questionnaires");
  }

  TEST_CASE("year, method and comparability are checked") {
    CHECK(changed("year: 2026", "year: 26") == Lines{"5:7 error CX066 year | 26 | 1900..2999"});
    CHECK(changed("year: 2026", "year: 2026.5") == Lines{"5:7 error CX062 year | whole number"});
    CHECK(changed("third_party", "third-party") ==
          Lines{"6:9 error CX068 third-party | method | third_party | "
                "self, third_party, mixed"});
    CHECK(changed("comparable: rank", "comparable: context") == Lines{"8:1 error CX330"});
    CHECK(changed("comparable: rank", "comparable: contxt") ==
          Lines{"8:13 error CX068 contxt | comparable | context | rank, context"});
    CHECK(changed("synthetic: true", "synthetic: yes") ==
          Lines{"7:12 error CX062 synthetic | true or false"});
  }

  TEST_CASE("title and source are in the same languages") {
    CHECK(changed("source: {de: Eigene Erhebung, en: Own survey}", "source: {en: Own survey}") ==
          Lines{"4:1 error CX108 source | de"});
  }

  TEST_CASE("all errors of a file come at once, in its order") {
    std::string text = with(good, "method: third_party", "methode: self");
    text = with(text, "overall: 9", "overall: 10");
    CHECK(findings(text) == Lines{"1:1 error CX061 method", "6:1 error CX060 methode | method",
                                  "17:23 error CX066 overall | 10 | 1..9"});
  }
}
