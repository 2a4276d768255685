// SPDX-License-Identifier: Apache-2.0
#include <cxmat/formats/benchmark/benchmark_text.hpp>
#include <cxmat/formats/benchmark_reader.hpp>
#include <cxmat/formats/yaml/parse.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace cxmat;

namespace {

Benchmark sample() {
  Benchmark benchmark{.id = "mail-order", .year = 2026, .method = "mixed", .synthetic = true};
  benchmark.title.set(Language::de, "Versandhandel: „Größe“");
  benchmark.title.set(Language::en, "Mail order: #1 \"big\"");
  benchmark.source = LocalizedText("yes");
  benchmark.population = LocalizedText("line\nbreak \\ tab\t: {x}");
  benchmark.publisher = "1.0";
  benchmark.licence = "CC BY 4.0";
  benchmark.questionnaires = {{"ownership", "1.0.0"}, {"2024-own", "2.10.3"}};
  NodeDistribution full{.n = 40, .mean = 2.6, .sd = 0.51};
  full.quantiles = {{2.5, 1.2}, {50, 3.0}, {97.5, 4.75}};
  full.level_shares = {0.25, 0.5, 0.25};
  benchmark.distributions = {{.segment = {},
                              .peers = 42,
                              .nodes = {{"overall", full}, {"2024-own.no", {.n = 42, .mean = 1}}}},
                             {.segment = {{"industry", "- ä"}, {"channel", "off"}, {"no", "~"}},
                              .peers = 5,
                              .nodes = {{"ownership", {.n = 5, .mean = 2.25, .sd = 0.0}}}}};
  benchmark.built = BenchmarkBuild{.peers = 42, .results = 42, .minimum = 5, .producer = "0.1.0"};
  benchmark.editions = {
      {.year = 2025,
       .method = "self",
       .questionnaires = {{"ownership", "0.9.0"}, {"2024-own", "1.0.0"}},
       .distributions = {{.segment = {},
                          .peers = 30,
                          .nodes = {{"overall", {.n = 30, .mean = 2.5}}}}},
       .built = BenchmarkBuild{.peers = 30, .rows = 30, .minimum = 6, .date = "2025-12-24"}},
      {.year = 2020,
       .method = "self",
       .questionnaires = {{"ownership", "0.9.0"}},
       .distributions = {{.segment = {}, .peers = 9, .nodes = {{"overall", {.n = 9, .mean = 2}}}}},
       .built = {}}};
  return benchmark;
}

Benchmark read_back(const std::string& text) {
  CAPTURE(text);
  const auto document = yaml::parse(text, "bench.yaml");
  REQUIRE(document);
  auto benchmark = read_benchmark(*document, {});
  for (const Diagnostic& found : benchmark.diagnostics) {
    CAPTURE(to_string(found.code));
    CAPTURE(found.where.line);
    CHECK(found.severity != Severity::error);
  }
  REQUIRE(benchmark);
  return *benchmark;
}

}  // namespace

TEST_SUITE("benchmark_text") {
  TEST_CASE("what is written is read back as it was, from YAML and from JSON") {
    CHECK(read_back(benchmark_as_yaml(sample())) == sample());
    CHECK(read_back(benchmark_as_json(sample())) == sample());
  }

  TEST_CASE("a file of one year says nothing of others") {
    Benchmark one = sample();
    one.editions.clear();
    one.built.reset();
    one.population = {};
    CHECK(read_back(benchmark_as_yaml(one)) == one);
    CHECK(benchmark_as_yaml(one).find("editions") == std::string::npos);
  }
}
