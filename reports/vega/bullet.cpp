// SPDX-License-Identifier: Apache-2.0
#include "reports/vega/specs.hpp"

#include <cstddef>

namespace cxmat::reports::vega {
namespace {

Json row_of(const charts::BulletRow& row, const std::string& label) {
  const charts::BenchmarkMark* const marks = row.benchmark ? &*row.benchmark : nullptr;
  const charts::Range* const middle =
      marks != nullptr && marks->quartiles ? &*marks->quartiles : nullptr;
  return {{"label", label},
          {"note", row.note},
          {"value", or_null(row.value)},
          {"text", row.value ? row.value_text : row.missing},
          {"low", row.interval ? Json(row.interval->low) : Json()},
          {"high", row.interval ? Json(row.interval->high) : Json()},
          {"target", or_null(row.target)},
          {"benchmark", marks != nullptr ? Json(marks->median) : Json()},
          {"benchmark_low", middle != nullptr ? Json(middle->low) : Json()},
          {"benchmark_high", middle != nullptr ? Json(middle->high) : Json()}};
}

/// The grey steps of the levels, behind everything.
Json bands(const charts::LevelAxis& axis) {
  Json rows = Json::array();
  Json fills = Json::array();
  for (std::size_t i = 0; i < axis.bands.size(); ++i) {
    const bool last = i + 1 == axis.bands.size();
    rows.push_back({{"from", axis.bands[i].from},
                    {"to", last ? axis.maximum : axis.bands[i + 1].from},
                    {"level", axis.bands[i].number + " " + axis.bands[i].name},
                    {"shade", i}});
    fills.push_back(i % 2 == 0 ? colour("band-4") : colour("band-7"));
  }
  Json domain = Json::array();
  for (std::size_t i = 0; i < fills.size(); ++i) {
    domain.push_back(i);
  }
  return {{"data", data(std::move(rows))},
          {"mark", {{"type", "rect"}}},
          {"encoding",
           {{"x", levels_channel("from", axis)},
            {"x2", field("to")},
            {"fill",
             {{"field", "shade"},
              {"type", "nominal"},
              {"scale", {{"domain", std::move(domain)}, {"range", std::move(fills)}}},
              {"legend", nullptr}}},
            {"tooltip", {{"field", "level"}, {"type", "nominal"}}}}}};
}

}  // namespace

Json spec(const charts::BulletChart& chart) {
  RowNames names;
  Json rows = Json::array();
  for (const charts::BulletRow& row : chart.rows) {
    rows.push_back(row_of(row, names.add(row.label)));
  }
  const auto& legend = chart.legend;
  const Json scale = entries_scale({{legend.value, colour("accent")},
                                    {legend.interval, colour("ink")},
                                    {legend.target, colour("warning")},
                                    {legend.benchmark, colour("negative")},
                                    {legend.quartiles, colour("line-strong")}});
  const Json y = rows_channel(names);
  const auto x = [&chart](const char* name) { return levels_channel(name, chart.axis); };
  const auto layer = [&](Json mark, Json channels, const std::string& words) {
    channels["y"] = y;
    if (!words.empty()) {
      channels["color"] = entry_channel(words, scale);
    }
    return Json{{"mark", std::move(mark)}, {"encoding", std::move(channels)}};
  };
  Json ends = text_layer({{"value", "width"}}, "text");
  ends["encoding"]["y"] = y;
  Json spec = document(chart.frame);
  spec["height"] = {{"step", 30}};
  spec["data"] = data(std::move(rows));
  spec["layer"] = Json::array(
      {bands(chart.axis),
       layer({{"type", "bar"}, {"height", 11}},
             {{"x", x("value")}, {"x2", {{"datum", chart.axis.minimum}}}}, legend.value),
       layer({{"type", "rule"}, {"strokeWidth", 1.5}}, {{"x", x("low")}, {"x2", field("high")}},
             legend.interval),
       layer({{"type", "rule"}, {"strokeWidth", 3}, {"yOffset", 10}},
             {{"x", x("benchmark_low")}, {"x2", field("benchmark_high")}}, legend.quartiles),
       layer({{"type", "point"},
              {"shape", "diamond"},
              {"filled", true},
              {"size", 70},
              {"yOffset", 10}},
             {{"x", x("benchmark")}}, legend.benchmark),
       layer({{"type", "tick"}, {"thickness", 3}, {"size", 20}}, {{"x", x("target")}},
             legend.target),
       std::move(ends)});
  return spec;
}

}  // namespace cxmat::reports::vega
