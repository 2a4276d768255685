// SPDX-License-Identifier: Apache-2.0
#include "reports/vega/parts.hpp"

#include "reports/assets.hpp"
#include "reports/charts/level_axis.hpp"
#include "reports/charts/text_metrics.hpp"
#include "reports/formats/pictures/light_style.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace cxmat::reports::vega {
namespace {

constexpr int chart_width = 480;
constexpr double subtitle_width = 600;
constexpr double subtitle_size = 11;
constexpr double title_size = 13;
constexpr std::size_t most_lines = 6;

const std::map<std::string, std::string, std::less<>>& colours() {
  static const auto all = light_colours(asset("report.css"));
  return all;
}

Json config() {
  const std::string ink = colour("ink");
  const std::string muted = colour("muted");
  return {{"background", colour("paper")},
          {"font", "Liberation Sans, Arial, Helvetica, sans-serif"},
          {"view", {{"stroke", nullptr}}},
          {"title",
           {{"anchor", "start"},
            {"color", ink},
            {"subtitleColor", muted},
            {"frame", "group"},
            {"offset", 12}}},
          {"axis",
           {{"labelColor", ink},
            {"titleColor", muted},
            {"domain", false},
            {"grid", false},
            {"tickColor", colour("line-strong")},
            {"labelLimit", 480}}},
          {"legend",
           {{"orient", "bottom"},
            {"labelColor", ink},
            {"titleColor", muted},
            {"labelLimit", 480},
            {"titleLimit", 480},
            {"columns", 2}}},
          {"text", {{"color", ink}}},
          {"bar", {{"color", colour("accent")}}}};
}

}  // namespace

Json document(const charts::Frame& frame) {
  Json title{{"text", charts::wrap(frame.title, subtitle_width, title_size, most_lines, true)}};
  if (!frame.description.empty() && frame.description != frame.title) {
    // Vega breaks no lines, and would make room for one as long as the sentence.
    title["subtitle"] = charts::wrap(frame.description, subtitle_width, subtitle_size, most_lines);
  }
  return {{"$schema", "https://vega.github.io/schema/vega-lite/v5.json"},
          {"title", std::move(title)},
          {"description", frame.description.empty() ? frame.title : frame.description},
          {"width", chart_width},
          {"config", config()}};
}

Json data(Json rows) {
  return {{"values", std::move(rows)}};
}

Json or_null(const std::optional<double>& number) {
  return number ? Json(*number) : Json(nullptr);
}

std::string colour(std::string_view name) {
  return colours().at(std::string(name));
}

std::vector<std::string> ordered_colours(std::size_t count) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < count; ++i) {
    all.push_back(colour(charts::tint("seg-", i, count)));
  }
  return all;
}

std::string RowNames::add(const std::string& label) {
  std::string name = label;
  for (int again = 2; std::ranges::find(all_, Json(name)) != all_.end(); ++again) {
    name = fmt::format("{} ({})", label, again);
  }
  all_.push_back(name);
  return name;
}

Json rows_channel(const RowNames& names) {
  return {{"field", "label"},
          {"type", "nominal"},
          {"sort", names.all()},
          {"scale", {{"domain", names.all()}}},
          {"axis", {{"title", nullptr}, {"ticks", false}}}};
}

Json quantity(std::string_view field, double from, double to) {
  return {{"field", field},
          {"type", "quantitative"},
          {"scale", {{"domain", {from, to}}, {"nice", false}, {"zero", false}}},
          {"axis", {{"title", nullptr}}}};
}

Json levels_channel(std::string_view field, const charts::LevelAxis& axis) {
  Json channel = quantity(field, axis.minimum, axis.maximum);
  Json levels = Json::array();
  for (int level = static_cast<int>(std::ceil(axis.minimum)); level <= axis.maximum; ++level) {
    levels.push_back(level);
  }
  channel["axis"]["values"] = std::move(levels);
  channel["axis"]["format"] = "d";
  return channel;
}

Json field(std::string_view name) {
  return {{"field", name}};
}

Json entries_scale(const std::vector<LegendColour>& entries) {
  Json domain = Json::array();
  Json range = Json::array();
  for (const LegendColour& entry : entries) {
    if (!entry.words.empty()) {
      domain.push_back(entry.words);
      range.push_back(entry.colour);
    }
  }
  return {{"domain", std::move(domain)}, {"range", std::move(range)}};
}

Json entry_channel(const std::string& words, const Json& scale) {
  return {{"datum", words}, {"type", "nominal"}, {"scale", scale}, {"title", nullptr}};
}

Json text_layer(Json x, std::string_view text, int distance) {
  return {{"mark", {{"type", "text"}, {"align", "left"}, {"dx", distance}}},
          {"encoding", {{"x", std::move(x)}, {"text", field(text)}}}};
}

}  // namespace cxmat::reports::vega
