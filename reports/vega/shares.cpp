// SPDX-License-Identifier: Apache-2.0
#include "reports/vega/specs.hpp"

#include <algorithm>

namespace cxmat::reports::vega {

Json spec(const charts::SharesChart& chart) {
  RowNames names;
  Json rows = Json::array();
  double most = 0;
  for (const charts::SharesRow& row : chart.rows) {
    most = std::max(most, row.share);
    rows.push_back({{"label", names.add(row.label)},
                    {"share", row.share},
                    {"text", row.share_text},
                    {"count", row.count_text},
                    {"quiet", row.quiet}});
  }
  Json x = quantity("share", 0, std::max(most, 0.01));
  x["axis"]["format"] = "%";
  Json ends = text_layer(field("share"), "text");
  ends["encoding"]["x"]["type"] = "quantitative";
  Json spec = document(chart.frame);
  spec["height"] = {{"step", 26}};
  spec["data"] = data(std::move(rows));
  spec["encoding"] = {{"y", rows_channel(names)}};
  spec["layer"] =
      Json::array({{{"mark", {{"type", "bar"}}},
                    {"encoding",
                     {{"x", std::move(x)},
                      {"color",
                       {{"condition", {{"test", "datum.quiet"}, {"value", colour("line")}}},
                        {"value", colour("accent")}}},
                      {"tooltip",
                       {{{"field", "text"}, {"type", "nominal"}},
                        {{"field", "count"}, {"type", "nominal"}}}}}}},
                   std::move(ends)});
  return spec;
}

}  // namespace cxmat::reports::vega
