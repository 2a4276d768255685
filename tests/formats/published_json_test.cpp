// SPDX-License-Identifier: Apache-2.0
#include "support/sample_assessment.hpp"

#include <cxmat/anonymity/attack/attack.hpp>
#include <cxmat/anonymity/attack/join.hpp>
#include <cxmat/formats/published_json.hpp>
#include <cxmat/formats/result_json.hpp>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>

using namespace cxmat;

namespace {

/// A result of one question: 20 people, and two groups.
constexpr std::string_view small = R"({{
  "schema_version": 1, "assessment": "a", "organisation": {{"name": null}},
  "privacy": {{"minimum_group": 5}}, "weighting": {weighting}, "merged": {merged},
  "questionnaires": [{{"id": "team", "hash": "77", "weight": 1, "levels": [{{"from": 1}}, {{"from": 2}}]}}],
  "groupings": ["role"],
  "grouping_details": {{"role": {{"values": [{{"name": "head", "respondents": null}},
    {{"name": "staff", "respondents": 18}}], "waves_without_value": {rest}}}}},
  "wave_details": [{{"id": "2026", "label": {{}}, "respondents": 20}}],
  "nodes": [{{"id": "overall", "parent": null, "kind": "overall", "label": {{}}, "weight": 1,
    "model": "weighted_mean", "scored": true, "overall": {cell},
    "groups": {{"role": {{"head": {{"suppressed": true}}, "staff": {cell}}}}},
    "crosses": {{}}, "waves": {{}}, "trace": null}}]
}})";

constexpr std::string_view plain_cell =
    R"({"n": 18, "asked": 20, "coverage": 0.9, "score": 0.5, "ungated_score": 0.6,
        "unweighted_score": null, "distribution": {"levels": [9, 9]}})";

std::string result_with(std::string_view cell, std::string_view rest = "[]",
                        std::string_view weighting = "null", std::string_view merged = "[]") {
  return fmt::format(small, fmt::arg("cell", cell), fmt::arg("rest", rest),
                     fmt::arg("weighting", weighting), fmt::arg("merged", merged));
}

Code code_of(std::string_view bytes) {
  const auto result = read_published_json(bytes, "result.json");
  REQUIRE_FALSE(result);
  return result.diagnostics.front().code;
}

}  // namespace

TEST_SUITE("published_json") {
  TEST_CASE("cells, what is hidden, and what adds up") {
    const auto result = read_published_json(result_with(plain_cell), "result.json");
    REQUIRE(result);
    CHECK(result->minimum_group == 5);
    REQUIRE(result->waves.size() == 1);
    const attack::PublishedWave& wave = result->waves[0];
    CHECK(wave.people == std::vector<attack::People>{{}, {{"role", "head"}}, {{"role", "staff"}}});
    REQUIRE(wave.lines.size() == 1);
    CHECK(wave.lines[0].parts == std::vector<std::size_t>{1, 2});
    CHECK_FALSE(wave.lines[0].with_rest);
    CHECK(wave.respondents[0].figures.n == 20);
    CHECK(wave.respondents[1].state == attack::CellState::hidden);
    const attack::PublishedNode& node = wave.nodes[0];
    CHECK(node.cells[1].state == attack::CellState::hidden);
    CHECK(node.cells[2].figures.n == 18);
    CHECK(node.cells[2].figures.asked == 20);
    CHECK(node.cells[2].figures.weighted == 0.6);  // before caps
    CHECK(node.cells[2].figures.mean == 0.6);
    CHECK(node.cells[2].figures.counts == std::vector<std::int64_t>{9, 9});
  }

  TEST_CASE("people without a group leave a rest") {
    const auto result = read_published_json(result_with(plain_cell, R"(["2026"])"), "r.json");
    REQUIRE(result);
    CHECK(result->waves[0].lines[0].with_rest);
  }

  TEST_CASE("under weights only the plain mean adds up") {
    const auto result = read_published_json(result_with(plain_cell, "[]", "{}"), "r.json");
    REQUIRE(result);
    CHECK_FALSE(result->waves[0].nodes[0].cells[0].figures.mean);
    CHECK(result->waves[0].nodes[0].cells[0].figures.weighted == 0.6);
  }

  TEST_CASE("a group that stands for several is no group of that name") {
    const auto result = read_published_json(
        result_with(
            plain_cell, "[]", "null",
            R"([{"grouping": "role", "into": "head", "labels": [{"en": "Heads"}, {"en": "Deputies"}]}])"),
        "r.json");
    REQUIRE(result);
    CHECK(result->waves[0].people[1] == attack::People{{"role", "head (Heads + Deputies)"}});
    CHECK(result->groupings[0].names[0] == "head");
  }

  TEST_CASE("what score wrote is read") {
    const auto result =
        read_published_json(to_json(protect(testing::sample_assessment()), "test"), "r.json");
    REQUIRE(result);
    const attack::AttackResult found = attack::attack(attack::join({*result}));
    CHECK(found.shown > 0);
    CHECK(found.contradictions == 0);
  }

  TEST_CASE("what is no result") {
    CHECK(code_of("") == Code::file_empty);
    CHECK(code_of("{") == Code::bad_json);
    CHECK(code_of("[1e999]") == Code::bad_json);
    CHECK(code_of("\xff") == Code::not_utf8);
    CHECK(code_of("[]") == Code::not_a_result);
    CHECK(code_of("{}") == Code::not_a_result);
    CHECK(code_of(R"({"schema_version": 2})") == Code::not_a_result);
    CHECK(code_of(result_with("null")) == Code::not_a_result);
    CHECK(code_of(result_with("{}")) == Code::not_a_result);
    CHECK(code_of(result_with(R"({"n": -1})")) == Code::not_a_result);
    CHECK(code_of(result_with(R"({"n": 1e300})")) == Code::not_a_result);
    CHECK(code_of(result_with(plain_cell, "7")) == Code::not_a_result);
    const auto missing = read_published_json(R"({"schema_version": 1})", "r.json");
    CHECK(missing.diagnostics.front().arguments == std::vector<std::string>{"assessment"});
  }
}
