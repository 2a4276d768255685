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
      rows.push_back(
          {{"label", label},
           {"wave", waves.all()[i]},
           {"value", or_null(row.values[i])},
           {"kind", row.credible ? credible : noise},
           {"text", last ? row.first_text + " → " + row.last_text + "  " + row.change_text
                         : std::string()}});
    }
  }
  const auto kind = [&](Json range) {
    return Json{{"field", "kind"},
                {"type", "nominal"},
                {"title", nullptr},
                {"scale", {{"domain", {credible, noise}}, {"range", std::move(range)}}}};
  };
  const Json x{{"field", "wave"},
               {"type", "ordinal"},
               {"sort", waves.all()},
               {"scale", {{"domain", waves.all()}}},
               {"axis", {{"title", nullptr}, {"labelAngle", 0}}}};
  const Json y{{"field", "value"},
               {"type", "quantitative"},
               {"scale", {{"zero", false}}},
               {"axis", nullptr}};
  Json spec = document(chart.frame);
  spec.erase("width");
  spec["data"] = data(std::move(rows));
  spec["facet"] = {
      {"row",
       {{"field", "label"},
        {"type", "nominal"},
        {"sort", names.all()},
        {"title", nullptr},
        {"header", {{"labelAngle", 0}, {"labelAlign", "left"}, {"labelLimit", 480}}}}}};
  spec["spacing"] = 6;
  spec["spec"] = {
      {"width", 360},
      {"height", 34},
      {"layer",
       Json::array(
           {{{"mark", {{"type", "line"}, {"point", true}}},
             {"encoding",
              {{"x", x},
               {"y", y},
               {"color", kind({colour("accent"), colour("line-strong")})},
               {"strokeDash", kind(Json::array({Json::array({1, 0}), Json::array({3, 4})}))}}}},
            {{"mark", {{"type", "text"}, {"align", "left"}, {"dx", 8}}},
             {"encoding", {{"x", x}, {"y", y}, {"text", field("text")}}}}})}};
  return spec;
}

}  // namespace cxmat::reports::vega
