// SPDX-License-Identifier: Apache-2.0
#include "tests/support/sample_assessment.hpp"

#include <cxmat/formats/result_json.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>
#include <utility>

using namespace cxmat;

namespace {

nlohmann::json result(Assessment assessment) {
  return nlohmann::json::parse(to_json(protect(std::move(assessment)), "1.0"));
}

}  // namespace

TEST_SUITE("formats/result/benchmark_json") {
  TEST_CASE("a rank carries its intervals, and what is not known is null") {
    Assessment sample = testing::sample_assessment();
    sample.benchmark->publisher = "Verband";
    sample.benchmark->other_versions = {"ownership"};
    BenchmarkFigures& figures = *testing::node(sample, "ownership").benchmark;
    figures = {.peers = 42, .gap = -0.4, .basis = BenchmarkBasis::level_shares};
    figures.level_shares = {0.5, 0.5};
    const nlohmann::json json = result(sample);
    CHECK(json["benchmark"]["publisher"] == "Verband");
    CHECK(json["benchmark"]["licence"].is_null());
    CHECK(json["benchmark"]["other_versions"] == nlohmann::json::array({"ownership"}));
    const nlohmann::json& overall = json["nodes"][0]["benchmark"];
    CHECK(overall["basis"] == "scores");
    CHECK(overall["percentile_interval"] == nlohmann::json::array({42.5, 77.5}));
    CHECK(overall["better_than"] == 12);
    CHECK(overall["level_with"] == 0);
    CHECK(overall["quarter"] == 3);
    CHECK(overall["level_shares"].is_null());
    const nlohmann::json& ownership = json["nodes"][1]["benchmark"];
    CHECK(ownership["basis"] == "level_shares");
    CHECK(ownership["level_shares"] == nlohmann::json::array({0.5, 0.5}));
    CHECK(ownership["median"].is_null());
    CHECK(ownership["gap_interval"].is_null());
    CHECK(ownership["better_than"].is_null());
  }

  TEST_CASE("published figures are a list of their files; without any it is empty") {
    Assessment sample = testing::sample_assessment();
    CHECK(result(sample)["context"] == nlohmann::json::array());
    ContextBenchmark file;
    file.id = "study";
    file.publisher = "Institute";
    file.year = 2024;
    file.figures = {{.id = "known", .node = "overall", .share = 0.13}, {.id = "stages"}};
    file.figures[1].level_shares = {0.7, 0.3};
    file.figures[1].implied = {2};
    file.figures[1].n = 234;
    sample.context = {file};
    const nlohmann::json context = result(sample)["context"];
    REQUIRE(context.size() == 1);
    CHECK(context[0]["id"] == "study");
    CHECK(context[0]["year"] == 2024);
    const nlohmann::json& figures = context[0]["figures"];
    CHECK(figures[0]["share"] == 0.13);
    CHECK(figures[0]["node"] == "overall");
    CHECK(figures[0]["n"].is_null());
    CHECK(figures[0]["level_shares"].is_null());
    CHECK(figures[1]["node"].is_null());
    CHECK(figures[1]["level_shares"] == nlohmann::json::array({0.7, 0.3}));
    CHECK(figures[1]["implied"] == nlohmann::json::array({2}));
    CHECK(figures[1]["n"] == 234);
  }
}
