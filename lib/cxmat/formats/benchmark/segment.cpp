// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/benchmark/segment.hpp"

#include "cxmat/formats/fields.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace cxmat::benchmark_file {
namespace {

constexpr std::array<std::string_view, 3> common_criteria{"industry", "size", "region"};

}  // namespace

PeerSegment read_segment(yaml::Reader& reader, yaml::MapReader& map) {
  PeerSegment segment;
  for (const std::string_view criterion : common_criteria) {
    if (const auto value = map.text(criterion); value && !value->empty()) {
      segment[std::string(criterion)] = *value;
    }
  }
  for (const yaml::Entry& entry : map.map("own")) {
    fields::check_key(reader, entry, "own");
    if (std::ranges::find(common_criteria, entry.key) != common_criteria.end()) {
      reader.error(Code::only_one_of, entry.position, {"own." + entry.key, entry.key});
    } else if (const auto value = fields::filled(reader, entry.value, entry.key)) {
      segment[entry.key] = *value;
    }
  }
  return segment;
}

}  // namespace cxmat::benchmark_file
