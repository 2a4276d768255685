// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/engagement/weights.hpp"

#include "cxmat/core/closest_match.hpp"
#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/ranges.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::engagement_file {
namespace {

/// The grouping with this column; reports where there is none.
const Grouping* find_grouping(yaml::Reader& reader, std::span<const Grouping> groupings,
                              const std::string& column, const yaml::Position& place) {
  const auto found = std::ranges::find(groupings, column, &Grouping::column);
  if (found != groupings.end()) {
    return &*found;
  }
  std::vector<std::string> columns;
  for (const Grouping& grouping : groupings) {
    columns.push_back(grouping.column);
  }
  reader.error(Code::unknown_grouping, place, {column, closest_match(column, columns)});
  return nullptr;
}

/// Reports a value that `grouping` does not list; one that takes its values from the data has all.
void check_value(yaml::Reader& reader, const Grouping& grouping, const yaml::Entry& entry) {
  std::vector<std::string> names;
  for (const GroupValue& value : grouping.values) {
    names.push_back(value.name);
  }
  if (!names.empty() && std::ranges::find(names, entry.key) == names.end()) {
    reader.error(Code::group_value_unknown, entry.position,
                 {entry.key, grouping.column, closest_match(entry.key, names),
                  fields::comma_separated(names)});
  }
}

Margin read_margin(yaml::Reader& reader, const Grouping* grouping, const yaml::Entry& entry) {
  Margin margin{.grouping = entry.key, .shares = {}};
  for (const yaml::Entry& share : reader.map(entry.value, entry.key)) {
    if (grouping != nullptr) {
      check_value(reader, *grouping, share);
    }
    if (const auto number = fields::above_zero(reader, share.value, share.key)) {
      margin.shares.insert_or_assign(share.key, *number);
    }
  }
  if (entry.value.kind == yaml::Kind::map && entry.value.entries.empty()) {
    reader.error(Code::empty_list, entry.position, {entry.key});
  }
  return margin;
}

std::vector<Margin> read_margins(yaml::Reader& reader, const yaml::Node& node,
                                 const yaml::Position& key_place,
                                 std::span<const Grouping> groupings) {
  std::vector<Margin> margins;
  for (const yaml::Entry& entry : reader.map(node, "raking")) {
    const Grouping* grouping = find_grouping(reader, groupings, entry.key, entry.position);
    margins.push_back(read_margin(reader, grouping, entry));
  }
  if (node.kind == yaml::Kind::map && node.entries.empty()) {
    reader.error(Code::empty_list, key_place, {"raking"});
  }
  return margins;
}

void read_trim(yaml::Reader& reader, const yaml::Node& node, const yaml::Position& key_place,
               Weighting& weighting) {
  const std::span<const yaml::Node> bounds = reader.list(node, "trim");
  if (node.kind != yaml::Kind::list) {
    return;
  }
  if (bounds.size() != 2) {
    reader.error(Code::number_out_of_range, key_place,
                 {"trim", fmt::format("{}", bounds.size()), "2"});
    return;
  }
  const std::optional<Decimal> low = fields::above_zero(reader, bounds[0], "trim");
  if (low && *low > Decimal::of(1)) {
    reader.error(Code::number_out_of_range, bounds[0].position, {"trim", to_string(*low), "<= 1"});
  }
  const std::optional<Decimal> high = reader.decimal(bounds[1], "trim");
  if (high && *high < Decimal::of(1)) {
    reader.error(Code::number_out_of_range, bounds[1].position, {"trim", to_string(*high), ">= 1"});
  }
  weighting.trim_low = low.value_or(weighting.trim_low);
  weighting.trim_high = high.value_or(weighting.trim_high);
}

/// True if both keys are there, which is reported at the first one.
bool exclude_each_other(yaml::Reader& reader, const yaml::MapReader& map, const yaml::Node* one,
                        const char* one_key, const yaml::Node* other, const char* other_key) {
  const bool both = one != nullptr && other != nullptr;
  if (both) {
    reader.error(Code::keys_exclude_each_other, map.place_of(one_key), {one_key, other_key});
  }
  return both;
}

}  // namespace

Weighting read_weighting(yaml::Reader& reader, yaml::MapReader& root,
                         std::span<const Grouping> groupings) {
  Weighting weighting;
  const yaml::Node* node = root.find("weights");
  if (node == nullptr) {
    return weighting;
  }
  yaml::MapReader map(reader, *node, "weights");
  const yaml::Node* balance = map.find("balance_by");
  const yaml::Node* raking = map.find("raking");
  const yaml::Node* trim = map.find("trim");
  if (balance != nullptr) {
    weighting.balance_by = fields::filled(reader, *balance, "balance_by").value_or("");
    if (!weighting.balance_by.empty()) {
      static_cast<void>(find_grouping(reader, groupings, weighting.balance_by, balance->position));
    }
  }
  if (raking != nullptr) {
    weighting.margins = read_margins(reader, *raking, map.place_of("raking"), groupings);
  }
  if (trim != nullptr) {
    read_trim(reader, *trim, map.place_of("trim"), weighting);
  }
  const bool clash = exclude_each_other(reader, map, raking, "raking", balance, "balance_by") ||
                     exclude_each_other(reader, map, trim, "trim", balance, "balance_by");
  const bool says_nothing = node->kind == yaml::Kind::map && node->entries.empty();
  if (raking == nullptr && !clash && (trim != nullptr || says_nothing)) {
    reader.error(Code::missing_key, node->position, {"raking"});
  }
  map.finish();
  return weighting;
}

}  // namespace cxmat::engagement_file
