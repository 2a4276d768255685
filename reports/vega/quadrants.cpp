// SPDX-License-Identifier: Apache-2.0
#include "reports/vega/specs.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace cxmat::reports::vega {
namespace {

/// Marks at the ends of an axis stay on the ground; so much of it is added there.
constexpr double edge_share = 0.08;
/// Marks in one place stand side by side, so far apart.
constexpr double aside_share = 0.05;
constexpr int smallest_mark = 160;  // square pixels

Json channel(std::string_view field, const charts::QuadrantAxis& axis) {
  const double edge = edge_share * (axis.to - axis.from);
  Json made = quantity(field, axis.from - edge, axis.to + edge);
  made["axis"]["title"] = axis.title;
  if (!axis.ticks.empty()) {
    Json values = Json::array();
    Json words = Json::array();
    for (const charts::QuadrantTick& tick : axis.ticks) {
      values.push_back(tick.at);
      words.push_back(tick.words);
    }
    made["axis"]["values"] = values;
    // Both are literals of the expression language: nothing of the words is evaluated.
    made["axis"]["labelExpr"] = words.dump() + "[indexof(" + values.dump() + ", datum.value)]";
  }
  return made;
}

Json cut(const char* where, double at) {
  return {{"data", data({{{"at", at}}})},
          {"mark", {{"type", "rule"}, {"color", colour("line-strong")}}},
          {"encoding", {{where, {{"field", "at"}, {"type", "quantitative"}}}}}};
}

/// A quadrant's name in its outer corner.
Json corner(const charts::QuadrantChart& chart, std::size_t index) {
  const bool right = index % 2 == 1;
  const bool bottom = index >= 2;
  return {{"data", data({{{"name", chart.names.at(index)}}})},
          {"mark",
           {{"type", "text"},
            {"align", right ? "right" : "left"},
            {"baseline", bottom ? "bottom" : "top"},
            {"dx", right ? -4 : 4},
            {"dy", bottom ? -4 : 4},
            {"color", colour("muted")}}},
          {"encoding",
           {{"text", field("name")},
            {"x", {{"value", right ? Json("width") : Json(0)}}},
            {"y", {{"value", bottom ? Json("height") : Json(0)}}}}}};
}

}  // namespace

Json spec(const charts::QuadrantChart& chart) {
  Json rows = Json::array();
  for (const charts::QuadrantPoint& point : chart.points) {
    const auto in_its_place = std::ranges::count_if(
        rows, [&point](const Json& row) { return row["x"] == point.x && row["y"] == point.y; });
    const double aside =
        aside_share * (chart.x.to - chart.x.from) * static_cast<double>(in_its_place);
    rows.push_back({{"number", point.number},
                    {"label", point.label},
                    {"x", point.x},
                    {"y", point.y},
                    {"drawn_x", point.x + (point.x > chart.x.cut ? -aside : aside)},
                    {"size", or_null(point.size)},
                    {"strong", point.strong},
                    {"hollow", point.hollow}});
  }
  const Json places{{"x", channel("drawn_x", chart.x)}, {"y", channel("y", chart.y)}};
  Json marks = places;
  bool sized = false;
  for (const charts::QuadrantPoint& point : chart.points) {
    sized = sized || point.size.has_value();
  }
  if (sized) {
    // A mark without a size is drawn as small as the smallest.
    marks["size"] = {{"condition", {{"test", "datum.size === null"}, {"value", smallest_mark}}},
                     {"field", "size"},
                     {"type", "quantitative"},
                     {"title", chart.size_legend.empty() ? Json() : Json(chart.size_legend)},
                     {"scale", {{"range", {smallest_mark, 900}}}}};
  } else {
    marks["size"] = {{"value", 320}};
  }
  marks["fill"] = {{"condition",
                    {{{"test", "datum.hollow"}, {"value", colour("paper")}},
                     {{"test", "datum.strong"}, {"value", colour("accent")}}}},
                   {"value", colour("seg-3")}};
  marks["stroke"] = {{"value", colour("ink")}};
  marks["tooltip"] = Json::array({{{"field", "label"}, {"type", "nominal"}}});
  Json numbers = places;
  numbers["text"] = field("number");
  numbers["color"] = {
      {"condition", {{"test", "datum.strong && !datum.hollow"}, {"value", colour("on-accent")}}},
      {"value", colour("ink")}};
  Json names = places;
  names["text"] = field("label");
  Json spec = document(chart.frame);
  spec["height"] = 400;
  spec["data"] = data(std::move(rows));
  spec["layer"] = Json::array();
  for (std::size_t i = 0; i < chart.names.size(); ++i) {
    spec["layer"].push_back(corner(chart, i));
  }
  for (Json& layer :
       Json::array({cut("x", chart.x.cut),
                    cut("y", chart.y.cut),
                    {{"mark", {{"type", "circle"}, {"opacity", 1}, {"invalid", nullptr}}},
                     {"encoding", std::move(marks)}},
                    {{"mark", {{"type", "text"}, {"fontWeight", "bold"}}},
                     {"encoding", std::move(numbers)}},
                    {{"mark", {{"type", "text"}, {"dy", 20}, {"limit", 110}}},
                     {"encoding", std::move(names)}}})) {
    spec["layer"].push_back(std::move(layer));
  }
  return spec;
}

}  // namespace cxmat::reports::vega
