// SPDX-License-Identifier: Apache-2.0
#include "reports/vega/specs.hpp"

#include <cstddef>
#include <string_view>

namespace cxmat::reports::vega {
namespace {

std::string_view state_of(charts::Step step) {
  switch (step) {
    case charts::Step::reached:
      return "reached";
    case charts::Step::partly:
      return "partly";
    case charts::Step::open:
      return "open";
    case charts::Step::unknown:
      return "unknown";
    case charts::Step::none:
      break;
  }
  return "none";
}

}  // namespace

Json spec(const charts::LadderChart& chart) {
  RowNames names;
  RowNames levels;
  for (const std::string& level : chart.levels) {
    static_cast<void>(levels.add(level));
  }
  Json steps = Json::array();
  Json ends = Json::array();
  for (const charts::LadderRow& row : chart.rows) {
    const std::string label = names.add(row.label);
    std::string text = row.note;
    if (row.blocks) {
      text += (text.empty() ? "" : " · ") + chart.blocks_legend;
    }
    ends.push_back({{"label", label}, {"text", std::move(text)}, {"blocks", row.blocks}});
    for (std::size_t i = 0; i < row.steps.size() && i < chart.levels.size(); ++i) {
      if (row.steps[i] != charts::Step::none) {
        steps.push_back({{"label", label},
                         {"level", levels.all()[i]},
                         {"state", state_of(row.steps[i])},
                         {"next", static_cast<int>(i) + 1 == chart.next}});
      }
    }
  }
  const Json y = rows_channel(names);
  const Json words{{"reached", chart.reached_legend},
                   {"partly", chart.partly_legend},
                   {"unknown", chart.unknown_legend}};
  Json spec = document(chart.frame);
  spec["height"] = {{"step", 30}};
  spec["layer"] = Json::array(
      {{{"data", data(std::move(steps))},
        {"mark", {{"type", "rect"}, {"strokeWidth", 1.5}}},
        {"encoding",
         {{"y", y},
          {"x",
           {{"field", "level"},
            {"type", "ordinal"},
            {"sort", levels.all()},
            {"scale", {{"domain", levels.all()}, {"paddingInner", 0.1}}},
            {"axis", {{"title", nullptr}, {"orient", "top"}, {"labelAngle", 0}}}}},
          {"fill",
           {{"field", "state"},
            {"type", "nominal"},
            {"title", nullptr},
            {"scale",
             {{"domain", {"reached", "partly", "open", "unknown"}},
              {"range", {colour("accent"), colour("seg-3"), colour("paper"), colour("surface")}}}},
            {"legend",
             {{"values", {"reached", "partly", "unknown"}},
              {"labelExpr", words.dump() + "[datum.label]"}}}}},
          {"stroke",
           {{"condition", {{"test", "datum.next"}, {"value", colour("ink")}}},
            {"value", colour("line-strong")}}}}}},
       {{"data", data(std::move(ends))},
        {"mark", {{"type", "text"}, {"align", "left"}, {"dx", 8}}},
        {"encoding", {{"y", y}, {"x", {{"value", "width"}}}, {"text", field("text")}}}}});
  return spec;
}

}  // namespace cxmat::reports::vega
