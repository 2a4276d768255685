// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/instruments/json.hpp"

#include "tests/support/instruments.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <vector>

using namespace cxmat;
using namespace cxmat::reports;

namespace {

nlohmann::json rendered(std::vector<Instrument> instruments) {
  return nlohmann::json::parse(render_instruments_json(instruments));
}

}  // namespace

TEST_SUITE("reports/formats/instruments/json") {
  TEST_CASE("every instrument says its kind, id and title") {
    const auto json = rendered({testing::small_touchpoints(), testing::small_automation()});
    CHECK(json["schema_version"] == 1);
    REQUIRE(json["instruments"].size() == 2);
    CHECK(json["instruments"][0]["kind"] == "touchpoints");
    CHECK(json["instruments"][0]["id"] == "small");
    CHECK(json["instruments"][0]["title"]["de"] == "Kleiner Laden");
    CHECK(json["instruments"][0]["date"] == "2026-09-15");
    CHECK(json["instruments"][1]["kind"] == "automation");
    CHECK(json["instruments"][1]["date"].is_null());
    CHECK(rendered({})["instruments"].empty());
  }

  TEST_CASE("touchpoints: figures as given, absent is null, findings by id") {
    const auto json = rendered({testing::small_touchpoints()})["instruments"][0];
    REQUIRE(json["inventory"].size() == 3);
    CHECK(json["inventory"][0]["id"] == "reviews");
    const auto& box = json["inventory"][2];
    for (const char* key : {"relevance", "expectation", "fulfilment", "contacts", "emotion",
                            "control", "owner", "kpi", "quadrant", "n"}) {
      CAPTURE(key);
      CHECK(box[key].is_null());
    }
    CHECK(json["inventory"][1]["control"] == "own");
    CHECK(json["gaps"][0]["touchpoint"] == "hotline");
    CHECK(json["gaps"][0]["priority"] == 12.5);
    CHECK(json["unranked"] == nlohmann::json{"box"});
    CHECK(json["unowned_outside"] == nlohmann::json{"reviews"});
    CHECK(json["empty_phases"] == nlohmann::json{"buy"});
    CHECK(json["coverage"]["all"]["count"] == 3);
    CHECK(json["coverage"]["phases"]["buy"]["count"] == 0);
    CHECK(json["control"]["unknown"] == 1);
  }

  TEST_CASE("automation: potentials at full precision, what nobody gives is null") {
    const auto json = rendered({testing::small_automation()})["instruments"][0];
    CHECK(json["currency"] == "EUR");
    CHECK(json["reasons"][2]["volume"].is_null());
    CHECK(json["reasons"][2]["quadrant"] == "leverage");
    CHECK(json["potentials"][1]["reason"] == "address");
    CHECK(json["potentials"][1]["value"] == 60.0);
    CHECK(json["totals"]["leverage"]["volume"].is_null());
    CHECK(json["totals"]["simplify"]["volume"] == 0);
    CHECK(json["avoidable_share"].get<double>() == doctest::Approx(2.0 / 3));
    CHECK(json["causes"][0]["department"]["en"] == "Logistik");
  }
}
