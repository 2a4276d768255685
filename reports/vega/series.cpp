// SPDX-License-Identifier: Apache-2.0
#include "reports/vega/specs.hpp"

#include <cstddef>
#include <utility>

namespace cxmat::reports::vega {
namespace {

constexpr std::size_t most_lines = 2;

/// One panel with its own periods and its own scale.
Json panel_spec(const charts::SeriesPanel& panel, const std::string& target_legend) {
  RowNames periods;
  for (const std::string& period : panel.periods) {
    static_cast<void>(periods.add(period));
  }
  Json rows = Json::array();
  for (std::size_t line = 0; line < panel.lines.size() && line < most_lines; ++line) {
    const charts::SeriesLine& shown = panel.lines[line];
    for (std::size_t i = 0; i < shown.values.size() && i < panel.periods.size(); ++i) {
      rows.push_back({{"line", shown.name.empty() ? panel.label : shown.name},
                      {"period", periods.all()[i]},
                      {"value", or_null(shown.values[i])}});
    }
  }
  Json title{{"text", panel.label}};
  const std::string note = rows.empty() ? panel.missing : panel.note;
  if (!note.empty()) {
    title["subtitle"] = note;
  }
  const Json legend = panel.lines.size() > 1 ? Json::object() : Json();
  Json spec{{"title", std::move(title)}, {"width", 480}, {"height", 90}};
  spec["data"] = data(std::move(rows));
  spec["layer"] =
      Json::array({{{"mark", {{"type", "line"}, {"point", true}}},
                    {"encoding",
                     {{"x",
                       {{"field", "period"},
                        {"type", "ordinal"},
                        {"sort", periods.all()},
                        {"scale", {{"domain", periods.all()}}},
                        {"axis", {{"title", nullptr}, {"labelAngle", 0}, {"labelOverlap", true}}}}},
                      {"y",
                       {{"field", "value"},
                        {"type", "quantitative"},
                        {"scale", {{"zero", false}}},
                        {"axis", {{"title", nullptr}, {"tickCount", 4}}}}},
                      {"color",
                       {{"field", "line"},
                        {"type", "nominal"},
                        {"sort", nullptr},
                        {"title", nullptr},
                        {"legend", legend},
                        {"scale", {{"range", {colour("accent"), colour("ink")}}}}}},
                      {"strokeDash",
                       {{"field", "line"},
                        {"type", "nominal"},
                        {"sort", nullptr},
                        {"title", nullptr},
                        {"legend", legend}}}}}}});
  if (panel.target) {
    spec["layer"].push_back(
        {{"data", data({{{"target", *panel.target}, {"name", target_legend}}})},
         {"mark", {{"type", "rule"}, {"strokeDash", {2, 3}}, {"color", colour("line-strong")}}},
         {"encoding",
          {{"y", {{"field", "target"}, {"type", "quantitative"}}},
           {"tooltip",
            {{{"field", "name"}, {"type", "nominal"}},
             {{"field", "target"}, {"type", "quantitative"}}}}}}});
  }
  return spec;
}

}  // namespace

Json spec(const charts::SeriesChart& chart) {
  Json spec = document(chart.frame);
  spec.erase("width");
  spec["vconcat"] = Json::array();
  for (const charts::SeriesPanel& panel : chart.panels) {
    spec["vconcat"].push_back(panel_spec(panel, chart.target_legend));
  }
  spec["resolve"] = {{"scale", {{"color", "independent"}, {"strokeDash", "independent"}}}};
  return spec;
}

}  // namespace cxmat::reports::vega
