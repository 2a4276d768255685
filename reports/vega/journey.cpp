// SPDX-License-Identifier: Apache-2.0
#include "reports/vega/specs.hpp"

#include <utility>

namespace cxmat::reports::vega {

Json spec(const charts::JourneyChart& chart) {
  RowNames names;
  Json rows = Json::array();
  Json points = Json::array();
  for (const charts::JourneyPhase& phase : chart.phases) {
    if (phase.rows.empty()) {
      rows.push_back({{"label", names.add(phase.label)}, {"text", chart.no_touchpoint}});
    }
    for (const charts::JourneyRow& row : phase.rows) {
      const std::string label = names.add(phase.label + " · " + row.label);
      const bool empty = !row.expectation && !row.fulfilment;
      rows.push_back({{"label", label},
                      {"phase", phase.label},
                      {"touchpoint", row.label},
                      {"expectation", or_null(row.expectation)},
                      {"fulfilment", or_null(row.fulfilment)},
                      {"emotion", row.emotion ? Json(*row.emotion) : Json()},
                      {"moment", row.moment},
                      {"estimate", row.estimate},
                      {"text", empty ? chart.missing : row.emotion_text}});
      for (const auto& [value, words] : {std::pair{row.expectation, chart.expectation_legend},
                                         std::pair{row.fulfilment, chart.fulfilment_legend}}) {
        if (value) {
          points.push_back({{"label", label}, {"value", *value}, {"kind", words}});
        }
      }
    }
  }
  const Json y = rows_channel(names);
  Json kind{{"field", "kind"},
            {"type", "nominal"},
            {"title", nullptr},
            {"scale",
             {{"domain", {chart.expectation_legend, chart.fulfilment_legend}},
              {"range", {colour("ink"), colour("accent")}}}}};
  Json shape{{"field", "kind"},
             {"type", "nominal"},
             {"title", nullptr},
             {"scale",
              {{"domain", {chart.expectation_legend, chart.fulfilment_legend}},
               {"range", {"diamond", "circle"}}}}};
  Json spec = document(chart.frame);
  spec["height"] = {{"step", 26}};
  spec["layer"] = Json::array(
      {{{"data", data(rows)},
        {"mark", {{"type", "rule"}, {"strokeWidth", 2}, {"color", colour("mark-grey")}}},
        {"encoding",
         {{"y", y},
          {"x", quantity("expectation", chart.from, chart.to)},
          {"x2", field("fulfilment")}}}},
       {{"data", data(std::move(points))},
        {"mark", {{"type", "point"}, {"filled", true}, {"size", 80}}},
        {"encoding",
         {{"y", y},
          {"x", quantity("value", chart.from, chart.to)},
          {"color", std::move(kind)},
          {"shape", std::move(shape)}}}},
       {{"data", data(std::move(rows))},
        {"mark", {{"type", "text"}, {"align", "left"}, {"dx", 8}}},
        {"encoding", {{"y", y}, {"x", {{"value", "width"}}}, {"text", field("text")}}}}});
  return spec;
}

}  // namespace cxmat::reports::vega
