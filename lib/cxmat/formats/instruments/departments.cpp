// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/instruments/departments.hpp"

#include "cxmat/formats/instruments/instrument_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cxmat::instrument_file {

std::span<const yaml::Node> at_most(yaml::Reader& reader, std::span<const yaml::Node> list,
                                    std::size_t most, std::string_view key) {
  if (list.size() <= most) {
    return list;
  }
  reader.error(Code::too_many_entries, list[most].position,
               {std::string(key), fmt::format("{}", most)});
  return {};
}

std::vector<NamedPart> read_departments(const Texts& texts, std::span<const yaml::Node> items,
                                        UniqueIds& ids) {
  std::vector<NamedPart> departments;
  for (const yaml::Node& item : at_most(texts.reader(), items, most_units, "departments")) {
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
