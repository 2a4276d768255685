// SPDX-License-Identifier: Apache-2.0
//
// That the specifications are valid and draw is tests/vega/check.mjs's to say; here, that they hold
// the figures of the chart.
#include "reports/vega/vega.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <limits>
#include <string>

using namespace cxmat::reports;
using Json = nlohmann::json;

namespace {

const charts::Frame frame{.id = "f", .title = "What", .description = "The finding"};
const charts::LevelAxis axis{
    .bands = {{1, "1", "Ad hoc"}, {1.5, "2", "Begun"}, {2.5, "3", "Agreed"}},
    .minimum = 1,
    .maximum = 3};

/// With CXMAT_VEGA_OUT, a folder, specifications are left there for tests/vega/check.mjs.
Json spec(const view::Drawing& drawing) {
  const std::string text = vega_spec(drawing);
  if (const char* const folder = std::getenv("CXMAT_VEGA_OUT")) {
    static int number = 0;
    std::ofstream(std::string(folder) + "/" + std::to_string(++number) + ".vl.json") << text;
  }
  return Json::parse(text);
}

/// All rows of data anywhere in the specification that have this key.
Json rows_with(const Json& json, const std::string& key) {
  Json rows = Json::array();
  if (json.is_object() && json.contains("values") && json["values"].is_array() &&
      !json["values"].empty() && json["values"][0].is_object()) {
    for (const Json& row : json["values"]) {
      if (row.contains(key)) {
        rows.push_back(row);
      }
    }
    return rows;
  }
  for (const Json& part : json.is_structured() ? json : Json::array()) {
    for (const Json& row : rows_with(part, key)) {
      rows.push_back(row);
    }
  }
  return rows;
}

}  // namespace

