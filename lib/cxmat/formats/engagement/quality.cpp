// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/engagement/quality.hpp"

#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/ranges.hpp"
#include "cxmat/formats/unique_ids.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cxmat::engagement_file {
namespace {

constexpr Decimal half{Decimal::unit / 2};

void read_count(yaml::Reader& reader, yaml::MapReader& map, std::string_view key,
                std::int64_t lowest, std::size_t& count) {
  if (const auto number = fields::whole_from(reader, map, key, lowest)) {
    count = static_cast<std::size_t>(*number);
  }
}

std::vector<std::string> flag_names() {
  std::vector<std::string> names;
  for (std::size_t flag = 0; flag < quality_flag_count; ++flag) {
    names.emplace_back(to_string(static_cast<QualityFlag>(flag)));
  }
  return names;
}

void read_exclude(yaml::Reader& reader, yaml::MapReader& map, QualityRules& rules) {
  const std::vector<std::string> names = flag_names();
  std::vector<std::optional<yaml::Position>> places(names.size());
  for (const yaml::Node& node : map.list("exclude")) {
    const std::optional<std::size_t> flag = fields::one_of(reader, node, "exclude", names);
    if (!flag) {
      continue;
    }
    if (places[*flag]) {
      reader.error(Code::duplicate_id, node.position,
                   {names[*flag], place_text(reader.at(*places[*flag]))});
      continue;
    }
    places[*flag] = node.position;
    rules.exclude[*flag] = true;
  }
}

}  // namespace

QualityRules read_quality(yaml::Reader& reader, yaml::MapReader& root) {
  QualityRules rules;
  const yaml::Node* node = root.find("quality");
  if (node == nullptr) {
    return rules;
  }
  const Decimal none;
  const Decimal all = Decimal::of(1);
  yaml::MapReader map(reader, *node, "quality");
  read_count(reader, map, "straight_line", 2, rules.straight_line);
  rules.speed = fields::decimal_within(reader, map, "speed", none, all).value_or(rules.speed);
  rules.near_duplicate = fields::decimal_within(reader, map, "near_duplicate", half, all)
                             .value_or(rules.near_duplicate);
  read_count(reader, map, "near_duplicate_answers", 2, rules.near_duplicate_answers);
  rules.missing = fields::decimal_within(reader, map, "missing", none, all).value_or(rules.missing);
  read_exclude(reader, map, rules);
  map.finish();
  return rules;
}

}  // namespace cxmat::engagement_file
