// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/instruments/departments.hpp"

#include "cxmat/formats/instruments/instrument_fields.hpp"
#include "cxmat/formats/limits.hpp"

#include <algorithm>
#include <utility>

namespace cxmat::instrument_file {

std::vector<NamedPart> read_departments(const Texts& texts, std::span<const yaml::Node> items,
                                        UniqueIds& ids) {
  std::vector<NamedPart> departments;
  for (const yaml::Node& item : limits::at_most(texts.reader(), items, most_units, "departments")) {
    yaml::MapReader map(texts.reader(), item, "departments");
    NamedPart department;
    department.id = read_id(texts.reader(), map, ids);
    department.label = texts.read(map, "label", yaml::Need::required);
    map.finish();
    departments.push_back(std::move(department));
  }
  return departments;
}

std::optional<std::size_t> reference_under(yaml::Reader& reader, yaml::MapReader& map,
                                           std::string_view key, const UniqueIds& ids,
                                           yaml::Need need) {
  const yaml::Node* node = map.find(key, need);
  return node == nullptr ? std::nullopt : reference(reader, *node, key, ids);
}

std::vector<std::size_t> references(yaml::Reader& reader, const yaml::Node& node,
                                    std::string_view what, const UniqueIds& ids) {
  std::vector<std::size_t> positions;
  for (const yaml::Node& item : reader.list(node, what)) {
    const std::optional<std::size_t> position = reference(reader, item, what, ids);
    if (position && std::ranges::find(positions, *position) == positions.end()) {
      positions.push_back(*position);
    }
  }
  return positions;
}

}  // namespace cxmat::instrument_file