TEST_SUITE("reports/vega") {
  TEST_CASE("a specification names its schema, its title and its finding") {
    const Json json = spec(charts::SharesChart{.frame = frame, .rows = {}});
    CHECK(json["$schema"] == "https://vega.github.io/schema/vega-lite/v5.json");
    CHECK(json["title"]["text"] == Json({"What"}));
    CHECK(json["title"]["subtitle"] == Json({"The finding"}));
    CHECK(json["description"] == "The finding");
  }

  TEST_CASE("bullets: score, interval, target and peers; what is missing is null") {
    const Json json = spec(charts::BulletChart{
        .frame = frame,
        .axis = axis,
        .legend = {"score", "interval", "target", "median", "half"},
        .rows = {{.label = "A",
                  .value = 2.25,
                  .value_text = "2.3",
                  .interval = charts::Range{2, 2.5},
                  .target = 3,
                  .benchmark = charts::BenchmarkMark{1.75, charts::Range{1.5, 2}}},
                 {.label = "B", .missing = "hidden"}}});
    const Json rows = rows_with(json, "label");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["value"] == 2.25);
    CHECK(rows[0]["low"] == 2);
    CHECK(rows[0]["high"] == 2.5);
    CHECK(rows[0]["target"] == 3);
    CHECK(rows[0]["benchmark"] == 1.75);
    CHECK(rows[0]["benchmark_low"] == 1.5);
    CHECK(rows[0]["text"] == "2.3");
    CHECK(rows[1]["value"].is_null());
    CHECK(rows[1]["text"] == "hidden");
    const Json bands = rows_with(json, "shade");
    REQUIRE(bands.size() == 3);
    CHECK(bands[1]["from"] == 1.5);
    CHECK(bands[1]["to"] == 2.5);
    CHECK(bands[2]["to"] == 3);
  }

  TEST_CASE("two rows of one name stay two") {
    const Json json = spec(charts::SharesChart{
        .frame = frame, .rows = {{.label = "A", .share = 0.25}, {.label = "A", .share = 0.75}}});
    const Json rows = rows_with(json, "share");
    CHECK(rows[0]["label"] == "A");
    CHECK(rows[1]["label"] == "A (2)");
    CHECK(json["encoding"]["y"]["sort"] == Json({"A", "A (2)"}));
  }

  TEST_CASE("counts of a distribution; negative ones are 0") {
    const Json rows =
        rows_with(spec(charts::DistributionChart{
                      .frame = frame,
                      .categories = {"low", "high"},
                      .rows = {{.label = "A", .counts = {3, -1}, .shares = {"100 %", "0 %"}}}}),
                  "category");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["count"] == 3);
    CHECK(rows[1]["count"] == 0);
    CHECK(rows[1]["category"] == "high");
  }

  TEST_CASE("diverging bars start left of the middle by all that lies below it") {
    // 1 + 2 of 8 below, 2 in the middle, 3 above: from -(3 + 1)/8 to (3 + 1)/8.
    const Json rows =
        rows_with(spec(charts::DivergingChart{.frame = frame,
                                              .categories = {"a", "b", "c", "d", "e"},
                                              .rows = {{.label = "A", .counts = {1, 2, 2, 2, 1}}}}),
                  "from");
    REQUIRE(rows.size() == 5);
    CHECK(rows[0]["from"] == doctest::Approx(-0.5));
    CHECK(rows[2]["from"] == doctest::Approx(-0.125));
    CHECK(rows[2]["to"] == doctest::Approx(0.125));
    CHECK(rows[4]["to"] == doctest::Approx(0.5));
    CHECK(rows[4]["count"] == 1);
  }

  TEST_CASE("an even number of categories meets in the middle") {
    const Json rows =
        rows_with(spec(charts::DivergingChart{.frame = frame,
                                              .categories = {"no", "yes"},
                                              .rows = {{.label = "A", .counts = {1, 3}}}}),
                  "from");
    CHECK(rows[0]["from"] == doctest::Approx(-0.25));
    CHECK(rows[1]["from"] == doctest::Approx(0));
    CHECK(rows[1]["to"] == doctest::Approx(0.75));
  }

  TEST_CASE("dumbbells: a point a group, a line from the lowest to the highest") {
    const Json json = spec(charts::DumbbellChart{
        .frame = frame,
        .axis = axis,
        .groups = {"IT", "Sales"},
        .rows = {{.label = "A", .points = {{0, 2.5, "2.5"}, {1, 1.5, "1.5"}, {7, 9, "?"}}}}});
    const Json points = rows_with(json, "group");
    REQUIRE(points.size() == 2);
    CHECK(points[0]["group"] == "IT");
    CHECK(points[1]["value"] == 1.5);
    CHECK(rows_with(json, "low")[0]["low"] == 1.5);
    CHECK(rows_with(json, "low")[0]["high"] == 2.5);
  }

  TEST_CASE("slopes: a value a wave, holes are null") {
    const Json rows =
        rows_with(spec(charts::SlopeChart{
                      .frame = frame,
                      .waves = {"2025", "2026"},
                      .credible_legend = "sure",
                      .noise_legend = "chance",
                      .rows = {{.label = "A", .values = {std::nullopt, 2.5}, .credible = true},
                               {.label = "B", .values = {1.5, 2}}}}),
                  "wave");
    REQUIRE(rows.size() == 4);
    CHECK(rows[0]["value"].is_null());
    CHECK(rows[1]["value"] == 2.5);
    CHECK(rows[1]["kind"] == "sure");
    CHECK(rows[2]["kind"] == "chance");
  }

  TEST_CASE("journeys: expectation and fulfilment of each touchpoint, empty phases too") {
    const Json json = spec(charts::JourneyChart{
        .frame = frame,
        .expectation_legend = "expected",
        .fulfilment_legend = "met",
        .no_touchpoint = "none",
        .phases = {{"Buy", {{.label = "Shop", .expectation = 4, .fulfilment = std::nullopt}}},
                   {"Use", {}}}});
    const Json points = rows_with(json, "kind");
    REQUIRE(points.size() == 1);
    CHECK(points[0]["value"] == 4);
    CHECK(points[0]["kind"] == "expected");
    CHECK(rows_with(json, "text").dump().find("\"none\"") != std::string::npos);
  }

  TEST_CASE("ladders: a state a step, none where there is no step") {
    using charts::Step;
    const Json json = spec(charts::LadderChart{
        .frame = frame,
        .levels = {"1", "2"},
        .next = 2,
        .blocks_legend = "stops",
        .rows = {{.label = "A", .blocks = true, .steps = {Step::reached, Step::unknown}},
                 {.label = "B", .steps = {Step::none, Step::partly}}}});
    const Json steps = rows_with(json, "state");
    REQUIRE(steps.size() == 3);
    CHECK(steps[0]["state"] == "reached");
    CHECK(steps[1]["state"] == "unknown");
    CHECK(steps[1]["next"] == true);
    CHECK(steps[2]["level"] == "2");
    CHECK(rows_with(json, "blocks")[0]["text"] == "stops");
  }

  TEST_CASE("matrices: values and missing ones, nothing where nothing can stand") {
    using Kind = charts::MatrixCell::Kind;
    const Json cells = rows_with(
        spec(charts::MatrixChart{.frame = frame,
                                 .columns = {"x", "y"},
                                 .rows = {{"A", {{Kind::none, 0, ""}, {Kind::value, 0.5, "2"}}},
                                          {"B", {{Kind::missing, 0, "?"}, {Kind::none, 0, ""}}}}}),
        "column");
    REQUIRE(cells.size() == 2);
    CHECK(cells[0]["value"] == 0.5);
    CHECK(cells[0]["column"] == "y");
    CHECK(cells[1]["value"].is_null());
    CHECK(cells[1]["text"] == "?");
  }

  TEST_CASE("peers: one row a peer, own score and quartiles beside") {
    const Json json = spec(charts::PeersChart{.frame = frame,
                                              .axis = axis,
                                              .legend = {"own", "peer", "median", "middle half"},
                                              .rows = {{.label = "A",
                                                        .own = 2,
                                                        .own_text = "2.0",
                                                        .peers = {1, 2, 3},
                                                        .middle = charts::Range{1.5, 2.5},
                                                        .median = 2,
                                                        .whole = charts::Range{1, 3}}}});
    const Json peers = rows_with(json, "peer");
    REQUIRE(peers.size() == 3);
    CHECK(peers[2]["peer"] == 3);
    const Json rows = rows_with(json, "own");
    CHECK(rows[0]["low"] == 1.5);
    CHECK(rows[0]["to"] == 3);
  }

  TEST_CASE("quadrants: places as they are, words of the ticks as data") {
    const Json json = spec(charts::QuadrantChart{
        .frame = frame,
        .x = {.title = "x", .from = 0, .to = 2, .cut = 1, .ticks = {{0, "none\" + evil"}}},
        .y = {.title = "y"},
        .names = {"a", "b", "c", "d"},
        .points = {{.number = "1", .label = "P", .x = 0.5, .y = 0.25, .strong = true}}});
    const Json points = rows_with(json, "number");
    REQUIRE(points.size() == 1);
    CHECK(points[0]["x"] == 0.5);
    CHECK(points[0]["y"] == 0.25);
    CHECK(points[0]["drawn_x"] == 0.5);
    CHECK(json.dump().find(R"([\"none\\\" + evil\"][indexof([0.0], datum.value)])") !=
          std::string::npos);
  }

  TEST_CASE("a radar's first spoke points upwards, its outline closes, gaps stay gaps") {
    const charts::RadarChart chart{.frame = frame,
                                   .maximum = 5,
                                   .spokes = {{"A", 2.0, "2.0", std::nullopt},
                                              {"B", std::nullopt, "–", std::nullopt},
                                              {"C", 3.0, "3.0", std::nullopt},
                                              {"D", 4.0, "4.0", std::nullopt}},
                                   .value_legend = "own",
                                   .reference_legend = ""};
    const Json rows = rows_with(spec(chart), "kind");
    REQUIRE(rows.size() == 5);
    CHECK(rows[0]["x"] == doctest::Approx(0));
    CHECK(rows[0]["y"] == doctest::Approx(2));
    CHECK(rows[1]["x"].is_null());
    CHECK(rows[2]["y"] == doctest::Approx(-3));
    CHECK(rows[3]["x"] == doctest::Approx(-4));
    CHECK(rows[4]["y"] == rows[0]["y"]);
    CHECK(vega_spec(charts::RadarChart{.frame = frame, .spokes = {{"A", 1.0, "", std::nullopt}}})
              .empty());
  }

  TEST_CASE("rankings: values with intervals, and who cannot be told apart") {
    const Json json = spec(charts::RankingChart{
        .frame = frame,
        .mean = 2.5,
        .legend = {"score", "interval", "alike", "mean"},
        .rows = {{.label = "A", .value = 3, .interval = charts::Range{2.5, 3.5}},
                 {.label = "B", .value = 2}},
        .runs = {{0, 1}, {1}, {1, 9}}});
    CHECK(rows_with(json, "value")[0]["high"] == 3.5);
    CHECK(rows_with(json, "mean")[0]["mean"] == 2.5);
    const Json runs = rows_with(json, "lane");
    REQUIRE(runs.size() == 1);
    CHECK(runs[0]["label"] == "A");
    CHECK(runs[0]["to"] == "B");
  }

  TEST_CASE("series: a chart a panel, at most two lines, the target") {
    const Json json =
        spec(charts::SeriesChart{.frame = frame,
                                 .panels = {{.label = "P",
                                             .periods = {"Q1", "Q2"},
                                             .lines = {{.name = "a", .values = {1.5, std::nullopt}},
                                                       {.name = "b", .values = {2, 3}},
                                                       {.name = "c", .values = {9, 9}}},
                                             .target = 4}}});
    REQUIRE(json["vconcat"].size() == 1);
    const Json rows = rows_with(json, "period");
    REQUIRE(rows.size() == 4);
    CHECK(rows[1]["value"].is_null());
    CHECK(rows[3]["value"] == 3);
    CHECK(rows_with(json, "target")[0]["target"] == 4);
  }

  TEST_CASE("sparklines: nothing with fewer than two values") {
    CHECK(vega_spec(charts::Sparkline{.frame = frame, .values = {1, std::nullopt}}).empty());
    const Json rows =
        rows_with(spec(charts::Sparkline{.frame = frame, .values = {1, std::nullopt, 2}}), "value");
    REQUIRE(rows.size() == 3);
    CHECK(rows[2]["value"] == 2);
    CHECK(rows[1]["value"].is_null());
  }

  TEST_CASE("what is not finite is null, and broken bytes do not throw") {
    const Json rows = rows_with(
        spec(charts::SharesChart{
            .frame = frame,
            .rows = {{.label = "\xFF", .share = std::numeric_limits<double>::quiet_NaN()}}}),
        "share");
    CHECK(rows[0]["share"].is_null());
  }
}
