// SPDX-License-Identifier: Apache-2.0
#include "tests/support/findings.hpp"

#include <cxmat/formats/benchmark/context_reader.hpp>

namespace {

using namespace cxmat;
using test::Lines;
using test::lines_of;
using test::with;

constexpr std::string_view good = R"yaml(cxmat: 1
benchmark: figures-2026
title: {de: Zahlen, en: Figures}
source: {de: Studie, en: Study}
population: {de: Unternehmen, en: Companies}
publisher: Institut
licence: single figures, cited
year: 2024
method: self
comparable: context
figures:
  - {id: known, label: {de: Bekannt, en: Known}, node: ownership, share: 0.13}
  - id: index
    label: {de: Index, en: Index}
    value: 59
    unit: {de: Punkte, en: points}
    n: 229
    question: {de: Wie?, en: How?}
    note: {de: Vorsicht, en: Beware}
  - id: stages
    label: {de: Stufen, en: Stages}
    level_shares: [0.6, 0.3, 0.1]
    levels: [{de: A, en: A}, {de: B, en: B}, {de: C, en: C}]
    implied: [3]
)yaml";

Lines findings(std::string_view text) {
  const Result<ContextBenchmark> result = read_context(test::parsed(text));
  CHECK(result.value.has_value() == !has_errors(result.diagnostics));
  return lines_of(result.diagnostics);
}

Lines changed(std::string_view from, std::string_view to) {
  return findings(with(good, from, to));
}

}  // namespace

TEST_SUITE("formats/benchmark/context") {
  TEST_CASE("a file of published figures is read completely") {
    const Result<ContextBenchmark> result = read_context(test::parsed(good));
    REQUIRE(lines_of(result.diagnostics) == Lines{});
    CHECK(result->id == "figures-2026");
    CHECK(result->population.in(Language::en) == "Companies");
    CHECK(result->publisher == "Institut");
    CHECK(result->licence == "single figures, cited");
    CHECK(result->year == 2024);
    REQUIRE(result->figures.size() == 3);
    CHECK(*result->figures[0].share == 0.13);
    CHECK(result->figures[0].node == "ownership");
    CHECK_FALSE(result->figures[0].n);  // not published
    CHECK(*result->figures[1].value == 59);
    CHECK(result->figures[1].unit.in(Language::de) == "Punkte");
    CHECK(*result->figures[1].n == 229);
    CHECK(result->figures[1].note.in(Language::en) == "Beware");
    CHECK(result->figures[2].level_shares == std::vector<double>{0.6, 0.3, 0.1});
    CHECK(result->figures[2].levels.size() == 3);
    CHECK(result->figures[2].implied == std::vector<std::int64_t>{3});
  }

  TEST_CASE("peers are no published figures, and say where they belong") {
    CHECK(changed("comparable: context", "comparable: rank") == Lines{"10:1 error CX331"});
    CHECK(changed("comparable: context\n", "") == Lines{"2:1 error CX331"});
  }

  TEST_CASE("source and population are needed, for a figure without them says nothing") {
    CHECK(changed("publisher: Institut\n", "") == Lines{"1:1 error CX061 publisher"});
    CHECK(changed("licence: single figures, cited\n", "") == Lines{"1:1 error CX061 licence"});
    CHECK(changed("population: {de: Unternehmen, en: Companies}\n", "") ==
          Lines{"1:1 error CX061 population"});
    CHECK(findings(std::string(good) + "peers: []\n") == Lines{"25:1 error CX060 peers | "});
  }

  TEST_CASE("a figure is a share, a value or shares of stages") {
    CHECK(changed(", share: 0.13", "") == Lines{"12:5 error CX337 share, value, level_shares"});
    CHECK(changed("share: 0.13", "share: 0.13, value: 3, unit: {de: P, en: p}") ==
          Lines{"12:80 error CX336 value | share"});
    CHECK(changed("share: 0.13", "share: 13") == Lines{"12:74 error CX066 share | 13 | 0..1"});
    CHECK(changed("    unit: {de: Punkte, en: points}\n", "") == Lines{"13:5 error CX061 unit"});
    CHECK(changed("id: index", "id: known") == Lines{"13:9 error CX101 known | file.yaml:12:10"});
    CHECK(changed("n: 229", "n: 0") == Lines{"17:8 error CX066 n | 0 | >= 1"});
  }

  TEST_CASE("stages have as many names as shares, and implied ones are among them") {
    CHECK(changed(", {de: C, en: C}]", "]") == Lines{"23:5 error CX066 levels | 2 | 3"});
    CHECK(changed("implied: [3]", "implied: [4]") == Lines{"24:15 error CX066 implied | 4 | 1..3"});
  }

  TEST_CASE("an empty list of figures is an error") {
    const std::string head = std::string(good.substr(0, good.find("figures:")));
    CHECK(findings(head + "figures: []\n") == Lines{"11:1 error CX131 figures"});
    CHECK(findings(head) == Lines{"1:1 error CX061 figures"});
  }
}
