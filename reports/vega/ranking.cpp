// SPDX-License-Identifier: Apache-2.0
#include "reports/vega/specs.hpp"

#include <cstddef>
#include <utility>

namespace cxmat::reports::vega {

Json spec(const charts::RankingChart& chart) {
  RowNames names;
  Json rows = Json::array();
  for (const charts::RankingRow& row : chart.rows) {
    rows.push_back({{"label", names.add(row.label)},
                    {"note", row.note},
                    {"value", or_null(row.value)},
                    {"text", row.value ? row.value_text : row.missing},
                    {"low", row.interval ? Json(row.interval->low) : Json()},
                    {"high", row.interval ? Json(row.interval->high) : Json()}});
  }
  Json runs = Json::array();
  for (const auto& run : chart.runs) {
    if (run.size() > 1 && run.back() < chart.rows.size()) {
      runs.push_back({{"label", names.all()[run.front()]},
                      {"to", names.all()[run.back()]},
                      {"lane", runs.size()}});
    }
  }
  const auto& legend = chart.legend;
  const Json scale = entries_scale({{legend.value, colour("accent")},
                                    {legend.interval, colour("ink")},
                                    {legend.mean, colour("line-strong")},
                                    {legend.bracket, colour("mark-grey")}});
  const Json y = rows_channel(names);
  const auto x = [&chart](const char* name) {
    return quantity(name, chart.minimum, chart.maximum);
  };
  const auto layer = [&](Json mark, Json channels, const std::string& words) {
    if (!words.empty()) {
      channels["color"] = entry_channel(words, scale);
    }
    return Json{{"mark", std::move(mark)}, {"encoding", std::move(channels)}};
  };
  Json ends = text_layer({{"value", "width"}}, "text");
  ends["encoding"]["y"] = y;
  Json spec = document(chart.frame);
  spec["height"] = {{"step", 28}};
  spec["data"] = data(std::move(rows));
  spec["layer"] = Json::array(
      {layer({{"type", "bar"}, {"height", 11}},
             {{"y", y}, {"x", x("value")}, {"x2", {{"datum", chart.minimum}}}}, legend.value),
       layer({{"type", "rule"}, {"strokeWidth", 1.5}},
             {{"y", y}, {"x", x("low")}, {"x2", field("high")}}, legend.interval),
       std::move(ends)});
  if (chart.mean) {
    Json mean = layer({{"type", "rule"}, {"strokeDash", {4, 3}}},
                      {{"x", {{"field", "mean"}, {"type", "quantitative"}}}}, legend.mean);
    mean["data"] = data({{{"mean", *chart.mean}}});
    spec["layer"].push_back(std::move(mean));
  }
  // Brackets stand beside the figures, in a lane each.
  constexpr double first_lane = 530;
  constexpr double lane_width = 8;
  for (Json& run : runs) {
    const double at = first_lane + lane_width * run["lane"].get<double>();
    Json bracket = layer({{"type", "rule"}, {"strokeWidth", 2}},
                         {{"y", y}, {"y2", field("to")}, {"x", {{"value", at}}}}, legend.bracket);
    bracket["data"] = data(Json::array({std::move(run)}));
    spec["layer"].push_back(std::move(bracket));
  }
  return spec;
}

}  // namespace cxmat::reports::vega
