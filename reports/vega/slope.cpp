// SPDX-License-Identifier: Apache-2.0
#include "reports/vega/specs.hpp"

#include <cstddef>

namespace cxmat::reports::vega {

Json spec(const charts::SlopeChart& chart) {
  RowNames names;
  RowNames waves;
  for (const std::string& wave : chart.waves) {
    static_cast<void>(waves.add(wave));
  }
  // Words for the two kinds of lines; a legend needs some.
  const std::string credible = chart.credible_legend.empty() ? "+" : chart.credible_legend;
  const std::string noise = chart.noise_legend.empty() ? "±" : chart.noise_legend;
  Json rows = Json::array();
  for (const charts::SlopeRow& row : chart.rows) {
    const std::string label = names.add(row.label);
    for (std::size_t i = 0; i < row.values.size() && i < chart.waves.size(); ++i) {
      const bool last = i + 1 == chart.waves.size();
      rows.push_back({{"label", label},
                      {"wave", waves.all()[i]},
                      {"value", or_null(row.values[i])},
                      {"kind", row.credible ? credible : noise},
                      {"change", row.change_text},
                      {"name", last ? label + " " + row.change_text : std::string()}});
    }
  }
  const auto kind = [&](Json range) {
    return Json{{"field", "kind"},
                {"type", "nominal"},
                {"title", nullptr},
                {"scale", {{"domain", {credible, noise}}, {"range", std::move(range)}}}};
  };
  Json spec = document(chart.frame);
  spec["height"] = 360;
  spec["data"] = data(std::move(rows));
  spec["encoding"] = {{"x",
                       {{"field", "wave"},
                        {"type", "ordinal"},
                        {"sort", waves.all()},
                        {"scale", {{"domain", waves.all()}}},
                        {"axis", {{"title", nullptr}, {"labelAngle", 0}}}}},
                      {"y",
                       {{"field", "value"},
                        {"type", "quantitative"},
                        {"scale", {{"zero", false}}},
                        {"axis", {{"title", nullptr}}}}},
                      {"detail", {{"field", "label"}, {"type", "nominal"}}}};
  spec["layer"] =
      Json::array({{{"mark", {{"type", "line"}, {"point", true}}},
                    {"encoding",
                     {{"color", kind({colour("accent"), colour("line-strong")})},
                      {"strokeDash", kind(Json::array({Json::array({1, 0}), Json::array({3, 4})}))},
                      {"tooltip",
                       {{{"field", "label"}, {"type", "nominal"}},
                        {{"field", "wave"}, {"type", "nominal"}},
                        {{"field", "value"}, {"type", "quantitative"}, {"format", ".2f"}},
                        {{"field", "change"}, {"type", "nominal"}}}}}}},
                   {{"mark", {{"type", "text"}, {"align", "left"}, {"dx", 8}}},
                    {"encoding", {{"text", field("name")}}}}});
  return spec;
}

}  // namespace cxmat::reports::vega
