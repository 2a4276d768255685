// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/instruments/instrument_fields.hpp"

#include "cxmat/core/closest_match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace cxmat::instrument_file {

Texts texts_of(yaml::Reader& reader, const yaml::Node& root) {
  return {reader, languages_of(root.find("title")), Promise::at_least};
}

InstrumentHead read_head(const Texts& texts, yaml::MapReader& map, std::string id) {
  InstrumentHead head{.id = std::move(id), .title = {}, .date = {}};
  head.title = texts.read(map, "title", yaml::Need::required);
  head.date = fields::date(texts.reader(), map, "date").value_or("");
  return head;
}

std::string read_id(yaml::Reader& reader, yaml::MapReader& map, UniqueIds& ids) {
  const yaml::Node* node = map.find("id", yaml::Need::required);
  const std::optional<std::string> id =
      node == nullptr ? std::nullopt : reader.identifier(*node, "id");
  if (!id) {
    return {};
  }
  ids.add(reader, *id, node->position);
  return *id;
}

std::optional<std::size_t> reference(yaml::Reader& reader, const yaml::Node& node,
                                     std::string_view what, const UniqueIds& ids) {
  const std::optional<std::string> id = reader.text(node, what);
  if (!id) {
    return std::nullopt;
  }
  const std::vector<std::string>& known = ids.names();
  const auto found = std::ranges::find(known, *id);
  if (found == known.end()) {
    reader.error(Code::unknown_id, node.position, {*id, closest_match(*id, known)});
    return std::nullopt;
  }
  return static_cast<std::size_t>(found - known.begin());
}

std::span<const yaml::Node> filled_list(yaml::Reader& reader, yaml::MapReader& map,
                                        std::string_view key) {
  const yaml::Node* node = map.find(key, yaml::Need::required);
  if (node == nullptr) {
    return {};
  }
  const std::span<const yaml::Node> items = reader.list(*node, key);
  if (node->kind == yaml::Kind::list && items.empty()) {
    reader.error(Code::empty_list, map.place_of(key), {std::string(key)});
  }
  return items;
}

std::optional<double> number_within(yaml::Reader& reader, yaml::MapReader& map,
                                    std::string_view key, double low, double high) {
  const yaml::Node* node = map.find(key);
  const std::optional<double> number = node == nullptr ? std::nullopt : reader.number(*node, key);
  if (number && (*number < low || high < *number)) {
    reader.error(Code::number_out_of_range, node->position,
                 {std::string(key), node->text, fmt::format("{}..{}", low, high)});
    return std::nullopt;
  }
  return number;
}

}  // namespace cxmat::instrument_file
