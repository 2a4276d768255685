// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/instruments/json.hpp"
#include "tests/support/steering_instruments.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <vector>

using namespace cxmat;
using namespace cxmat::reports;

namespace {

nlohmann::json rendered(const Instrument& instrument) {
  const std::vector<Instrument> one{instrument};
  return nlohmann::json::parse(render_instruments_json(one))["instruments"][0];
}

}  // namespace

TEST_SUITE("reports/formats/instruments/json of goals, silos and KPIs") {
  TEST_CASE("goal conflicts") {
    const auto json = rendered(testing::small_goals());
    CHECK(json["kind"] == "goal_conflicts");
    CHECK(json["overall"]["conflict"].get<double>() == doctest::Approx(6.0 / 14));
    CHECK(json["overall"]["possible"] == 10);
    CHECK(json["within_departments"] == 1);
    CHECK(json["goals"][0]["label"]["de"] == "Kürzere Gespräche");
    CHECK(json["goals"][1]["kpi"].is_null());
    CHECK(json["goals"][1]["direction"].is_null());
    CHECK(json["conflicts"][0]["departments"] == nlohmann::json{"service", "sales"});
    CHECK(json["conflicts"][0]["back"].is_null());
    CHECK(json["conflicts"][0]["open"] == true);
    CHECK(json["conflicts"][1]["settled"] == "escalation");
    CHECK(json["pairs"][0]["ratings"].size() == 2);
    CHECK(json["pairs"][1]["ratings"][0]["rated_by"].is_null());
    CHECK(json["blind_spots"][0]["lowest"] == -2);
    CHECK(json["matrix"][1]["conflict"].is_null());
  }

  TEST_CASE("silo map") {
    const auto json = rendered(testing::small_silos());
    CHECK(json["kind"] == "silo_map");
    CHECK(json["overall"]["coverage"] == 0.5);
    CHECK(json["overall"]["unjudged"] == 1);
    CHECK(json["agreement"] == 0.5);
    CHECK(json["flows"][0]["state"] == "fails");
    CHECK(json["flows"][1]["id"].is_null());
    CHECK(json["flows"][2]["quality"].is_null());
    CHECK(json["flows"][2]["state"] == "unjudged");
    CHECK(json["missing"] == nlohmann::json{0});
    CHECK(json["unused"] == nlohmann::json{3});
    CHECK(json["units"][2]["in"]["coverage"].is_null());
    CHECK(json["one_way"][0]["needed_back"] == 1);
  }

  TEST_CASE("KPI review") {
    const auto json = rendered(testing::small_kpis());
    CHECK(json["kind"] == "kpi_review");
    const auto& nps = json["kpis"][0];
    CHECK(nps["direction"] == "up");
    CHECK(nps["influenced_by"].is_null());
    CHECK(nps["findings"]["nobody_can"].is_null());
    CHECK(nps["findings"]["slope"].is_null());
    CHECK(nps["findings"]["target_reached"] == false);
    CHECK(nps["findings"]["latest"] == "2026-Q3");
    CHECK(json["kpis"][1]["variant"] == "2.0");
    CHECK(json["kpis"][1]["findings"]["decided"] == "long_ago");
    CHECK(json["kpis"][1]["findings"]["target_reached"].is_null());
    const auto& delivery = json["kpis"][2]["findings"];
    CHECK(delivery["unfair_bonus"] == true);
    CHECK(delivery["powerless"] == nlohmann::json{"service"});
    CHECK(delivery["mann_kendall"]["exact"] == true);
    CHECK(delivery["mann_kendall"]["s"] == -28);
    CHECK(json["kpis"][3]["findings"]["decided"].is_null());
    CHECK(json["drifts"][0]["warning"] == true);
    CHECK(json["missing"][2]["proposed"] == "value");
    CHECK(json["missing"][0]["any_of"] == nlohmann::json{"service_cost_per_customer"});
  }
}
