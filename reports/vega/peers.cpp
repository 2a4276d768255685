// SPDX-License-Identifier: Apache-2.0
#include "reports/vega/specs.hpp"

#include <utility>

namespace cxmat::reports::vega {

Json spec(const charts::PeersChart& chart) {
  RowNames names;
  Json rows = Json::array();
  Json dots = Json::array();
  for (const charts::PeersRow& row : chart.rows) {
    const std::string label = names.add(row.label);
    const bool none = row.peers.empty() && !row.middle && !row.median && !row.whole;
    rows.push_back({{"label", label},
                    {"own", or_null(row.own)},
                    {"text", none ? row.missing : row.own_text},
                    {"note", row.note},
                    {"median", or_null(row.median)},
                    {"low", row.middle ? Json(row.middle->low) : Json()},
                    {"high", row.middle ? Json(row.middle->high) : Json()},
                    {"from", row.whole ? Json(row.whole->low) : Json()},
                    {"to", row.whole ? Json(row.whole->high) : Json()}});
    for (const double peer : row.peers) {
      dots.push_back({{"label", label}, {"peer", peer}});
    }
  }
  const auto& legend = chart.legend;
  const Json scale = entries_scale({{legend.peer, colour("mark-grey")},
                                    {legend.middle, colour("seg-3")},
                                    {legend.median, colour("ink")},
                                    {legend.own, colour("accent")}});
  const Json y = rows_channel(names);
  const auto x = [&chart](const char* name) { return levels_channel(name, chart.axis); };
  const auto layer = [&](Json mark, Json channels, const std::string& words) {
    channels["y"] = y;
    if (!words.empty()) {
      channels["color"] = entry_channel(words, scale);
    }
    return Json{{"mark", std::move(mark)}, {"encoding", std::move(channels)}};
  };
  Json peers = layer({{"type", "point"}, {"filled", true}, {"size", 25}, {"opacity", 0.5}},
                     {{"x", x("peer")}}, legend.peer);
  peers["data"] = data(std::move(dots));
  Json ends = text_layer({{"value", "width"}}, "text");
  ends["encoding"]["y"] = y;
  Json spec = document(chart.frame);
  spec["height"] = {{"step", 32}};
  spec["data"] = data(std::move(rows));
  spec["layer"] = Json::array(
      {layer({{"type", "rule"}, {"color", colour("line-strong")}},
             {{"x", x("from")}, {"x2", field("to")}}, {}),
       layer({{"type", "bar"}, {"height", 14}}, {{"x", x("low")}, {"x2", field("high")}},
             legend.middle),
       std::move(peers),
       layer({{"type", "tick"}, {"thickness", 2}, {"size", 18}}, {{"x", x("median")}},
             legend.median),
       layer(
           {{"type", "point"}, {"shape", "diamond"}, {"filled", true}, {"size", 130}},
           {{"x", x("own")},
            {"tooltip",
             {{{"field", "text"}, {"type", "nominal"}}, {{"field", "note"}, {"type", "nominal"}}}}},
           legend.own),
       std::move(ends)});
  return spec;
}

}  // namespace cxmat::reports::vega
