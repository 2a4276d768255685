// SPDX-License-Identifier: Apache-2.0
#include "tests/support/findings.hpp"

#include <cxmat/formats/benchmark_reader.hpp>

namespace {

using namespace cxmat;
using test::Lines;
using test::lines_of;
using test::with;

constexpr std::string_view good = R"yaml(cxmat: 1
benchmark: published-2026
title: Published
source: A study
year: 2026
method: self
questionnaires:
  - {id: ownership, version: 1.0.0}
distributions:
  - segment: {}
    peers: 60
    nodes:
      overall: {n: 58, mean: 2.6, sd: 0.5}
      ownership: {quantiles: {p50: 2.6, p10: 1.9, p2.5: 1.9}}
  - segment: {industry: retail, own: {channel: online}}
    peers: 12
    nodes:
      ownership.mandate: {level_shares: [0.1, 0.3, 0.4, 0.15, 0.05]}
)yaml";

Lines findings(std::string_view text) {
  const Result<Benchmark> result = read_benchmark(test::parsed(text), "");
  CHECK(result.value.has_value() == !has_errors(result.diagnostics));
  return lines_of(result.diagnostics);
}

Lines changed(std::string_view from, std::string_view to) {
  return findings(with(good, from, to));
}

}  // namespace

TEST_SUITE("formats/benchmark/distributions") {
  TEST_CASE("a file of distributions is read completely, quantiles in rising order") {
    const Result<Benchmark> result = read_benchmark(test::parsed(good), "");
    REQUIRE(lines_of(result.diagnostics) == Lines{});
    CHECK(result->peers.empty());
    REQUIRE(result->distributions.size() == 2);
    const Distribution& all = result->distributions[0];
    CHECK(all.segment.empty());
    CHECK(all.peers == 60);
    CHECK(all.nodes.at("overall") ==
          NodeDistribution{.n = 58, .mean = 2.6, .sd = 0.5, .quantiles = {}, .level_shares = {}});
    CHECK(all.nodes.at("ownership").n == 60);  // nobody said otherwise
    CHECK(all.nodes.at("ownership").quantiles ==
          std::vector<PeerQuantile>{{2.5, 1.9}, {10, 1.9}, {50, 2.6}});
    const Distribution& retail = result->distributions[1];
    CHECK(retail.segment == PeerSegment{{"channel", "online"}, {"industry", "retail"}});
    CHECK(retail.nodes.at("ownership.mandate").level_shares ==
          std::vector<double>{0.1, 0.3, 0.4, 0.15, 0.05});
  }

  TEST_CASE("a file has peers or distributions") {
    CHECK(findings(std::string(good) + "peers:\n  - scores: {overall: 2}\n") ==
          Lines{"9:1 error CX336 distributions | peers"});
    const std::string head = std::string(good.substr(0, good.find("distributions:")));
    CHECK(findings(head) == Lines{"1:1 error CX061 peers"});
    CHECK(findings(head + "distributions: []\n") == Lines{"9:16 error CX131 distributions"});
  }

  TEST_CASE("a node says something, and a sd stands beside a mean") {
    CHECK(changed("{n: 58, mean: 2.6, sd: 0.5}", "{n: 58}") ==
          Lines{"13:7 error CX337 mean, quantiles, level_shares"});
    CHECK(changed("mean: 2.6, sd: 0.5", "sd: 0.5, level_shares: [0.5, 0.5]") ==
          Lines{"13:24 error CX061 mean"});
    CHECK(changed("sd: 0.5", "sd: -0.5") == Lines{"13:38 error CX066 sd | -0.5 | 0..8"});
    CHECK(changed("mean: 2.6", "mean: 0") == Lines{"13:30 error CX066 mean | 0 | 1..9"});
    CHECK(changed("overall: {n", "overal.x: {n") == Lines{"13:7 error CX102 overal.x | overall"});
  }

  TEST_CASE("nobody has more scores than peers") {
    CHECK(changed("n: 58", "n: 61") == Lines{"13:20 error CX066 n | 61 | 1..60"});
    CHECK(changed("n: 58", "n: 0") == Lines{"13:20 error CX066 n | 0 | 1..60"});
    CHECK(changed("peers: 12", "peers: 0") == Lines{"16:12 error CX066 peers | 0 | >= 1"});
  }

  TEST_CASE("quantiles lie between 0 and 100, each once, and never fall") {
    for (const char* wrong : {"p0", "p100", "p05", "p2.50", "p5.0", "q10", "p", "pten", "p-5"}) {
      CAPTURE(wrong);
      CHECK(changed("p2.5", wrong) == Lines{"14:49 error CX060 " + std::string(wrong) + " | "});
    }
    CHECK(changed("p50: 2.6", "p50: 1.8") == Lines{"14:36 error CX338 p50 | p10"});
    CHECK(changed("p2.5: 1.9", "p0.5: 1.9") == Lines{});
  }

  TEST_CASE("shares add up to 1 but for rounding") {
    CHECK(changed("0.15, 0.05", "0.15, 0.15") == Lines{});  // 1.10: five levels may miss 0.10
    CHECK(changed("0.15, 0.05", "0.15, 0.16") == Lines{"18:27 error CX339 level_shares | 1.11"});
    CHECK(changed("0.15, 0.05", "15, 0.05") == Lines{"18:57 error CX066 level_shares | 15 | 0..1"});
    CHECK(changed("[0.1, 0.3, 0.4, 0.15, 0.05]", "[1]") == Lines{"18:27 error CX131 level_shares"});
  }

  TEST_CASE("each segment stands once") {
    CHECK(changed("{industry: retail, own: {channel: online}}", "{}") ==
          Lines{"15:5 error CX101 {} | file.yaml:10:5"});
    CHECK(changed("  - segment: {}\n    peers", "  - peers") == Lines{"10:5 error CX061 segment"});
  }
}
