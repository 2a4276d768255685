// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/engagement/benchmark_use.hpp"

#include "cxmat/formats/benchmark/segment.hpp"
#include "cxmat/formats/fields.hpp"
#include "cxmat/formats/unique_ids.hpp"

#include <algorithm>
#include <optional>

namespace cxmat::engagement_file {

BenchmarkUse read_benchmark_use(yaml::Reader& reader, yaml::MapReader& root) {
  BenchmarkUse use;
  const yaml::Node* node = root.find("benchmark");
  if (node == nullptr) {
    return use;
  }
  yaml::MapReader map(reader, *node, "benchmark");
  use.context = read_files(reader, map, "context");
  const yaml::Need need = use.context.empty() ? yaml::Need::required : yaml::Need::optional;
  use.file = fields::filled(reader, map, "file", need).value_or("");
  use.segment = benchmark_file::read_segment(reader, map);
  use.allow_version = map.flag("allow_version").value_or(false);
  map.finish();
  return use;
}

std::vector<std::string> read_files(yaml::Reader& reader, yaml::MapReader& map,
                                    std::string_view key) {
  std::vector<std::string> files;
  const yaml::Node* node = map.find(key);
  if (node == nullptr) {
    return files;
  }
  for (const yaml::Node& item : reader.list(*node, key)) {
    const std::optional<std::string> file = fields::filled(reader, item, key);
    if (file && std::ranges::find(files, *file) != files.end()) {
      const auto first = std::ranges::find(node->items, *file, &yaml::Node::text);
      reader.error(Code::duplicate_id, item.position, {*file, place_text(reader.at(*first))});
    } else if (file) {
      files.push_back(*file);
    }
  }
  return files;
}

}  // namespace cxmat::engagement_file
