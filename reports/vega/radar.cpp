// SPDX-License-Identifier: Apache-2.0
#include "reports/vega/specs.hpp"

#include <cmath>
#include <cstddef>
#include <numbers>
#include <utility>

namespace cxmat::reports::vega {
namespace {

struct Place {
  double x = 0;
  double y = 0;
};

/// The first spoke points upwards, the others follow clockwise.
Place place(double value, std::size_t spoke, std::size_t spokes) {
  const double angle =
      2 * std::numbers::pi * static_cast<double>(spoke) / static_cast<double>(spokes);
  return {value * std::sin(angle), value * std::cos(angle)};
}

Json channel(const char* field, double reach) {
  Json made = quantity(field, -reach, reach);
  made["axis"] = nullptr;
  return made;
}

/// The rings of whole levels and the spokes, as one layer of lines.
Json web(const charts::RadarChart& chart, const Json& x, const Json& y) {
  const std::size_t count = chart.spokes.size();
  Json rows = Json::array();
  const auto add = [&rows](std::string line, std::size_t order, Place at) {
    rows.push_back({{"line", std::move(line)}, {"order", order}, {"x", at.x}, {"y", at.y}});
  };
  for (int ring = 1; ring <= static_cast<int>(chart.maximum); ++ring) {
    for (std::size_t i = 0; i <= count; ++i) {
      add("ring " + std::to_string(ring), i, place(ring, i % count, count));
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    add("spoke " + std::to_string(i + 1), 0, {});
    add("spoke " + std::to_string(i + 1), 1, place(chart.maximum, i, count));
  }
  return {{"data", data(std::move(rows))},
          {"mark", {{"type", "line"}, {"strokeWidth", 1}, {"color", colour("line")}}},
          {"encoding",
           {{"x", x},
            {"y", y},
            {"order", {{"field", "order"}, {"type", "quantitative"}}},
            {"detail", {{"field", "line"}, {"type", "nominal"}}}}}};
}

}  // namespace

Json spec(const charts::RadarChart& chart) {
  const std::size_t count = chart.spokes.size();
  if (count < charts::fewest_axes || count > charts::most_axes) {
    return nullptr;
  }
  Json rows = Json::array();
  Json labels = Json::array();
  bool referenced = false;
  for (std::size_t i = 0; i <= count; ++i) {
    const charts::RadarSpoke& spoke = chart.spokes[i % count];
    const auto add = [&](const std::optional<double>& value, const std::string& kind) {
      Json row{{"label", spoke.label},    {"kind", kind}, {"order", i},
               {"value", or_null(value)}, {"x", nullptr}, {"y", nullptr}};
      if (value) {
        const Place at = place(*value, i % count, count);
        row["x"] = at.x;
        row["y"] = at.y;
      }
      rows.push_back(std::move(row));
    };
    add(spoke.value, chart.value_legend);
    if (!chart.reference_legend.empty()) {
      add(spoke.reference, chart.reference_legend);
      referenced = referenced || spoke.reference.has_value();
    }
    if (i < count) {
      const Place at = place(chart.maximum * 1.12, i, count);
      labels.push_back({{"label", spoke.label + " " + spoke.value_text}, {"x", at.x}, {"y", at.y}});
    }
  }
  const double reach = chart.maximum * 1.35;
  const Json x = channel("x", reach);
  const Json y = channel("y", reach);
  std::vector<LegendColour> entries{{chart.value_legend, colour("accent")}};
  if (referenced) {
    entries.push_back({chart.reference_legend, colour("ink")});
  }
  Json spec = document(chart.frame);
  spec["height"] = spec["width"];
  spec["layer"] = Json::array(
      {web(chart, x, y),
       {{"data", data(std::move(rows))},
        {"mark", {{"type", "line"}, {"point", true}, {"invalid", "break-paths-show-domains"}}},
        {"encoding",
         {{"x", x},
          {"y", y},
          {"order", {{"field", "order"}, {"type", "quantitative"}}},
          {"color",
           {{"field", "kind"},
            {"type", "nominal"},
            {"title", nullptr},
            {"scale", entries_scale(entries)}}}}}},
       {{"data", data(std::move(labels))},
        {"mark", {{"type", "text"}, {"limit", 150}}},
        {"encoding", {{"x", x}, {"y", y}, {"text", field("label")}}}}});
  return spec;
}

}  // namespace cxmat::reports::vega
