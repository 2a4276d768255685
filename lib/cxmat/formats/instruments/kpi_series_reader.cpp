// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/instruments/kpi_series_reader.hpp"

#include "cxmat/formats/instruments/instrument_fields.hpp"
#include "cxmat/formats/ranges.hpp"

#include <fmt/format.h>

#include <optional>

namespace cxmat::instrument_file {
namespace {

/// A period is a text, and a year alone is a number to YAML, which is as good.
std::optional<Period> read_period(yaml::Reader& reader, yaml::MapReader& map) {
  const yaml::Node* node = map.find("period", yaml::Need::required);
  const std::optional<std::string> text =
      node == nullptr ? std::nullopt : reader.text(*node, "period");
  if (!text) {
    return std::nullopt;
  }
  const std::optional<Period> period = parse_period(*text);
  if (!period) {
    reader.error(Code::bad_period, node->position, {*text});
  }
  return period;
}

void check_value(yaml::Reader& reader, const yaml::Node& item, const Kpi& kpi, double value) {
  if (kpi.scale && (value < kpi.scale->min || value > kpi.scale->max)) {
    const yaml::Node& node = *item.find("value");
    reader.error(Code::number_out_of_range, node.position,
                 {"value", node.text, fmt::format("{}..{}", kpi.scale->min, kpi.scale->max)});
  }
}

std::optional<Kpi::Point> read_point(yaml::Reader& reader, const yaml::Node& item, const Kpi& kpi) {
  yaml::MapReader map(reader, item, "series");
  const std::optional<Period> period = read_period(reader, map);
  Kpi::Point point;
  point.value = map.number("value");
  point.n = fields::whole_from(reader, map, "n", 0);
  point.response_rate = number_within(reader, map, "response_rate", 0, 1);
  map.finish();
  if (point.value) {
    check_value(reader, item, kpi, *point.value);
  }
  if (!period) {
    return std::nullopt;
  }
  point.period = *period;
  return point;
}

}  // namespace

std::vector<Kpi::Point> read_series(yaml::Reader& reader, yaml::MapReader& map, const Kpi& kpi) {
  std::vector<Kpi::Point> series;
  for (const yaml::Node& item : map.list("series")) {
    const std::optional<Kpi::Point> point = read_point(reader, item, kpi);
    if (!point) {
      continue;
    }
    if (!series.empty() && (point->period.length != series.back().period.length ||
                            point->period.index <= series.back().period.index)) {
      reader.error(Code::periods_out_of_order, item.find("period")->position,
                   {to_string(point->period), to_string(series.back().period)});
    }
    series.push_back(*point);
  }
  return series;
}

}  // namespace cxmat::instrument_file
