// SPDX-License-Identifier: Apache-2.0
#include "reports/vega/specs.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace cxmat::reports::vega {

Json spec(const charts::DistributionChart& chart) {
  RowNames names;
  Json rows = Json::array();
  Json ends = Json::array();
  for (const charts::DistributionRow& row : chart.rows) {
    const std::string label = names.add(row.label);
    const bool empty = std::ranges::all_of(row.counts, [](std::int64_t n) { return n <= 0; });
    ends.push_back({{"label", label}, {"text", empty ? row.missing : row.n}});
    for (std::size_t i = 0; i < chart.categories.size() && i < row.counts.size(); ++i) {
      rows.push_back({{"label", label},
                      {"category", chart.categories[i]},
                      {"order", i},
                      {"count", std::max<std::int64_t>(row.counts[i], 0)},
                      {"share", i < row.shares.size() ? row.shares[i] : std::string()}});
    }
  }
  const Json y = rows_channel(names);
  Json spec = document(chart.frame);
  spec["height"] = {{"step", 28}};
  spec["layer"] = Json::array(
      {{{"data", data(std::move(rows))},
        {"mark", {{"type", "bar"}}},
        {"encoding",
         {{"y", y},
          {"x",
           {{"field", "count"},
            {"type", "quantitative"},
            {"stack", "normalize"},
            {"axis", {{"title", nullptr}, {"format", "%"}}}}},
          {"color",
           {{"field", "category"},
            {"type", "ordinal"},
            {"sort", nullptr},
            {"title", nullptr},
            {"scale",
             {{"domain", chart.categories}, {"range", ordered_colours(chart.categories.size())}}}}},
          {"order", {{"field", "order"}, {"type", "quantitative"}}},
          {"tooltip",
           {{{"field", "category"}, {"type", "nominal"}},
            {{"field", "share"}, {"type", "nominal"}},
            {{"field", "count"}, {"type", "quantitative"}}}}}}},
       {{"data", data(std::move(ends))},
        {"mark", {{"type", "text"}, {"align", "left"}, {"dx", 8}}},
        {"encoding", {{"y", y}, {"x", {{"value", "width"}}}, {"text", field("text")}}}}});
  return spec;
}

}  // namespace cxmat::reports::vega
