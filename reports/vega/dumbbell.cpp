// SPDX-License-Identifier: Apache-2.0
#include "reports/vega/specs.hpp"

#include <utility>

namespace cxmat::reports::vega {

Json spec(const charts::DumbbellChart& chart) {
  RowNames names;
  Json points = Json::array();
  Json links = Json::array();
  for (const charts::DumbbellRow& row : chart.rows) {
    const std::string label = names.add(row.label);
    Json low;
    Json high;
    for (const charts::DumbbellPoint& point : row.points) {
      if (point.group < chart.groups.size()) {
        low = low.is_null() || point.value < low ? Json(point.value) : low;
        high = high.is_null() || point.value > high ? Json(point.value) : high;
        points.push_back({{"label", label},
                          {"group", chart.groups[point.group]},
                          {"value", point.value},
                          {"text", point.value_text}});
      }
    }
    links.push_back({{"label", label},
                     {"low", low},
                     {"high", high},
                     {"text", row.points.empty() ? row.missing : row.note}});
  }
  const Json y = rows_channel(names);
  const auto group = [&chart](Json scale) {
    scale["domain"] = chart.groups;
    return Json{{"field", "group"},
                {"type", "nominal"},
                {"sort", nullptr},
                {"title", nullptr},
                {"scale", std::move(scale)}};
  };
  Json spec = document(chart.frame);
  spec["height"] = {{"step", 30}};
  spec["layer"] = Json::array(
      {{{"data", data(links)},
        {"mark", {{"type", "rule"}, {"strokeWidth", 2}, {"color", colour("mark-grey")}}},
        {"encoding", {{"y", y}, {"x", levels_channel("low", chart.axis)}, {"x2", field("high")}}}},
       {{"data", data(std::move(points))},
        {"mark", {{"type", "point"}, {"filled", true}, {"size", 90}}},
        {"encoding",
         {{"y", y},
          {"x", levels_channel("value", chart.axis)},
          {"color", group({{"range", {colour("accent"), colour("ink"), colour("mark-grey")}}})},
          {"shape", group(Json::object())},
          {"tooltip",
           {{{"field", "group"}, {"type", "nominal"}},
            {{"field", "text"}, {"type", "nominal"}}}}}}},
       {{"data", data(links)},
        {"mark", {{"type", "text"}, {"align", "left"}, {"dx", 8}}},
        {"encoding", {{"y", y}, {"x", {{"value", "width"}}}, {"text", field("text")}}}}});
  return spec;
}

}  // namespace cxmat::reports::vega
