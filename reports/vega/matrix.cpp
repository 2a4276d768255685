// SPDX-License-Identifier: Apache-2.0
#include "reports/vega/specs.hpp"

#include <cstddef>

namespace cxmat::reports::vega {

Json spec(const charts::MatrixChart& chart) {
  using Kind = charts::MatrixCell::Kind;
  RowNames names;
  RowNames columns;
  for (const std::string& column : chart.columns) {
    static_cast<void>(columns.add(column));
  }
  Json cells = Json::array();
  for (const charts::MatrixRow& row : chart.rows) {
    const std::string label = names.add(row.label);
    for (std::size_t i = 0; i < row.cells.size() && i < chart.columns.size(); ++i) {
      const charts::MatrixCell& cell = row.cells[i];
      if (cell.kind != Kind::none) {
        cells.push_back({{"label", label},
                         {"column", columns.all()[i]},
                         {"value", cell.kind == Kind::value ? Json(cell.value) : Json()},
                         {"text", cell.text}});
      }
    }
  }
  Json y = rows_channel(names);
  y["axis"]["title"] = chart.row_heading;
  std::string legend = chart.low_legend;
  if (!chart.high_legend.empty()) {
    legend += (legend.empty() ? "" : " – ") + chart.high_legend;
  }
  Json spec = document(chart.frame);
  spec["height"] = {{"step", 30}};
  spec["data"] = data(std::move(cells));
  spec["encoding"] = {
      {"y", std::move(y)},
      {"x",
       {{"field", "column"},
        {"type", "nominal"},
        {"sort", columns.all()},
        {"scale", {{"domain", columns.all()}}},
        {"axis", {{"title", chart.column_heading}, {"orient", "top"}, {"labelAngle", -40}}}}}};
  spec["layer"] = Json::array(
      {{{"mark", {{"type", "rect"}, {"stroke", colour("paper")}, {"invalid", nullptr}}},
        {"encoding",
         {{"color",
           {{"condition", {{"test", "datum.value === null"}, {"value", colour("surface")}}},
            {"field", "value"},
            {"type", "quantitative"},
            {"title", legend},
            {"scale", {{"domain", {0, 1}}, {"range", {colour("seg-1"), colour("seg-5")}}}},
            {"legend", {{"labels", false}}}}}}}},
       {{"mark", {{"type", "text"}}}, {"encoding", {{"text", field("text")}}}}});
  return spec;
}

}  // namespace cxmat::reports::vega
